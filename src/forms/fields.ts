import type { Cell } from "../source/grid.ts";
import { chosen } from "./choices.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { FieldSection } from "./form.ts";
import type { Labelled, Page } from "./page.ts";
import { moneyUnitIn } from "./surroundings.ts";

/** A label and the one beside it that make one are no longer together. */
const longestGrouped = 12;
/** No row of a card has more cells. */
const mostInRow = 50;

/** Reads a label of a single value with the cells after it; gives how many cells were read. */
export function readField(
  page: Page,
  draft: DraftBuilder,
  { field, label, after }: { readonly field: FieldSection; readonly label: Labelled; readonly after: readonly Cell[] },
): number {
  const { cell, inline } = label;
  const [next] = after;
  const stated = moneyUnitIn(inline ?? "");
  if (inline !== null && stated !== null) {
    draft.field("/budget/unit", stated, cell.row, cell.column);
    return 1;
  }
  if (inline !== null) {
    draft.offer(field, { text: inline, row: cell.row, column: cell.column });
    return 1;
  }
  if (!next || page.isFirm(next)) {
    draft.offer(field, { text: null, row: cell.row, column: page.grid.block(cell).right + 1 });
    return 1;
  }
  const unit = moneyUnitIn(next.text);
  if (unit !== null) {
    draft.field("/budget/unit", unit, next.row, next.column);
    return 2;
  }
  const values = [next, ...furtherValues(page, field, after.slice(1))];
  const text = [...new Set(values.map((value) => value.text.trim()))].join(" ");
  draft.offer(field, { text, row: next.row, column: next.column });
  return 1 + values.length;
}

/** Whether a cell bears a label of a single value that is known as it is. */
export function isField(page: Page, cell: Cell): boolean {
  return page.isFirm(cell) && page.label(cell)?.meanings.some(({ kind }) => kind === "field") === true;
}

/** A label that only what stands merged down beside it makes whole: 项目 beside 名称 and 编码. */
export function labelInGroup(page: Page, cell: Cell): Labelled | null {
  const row = page.row(cell.row);
  const group = row.length > mostInRow ? undefined : row.findLast(({ column }) => column < cell.column);
  const { top, bottom } = page.grid.block(group ?? cell);
  if (!group || top === bottom || group.text.length + cell.text.length > longestGrouped) return null;
  const bare = page.bare(group) + page.bare(cell);
  if (!page.lexicon.isExact(bare)) return null;
  return { cell, bare, meanings: page.meaningsOf(bare), inline: null, isExact: true };
}

/** The further cells of a value that is spread: options, each in a cell of its own, or both ends of a period. */
function furtherValues(page: Page, { reads, into }: FieldSection, after: readonly Cell[]): readonly Cell[] {
  const end = after.findIndex((cell) => page.label(cell) !== null);
  const cells = after.slice(0, end < 0 ? after.length : end);
  if (reads === "choice") return cells.every((cell) => chosen(cell.text) !== cell.text.trim()) ? cells : [];
  if (into !== "/project/period") return [];
  return cells.every(({ text }) => /^[-—–~至到]?[\d年月日./\s-]*$/u.test(text.trim())) ? cells : [];
}
