import ExcelJS from "exceljs";
import { drawnParts, rowsOf } from "./draw.ts";

/**
 * The bytes of an .xlsx of sheets drawn in the notation of `drawSheet`, parted by lines of `=== name`. Cells hold what a spreadsheet
 * makes of what is typed: 7,000.51 and 100% are numbers with a format, 2026/1/1 is a date, the rest is text.
 */
export async function typedWorkbook(drawing: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const parts = drawing.startsWith("=== ") ? drawing.split(/^=== (.*)\n/mu).slice(1) : ["Sheet1", drawing];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    typeSheet(workbook.addWorksheet(parts[at] ?? ""), rowsOf(parts[at + 1] ?? ""));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function typeSheet(page: ExcelJS.Worksheet, rows: readonly (readonly string[])[]): void {
  const { cells, merges } = drawnParts(rows);
  for (const { row, column, text } of cells) typeCell(page.getCell(row + 1, column + 1), text);
  for (const { top, left, bottom, right } of merges) page.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
}

function typeCell(cell: ExcelJS.Cell, text: string): void {
  const { value, format } = typed(text);
  cell.value = value;
  if (format !== null) cell.numFmt = format;
}

interface Typed {
  readonly value: string | number;
  readonly format: string | null;
}

function typed(text: string): Typed {
  const date = /^(20\d\d)\/(\d{1,2})\/(\d{1,2})$/u.exec(text);
  if (date) return { value: serialOf(date.slice(1).map(Number)), format: "yyyy/m/d" };
  const number = /^(0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d+))?(%?)$/u.exec(text);
  if (!number) return { value: text, format: null };
  const [, whole = "", decimals, percent] = number;
  const value = Number(text.replace(/[,%]/gu, ""));
  const places = decimals === undefined ? "" : `.${"0".repeat(decimals.length)}`;
  if (percent === "%") return { value: Number((value / 100).toFixed(10)), format: `0${places}%` };
  if (whole.includes(",")) return { value, format: `#,##0${places}` };
  return { value, format: decimals === undefined ? null : `0${places}` };
}

/** Days since the beginning of 1900, as spreadsheets count them. */
function serialOf([year = 0, month = 0, day = 0]: readonly number[]): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}
