import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contextOf, indicatorsOf, pathsOf } from "../../support/rule-context.ts";

/**
 * Texts of a table of 2024, judged by hand before the rules were asked: by rule, those that it should tell and those that look like
 * them and that it should let pass. Each is the name or the target of an indicator, or else a goal.
 */
const FILE = new URL("./judgements.txt", import.meta.url);

const sections = readFileSync(FILE, "utf8")
  .trimEnd()
  .split("\n\n")
  .map((section) => section.split("\n"));

describe("texts judged by hand", () => {
  it.each(sections.map(([head = "", ...lines]) => [head.slice(2), lines] as const))("%s", (head, lines) => {
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.map((line) => verdictOf(head, line.slice(7)))).toEqual(lines);
  });
});

function verdictOf(head: string, text: string): string {
  const [rule = "", part] = head.split(" ");
  return `${pathsOf(rule, tableOf(part, text)).length > 0 ? "told   " : "passed "}${text}`;
}

function tableOf(part: string | undefined, text: string) {
  if (part === "name") return contextOf({ indicators: indicatorsOf([`产出指标 | 数量指标 | ${text} | 5个`]) });
  if (part === "target") return contextOf({ indicators: indicatorsOf([`产出指标 | 时效指标 | 完成时间 | ${text}`]) });
  return contextOf({ goals: [{ horizon: "annual", text }] });
}
