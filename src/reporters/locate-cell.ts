import type { Checked } from "../checked.ts";
import type { Grid } from "../source/grid.ts";
import { columnName, type Location } from "../source/place.ts";
import { parseReference } from "../source/reference.ts";
import type { SourceText } from "../source/text.ts";

/** A cell by its row and column counted from 0, the grid it stands in, and how that grid names its rows and columns. */
export interface LocatedCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly rowName: (row: number) => string;
  /** null for delimited text, whose columns have no names. */
  readonly columnName: ((column: number) => string) | null;
}

/** The cell at a location of a workbook or of a delimited text; null where the file has no grids or the location names no cell. */
export function locateCell(checked: Checked, location: Location): LocatedCell | null {
  if (!checked.workbook) return null;
  if (location.line !== null) return cellOfText(checked, location);
  const sheet = checked.workbook.sheets.find((candidate) => candidate.name === location.sheet);
  const cell = parseReference(location.cell ?? "");
  return sheet && cell ? { grid: sheet.grid, ...cell, rowName: rowNumber, columnName } : null;
}

function rowNumber(row: number): string {
  return String(row + 1);
}

function cellOfText({ workbook, text }: Checked, location: Location): LocatedCell | null {
  const grid = workbook?.sheets[0]?.grid;
  if (!grid || !text) return null;
  const isPast = (row: number, column: number) => compareLocations(startOf(grid, text, row, column), location) > 0;
  const row = lastIndex(grid.rowCount, (index) => !isPast(index, 0));
  const column = lastIndex(grid.columnCount, (index) => !isPast(row, index));
  return { grid, row, column, rowName: (index) => String(startOf(grid, text, index, 0).line), columnName: null };
}

function startOf(grid: Grid, text: SourceText, row: number, column: number): Location {
  const place = grid.placeOf(row, column);
  return text.locate(place.kind === "text" ? place.start : 0);
}

function compareLocations(a: Location, b: Location): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** The last index below `count` for which a condition holds that holds up to some index and no further; 0 where it never does. */
function lastIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
