import ExcelJS from "exceljs";
import type { Laid, LaidSheet } from "./lay-out.ts";

/** The laid sheets as the bytes of an .xlsx file. */
export async function bytesOf(laid: Laid): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of laid.sheets) writeSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: LaidSheet): void {
  const page = workbook.addWorksheet(sheet.name, { state: sheet.isHidden ? "hidden" : "visible" });
  for (const { row, column, ink } of sheet.cells) {
    const cell = page.getCell(row + 1, column + 1);
    cell.value = ink.stored === null ? ink.text : Number(ink.stored);
    if (ink.format !== null) cell.numFmt = ink.format;
  }
  for (const { top, left, bottom, right } of sheet.merges) page.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
}
