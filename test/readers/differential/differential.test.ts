import { expect, test } from "vitest";
import { patience, search } from "../../fuzz/budget.ts";
import { book, type MadeSheet } from "./books.ts";
import { readByExcelJs, readBySheetJs, readByUs, readingsOf } from "./readings.ts";
import { writers } from "./writers.ts";

const runs = 40;

test.each(writers)("what $name writes is read as it was made", { timeout: patience }, ({ write }) =>
  search(
    book,
    async (sheets) => {
      expect(readByUs(await write(sheets))).toEqual(readingsOf(sheets));
    },
    runs,
  ),
);

test.each(writers)(
  "what $name writes is read as exceljs and SheetJS read it",
  { timeout: patience },
  ({ write, isReadByExcelJs }) =>
    search(
      book.map(withoutEntities),
      async (sheets) => {
        const bytes = await write(sheets);
        const ours = readByUs(bytes);
        expect(ours).toEqual(readBySheetJs(bytes));
        if (isReadByExcelJs) expect(ours).toEqual(await readByExcelJs(bytes));
      },
      runs,
    ),
);

/** In cells, both decode what looks like an entity once more. */
function withoutEntities(sheets: readonly MadeSheet[]): readonly MadeSheet[] {
  return JSON.parse(JSON.stringify(sheets).replace(/&(?=#?\w+;)/gu, "＆")) as readonly MadeSheet[];
}
