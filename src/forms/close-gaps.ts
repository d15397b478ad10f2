import { countBefore } from "../source/count-before.ts";
import { type Block, type Cell, Grid } from "../source/grid.ts";

/** Of more blank rows than these in a row the first are read: no table has so many, and a sheet may have a million. */
const mostBlank = 50;

/**
 * A grid without the long runs of blank rows of another, every cell with its place in that one; the grid itself where it has none. So
 * what reading a sheet costs depends on what stands in it, not on how far apart it stands.
 */
export function closeGaps(grid: Grid): Grid {
  const filled = grid.filledRows();
  if (grid.rowCount - filled.length <= mostBlank) return grid;
  const kept = keptRows(filled);
  if (kept.length >= grid.rowCount) return grid;
  const moved = new Map(kept.map((row, index) => [row, index]));
  const indexOf = (row: number) => moved.get(row) ?? indexBelow(kept, row);
  return new Grid({
    cells: filled.flatMap((row) => cellsOf(grid, row).map((cell) => movedTo(cell, indexOf(row)))),
    merges: grid.merges.map((block): Block => ({ ...block, top: indexOf(block.top), bottom: indexOf(block.bottom) })),
    placeOf: (row, column) => grid.placeOf(kept[row] ?? row + grid.rowCount - kept.length, column),
    hiddenRows: new Set([...grid.hiddenRows].flatMap((row) => moved.get(row) ?? [])),
    hiddenColumns: grid.hiddenColumns,
  });
}

/** The rows that stay, from top to bottom. */
function keptRows(filled: readonly number[]): readonly number[] {
  const kept: number[] = [];
  let next = 0;
  for (const row of filled) {
    const end = Math.min(row, next + mostBlank);
    while (next < end) kept.push(next++);
    kept.push(row);
    next = row + 1;
  }
  return kept;
}

/** Where a row that is left out would stand: at the last row above it that stays. */
function indexBelow(kept: readonly number[], row: number): number {
  return Math.max(countBefore(kept, (other) => other <= row) - 1, 0);
}

function cellsOf(grid: Grid, row: number): readonly Cell[] {
  return grid.row(row).filter((cell) => cell.row === row);
}

/** The formula may be worked out when it is asked for, so it isn't copied. */
function movedTo(cell: Cell, row: number): Cell {
  const { column, kind, text, stored } = cell;
  return {
    row,
    column,
    kind,
    text,
    stored,
    get formula() {
      return cell.formula;
    },
  };
}
