/** A stretch of a text, in UTF-16 code units: `start` is its first unit, `end` the first after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where in a workbook something stands: the top left corner of a cell; rows and columns are counted from 0. */
export interface CellPlace {
  readonly kind: "cell";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where in a text something stands. */
export interface TextPlace extends Span {
  readonly kind: "text";
}

export type Place = CellPlace | TextPlace;

/** What a reader of findings is shown of a place: sheet and cell, or line and column, the latter counted from 1 in characters. */
export interface Location {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** The address of a cell by its row and column counted from 0: (6, 4) is E7. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Orders places as a reader meets them, those of a text before those of a workbook; sheets in the order given. */
export function comparePlaces(a: Place, b: Place, sheets: readonly string[]): number {
  if (a.kind === "text" || b.kind === "text") {
    return a.kind === "text" && b.kind === "text" ? a.start - b.start : a.kind === "text" ? -1 : 1;
  }
  return sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column;
}
