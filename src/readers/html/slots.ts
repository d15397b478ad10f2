import type { Block } from "../../source/grid.ts";

/** Where the cells of a table stand, by the rule of HTML: each takes the next column that no cell from above reaches into. */
export interface Slots {
  readonly beginRow: () => void;
  /** Gives the place of the next cell of the row, and the block that it spans. */
  readonly place: (columns: number, rows: number) => Block;
  /** No cell reaches from one group of rows (`tbody`) into the next. */
  readonly endGroup: () => void;
  readonly row: () => number;
}

/** A block whose last row is known when its group of rows ends. */
interface OpenBlock extends Block {
  bottom: number;
}

/** `count` is told of each place that is looked at or covered, `addMerge` of each block of more than one cell. */
export function layOutSlots(count: (places: number) => void, addMerge: (block: Block) => void): Slots {
  let row = -1;
  let column = 0;
  /** By column: the first row that is free. */
  let free: number[] = [];
  let blocks: OpenBlock[] = [];
  const beginRow = (): void => {
    row++;
    column = 0;
  };
  const place = (columns: number, rows: number): Block => {
    const start = column;
    while ((free[column] ?? 0) > row) column++;
    count(column - start + columns);
    const block: OpenBlock = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    if (rows > 1) for (let at = block.left; at <= block.right; at++) free[at] = row + rows;
    if (rows > 1 || columns > 1) blocks.push(block);
    column += columns;
    return block;
  };
  const endGroup = (): void => {
    for (const block of blocks) {
      block.bottom = Math.min(block.bottom, row);
      if (block.bottom > block.top || block.right > block.left) addMerge(block);
    }
    blocks = [];
    free = [];
  };
  return { beginRow, place, endGroup, row: () => row };
}

/** What `colspan` may be at most. */
const mostColumns = 1000;
/** What `rowspan` may be at most; 0 reaches to the end of the group. */
const mostRows = 65_534;

/** The columns of `colspan="3"`; 1 where it says nothing that HTML understands. */
export function columnsOf(written: string | undefined): number {
  return Math.min(integerIn(written) || 1, mostColumns);
}

/** The rows of `rowspan="3"`; 1 where it says nothing that HTML understands. */
export function rowsOf(written: string | undefined): number {
  const rows = integerIn(written);
  return rows === 0 ? mostRows : Math.min(rows ?? 1, mostRows);
}

function integerIn(written: string | undefined): number | null {
  const digits = /^\s*\+?(\d+)/u.exec(written ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
