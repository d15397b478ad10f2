import type { Cell } from "../source/grid.ts";
import { type Column, columnOf } from "./columns.ts";
import type { Horizon } from "./form.ts";
import { bareLabel, hasHan, printedLabel } from "./labels.ts";
import type { Meaning } from "./lexicon.ts";
import type { Labelled } from "./page.ts";

export type Money = Meaning & { readonly kind: "money" };

/** A line of money as it was met, before its place in the table is known. */
export interface MoneyLine {
  readonly label: string;
  readonly bare: string;
  readonly cell: Cell;
  /** The cell of the amount; null where it is blank or stands in the label's cell. */
  readonly amount: Cell | null;
  /** The amount that stands in the label's cell. */
  readonly inline: string | null;
  readonly horizon: Horizon;
  /** Further figures in its row, of other years or of what was spent. */
  readonly others: readonly Cell[];
  readonly parts: MoneyLine[];
}

/** A label of money, and the cells beside it up to the next label. */
export interface MoneyEntry {
  readonly labelled: Labelled | null;
  readonly money: Money;
  readonly cell: Cell;
  readonly values: readonly Cell[];
}

const unnamedPart: Money = { kind: "money", role: "part", horizon: "either" };

/** What a label means as one of money; null where it means none. */
export function moneyIn(label: Labelled | null): Money | null {
  return label?.meanings.find((meaning): meaning is Money => meaning.kind === "money") ?? null;
}

/** What a label of money that no form has is by its ending: a total, or a part. */
export function unnamedMoney({ text }: Cell): Money {
  return /(?:总额|合计|总计)$/u.test(bareLabel(text)) ? { ...unnamedPart, role: "total" } : unnamedPart;
}

/** Whether a text may be the name of a line. */
export function isLineName(text: string): boolean {
  return hasHan(text) && !isFigure(text);
}

/** Whether a text begins as an amount does, not as a year or month (2024年预算), or is a mark that stands for none. */
export function isFigure(text: string): boolean {
  if (/^\s*\d{1,4}\s*[-—–~至年月]/u.test(text) && !isAmount(text)) return false;
  return /^\s*(?:[¥￥]\s*)?(?:[-+−(（]\s*)?[\d０-９.]/u.test(text) || /^\s*[-—/]+\s*$/u.test(text);
}

/** Whether a text is an amount and nothing else. */
export function isAmount(text: string): boolean {
  return /^[¥￥]?\s*[-+]?[\d０-９][\d０-９,，.．]*\s*(?:百万|亿|万|千)?元?$/u.test(text.trim());
}

/** The amount among the cells beside a label: the first, or where there are columns of figures that in the best one that holds a budget. */
export function budgetIn({ values }: MoneyEntry, columns: readonly Column[]): Cell | null {
  if (columns.length === 0) return values.find(({ text }) => !isBlankAmount(text)) ?? null;
  const budget = columns.filter(({ role }) => role === "amount").sort((a, b) => a.rank - b.rank);
  for (const column of budget) {
    const found = values.find((cell) => columnOf([column], cell));
    if (found) return found;
  }
  return null;
}

/** Whether a text is what a form prints beside a blank amount: its unit, or the label of a part, 市：. */
function isBlankAmount(text: string): boolean {
  return /^\s*(?:(?:百万|亿|万|千)?元|[^:：]{0,10}[:：])\s*$/u.test(text);
}

/** A line that an entry makes with its amount. */
export function lineOf({ labelled, money, cell, values }: MoneyEntry, amount: Cell | null): MoneyLine {
  const inline = labelled?.inline ?? null;
  const bare = labelled?.bare ?? bareLabel(cell.text);
  const others = values.filter((value) => value !== amount && isFigure(value.text));
  return { label: lineLabel(cell, inline), bare, cell, amount, inline, horizon: money.horizon, others, parts: [] };
}

/** The label without its amount, numbering, unit and 其中. */
function lineLabel(cell: Cell, inline: string | null): string {
  const whole = inline === null ? cell.text : cell.text.slice(0, cell.text.lastIndexOf(inline));
  const own = whole.trim().replace(/^(?!.*[\n\r\u2028\u2029]).*[:：](?=.)/u, "");
  const bare = (own === "" ? whole : own)
    .trim()
    .replace(
      /^其中\s*[:：]?\s*(?:\d{1,2}[.、．])?|^[（(][\d一二三四五六七八九十]{1,2}[)）]|^[①-⑳]|^\d{1,2}[.、．]|^[一二三四五六七八九十]{1,2}、/gu,
      "",
    );
  return printedLabel(bare).replace(/[（(](?:百万元|亿元|万元|千元|元)[)）]$/u, "");
}
