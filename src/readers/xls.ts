import type { Limits } from "../limits.ts";
import { unreadable } from "../package/fault.ts";
import type { Grid } from "../source/grid.ts";
import type { Sheet } from "../source/workbook.ts";
import { endingOf, readAs } from "./as-format.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { sheetGrid } from "./sheet-grid.ts";
import { sniff } from "./sniff.ts";
import { cellReader } from "./xls/cells.ts";
import { findStream } from "./xls/compound.ts";
import { type LibrarySheet, readByLibrary } from "./xls/library.ts";
import { guardRecords, type SheetLayout } from "./xls/records.ts";
import { explainOle } from "./xlsx/ole.ts";

/**
 * Workbooks in the binary format before Excel 2007 (MS-XLS), which WPS writes as .et too. The container and the records are
 * looked through here, within the limits; the cells are read by SheetJS.
 */
export const xlsReader: Reader = {
  name: "xls",
  endings: ["xls", "et", "xlt", "ett"],
  read: (input, limits) => readAs(claimIn(input.name), () => readWorkbook(input.bytes, limits)),
};

/** What a compound file claims to be: by its ending, if that is one of office programs. */
function claimIn(name: string): string {
  const ending = endingOf(name);
  return /^(?:xl|et|do|wp|pp|dp)/u.test(ending) ? ending : "xls";
}

function readWorkbook(bytes: Input["bytes"], limits: Limits): Source {
  const { stream, layouts, areHidden } = guardRecords(findRecords(bytes), limits);
  const book = readByLibrary(stream);
  const cellsOf = cellReader(book.is1904, limits);
  const sheets = book.sheets.map((sheet, index): Sheet => {
    const { name } = sheet;
    return { name, isHidden: areHidden[index] ?? false, grid: gridOf(sheet, layouts[index], cellsOf) };
  });
  return { workbook: { sheets }, text: null, drafts: null, findings: [] };
}

/** The stream of records: in a compound file, or, in the oldest files, alone. */
function findRecords(bytes: Input["bytes"]): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const type = sniff(bytes);
  if (type === "ole") {
    return findWorkbook(file);
  }
  if (type === "empty") throw unreadable("empty");
  if (file[0] !== 0x09 || (file[1] ?? 0xff) > 0x08) throw unreadable("other-type", type);
  return file;
}

/** What bears the marks of another kind is told as that, even if its container is broken. */
function findWorkbook(file: Buffer): Buffer {
  const other = explainOle(file);
  const { reason, detail } = other.finding.facts;
  if (reason !== "old-workbook" && detail !== "ole") throw other;
  const stream = findStream(file, ["Workbook", "Book", "WORKBOOK", "BOOK"]);
  if (!stream) throw unreadable("other-type", findStream(file, ["WordDocument"]) ? "doc" : "ole");
  return stream;
}

function gridOf(sheet: LibrarySheet, layout: SheetLayout | undefined, cellsOf: ReturnType<typeof cellReader>): Grid {
  return sheetGrid({
    name: sheet.name,
    cells: cellsOf(sheet),
    merges: layout?.merges ?? [],
    hiddenRows: layout?.hiddenRows ?? [],
    hiddenColumns: layout?.hiddenColumns ?? [],
  });
}
