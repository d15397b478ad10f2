import type { SheetScan } from "./cells.ts";
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

/** A cell that is there. */
interface There<Cell> {
  readonly tag: Tag;
  readonly cell: Cell;
}

/** A row that isn't there, with the cells that are looked for in it. */
interface LackedRow<Cell> {
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** Where cells stand in a worksheet, or would stand. */
export interface FoundCells<Cell extends SoughtCell> {
  /** The style of each cell; of one that isn't there, the style that it would have. */
  readonly styles: ReadonlyMap<Cell, number>;
  readonly there: readonly There<Cell>[];
  readonly cells: readonly Lack<Cell>[];
  readonly rows: readonly Lack<LackedRow<Cell>>[];
}

/** Finds cells while a worksheet is scanned; `found` is whole when that was done. */
export interface CellFinder<Cell extends SoughtCell> {
  readonly scan: SheetScan;
  readonly found: FoundCells<Cell>;
}

/** Finds cells, given in the order of their rows and columns, in a worksheet. */
export function cellFinder<Cell extends SoughtCell>(sought: readonly Cell[]): CellFinder<Cell> {
  const byRow = groupByRow(sought);
  const defaults = new DefaultStyles();
  const found = nothingFound<Cell>();
  const rowGaps = new Gaps([...byRow.keys()]);
  let inRow: readonly Cell[] = [];
  let gaps = new Gaps([]);
  const scan: SheetScan = {
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
      found.there.push({ tag, cell });
      found.styles.set(cell, style);
    },
    rowEnd: ({ tag }, { close }) => {
      const items = gaps
        .missing(close)
        .flatMap(({ index, place }) => cellsAt(inRow, index).map((item) => ({ place, item })));
      for (const { item } of items) found.styles.set(item, defaults.styleAt(item.column, tag));
      if (items.length > 0) found.cells.push({ container: tag, close, items });
    },
    section: (container, { close }) => {
      if (container.local !== "sheetData") return;
      const items = rowGaps.missing(close).map(({ index, place }) => {
        return { place, item: { index, cells: byRow.get(index) ?? [] } };
      });
      for (const cell of items.flatMap(({ item }) => item.cells)) found.styles.set(cell, defaults.styleAt(cell.column));
      if (items.length > 0) found.rows.push({ container, close, items });
    },
  };
  return { scan, found };
}

function nothingFound<Cell extends SoughtCell>() {
  return {
    styles: new Map<Cell, number>(),
    there: [] as There<Cell>[],
    cells: [] as Lack<Cell>[],
    rows: [] as Lack<LackedRow<Cell>>[],
  } satisfies FoundCells<Cell>;
}

function cellsAt<Cell extends SoughtCell>(cells: readonly Cell[], column: number): readonly Cell[] {
  return cells.filter((cell) => cell.column === column);
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
