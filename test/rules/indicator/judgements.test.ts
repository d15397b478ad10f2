import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

/**
 * Rows of `level1 | level2 | name | annual`, judged by hand before the rules were asked: by rule, those that it should tell and those
 * that look like them and that it should let pass.
 */
const FILE = new URL("./judgements.txt", import.meta.url);

const sections = readFileSync(FILE, "utf8")
  .trimEnd()
  .split("\n\n")
  .map((section) => section.split("\n"));

describe("rows judged by hand", () => {
  it.each(sections.map(([head = "", ...lines]) => [head.slice(2), lines] as const))("%s", (rule, lines) => {
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.map((line) => verdictOf(rule, line.slice(7)))).toEqual(lines);
  });
});

/** Each row in a table of its own, so that no row excuses another. */
function verdictOf(rule: string, row: string): string {
  return `${faultyRows(rule, [row]).length > 0 ? "told   " : "passed "}${row}`;
}
