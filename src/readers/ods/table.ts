import { beyond, type Limits } from "../../limits.ts";
import type { AttributeOf } from "../../package/xml.ts";
import type { Block, Cell } from "../../source/grid.ts";
import { mostColumns, mostRows } from "../../source/reference.ts";
import type { Sheet } from "../../source/workbook.ts";
import type { Range } from "../ranges.ts";
import { sheetGrid } from "../sheet-grid.ts";
import { readStored, type StoredValue } from "./cell.ts";

/** A table of a spreadsheet that is being read. */
export interface Table {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: Cell[];
  readonly merges: Block[];
  readonly hiddenRows: Range[];
  readonly hiddenColumns: Range[];
  row: number;
  /** How often the row that is being read repeats. */
  rows: number;
  /** Where the next cell, or column definition, stands. */
  column: number;
  /** The cells and merges of the row that is being read. */
  line: { readonly cells: Cell[]; readonly merges: Block[] };
  cell: OpenCell | null;
}

interface OpenCell extends StoredValue {
  readonly columns: number;
  readonly merge: Block | null;
}

/** What the tables of a spreadsheet count together. */
export interface Counting {
  readonly limits: Limits;
  readonly count: { cells: number; merges: number };
}

/** Begins a table; styles tell which tables are hidden. */
export function beginTable(attribute: AttributeOf, hiddenStyles: ReadonlySet<string>): Table {
  return {
    name: attribute("table:name") ?? "",
    isHidden: hiddenStyles.has(attribute("table:style-name") ?? ""),
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    row: 0,
    rows: 1,
    column: 0,
    line: { cells: [], merges: [] },
    cell: null,
  };
}

/** The sheet that a table is. */
export function sheetOf(table: Table): Sheet {
  return { name: table.name, isHidden: table.isHidden, grid: sheetGrid(table) };
}

/** Passes the definition of one column, or of several that are alike. */
export function passColumns(table: Table, attribute: AttributeOf): void {
  const first = table.column;
  table.column += countOf(attribute("table:number-columns-repeated"));
  if (isCollapsed(attribute)) table.hiddenColumns.push({ first, last: table.column - 1 });
}

/** Begins a row. */
export function openRow(table: Table, attribute: AttributeOf): void {
  table.rows = countOf(attribute("table:number-rows-repeated"));
  table.column = 0;
  table.line = { cells: [], merges: [] };
  if (isCollapsed(attribute)) table.hiddenRows.push({ first: table.row, last: table.row + table.rows - 1 });
}

function isCollapsed(attribute: AttributeOf): boolean {
  return /^(?:collapse|filter)$/u.test(attribute("table:visibility") ?? "");
}

/** Ends a row; one that repeats is as many rows. */
export function closeRow(counting: Counting, table: Table): void {
  const { line, rows } = table;
  countUp(counting, line.cells.length * (rows - 1), line.merges.length * (rows - 1));
  if (line.cells.length > 0 && table.row + rows > mostRows) throw beyond("cells", mostRows, null);
  for (let copy = 0; line.cells.length + line.merges.length > 0 && copy < rows; copy++) {
    for (const cell of line.cells) table.cells.push({ ...cell, row: cell.row + copy });
    for (const merge of line.merges)
      table.merges.push({ ...merge, top: merge.top + copy, bottom: merge.bottom + copy });
  }
  table.row += rows;
}

/** Begins a cell. */
export function openCell(table: Table, attribute: AttributeOf): void {
  const right = table.column + countOf(attribute("table:number-columns-spanned")) - 1;
  const bottom = table.row + countOf(attribute("table:number-rows-spanned")) - 1;
  const isMerged = right > table.column || bottom > table.row;
  table.cell = {
    ...readStored(attribute),
    columns: countOf(attribute("table:number-columns-repeated")),
    merge: isMerged ? { top: table.row, left: table.column, bottom, right } : null,
  };
}

/** Ends a cell, which shows a text. */
export function closeCell(counting: Counting, table: Table, shown: string): void {
  const { cell, line, row, column } = table;
  if (!cell) return;
  table.cell = null;
  table.column += cell.columns;
  if (cell.merge) {
    countUp(counting, 0, 1);
    line.merges.push(cell.merge);
  }
  // Formats of numbers pad what they show.
  const text = cell.kind === "text" ? shown : shown.trim();
  if (text.trim() === "") return;
  countUp(counting, cell.columns, 0);
  if (table.column > mostColumns) throw beyond("cells", mostColumns, null);
  const { kind, stored, formula } = cell;
  for (let at = column; at < table.column; at++) line.cells.push({ row, column: at, kind, text, stored, formula });
}

function countUp({ count, limits }: Counting, cells: number, merges: number): void {
  count.cells += cells;
  count.merges += merges;
  if (count.cells > limits.cells) throw beyond("cells", limits.cells, null);
  if (count.merges > limits.merges) throw beyond("merges", limits.merges, null);
}

/** A count as written; 1 where it is none. */
function countOf(written: string | undefined): number {
  return written !== undefined && /^\d{1,9}$/u.test(written) ? Math.max(1, Number(written)) : 1;
}
