import { earlyFinding } from "../diagnostic.ts";
import type { Cell, Grid } from "../source/grid.ts";
import { cellName } from "../source/place.ts";
import { type Column, columnOf, readColumns } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { Categories, ColumnRole, RecordsSection } from "./form.ts";
import { bareLabel } from "./labels.ts";
import { isHeaderRow, type SectionBlock } from "./outline.ts";
import { realign } from "./realign.ts";
import { endsTable } from "./surroundings.ts";

/** One row of records: the cell of each column, and where a blank one would be written. */
export interface RecordRow {
  readonly row: number;
  readonly cells: ReadonlyMap<ColumnRole, Cell>;
  readonly columns: readonly Column<ColumnRole>[];
}

export interface RecordsContext {
  readonly grid: Grid;
  readonly block: SectionBlock;
  /** The columns in force before the section's own header, if it has one. */
  readonly columns: readonly Column<ColumnRole>[];
  readonly labels: RecordsSection["columns"];
  readonly categories: Categories;
  readonly draft: DraftBuilder;
}

/** The rows of records under a header, slid rows put back; returns the columns last in force. */
export function readRecords(context: RecordsContext, onRow: (row: RecordRow) => void): readonly Column<ColumnRole>[] {
  const { grid, block } = context;
  const section = { ...block.section, columns: context.labels } as RecordsSection;
  let columns = context.columns;
  for (let row = block.top; row <= block.bottom; row++) {
    if (isHeaderRow(grid, row, section)) {
      columns = readColumns(grid, row, context.labels);
      continue;
    }
    const cells = grid.row(row).filter((cell) => !isSectionLabel(cell, block));
    if (cells.every((cell) => cell.row < row || isFiller(cell))) continue;
    if (row > block.top && endsTable(cells)) break;
    const record = readRow(context, { row, cells, columns });
    if (record) onRow(record);
  }
  return columns;
}

/** Whether a cell holds nothing but dots, as blank rows of a template do. */
export function isFiller(cell: Cell): boolean {
  return /^[…．.·\s]+$/u.test(cell.text);
}

function isSectionLabel(cell: Cell, block: SectionBlock): boolean {
  return cell === block.label || block.section.labels.includes(bareLabel(cell.text));
}

function readRow(
  context: RecordsContext,
  part: { readonly row: number; readonly cells: readonly Cell[]; readonly columns: readonly Column<ColumnRole>[] },
): RecordRow | null {
  const { row, cells, columns } = part;
  const asIs = new Map<ColumnRole, Cell>();
  const stray: Cell[] = [];
  for (const cell of cells) {
    const role = columnOf(columns, cell)?.role;
    if (role && !asIs.has(role)) asIs.set(role, cell);
    else if (cell.row === row) stray.push(cell);
  }
  const moved = realign({ cells, columns, asIs, stray, categories: context.categories });
  if (moved) {
    reportMoves(context, { ...part, asIs, moved });
    return { row, cells: moved, columns };
  }
  if (stray.length > 0) reportStray(context, stray, cells);
  return asIs.size > 0 ? { row, cells: asIs, columns } : null;
}

function reportMoves(
  context: RecordsContext,
  part: {
    readonly row: number;
    readonly cells: readonly Cell[];
    readonly columns: readonly Column<ColumnRole>[];
    readonly asIs: ReadonlyMap<ColumnRole, Cell>;
    readonly moved: ReadonlyMap<ColumnRole, Cell>;
  },
): void {
  const moves = part.columns.flatMap(({ role, label }) => {
    const cell = part.moved.get(role);
    if (!cell || part.asIs.get(role) === cell) return [];
    return [{ text: cell.text, from: cellName(cell.row, cell.column), to: label }];
  });
  const first = part.cells[0];
  const place = context.grid.placeOf(part.row, first?.column ?? 0);
  context.draft.findings.push(earlyFinding("form/realigned-row", { moves }, place));
}

function reportStray(context: RecordsContext, stray: readonly Cell[], cells: readonly Cell[]): void {
  const [first] = stray;
  if (!first) return;
  const values = cells.filter((cell) => cell !== first).map(({ text }) => text);
  const facts = { label: first.text, section: context.block.section.labels[0] ?? null, values, nearest: null };
  const place = context.grid.placeOf(first.row, first.column);
  context.draft.findings.push(earlyFinding("form/unknown-label", facts, place));
}
