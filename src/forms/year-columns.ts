import type { Cell } from "../source/grid.ts";
import type { Column } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import { isFigure } from "./money.ts";

const year = /^\s*((?:19|20)\d\d)\s*年?度?(?:预算|预算数|预算金额|资金)?\s*$/u;

/**
 * The columns that a row of years heads, 合计 | 2023年 | 2024年 | 2025年: that of the table's own year holds its budget. None where a row holds
 * anything else, or not that year.
 */
export function yearColumns(cells: readonly Cell[], own: string | null): readonly Column[] {
  const years = cells.map(({ text }) => yearIn(text));
  const first = years.findIndex((found) => found !== null);
  const isSingle = own !== null && years.indexOf(own) >= 0 && years.indexOf(own) === years.lastIndexOf(own);
  if (!isSingle || years.filter((found) => found !== null).length < 2) return [];
  if (cells.some(({ text }, at) => years[at] === null && isFigure(text))) return [];
  return cells.slice(first).map(({ text, column }, at): Column => {
    const next = cells[first + at + 1];
    const role = years[first + at] === own ? "amount" : "other";
    return { role, left: column, right: next ? next.column - 1 : column, label: text, above: null, rank: 0 };
  });
}

/** Whether a row tells something by years: several of them, or one before its figure. */
export function tellsByYear(cells: readonly Cell[]): boolean {
  const isYear = ({ text }: Cell) => yearIn(text) !== null;
  if (cells.filter(isYear).length >= 2) return true;
  return cells.some((cell, at) => isYear(cell) && isFigure(cells[at + 1]?.text ?? ""));
}

/** The year that a text is and nothing else: 2024年, 2024年预算; null where it is none. */
export function yearIn(text: string): string | null {
  return year.exec(text)?.[1] ?? null;
}

/** The year that is stated above the contents of a table, or in its title. */
export function yearOf(draft: DraftBuilder): string | null {
  return draft.value("/fiscalYear") ?? /(?:19|20)\d\d/u.exec(draft.value("/title") ?? "")?.[0] ?? null;
}
