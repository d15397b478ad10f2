import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileTarget } from "../../src/target/compile.ts";
import { joinCells } from "../../src/target/join.ts";
import type { Target } from "../../src/target/target.ts";

/**
 * Values such as tables hold, written and labelled by hand before ptt read them; where the
 * two differed, whichever was wrong was mended. In raw_value \n is a line break and ‖ parts the value
 * from its unit column; `text` is the date, the answer, or the parts of a composite.
 */
const FILE = new URL("./written-values.tsv", import.meta.url);

const [head = "", ...lines] = readFileSync(FILE, "utf8").trimEnd().split("\n");
const names = head.split("\t");

type Row = Readonly<Record<string, string>>;

test("written values compile to their labels", () => {
  const rows = lines.map((line) => rowOf(line.split("\t")));
  expect(rows.length).toBeGreaterThan(1400);
  expect(rows.map(compileRow)).toEqual(rows);
});

function compileRow({ raw_value = "" }: Row): Row {
  const [value = "", unit = null] = raw_value.replaceAll("\\n", "\n").split(" ‖ ");
  const target = compileTarget(joinCells({ value, unit }));
  const { kind, comparator, upper, change, basis } = target;
  return rowOf([raw_value, kind, comparator, target.value, upper, target.unit, change, basis, textOf(target)]);
}

function rowOf(cells: readonly (string | number | null)[]): Row {
  return Object.fromEntries(names.map((name, i) => [name, String(cells[i] ?? "")]));
}

/** Phrases are not compared: each is its raw text. */
function textOf(target: Target): string | null {
  if (target.kind === "composite") return target.parts.map(part).join(" + ");
  return target.kind === "qualitative" ? null : target.text;
}

function part(target: Target): string {
  const { kind, basis, change, comparator, value, upper, unit } = target;
  const fields = [kind, basis, change, comparator, value, upper, unit, textOf(target)];
  return fields.filter((field) => field !== null).join(" ");
}
