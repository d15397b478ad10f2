import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adderOf, type FormulaSum } from "../../src/forms/formula.ts";
import { Grid } from "../../src/source/grid.ts";

function sumOf(formula: string, grid: Grid): FormulaSum | null {
  return adderOf(grid, 10_000)(formula);
}

/** A column of numbers from C1 down; null is a blank, a text no number. */
function columnC(values: readonly (number | string | null)[]): Grid {
  const cells = values.flatMap((value, row) => {
    if (value === null) return [];
    const stored = typeof value === "number" ? String(value) : null;
    const kind = stored === null ? ("text" as const) : ("number" as const);
    return [{ row, column: 2, kind, text: String(value), stored, formula: null }];
  });
  return new Grid({ cells, placeOf: (row, column) => ({ kind: "cell", sheet: "S", row, column }) });
}

describe("a simple sum", () => {
  const grid = columnC([10, 20.5, null, 3]);

  it.each([
    ["SUM(C1:C4)", "33.5", ["0,2", "1,2", "2,2", "3,2"]],
    ["sum( $C$1 : C2 , C4 )", "33.5", ["0,2", "1,2", "3,2"]],
    ["C1+C2-C4", "27.5", ["0,2", "1,2", "3,2"]],
    ["-C1+5", "-5", ["0,2"]],
    ["SUM(C1:C2)-C4", "27.5", ["0,2", "1,2", "3,2"]],
    ["SUM(C4:C1)", "33.5", ["0,2", "1,2", "2,2", "3,2"]],
  ])("%s is added up", (formula, value, cells) => {
    expect(sumOf(formula, grid)).toEqual({ value, cells });
  });

  it.each([
    "C1*2",
    "SUM(C1:C2",
    "IF(C1>0,C1,0)",
    "Sheet2!C1",
    "SUM(C:C)",
    "C1C2",
    "",
    "5",
    "+",
    "SUM(Sheet2!C1:C2)",
    "C1--C2",
  ])("%s is none", (formula) => {
    expect(sumOf(formula, grid)).toBeNull();
  });

  it("is none over a text", () => {
    expect(sumOf("SUM(C1:C2)", columnC([1, "约2"]))).toBeNull();
  });

  it("is none when more cells were named than may be, those of sums that come to nothing included", () => {
    const add = adderOf(columnC([1, 2, "约3"]), 10);
    expect(add("SUM(C1:C2)")?.value).toBe("3");
    expect(add("SUM(C1:C3)")).toBeNull();
    expect(add("SUM(C1:C2,C1:C2)")?.value).toBe("6");
    expect(add("SUM(C1:C2)")).toBeNull();
    expect(add("C1")).toBeNull();
  });

  it("is none over more cells than a form has", () => {
    const cells = [{ row: 200_000, column: 30, kind: "number" as const, text: "1", stored: "1", formula: null }];
    const vast = new Grid({ cells, placeOf: (row, column) => ({ kind: "cell", sheet: "S", row, column }) });
    expect(sumOf("SUM(A1:AE200001)", vast)).toBeNull();
  });

  it("is exact", () => {
    const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cents, (values) => {
        const sum = sumOf(`SUM(C1:C${values.length})`, columnC(values.map((value) => value / 100)));
        expect(Number(sum?.value)).toBe(values.reduce((total, value) => total + value, 0) / 100);
      }),
    );
  });

  it("ends on any text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (formula) => void sumOf(formula, grid)));
  });
});
