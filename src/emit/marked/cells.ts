import { parseReference, parseRow } from "../../source/reference.ts";
import { attributeOf, nowhere, scan, type Tag } from "./xml.ts";

/** A row or a cell of a worksheet where it stands in its part; rows and columns are counted from 0. */
export interface RowTag {
  readonly row: number;
  readonly tag: Tag;
}

/** A cell, and its style as an index into `cellXfs`. */
export interface CellTag extends RowTag {
  readonly column: number;
  readonly style: number;
}

/** A cell with its end. */
export interface WholeCell extends CellTag {
  readonly after: number;
}

/** Where the end tag of an element begins, and what follows it. */
export interface End {
  readonly close: number;
  readonly after: number;
}

/** What is done with a worksheet while it is read. */
export interface SheetScan {
  readonly root?: (tag: Tag) => void;
  /** An element right in the worksheet, when it ends. */
  readonly section?: (tag: Tag, end: End) => void;
  readonly column?: (tag: Tag) => void;
  readonly row?: (row: RowTag) => void;
  readonly cell?: (cell: WholeCell) => void;
  readonly rowEnd?: (row: RowTag, end: End) => void;
  readonly rootEnd?: (close: number) => void;
}

/**
 * Reads a worksheet once for several purposes; rows and cells without a reference follow the one before them. Throws `InputError`.
 */
export function scanSheet(part: string, xml: string, scans: readonly SheetScan[]): void {
  const on = together(scans);
  /** What is open, of the elements that are read: below a cell nothing is. */
  const path: Kind[] = [];
  let at = { row: -1, column: -1 };
  let row: RowTag = { row: -1, tag: nowhere };
  let cell: CellTag = { ...row, column: -1, style: 0 };
  scan(part, xml, {
    open: (tag) => {
      const kind = kindOf(tag.local, path);
      path.push(kind);
      if (kind === "cell") {
        at = parseReference(referenceOf(tag)) ?? { row: at.row, column: at.column + 1 };
        cell = { row: at.row, column: at.column, tag, style: styleOf(tag) };
      } else if (kind === "row") {
        at = { row: parseRow(referenceOf(tag)) ?? at.row + 1, column: -1 };
        row = { row: at.row, tag };
        on.row(row);
      } else if (kind === "column") on.column(tag);
      else if (kind === "root") on.root(tag);
    },
    close: (tag, end) => {
      const kind = path.pop();
      if (kind === "cell") on.cell({ ...cell, after: end.after });
      else if (kind === "row") on.rowEnd(row, end);
      else if (kind === "root") on.rootEnd(end.close);
      else if (path.length === 1) on.section(tag, end);
    },
  });
}

/** An element of a worksheet by what it is to a scan; the sections `cols` and `sheetData` hold columns and rows. */
type Kind = "root" | "columns" | "rows" | "column" | "row" | "cell" | "other";

function kindOf(name: string, path: readonly Kind[]): Kind {
  const depth = path.length;
  if (depth === 0) return "root";
  if (depth === 1) return name === "sheetData" ? "rows" : name === "cols" ? "columns" : "other";
  const parent = path[depth - 1];
  if (parent === "row") return name === "c" ? "cell" : "other";
  if (parent === "rows") return name === "row" ? "row" : "other";
  return parent === "columns" && name === "col" ? "column" : "other";
}

function together(scans: readonly SheetScan[]): Required<SheetScan> {
  return {
    root: (tag) => scans.forEach((on) => void on.root?.(tag)),
    section: (tag, end) => scans.forEach((on) => void on.section?.(tag, end)),
    column: (tag) => scans.forEach((on) => void on.column?.(tag)),
    row: (row) => scans.forEach((on) => void on.row?.(row)),
    cell: (cell) => scans.forEach((on) => void on.cell?.(cell)),
    rowEnd: (row, end) => scans.forEach((on) => void on.rowEnd?.(row, end)),
    rootEnd: (close) => scans.forEach((on) => void on.rootEnd?.(close)),
  };
}

/** The reference that a row or a cell states; "" where it follows the one before. */
export function referenceOf(tag: Tag): string {
  return attributeOf(tag, "r")?.trim() ?? "";
}

/** The style that a cell states; that of the workbook where it states none. */
export function styleOf(tag: Tag): number {
  return Number(attributeOf(tag, "s") ?? 0);
}
