import { parseReference, parseRow } from "../../readers/xlsx/reference.ts";
import { attributeOf, scan, type Tag } from "./xml.ts";

/** A row or a cell of a worksheet where it stands in its part; rows and columns are counted from 0. */
export interface RowTag {
  readonly row: number;
  readonly tag: Tag;
}

export interface CellTag extends RowTag {
  readonly column: number;
  readonly style: number;
}

/** A cell with its end. */
export interface WholeCell extends CellTag {
  readonly after: number;
}

/** What is done with a worksheet while it is read. */
export interface SheetScan {
  /** An element right in the worksheet, when it ends. */
  readonly section?: (tag: Tag, after: number) => void;
  readonly column?: (tag: Tag) => void;
  readonly row?: (row: RowTag) => void;
  readonly cell?: (cell: WholeCell) => void;
  /** The end of a row; `close` is where its end tag begins. */
  readonly rowEnd?: (row: RowTag, place: { readonly close: number; readonly after: number }) => void;
  /** The end of all rows. */
  readonly end?: (sheetData: Tag, close: number) => void;
}

/** Reads the rows and cells of a worksheet; those without a reference follow the one before them. Throws `InputError`. */
export function scanSheet(part: string, xml: string, on: SheetScan): void {
  const path: string[] = [];
  let at = { row: -1, column: -1 };
  let row: RowTag = { row: -1, tag: nowhere };
  let cell: CellTag = { ...row, column: -1, style: 0 };
  scan(part, xml, {
    open: (tag) => {
      path.push(tag.local);
      if (isAt(path, row3)) {
        at = { row: parseRow(attributeOf(tag, "r")?.trim() ?? "") ?? at.row + 1, column: -1 };
        row = { row: at.row, tag };
        on.row?.(row);
      } else if (isAt(path, cell4)) {
        at = parseReference(attributeOf(tag, "r")?.trim() ?? "") ?? { row: at.row, column: at.column + 1 };
        cell = { ...at, tag, style: styleOf(tag) };
      } else if (isAt(path, column3)) on.column?.(tag);
    },
    close: (tag, { close, after }) => {
      if (isAt(path, cell4)) on.cell?.({ ...cell, after });
      else if (isAt(path, row3)) on.rowEnd?.(row, { close, after });
      else if (path.length === 2) {
        if (tag.local === "sheetData") on.end?.(tag, close);
        on.section?.(tag, after);
      }
      path.pop();
    },
  });
}

/** The style that a cell states; that of the workbook where it states none. */
export function styleOf(tag: Tag): number {
  return Number(attributeOf(tag, "s") ?? 0);
}

/** The elements that are read, by the names of those around them from the second on. */
const row3 = ["sheetData", "row"];
const cell4 = ["sheetData", "row", "c"];
const column3 = ["cols", "col"];

function isAt(path: readonly string[], place: readonly string[]): boolean {
  return path.length === place.length + 1 && place.every((name, index) => path[index + 1] === name);
}

const nowhere: Tag = { name: "", local: "", prefix: "", uri: "", attributes: {}, start: 0, end: 0, isEmpty: true };
