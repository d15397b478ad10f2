import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileTarget } from "../../src/target/compile.ts";
import { joinCells } from "../../src/target/join.ts";
import type { Target } from "../../src/target/target.ts";

/** 215 values of real tables, labelled by hand. */
const FILE = new URL("../fixtures/targets.tsv", import.meta.url);

const KINDS: Readonly<Record<string, string>> = {
  quantitative: "quantity",
  rate: "quantity",
  duration: "quantity",
  range: "quantity",
  deadline: "date",
};

/** Labels that the values don't bear out, each with its reason. */
const MISSES: Readonly<Record<string, string>> = {
  K0142: "2021年全年 is labelled a range of quantities whose unit is a date; in the model a period is a date",
};

type Row = Readonly<Record<string, string>>;

test("real values compile to their labels", () => {
  const rows = readRows();
  const missed = rows.filter((row) => !fits(compileRow(row), row)).map((row) => row.id);
  expect(rows.length).toBe(215);
  expect(missed).toEqual(Object.keys(MISSES));
  expect(missed.length / rows.length).toBeLessThan(0.01);
});

function readRows(): Row[] {
  const [head = "", ...lines] = readFileSync(FILE, "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [names[i] ?? "", cell])));
}

/** The value and unit columns stand on both sides of ‖; the name may state the unit. */
function compileRow({ raw_value = "", name = "" }: Row): Target {
  const [value = "", unit = null] = raw_value.split(" ‖ ");
  return compileTarget(joinCells({ value, unit, name }));
}

function fits(target: Target, row: Row): boolean {
  const kind = KINDS[row.kind ?? ""] ?? row.kind;
  if (target.kind !== kind) return false;
  if (kind === "boolean") return target.text === (row.value === "true" ? "是" : "否");
  if (kind === "qualitative") return row.operator === "null" && target.comparator === null;
  const comparator = row.operator === "range" ? "between" : row.operator;
  const upper = row.value_max === "" ? null : Number(row.value_max);
  const unit = row.unit?.replace(/^个(?=.)/u, "") || null;
  return (
    target.comparator === comparator &&
    target.value === Number(row.value) &&
    target.upper === upper &&
    target.unit === unit
  );
}
