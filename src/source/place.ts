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

/** Where in a file something stands. */
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

/** Orders places as a reader meets them: those of a text before those of a workbook, and sheets as given, a name that comes twice at its first place. */
export function placeOrder(sheets: readonly string[]): (a: Place, b: Place) => number {
  const ranks = new Map(sheets.map((sheet, index) => [sheet, index] as const).reverse());
  const rankOf = (sheet: string): number => ranks.get(sheet) ?? -1;
  return (a, b) => {
    if (a.kind === "text" || b.kind === "text") {
      return a.kind === "text" && b.kind === "text" ? a.start - b.start : a.kind === "text" ? -1 : 1;
    }
    return rankOf(a.sheet) - rankOf(b.sheet) || a.row - b.row || a.column - b.column;
  };
}
