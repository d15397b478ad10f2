import { type Block, type Cell, Grid } from "../source/grid.ts";
import { expandRanges, type Range } from "./ranges.ts";

/** What was read of a sheet. */
export interface SheetParts {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly merges: readonly Block[];
  readonly hiddenRows: readonly Range[];
  readonly hiddenColumns: readonly Range[];
}

/** The grid of a sheet, whose places are its cells. What is hidden past the last cell is left out. */
export function sheetGrid({ name, cells, merges, hiddenRows, hiddenColumns }: SheetParts): Grid {
  return new Grid({
    cells,
    merges,
    hiddenRows: expandRanges(hiddenRows, endOf(cells, "row")),
    hiddenColumns: expandRanges(hiddenColumns, endOf(cells, "column")),
    placeOf: (row, column) => ({ kind: "cell", sheet: name, row, column }),
  });
}

/** The first row or column past all cells. */
function endOf(cells: readonly Cell[], axis: "row" | "column"): number {
  return cells.reduce((end, cell) => Math.max(end, cell[axis] + 1), 0);
}
