import type { Cell } from "../source/grid.ts";
import type { Column } from "./columns.ts";
import type { ColumnRole } from "./form.ts";
import {
  cellsAbove,
  horizonAbove,
  isBlockLabel,
  isHeader,
  isWrittenAbove,
  lastRowOf,
  withoutRepeats,
} from "./header-cells.ts";
import { type Leaf, leavesIn } from "./header-leaves.ts";
import { bareLabel, bracketed, horizonIn, horizonOf, printedLabel } from "./labels.ts";
import type { ColumnMeaning, HeaderOf } from "./lexicon.ts";
import { listColumns } from "./list-columns.ts";
import type { Page } from "./page.ts";

/** A header of one row or several. */
export interface Header {
  readonly of: HeaderOf;
  /** The row that it was known by; others belong to it from `top` to `bottom`. */
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
  /** The cell left of the columns: the label of the section down the side; null where there is none. */
  readonly side: Cell | null;
}

/** The header that begins in a row; null where its cells don't name two columns of such a block. */
export function readHeader(page: Page, row: number, of: HeaderOf): Header | null {
  const own = withoutRepeats(page, row);
  if (own.length < 2 || !isHeader(page, own, of)) return null;
  const above = cellsAbove(page, row, own, of);
  const cells = above.length === 0 ? own : [...own, ...above].sort((a, b) => a.column - b.column);
  const leaves = leavesIn(page, row, { cells, of });
  const columns = listColumns(
    page,
    leaves.map((leaf) => columnFor(page, leaf, of)),
  );
  const side = sideOf(page, { row, of }, columns, cells);
  const from = side && side === cells[0] ? 1 : 0;
  const top = Math.min(isWrittenAbove(page, row, own) ? row - 1 : row, ...cells.map((cell) => cell.row));
  const heads = own.filter((cell) => cell !== side);
  const bottom = Math.max(leaves.some(({ above }) => above !== null) ? row + 1 : row, lastRowOf(page, heads, of));
  return { of, row, top, bottom, columns: columns.slice(from), side };
}

function columnFor(page: Page, { cell, above, right }: Leaf, of: HeaderOf): Column {
  const meaning = ofBoth(page, cell, of) ?? meaningOf(page, cell, above, of);
  return {
    role: meaning?.role ?? (isScore(cell.text) ? "ignored" : "unknown"),
    rank: meaning?.rank ?? Number.MAX_SAFE_INTEGER,
    left: cell.column,
    right,
    label: printedLabel(cell.text),
    above: above && printedLabel(above.text),
  };
}

/** Whether a header says no more than what its column of scores comes to: 50. */
function isScore(text: string): boolean {
  return /^\d{1,3}(?:\.\d+)?(?:\s*分)?$/u.test(text.trim());
}

/** A header for units and, in its brackets, for their projects: 项目单位（项目名称）, 单位编码（项目编码）. */
function ofBoth(page: Page, cell: Cell, of: HeaderOf): ColumnMeaning | null {
  const inner = of === "indicators" ? bracketed(cell.text) : null;
  const within = inner === null ? null : page.columnOf(of, bareLabel(inner));
  const outer = within && page.column(of, cell);
  if (within?.role === "projectCode" && outer?.role === "departmentCode") return within;
  const isUnit = outer?.role === "implementingUnit" || outer?.role === "department";
  return within?.role === "project" && isUnit ? { role: "departmentOrProject", rank: 0 } : null;
}

/** A divided column is what its own header says; else what both say together; else its upper header, at the time that the lower says. */
function meaningOf(page: Page, cell: Cell, above: Cell | null, of: HeaderOf): ColumnMeaning | null {
  const own = page.column(of, cell);
  if (!above && own && of === "indicators") return timed(own, horizonOf(cell.text) ?? horizonAbove(page, cell));
  if (!above) return own;
  const upper = page.column(of, above);
  if (own) return of === "indicators" ? timed(own, horizonOf(cell.text) ?? horizonOf(above.text)) : own;
  const joined = page.columnOf(of, bareLabel(above.text) + bareLabel(cell.text));
  if (joined && joined.role !== upper?.role) return joined;
  const horizon = horizonIn(bareLabel(cell.text));
  return upper && horizon ? timed(upper, horizon) : null;
}

function timed(meaning: ColumnMeaning, horizon: "annual" | "cycle" | null): ColumnMeaning {
  if (meaning.role !== "target" || horizon === null) return meaning;
  const role: ColumnRole = horizon === "annual" ? "annualTarget" : "cycleTarget";
  return { ...meaning, role };
}

/** The label down the side: a cell above or in the row, left of all columns that are known. */
function sideOf(
  page: Page,
  { row, of }: Pick<Header, "row" | "of">,
  columns: readonly Column[],
  cells: readonly Cell[],
): Cell | null {
  const first = cells[0];
  const covering = page.row(row).filter((cell) => cell.row < row && cell.column < (first?.column ?? 0));
  if (covering.length > 0) return covering.at(-1) ?? null;
  const known = columns.findIndex(({ role }) => role !== "unknown");
  if (!first || known === 0)
    return isSideLabel(page, first, of) || isBesideRecords(page, cells, columns) ? (first ?? null) : null;
  return isColumnOfItsOwn(page, row, first) ? null : first;
}

/** Whether the first header cell, which names neither a level nor the name, is merged down past the others, beside the records. */
function isBesideRecords(page: Page, cells: readonly Cell[], columns: readonly Column[]): boolean {
  const [first, ...others] = cells;
  if (!first || !["detail", "note"].includes(columns[0]?.role ?? "")) return false;
  const last = Math.max(...others.map((cell) => page.grid.block(cell).bottom));
  return page.grid.block(first).bottom > last + 1;
}

/** A label of a section that is a header too: 绩效指标 before 一级指标, 工作任务 before 任务名称. */
function isSideLabel(page: Page, cell: Cell | undefined, of: HeaderOf): boolean {
  if (!cell || !isBlockLabel(page, cell)) return false;
  const isOfTasks = page
    .label(cell)
    ?.meanings.some((meaning) => meaning.kind === "block" && meaning.block.layout === of);
  return page.column("indicators", cell) === null || (of === "tasks" && isOfTasks === true);
}

/** An unknown header is a column where cells stand under it in both rows that follow, blank ones aside. */
function isColumnOfItsOwn(page: Page, row: number, cell: Cell): boolean {
  if (page.label(cell)?.meanings.some(({ kind }) => kind === "block" || kind === "goals")) return false;
  const filled = [1, 2, 3, 4].map((down) => page.own(row + down)).filter((cells) => cells.length > 0);
  return filled.slice(0, 2).every((cells) => cells.some(({ column }) => column === cell.column));
}
