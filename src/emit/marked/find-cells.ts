import { scanSheet } from "./cells.ts";
import { DefaultStyles } from "./default-styles.ts";
import { Gaps } from "./gaps.ts";
import type { Tag } from "./xml.ts";

/** A cell that is looked for. */
export interface SoughtCell {
  readonly row: number;
  readonly column: number;
}

/** Things that a row or a sheet lacks, and the offset at which each belongs. */
export interface Lack<Item> {
  readonly container: Tag;
  /** Where the end tag of the container begins. */
  readonly close: number;
  readonly items: readonly { readonly place: number; readonly item: Item }[];
}

/** Where cells stand in a worksheet, or would stand. */
export interface FoundCells<Cell extends SoughtCell> {
  /** The style of each cell; of one that isn't there, the style that it would have. */
  readonly styles: ReadonlyMap<Cell, number>;
  readonly there: readonly { readonly tag: Tag; readonly cell: Cell }[];
  readonly cells: readonly Lack<Cell>[];
  /** Rows that aren't there, with the cells that are looked for in them. */
  readonly rows: readonly Lack<{ readonly index: number; readonly cells: readonly Cell[] }>[];
}

/** Finds cells, given in the order of their rows and columns, in a worksheet. Throws `InputError`. */
export function findCells<Cell extends SoughtCell>(
  part: string,
  xml: string,
  sought: readonly Cell[],
): FoundCells<Cell> {
  const byRow = groupByRow(sought);
  const defaults = new DefaultStyles();
  const styles = new Map<Cell, number>();
  const there: { tag: Tag; cell: Cell }[] = [];
  const cells: Lack<Cell>[] = [];
  const rows: Lack<{ index: number; cells: readonly Cell[] }>[] = [];
  const rowGaps = new Gaps([...byRow.keys()]);
  let inRow: readonly Cell[] = [];
  let gaps = new Gaps([]);
  scanSheet(part, xml, {
    column: (tag) => defaults.addColumn(tag),
    row: ({ row, tag }) => {
      rowGaps.pass(row, tag.start);
      inRow = byRow.get(row) ?? [];
      gaps = new Gaps(inRow.map(({ column }) => column));
    },
    cell: ({ column, tag, style }) => {
      if (inRow.length === 0) return;
      gaps.pass(column, tag.start);
      const cell = inRow.find((candidate) => candidate.column === column);
      if (!cell) return;
      there.push({ tag, cell });
      styles.set(cell, style);
    },
    rowEnd: ({ tag }, { close }) => {
      const items = gaps.missing(close).flatMap(({ index, place }) => {
        return inRow.filter(({ column }) => column === index).map((item) => ({ place, item }));
      });
      for (const { item } of items) styles.set(item, defaults.styleAt(item.column, tag));
      if (items.length > 0) cells.push({ container: tag, close, items });
    },
    end: (container, close) => {
      const items = rowGaps.missing(close).map(({ index, place }) => {
        return { place, item: { index, cells: byRow.get(index) ?? [] } };
      });
      for (const cell of items.flatMap(({ item }) => item.cells)) styles.set(cell, defaults.styleAt(cell.column));
      if (items.length > 0) rows.push({ container, close, items });
    },
  });
  return { styles, there, cells, rows };
}

function groupByRow<Cell extends SoughtCell>(cells: readonly Cell[]): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}
