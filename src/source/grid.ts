import type { Place, Span } from "./place.ts";

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

/**
 * The cells of one sheet, or of a delimited text, by row and column. A merged block is one cell, found at every place that
 * it covers. Blank cells are not held.
 */
export class Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Block[];
  readonly placeOf: (row: number, column: number) => Place;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly #rows = new Map<number, Map<number, Cell>>();
  readonly #merged = new Map<number, Block[]>();

  constructor(parts: GridParts) {
    this.placeOf = parts.placeOf;
    this.hiddenRows = parts.hiddenRows ?? new Set();
    this.hiddenColumns = parts.hiddenColumns ?? new Set();
    const filled = parts.cells.filter((cell) => cell.text.trim() !== "");
    for (const cell of filled) this.#rowOf(cell.row).set(cell.column, cell);
    this.rowCount = filled.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
    this.columnCount = filled.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
    this.merges = (parts.merges ?? []).filter((block) => block.top < this.rowCount && block.left < this.columnCount);
    for (const block of this.merges) this.#indexMerge(block);
  }

  /** The cell at a place, or the merged block that covers it; undefined where nothing is written. */
  at(row: number, column: number): Cell | undefined {
    const block = this.#mergeAt(row, column);
    return this.#rows.get(block?.top ?? row)?.get(block?.left ?? column);
  }

  /** The cells that touch a row, from left to right, a merged block once, blocks begun in a row above included. */
  row(row: number): readonly Cell[] {
    const own = [...(this.#rows.get(row)?.values() ?? [])].filter((cell) => this.at(row, cell.column) === cell);
    for (const block of this.#merged.get(row) ?? []) {
      const cell = block.top < row ? this.at(block.top, block.left) : undefined;
      if (cell) own.push(cell);
    }
    return own.sort((a, b) => a.column - b.column);
  }

  /** The rectangle that a cell covers: its merged block, or itself. */
  block(cell: Cell): Block {
    return (
      this.#mergeAt(cell.row, cell.column) ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
    );
  }

  #rowOf(row: number): Map<number, Cell> {
    const found = this.#rows.get(row);
    if (found) return found;
    const made = new Map<number, Cell>();
    this.#rows.set(row, made);
    return made;
  }

  #indexMerge(block: Block): void {
    for (let row = block.top; row <= Math.min(block.bottom, this.rowCount - 1); row++) {
      const blocks = this.#merged.get(row);
      if (blocks) blocks.push(block);
      else this.#merged.set(row, [block]);
    }
  }

  #mergeAt(row: number, column: number): Block | undefined {
    return this.#merged.get(row)?.find((block) => block.left <= column && column <= block.right);
  }
}

/** The span of a text that a place covers; null for a place in a workbook. */
export function spanOf(place: Place): Span | null {
  return place.kind === "text" ? place : null;
}
