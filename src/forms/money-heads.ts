import type { Cell } from "../source/grid.ts";
import { isFigure, isLineName, type MoneyEntry, moneyIn, unnamedMoney } from "./money.ts";
import { isIgnored } from "./money-entries.ts";
import type { Page } from "./page.ts";

/** No label that heads a column of money is longer. */
const longest = 20;

/** Labels side by side without a figure in their row, whose amounts stand below them; none where they are anything else. */
export function moneyHeadsIn(page: Page, cells: readonly Cell[]): MoneyEntry[] {
  const heads = cells.filter((cell) => !isIgnored(page, cell));
  const [left] = heads;
  if (!left || heads.length < 2 || heads.some(({ text }) => !isLineName(text) || text.length > longest)) return [];
  const money = heads.map((cell) => moneyIn(page.label(cell)));
  const isTold = money.filter((found) => found !== null).length >= 2;
  if (!isTold || heads.some((cell) => page.label(cell)?.inline)) return [];
  const below = page.own(page.nextFilled(left.row)).filter(({ column }) => column >= left.column);
  if (below.length === 0 || !below.every(({ text }) => isFigure(text))) return [];
  return heads.map((cell, at) => {
    return { labelled: page.label(cell), money: money[at] ?? unnamedMoney(cell), cell, values: [] };
  });
}

/** Whether lines of money are labels alone, so that their amounts may stand below. */
export function areHeads(lines: readonly MoneyEntry[]): boolean {
  return lines.length >= 2 && lines.every(({ values, labelled }) => values.length === 0 && !labelled?.inline);
}

/** Labels over other labels, 按收入性质分 over 收入总额, have no amounts of their own. */
export function areCaptions(page: Page, lines: readonly MoneyEntry[]): boolean {
  const [first] = lines;
  const below = first ? page.own(page.nextFilled(first.cell.row)) : [];
  const byColumn = new Map(below.map((cell) => [cell.column, cell]));
  return lines.every(({ cell }) => {
    const under = byColumn.get(cell.column);
    return under !== undefined && moneyIn(page.label(under)) !== null;
  });
}

/** The amounts of labels that head columns, of those that the row below them holds; none where anything else stands in it. */
export function amountsUnder(heads: readonly MoneyEntry[], cells: readonly Cell[]): ReadonlyMap<MoneyEntry, Cell> {
  const amounts = new Map<MoneyEntry, Cell>();
  if (cells.some(({ text }) => !isFigure(text))) return amounts;
  let at = 0;
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.cell.column ?? Number.MAX_SAFE_INTEGER;
    while ((cells[at]?.column ?? end) < head.cell.column) at++;
    const found = cells[at];
    if (found && found.column < end) amounts.set(head, found);
  }
  return amounts;
}

/**
 * The heads of columns with the labels of the row below that divide one of them as its parts: 一般公共预算 and 政府性基金 under 财政拨款.
 * null where that row divides none.
 */
export function dividedHeads(
  page: Page,
  heads: readonly MoneyEntry[],
  cells: readonly Cell[],
): readonly MoneyEntry[] | null {
  const [first] = cells;
  const over = heads.find(({ cell }) => {
    const { left, right } = page.grid.block(cell);
    return cells.length >= 2 && left < right && cells.every(({ column }) => left <= column && column <= right);
  });
  if (!over || !first || cells.some((cell) => isFigure(cell.text) || !moneyIn(page.label(cell)))) return null;
  const isWhole = /^(?:小计|合计)$/u.test(page.bare(first));
  const whole = isWhole ? [{ ...over, cell: { ...over.cell, column: first.column } }] : [];
  const parts = (isWhole ? cells.slice(1) : cells).map((cell, at) =>
    partUnder(page, over, { cell, isFirst: at === 0 }),
  );
  return heads.flatMap((head) => (head === over ? [...whole, ...parts] : [head]));
}

/** A part stands in the row of what it divides, and the first begins the parts. */
function partUnder(
  page: Page,
  over: MoneyEntry,
  { cell, isFirst }: { readonly cell: Cell; readonly isFirst: boolean },
): MoneyEntry {
  const labelled = page.label(cell);
  const marked = { ...cell, row: over.cell.row, text: isFirst ? `其中：${cell.text}` : cell.text };
  return { labelled, money: moneyIn(labelled) ?? unnamedMoney(cell), cell: marked, values: [] };
}
