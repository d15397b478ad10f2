import type { Cell } from "../source/grid.ts";
import { isFigure, isLineName, type Money, type MoneyEntry, moneyIn, unnamedMoney } from "./money.ts";
import type { Page } from "./page.ts";
import { tellsByYear } from "./year-columns.ts";

/** What is known where labels of money are looked for. */
export interface MoneyContext {
  /** Whether money is told here: after a row of it, or in a container. */
  readonly isExpected: boolean;
  readonly isInContainer: boolean;
  /** Whether amounts stand in columns of their own: then all that follows a label is its. */
  readonly hasColumns: boolean;
}

/** The labels of money in a row, each with the cells beside it up to the next. */
export function moneyEntriesIn(page: Page, cells: readonly Cell[], context: MoneyContext): MoneyEntry[] {
  const entries: MoneyEntry[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    const money =
      cell && moneyAt(page, { cells, at }, { ...context, isExpected: context.isExpected || entries.length > 0 });
    if (!cell || !money) continue;
    const values = valuesAfter(page, { cells, at }, context);
    entries.push({ labelled: page.label(cell), money, cell, values });
    at += values.length;
  }
  return entries;
}

/** A label whose parts follow it in its row in the place of its amount: 基本支出 before 人员经费 and 公用经费. */
export function isCaption(page: Page, { labelled, cell, values }: MoneyEntry, next: MoneyEntry | undefined): boolean {
  if (!labelled || !next?.labelled || labelled.inline !== null || values.length > 0) return false;
  return next.cell.row === cell.row && page.lexicon.isWithin(next.labelled.bare, labelled.bare);
}

/** Whether a total has no amount and is merged down beside lines that have, 年度预算 before 年度预算总额, or stands over years. */
export function isOverLines(page: Page, entry: MoneyEntry, row: readonly MoneyEntry[]): boolean {
  const { money, cell, values } = entry;
  if (money.role !== "total" || values.length > 0 || isPaid(entry)) return false;
  if (entry === row.at(-1) && tellsByYear(page.own(cell.row + 1))) return true;
  return (
    page.grid.block(cell).bottom > cell.row &&
    row.some((other) => other.cell.column > cell.column && other.values.length > 0)
  );
}

/** Whether a cell is the label of a line, merged down beside rows. */
export function isTallLine(page: Page, cell: Cell): boolean {
  const role = moneyIn(page.label(cell))?.role;
  return (role === "total" || role === "part") && page.grid.block(cell).bottom > cell.row;
}

/** Whether an amount stands beside a label, or in its cell. */
export function isPaid({ values, labelled }: MoneyEntry): boolean {
  return isFigure(values[0]?.text ?? "") || isFigure(labelled?.inline ?? "");
}

/** Whether a cell bears a label that the normalized table has no place for. */
export function isIgnored(page: Page, cell: Cell): boolean {
  return page.label(cell)?.meanings[0]?.kind === "ignored";
}

interface At {
  readonly cells: readonly Cell[];
  readonly at: number;
}

/** What a cell means as a label of money; a value of another label is none, and parts are only where money is told. */
function moneyAt(page: Page, { cells, at }: At, { isExpected, isInContainer }: MoneyContext): Money | null {
  const [before, cell, next] = [cells[at - 1], cells[at], cells[at + 1]];
  const label = cell ? page.label(cell) : null;
  const isPaid = isFigure(label?.inline ?? next?.text ?? "");
  if (!cell || (before && takesAsValue(page, before, isPaid))) return null;
  if (label === null) return isPaid && isInContainer && isLineName(cell.text) ? unnamedMoney(cell) : null;
  const money = moneyIn(label);
  if (!money || isExpected) return money;
  return label.isExact && (isPaid || (money.role !== "part" && !isPlain(label.bare))) ? money : null;
}

/** Whether the cell after a label is its value: after a field's always, after one that is ignored (资金性质) unless an amount follows. */
function takesAsValue(page: Page, label: Cell, isPaid: boolean): boolean {
  return isField(page, label) || (!isPaid && isIgnored(page, label));
}

function isField(page: Page, cell: Cell): boolean {
  const label = page.label(cell);
  return label?.isExact === true && label.inline === null && label.meanings.some(({ kind }) => kind === "field");
}

function valuesAfter(page: Page, { cells, at }: At, { hasColumns }: MoneyContext): readonly Cell[] {
  const values: Cell[] = [];
  for (const cell of cells.slice(at + 1)) {
    if (page.label(cell) !== null && !isFigure(cell.text)) break;
    values.push(cell);
  }
  const last = values.findIndex(
    (cell, index) => index > 0 && !isFigure(cell.text) && !/^[-—/%无]*$/u.test(cell.text.trim()),
  );
  return last < 0 || hasColumns ? values : values.slice(0, last);
}

/** Words that mean money only beside a figure: 合计. */
function isPlain(bare: string): boolean {
  return bare.length <= 2;
}
