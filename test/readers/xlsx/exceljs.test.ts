import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import { cellName } from "../../../src/source/place.ts";

type Value = string | number | boolean | { formula: string; result: number };

const text = fc
  .string({
    unit: fc.constantFrom("甲", "a", "1", " ", "\n", "<", "&", '"', "😀", "%"),
    minLength: 1,
    maxLength: 6,
  })
  .filter((value) => value.trim() !== "");
const number = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => cents / 100),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  number,
  fc.boolean(),
  number.map((result) => ({ formula: "1+1", result })),
);
const cells = fc.uniqueArray(fc.record({ row: fc.nat(20), column: fc.nat(30), value }), {
  selector: (cell) => `${cell.row},${cell.column}`,
  minLength: 1,
  maxLength: 25,
});
const corners = fc.array(fc.record({ top: fc.nat(18), left: fc.nat(28), height: fc.nat(3), width: fc.nat(3) }), {
  maxLength: 4,
});

test("a workbook that exceljs writes is read as exceljs reads it", async () => {
  await fc.assert(
    fc.asyncProperty(cells, corners, fc.boolean(), async (written, merges, isHidden) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet("表 & <1>", { state: isHidden ? "hidden" : "visible" });
      for (const cell of written) sheet.getCell(cell.row + 1, cell.column + 1).value = cell.value;
      for (const { top, left, height, width } of merges) {
        try {
          sheet.mergeCells(top + 1, left + 1, top + height + 1, left + width + 1);
        } catch {
          // Overlaps one that is there.
        }
      }
      const bytes = Buffer.from(await book.xlsx.writeBuffer());
      const theirs = new ExcelJS.Workbook();
      await theirs.xlsx.load(bytes as unknown as ExcelJS.Buffer);
      expect(oursRead(bytes)).toEqual(theirsRead(theirs));
    }),
    { numRuns: 40 },
  );
});

/** Name and state of each sheet, and at each place that shows something: text, or number and formula. */
type Reading = readonly {
  readonly name: string;
  readonly isHidden: boolean;
  readonly places: Readonly<Record<string, string>>;
}[];

function oursRead(bytes: Buffer): Reading {
  return readWorkbook(bytes, defaultLimits).sheets.map(({ name, isHidden, grid }) => {
    const places: Record<string, string> = {};
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        const cell = grid.at(row, column);
        if (cell) places[cellName(row, column)] = `${cell.kind}:${cell.stored ?? cell.text}:${cell.formula ?? ""}`;
      }
    }
    return { name, isHidden, places };
  });
}

function theirsRead(book: ExcelJS.Workbook): Reading {
  return book.worksheets.map((sheet) => {
    const places: Record<string, string> = {};
    let [rows, columns] = [0, 0];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master !== cell || describe(cell) === null) return;
        rows = Math.max(rows, Number(cell.row));
        columns = Math.max(columns, Number(cell.col));
      }),
    );
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const described = describe(cell.master);
        if (described !== null && Number(cell.row) <= rows && Number(cell.col) <= columns)
          places[cell.address] = described;
      }),
    );
    return { name: sheet.name, isHidden: sheet.state !== "visible", places };
  });
}

function describe(cell: ExcelJS.Cell): string | null {
  const { value } = cell;
  if (typeof value === "string") return value.trim() === "" ? null : `text:${value}:`;
  if (typeof value === "number") return `number:${value}:`;
  if (typeof value === "boolean") return `boolean:${value ? "TRUE" : "FALSE"}:`;
  // exceljs takes a stored result of 0 for none.
  if (value && typeof value === "object" && "formula" in value) return `number:${value.result ?? 0}:${value.formula}`;
  return null;
}
