import fc from "fast-check";
import type { Block } from "../../../src/source/grid.ts";

/** What a cell of a made workbook holds. */
export type Value =
  /** A text in runs; several make it rich. */
  | { readonly kind: "text"; readonly runs: readonly string[] }
  | { readonly kind: "number"; readonly number: number }
  /** A day, and half of one, as spreadsheets count them from 1900, and the format that shows it. */
  | { readonly kind: "date"; readonly serial: number; readonly format: string }
  | { readonly kind: "boolean"; readonly is: boolean }
  | { readonly kind: "error"; readonly error: ErrorText };

export interface MadeCell {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  /** null where the value is written, not worked out. */
  readonly formula: string | null;
}

export interface MadeSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly cells: readonly MadeCell[];
  readonly merges: readonly Block[];
}

/** Errors, and the numbers under which the old formats keep them. */
export const errors = {
  "#NULL!": 0,
  "#DIV/0!": 7,
  "#VALUE!": 15,
  "#REF!": 23,
  "#NAME?": 29,
  "#NUM!": 36,
  "#N/A": 42,
} as const;
export type ErrorText = keyof typeof errors;

const run = fc.string({
  unit: fc.constantFrom(..."甲乙a1 \n\t\u3000<>&\"'😀%é", "&amp;", "&#65;", "]]>", "_", "#N/A"),
  minLength: 1,
  maxLength: 6,
});
const number = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => cents / 100),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((any) => Number(any.toPrecision(15)) + 0),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  fc
    .array(run, { minLength: 1, maxLength: 3 })
    .filter((runs) => runs.join("").trim() !== "")
    .map((runs) => ({ kind: "text", runs }) as const),
  number.map((any) => ({ kind: "number", number: any }) as const),
  fc.boolean().map((is) => ({ kind: "boolean", is }) as const),
  fc.record({
    kind: fc.constant("date" as const),
    serial: fc.integer({ min: 122, max: 120_000 }).map((halves) => halves / 2),
    format: fc.constantFrom("yyyy-mm-dd", "yyyy年m月d日", "m/d/yy h:mm"),
  }),
  fc.constantFrom(...(Object.keys(errors) as ErrorText[])).map((error) => ({ kind: "error", error }) as const),
);
const formula = fc.option(fc.constantFrom("1+1", "SUM(A1:B2)-$C$3", 'A1&"<甲>"', "IF(A1>=0,1,2)"), { freq: 4 });
const cell = fc.record({ row: fc.nat(15), column: fc.nat(30), value, formula }).map(settled);
const block = fc
  .record({ top: fc.nat(14), left: fc.nat(28), height: fc.nat(3), width: fc.nat(3) })
  .map(({ top, left, height, width }): Block => ({ top, left, bottom: top + height, right: left + width }));

/** What a formula comes to is one run, and nothing that exceljs takes for no result: 0, FALSE; nor a date. */
function settled({ value, formula, ...place }: MadeCell): MadeCell {
  const isNothing =
    value.kind === "date" || (value.kind === "number" && value.number === 0) || (value.kind === "boolean" && !value.is);
  if (formula === null || isNothing) return { ...place, value, formula: null };
  return { ...place, formula, value: value.kind === "text" ? { ...value, runs: [value.runs.join("")] } : value };
}

const names = ["表", "a & <b>", "it's", "附件2（1）", "Sheet1"] as const;

/** Workbooks of several sheets, whose merged blocks don't overlap and cover no cell but the one at their corner. */
export const book: fc.Arbitrary<readonly MadeSheet[]> = fc
  .array(
    fc
      .record({
        state: fc.constantFrom("visible", "hidden", "veryHidden"),
        cells: fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}`, maxLength: 25 }),
        blocks: fc.array(block, { maxLength: 5 }),
      })
      .map(({ state, cells, blocks }) => {
        const merges = blocks.filter(
          (one, at) => isWide(one) && blocks.slice(0, at).every((other) => !isWide(other) || !overlap(one, other)),
        );
        return { state, merges, cells: cells.filter((one) => !merges.some((other) => covers(other, one))) } as const;
      }),
    { minLength: 1, maxLength: names.length },
  )
  .map((sheets) =>
    sheets.map((sheet, at) => ({
      ...sheet,
      name: names[at] ?? "",
      ...(at === 0 ? { state: "visible" as const } : {}),
    })),
  );

function isWide({ top, left, bottom, right }: Block): boolean {
  return top < bottom || left < right;
}

function overlap(a: Block, b: Block): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function covers({ top, left, bottom, right }: Block, { row, column }: MadeCell): boolean {
  const isCorner = row === top && column === left;
  return !isCorner && top <= row && row <= bottom && left <= column && column <= right;
}
