import type { Borders, Cell, CellFormulaValue, Font, Style, Workbook, Worksheet } from "exceljs";
import { fontSizes, rowHeights } from "./heights.ts";
import { prepareInputs } from "./inputs.ts";
import type { Content, Look, PrintedCell, PrintedSheet } from "./sheet.ts";
import { withFixedDates } from "./zip-dates.ts";

/** The moment that the workbook states as its own, so that the same table gives the same bytes. */
const fixedDate = new Date(Date.UTC(2000, 0, 1));

const thin = { style: "thin", color: { argb: "FF000000" } } as const;
const framed: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const a4 = 9;

/** The bytes of an .xlsx file of these sheets, ready to print on A4. */
export async function writeSheets(sheets: readonly PrintedSheet[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  stampWorkbook(workbook);
  for (const sheet of sheets) addSheet(workbook, sheet);
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addSheet(workbook: Workbook, sheet: PrintedSheet): void {
  const page = workbook.addWorksheet(sheet.name, { views: [{ showGridLines: false }] });
  page.columns = sheet.widths.map((width) => ({ width }));
  rowHeights(sheet).forEach((height, row) => {
    page.getRow(row + 1).height = height;
  });
  for (const cell of sheet.cells) writeCell(page, cell);
  setUpPage(page, sheet);
  if (sheet.isTemplate) prepareInputs(page, sheet);
}

function stampWorkbook(workbook: Workbook): void {
  workbook.creator = "ptt";
  workbook.lastModifiedBy = "ptt";
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
}

function writeCell(page: Worksheet, { block, content, look }: PrintedCell): void {
  const { top, left, bottom, right } = block;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) page.getCell(row + 1, column + 1).style = styleOf(look);
  }
  if (top < bottom || left < right) merge(page, block);
  const cell = page.getCell(top + 1, left + 1);
  if (content?.kind === "text") writeText(cell, content.text);
  if (content === null || content.kind === "text") return;
  cell.value = content.kind === "number" ? content.value : formulaOf(content);
  cell.numFmt = content.format;
}

/** Merges a block without exceljs holding it against all that were merged before: those of a form don't overlap. */
function merge(page: Worksheet, { top, left, bottom, right }: PrintedCell["block"]): void {
  const kept = page as unknown as { _merges: Record<string, unknown> };
  const before = kept._merges;
  kept._merges = {};
  page.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  kept._merges = Object.assign(before, kept._merges);
}

/** A formula with what it comes to now; spreadsheets reckon it anew when they open the file. */
function formulaOf({ formula, shown }: Content & { readonly kind: "formula" }): CellFormulaValue {
  const number = Number(shown.replaceAll(",", ""));
  return { formula, result: shown === "" ? "" : number, date1904: false };
}

/** Writes text as text, so that no `=1+1` is a formula; the text format keeps it so when someone edits the cell. */
function writeText(cell: Cell, text: string): void {
  cell.value = escaped(text);
  if (/^[=+\-@]/u.test(text) || /^[\d.,%\s]+$/u.test(text)) cell.numFmt = "@";
}

/** Characters that XML can't hold, in the notation of workbooks: _x0001_. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}

function styleOf(look: Look): Partial<Style> {
  const horizontal = look === "text" || look === "remark" ? "left" : look === "amount" ? "right" : "center";
  const isHead = look === "title" || look === "caption" || look === "remark";
  return {
    font: fontOf(look),
    alignment: { horizontal, vertical: "middle", wrapText: true, ...(look === "amount" ? { indent: 1 } : {}) },
    ...(isHead ? {} : { border: framed }),
  };
}

function fontOf(look: Look): Partial<Font> {
  const isHeading = look === "title" || look === "section" || look === "header";
  return { name: isHeading ? "黑体" : "宋体", size: fontSizes[look], charset: 134, family: isHeading ? 3 : 1 };
}

function setUpPage(page: Worksheet, sheet: PrintedSheet): void {
  const bottom = sheet.cells.reduce((most, { block }) => Math.max(most, block.bottom + 1), 1);
  page.pageSetup = {
    paperSize: a4,
    orientation: "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    printArea: `A1:${page.getColumn(sheet.widths.length).letter}${bottom}`,
    ...(sheet.headRows > 0 ? { printTitlesRow: `1:${sheet.headRows}` } : {}),
  };
  page.headerFooter = { oddFooter: "&C第 &P 页，共 &N 页" };
}
