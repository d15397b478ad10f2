import type * as SheetJs from "@e965/xlsx";
import ExcelJS from "exceljs";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import type { Block } from "../../../src/source/grid.ts";
import { cellName } from "../../../src/source/place.ts";
import { errors, type MadeSheet, type Value } from "./books.ts";
import { blockName, sheetJs } from "./writers.ts";

/** What a reader finds in a sheet: what each cell holds, `kind:value:formula`, by its address, and the merged blocks. */
export interface SheetReading {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: ReadonlyMap<string, string>;
  readonly merges: readonly string[];
}

interface Found {
  readonly row: number;
  readonly column: number;
  readonly kind: string;
  readonly value: string | number;
  readonly formula: string | null;
}

/** What stands in a workbook as it was made. */
export function readingsOf(sheets: readonly MadeSheet[]): readonly SheetReading[] {
  return sheets.map(({ name, state, cells, merges }) => {
    const found = cells.map(({ value, ...cell }) => ({ ...cell, kind: value.kind, value: heldBy(value) }));
    return reading({ name, isHidden: state !== "visible", found, blocks: merges });
  });
}

function heldBy(value: Value): string | number {
  if (value.kind === "number") return value.number;
  if (value.kind === "date") return value.serial;
  if (value.kind === "boolean") return value.is ? "TRUE" : "FALSE";
  return value.kind === "error" ? value.error : value.runs.join("");
}

export function readByUs(bytes: Buffer): readonly SheetReading[] {
  return readWorkbook(bytes, defaultLimits).sheets.map(({ name, isHidden, grid }) => {
    const cells = grid.filledRows().flatMap((row) => grid.row(row).filter((cell) => cell.row === row));
    const found = cells.map(({ stored, text, ...cell }) => ({
      ...cell,
      value: stored === null ? text : Number(stored),
    }));
    return reading({ name, isHidden, found, blocks: grid.merges });
  });
}

export async function readByExcelJs(bytes: Buffer): Promise<readonly SheetReading[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book.worksheets.map((sheet) => {
    const found: Found[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell) found.push(excelJsFound(cell));
      }),
    );
    const blocks = sheet.model.merges.map(blockOf);
    return reading({ name: sheet.name, isHidden: sheet.state !== "visible", found, blocks });
  });
}

function excelJsFound(cell: ExcelJS.Cell): Found {
  const place = { row: Number(cell.row) - 1, column: Number(cell.col) - 1 };
  const { value } = cell;
  if (value !== null && typeof value === "object" && "formula" in value) {
    return { ...place, ...excelJsValue(value.result ?? null), formula: value.formula };
  }
  return { ...place, ...excelJsValue(value), formula: null };
}

function excelJsValue(value: ExcelJS.CellValue): Pick<Found, "kind" | "value"> {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value: value ? "TRUE" : "FALSE" };
  if (value instanceof Date) return { kind: "date", value: value.getTime() / 86_400_000 + 25_569 };
  if (value !== null && typeof value === "object") {
    if ("error" in value) return { kind: "error", value: value.error };
    if ("richText" in value) return { kind: "text", value: value.richText.map(({ text }) => text).join("") };
  }
  return { kind: "text", value: String(value ?? "") };
}

export function readBySheetJs(bytes: Buffer): readonly SheetReading[] {
  const book = sheetJs.read(bytes, {
    type: "buffer",
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: true,
  });
  return book.SheetNames.map((name, at) => {
    const sheet = book.Sheets[name] ?? {};
    const found = Object.entries(sheet).flatMap(([address, cell]) =>
      address.startsWith("!") ? [] : [sheetJsFound(address, cell as SheetJs.CellObject)],
    );
    const blocks = (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
    return reading({ name, isHidden: book.Workbook?.Sheets?.[at]?.Hidden !== 0, found, blocks });
  });
}

function sheetJsFound(address: string, { t, v, z, f }: SheetJs.CellObject): Found {
  const { r: row, c: column } = sheetJs.utils.decode_cell(address);
  const place = { row, column, formula: f ?? null };
  if (t === "n") return { ...place, kind: sheetJs.SSF.is_date(String(z)) ? "date" : "number", value: Number(v) };
  if (t === "b") return { ...place, kind: "boolean", value: v ? "TRUE" : "FALSE" };
  if (t === "e") return { ...place, kind: "error", value: errorText(Number(v)) };
  return { ...place, kind: "text", value: String(v ?? "") };
}

function errorText(code: number): string {
  return Object.entries(errors).find(([, number]) => number === code)?.[0] ?? String(code);
}

/** A block as a reference names it. */
function blockOf(reference: string): Block {
  const { s, e } = sheetJs.utils.decode_range(reference);
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

interface Sheet extends Pick<SheetReading, "name" | "isHidden"> {
  readonly found: readonly Found[];
  readonly blocks: readonly Block[];
}

/** Cells that show nothing are left out, and so is what of a block lies beyond the last row or column that shows something. */
function reading({ name, isHidden, found, blocks }: Sheet): SheetReading {
  const shown = found.filter(({ value }) => typeof value === "number" || value.trim() !== "");
  const bottom = shown.reduce((most, { row }) => Math.max(most, row), -1);
  const right = shown.reduce((most, { column }) => Math.max(most, column), -1);
  const clipped = blocks
    .filter(({ top, left }) => top <= bottom && left <= right)
    .map((block) => ({ ...block, bottom: Math.min(block.bottom, bottom), right: Math.min(block.right, right) }))
    .filter((block) => block.top < block.bottom || block.left < block.right);
  return {
    name,
    isHidden,
    cells: new Map(shown.map((cell) => [cellName(cell.row, cell.column), printed(cell)])),
    merges: clipped.map(blockName).sort(),
  };
}

/** Of a number 15 digits, as many as spreadsheets keep. */
function printed({ kind, value, formula }: Found): string {
  return `${kind}:${typeof value === "number" ? Number(value.toPrecision(15)) : value}:${formula ?? ""}`;
}
