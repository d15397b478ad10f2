import { earlyFinding } from "../diagnostic.ts";
import type { Cell } from "../source/grid.ts";
import { nearestName } from "../source/nearest-name.ts";
import { cellName } from "../source/place.ts";
import { type Block, headersByRow } from "./blocks.ts";
import { columnOf, type RecordColumn } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { Categories, ColumnRole } from "./form.ts";
import type { Header } from "./header.ts";
import { bareLabel } from "./labels.ts";
import type { Page } from "./page.ts";
import { type Placement, realign } from "./realign.ts";
import { endsTable, isColumnNumbers, isFiller } from "./surroundings.ts";

/** One row of records: the cells of each column, and where a blank one would be written. */
export interface RecordRow {
  readonly row: number;
  readonly columns: readonly RecordColumn[];
  readonly cells: Placement;
  /** Further cells under a header that spans several columns. */
  readonly further: ReadonlyMap<RecordColumn, readonly Cell[]>;
}

export interface RecordsContext {
  readonly page: Page;
  readonly block: Block;
  /** The header that serves until the block's own. */
  readonly header: Header | null;
  readonly categories: Categories;
  readonly draft: DraftBuilder;
}

/** How rows are read: their columns by the header over them, and what to do with each. */
export interface RowReader {
  readonly columnsOf: (header: Header) => readonly RecordColumn[];
  readonly onRow: (row: RecordRow) => void;
  /** Whether rows that slid are put back. */
  readonly canSlide: (columns: readonly RecordColumn[]) => boolean;
}

/** The rows of records under a header, slid rows put back; returns the header last in force. */
export function readRecords(context: RecordsContext, reader: RowReader): Header | null {
  const { block, page } = context;
  let header = context.header;
  let columns = header ? reader.columnsOf(header) : [];
  const headers = headersByRow(block);
  const labels = labelsOf(block);
  for (let row = block.top; row <= block.bottom; row++) {
    const own = headers.get(row);
    if (own) {
      if (own === header) continue;
      header = own;
      columns = reader.columnsOf(header);
      continue;
    }
    const cells = page
      .row(row)
      .filter((cell) => !labels.has(cell) && !isSectionLabel(page, cell, block) && !isFiller(cell));
    if (cells.every((cell) => cell.row < row) || isOneText(page, row) || isColumnNumbers(cells)) continue;
    const record = readRow(context, { row, cells, columns, canSlide: reader.canSlide(columns) });
    if (record) reader.onRow(record);
  }
  return header;
}

/** Whether a row says one thing in all its cells: a merged row that was written out, or a note between records. */
function isOneText(page: Page, row: number): boolean {
  const own = page.own(row);
  return page.distinct(row).length === 1 && (own.length >= 3 || endsTable(own));
}

/** The cell of a role; undefined where it is blank or the form has no such column. */
export function cellAt(record: RecordRow, role: ColumnRole): Cell | undefined {
  for (const column of record.columns) {
    const cell = column.role === role ? record.cells.get(column) : undefined;
    if (cell) return cell;
  }
  return undefined;
}

/** The grid column in which a role is written; the first column of the record where the form has none. */
export function placeAt(record: RecordRow, role: ColumnRole): number {
  return record.columns.find((column) => column.role === role)?.left ?? record.columns[0]?.left ?? 0;
}

/** The first cell of a record that begins in its row, by the order of its columns. */
export function firstCell(record: RecordRow): Cell | undefined {
  let first: Cell | undefined;
  for (const cell of record.cells.values()) {
    if (cell.row === record.row && (!first || cell.column < first.column)) first = cell;
  }
  return first;
}

/** The cells that bear the label of a block. */
function labelsOf({ label, headers }: Block): ReadonlySet<Cell | null> {
  return new Set([label, ...headers.map(({ side }) => side)]);
}

/** Whether a cell repeats the label of its block. */
function isSectionLabel(page: Page, cell: Cell, { label, headers, kind }: Block): boolean {
  const left = headers[0]?.columns[0]?.left;
  if (left !== undefined && cell.column >= left && (label === null || cell.column > label.column)) return false;
  const meanings = page.label(cell)?.meanings ?? [];
  return meanings.some((meaning) => meaning.kind === "block" && meaning.block.layout === kind.layout);
}

