import { createRequire } from "node:module";
import type * as SheetJs from "@e965/xlsx";
import ExcelJS from "exceljs";
import type { Block } from "../../../src/source/grid.ts";
import { cellName } from "../../../src/source/place.ts";
import { errors, type MadeCell, type MadeSheet, type Value } from "./books.ts";
import { writeByHand } from "./by-hand.ts";

export const sheetJs = createRequire(import.meta.url)("@e965/xlsx") as typeof SheetJs;

export interface Writer {
  readonly name: string;
  readonly write: (sheets: readonly MadeSheet[]) => Buffer | Promise<Buffer>;
  /** exceljs takes the number of a shared string for what a formula comes to. */
  readonly isReadByExcelJs: boolean;
}

export const writers: readonly Writer[] = [
  { name: "exceljs", write: writeByExcelJs, isReadByExcelJs: true },
  { name: "SheetJS, with shared strings,", write: (sheets) => writeBySheetJs(sheets, true), isReadByExcelJs: false },
  {
    name: "SheetJS, with strings in the cells,",
    write: (sheets) => writeBySheetJs(sheets, false),
    isReadByExcelJs: true,
  },
  { name: "a hand, with inline strings,", write: writeByHand, isReadByExcelJs: true },
];

export function blockName({ top, left, bottom, right }: Block): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

async function writeByExcelJs(sheets: readonly MadeSheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, state, cells, merges } of sheets) {
    const sheet = book.addWorksheet(name, { state });
    for (const { row, column, value, formula } of cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      const written = excelJsValue(value);
      cell.value = formula === null ? written : ({ formula, result: written } as ExcelJS.CellFormulaValue);
      if (value.kind === "date") cell.numFmt = value.format;
    }
    for (const block of merges) sheet.mergeCells(blockName(block));
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function excelJsValue(value: Value): ExcelJS.CellValue {
  if (value.kind === "number") return value.number;
  if (value.kind === "date") return value.serial;
  if (value.kind === "boolean") return value.is;
  if (value.kind === "error") return { error: value.error };
  const [only = "", ...others] = value.runs;
  return others.length === 0 ? only : { richText: value.runs.map((text) => ({ text, font: { bold: true } })) };
}

function writeBySheetJs(sheets: readonly MadeSheet[], bookSST: boolean): Buffer {
  const states = { visible: 0, hidden: 1, veryHidden: 2 } as const;
  const pages = sheets.map(({ cells, merges }): SheetJs.WorkSheet => {
    const written = cells.map((cell) => [cellName(cell.row, cell.column), sheetJsCell(cell)] as const);
    return {
      ...Object.fromEntries(written),
      "!ref": "A1:BZ40",
      "!merges": merges.map((block) => sheetJs.utils.decode_range(blockName(block))),
    };
  });
  const book: SheetJs.WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map(({ name }, at) => [name, pages[at] ?? {}])),
    Workbook: { Sheets: sheets.map(({ name, state }) => ({ name, Hidden: states[state] })) },
  };
  return sheetJs.write(book, { type: "buffer", bookType: "xlsx", bookSST }) as Buffer;
}

function sheetJsCell({ value, formula }: MadeCell): SheetJs.CellObject {
  const more = formula === null ? {} : { f: formula };
  if (value.kind === "number") return { t: "n", v: value.number, ...more };
  if (value.kind === "date") return { t: "n", v: value.serial, z: value.format, ...more };
  if (value.kind === "boolean") return { t: "b", v: value.is, ...more };
  if (value.kind === "error") return { t: "e", v: errors[value.error], ...more };
  return { t: "s", v: value.runs.join(""), ...more };
}
