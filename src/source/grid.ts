import { countBefore } from "./count-before.ts";
import { dropOverlaps, MergeIndex } from "./merges.ts";
import type { Place } from "./place.ts";

/** What a cell stores, apart from what it shows. A date is a number whose format shows a date. */
export type CellKind = "text" | "number" | "date" | "boolean" | "error";

/** One cell, or one merged block by its top left corner. Rows and columns are counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** What the cell shows: 0.9 in a format of `0%` is 90%. Line breaks are `\n`. */
  readonly text: string;
  /** The number that is stored, in plain decimal notation; null unless it is a number or a date. */
  readonly stored: string | null;
  /** The formula without its `=`; null where there is none. */
  readonly formula: string | null;
}

/** A rectangle of cells, its edges included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a grid is made of: cells that hold something, merged blocks, and where it comes from. */
export interface GridParts {
  readonly cells: readonly Cell[];
  readonly merges?: readonly Block[];
  /** Where a cell of this grid stands in its file, be it filled or blank. */
  readonly placeOf: (row: number, column: number) => Place;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

const none: readonly Cell[] = [];

/**
 * The cells of one sheet, or of a delimited text, by row and column. A merged block is one cell, found at every place that
 * it covers. Blank cells are not held. Merges are clipped to the rows and columns up to the last cell, and of those that
 * overlap the first stays.
 */
export class Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Block[];
  readonly placeOf: (row: number, column: number) => Place;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The cells of each row from left to right, those under a merged block included. */
  readonly #rows: ReadonlyMap<number, readonly Cell[]>;
  readonly #merged: MergeIndex;

  constructor(parts: GridParts) {
    this.placeOf = parts.placeOf;
    this.hiddenRows = parts.hiddenRows ?? new Set();
    this.hiddenColumns = parts.hiddenColumns ?? new Set();
    const filled = parts.cells.filter((cell) => isFilled(cell.text));
    this.#rows = groupByRow(filled);
    this.rowCount = filled.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
    this.columnCount = filled.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
    this.merges = dropOverlaps(clip(parts.merges ?? [], this.rowCount - 1, this.columnCount - 1));
    this.#merged = new MergeIndex(this.merges);
  }

  /** The cell at a place, or the merged block that covers it; undefined where nothing is written. */
  at(row: number, column: number): Cell | undefined {
    const block = this.#merged.at(row, column);
    const cells = this.#rows.get(block?.top ?? row);
    return cells && cellAt(cells, block?.left ?? column);
  }

  /** The rows in which a cell begins, from top to bottom. */
  filledRows(): readonly number[] {
    return [...this.#rows.keys()].sort((a, b) => a - b);
  }

  /** The cells that touch a row, from left to right, a merged block once, blocks begun in a row above included. */
  row(row: number): readonly Cell[] {
    const own = this.#rows.get(row) ?? none;
    const blocks = this.#merged.touching(row);
    if (blocks.length === 0) return own;
    const touching: Cell[] = [];
    let at = 0;
    for (const { top, left, right } of blocks) {
      for (let cell = own[at]; cell && cell.column < left; cell = own[++at]) touching.push(cell);
      const corner = cellAt(this.#rows.get(top) ?? none, left);
      if (corner) touching.push(corner);
      while ((own[at]?.column ?? Number.POSITIVE_INFINITY) <= right) at++;
    }
    for (let cell = own[at]; cell; cell = own[++at]) touching.push(cell);
    return touching;
  }

  /** The rectangle that a cell, be it filled or blank, covers: its merged block, or itself. */
  block(cell: Pick<Cell, "row" | "column">): Block {
    return (
      this.#merged.at(cell.row, cell.column) ?? {
        top: cell.row,
        left: cell.column,
        bottom: cell.row,
        right: cell.column,
      }
    );
  }
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}

/** The cells of each row from left to right; of cells at one place the last counts. */
function groupByRow(cells: readonly Cell[]): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  for (const [row, found] of rows) {
    if (!isAscending(found)) rows.set(row, sortByColumn(found));
  }
  return rows;
}

function isAscending(cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => index === 0 || (cells[index - 1]?.column ?? 0) < cell.column);
}

function sortByColumn(cells: readonly Cell[]): Cell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
  const cell = cells[countBefore(cells, (other) => other.column < column)];
  return cell?.column === column ? cell : undefined;
}

/** Blocks cut at the last row and column; those outside, or of one cell only, left out. */
function clip(blocks: readonly Block[], lastRow: number, lastColumn: number): readonly Block[] {
  return blocks
    .filter((block) => block.top <= lastRow && block.left <= lastColumn)
    .map((block) => ({
      top: block.top,
      left: block.left,
      bottom: Math.min(block.bottom, lastRow),
      right: Math.min(block.right, lastColumn),
    }))
    .filter((block) => block.top < block.bottom || block.left < block.right);
}