interface RowPart {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly columns: readonly RecordColumn[];
  readonly canSlide: boolean;
}

function readRow(context: RecordsContext, part: RowPart): RecordRow | null {
  const { row, cells, columns } = part;
  const { asIs, further, stray } = place(context, part);
  const moved = part.canSlide ? realign({ cells, columns, asIs, stray, categories: context.categories }) : null;
  if (moved) {
    reportMoves(context, part, { asIs, moved });
    return { row, cells: moved, columns, further: nothingFurther };
  }
  if (stray.length > 0) reportStray(context, stray, cells);
  return asIs.size > 0 ? { row, cells: asIs, columns, further } : null;
}

/** The cells of a row by their columns; what stands in none, or where another stands already, is stray. */
function place(context: RecordsContext, { row, cells, columns }: RowPart) {
  const asIs = new Map<RecordColumn, Cell>();
  let further: Map<RecordColumn, Cell[]> | undefined;
  const stray: Cell[] = [];
  for (const cell of cells) {
    const column = columnIn(context, columns, cell);
    if (column && !asIs.has(column)) asIs.set(column, cell);
    else if (column && !column.regions && asIs.get(column)?.text === cell.text) continue;
    else if (column && isSpread(column)) {
      further ??= new Map();
      pushInto(further, column, cell);
    } else if (cell.row === row) stray.push(cell);
  }
  return { asIs, further: further ?? nothingFurther, stray };
}

const nothingFurther: RecordRow["further"] = new Map();

function pushInto<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The column that a cell begins in; that of the name where what is merged over both is no category of level 2: 群众满意度. */
function columnIn(
  { page, categories }: RecordsContext,
  columns: readonly RecordColumn[],
  cell: Cell,
): RecordColumn | undefined {
  const column = columnOf(columns, cell) as RecordColumn | undefined;
  if (column?.role !== "level2") return column;
  const bare = page.bare(cell);
  if (categories.isLevel2(bare) && !bare.endsWith("满意度")) return column;
  const { right } = page.grid.block(cell);
  return columns.find(({ role, left }) => role === "name" && left > column.left && left <= right) ?? column;
}

/** Columns whose value may be spread over several cells: sign, number and measure under one header. */
function isSpread({ role, left, right }: RecordColumn): boolean {
  return right > left && (role === "annualTarget" || role === "cycleTarget" || role === "target");
}

function reportMoves(
  { page, draft }: RecordsContext,
  { row, cells, columns }: RowPart,
  { asIs, moved }: { readonly asIs: Placement; readonly moved: Placement },
): void {
  const moves = columns.flatMap((column) => {
    const cell = moved.get(column);
    if (!cell || asIs.get(column) === cell) return [];
    return [{ text: cell.text, from: cellName(cell.row, cell.column), to: column.label }];
  });
  const place = page.grid.placeOf(row, cells[0]?.column ?? 0);
  draft.findings.push(earlyFinding("form/realigned-row", { moves }, place));
}

/** Whether a bare label begins a row that sums up: 合计, 总分. */
export function isSumLabel(bare: string): boolean {
  return /^(?:合计|总计|小计|总分|总得分|合计得分|得分合计|分值合计)$/u.test(bare);
}

function reportStray({ page, draft, block }: RecordsContext, stray: readonly Cell[], cells: readonly Cell[]): void {
  const first = stray.find((cell) => !isSumLabel(page.bare(cell)));
  if (!first) return;
  const values = cells.filter((cell) => cell !== first && cell.row === first.row).map(({ text }) => text);
  const section = block.label ? bareLabel(block.label.text) : null;
  const facts = { label: first.text, section, values, nearest: nearestName(page.bare(first), page.lexicon.labels()) };
  draft.findings.push(earlyFinding("form/unknown-label", facts, page.grid.placeOf(first.row, first.column)));
}
