import type { Cell } from "../source/grid.ts";
import type { Page } from "./page.ts";
import { isPreamble } from "./surroundings.ts";

/** A cell that holds several labels with their values, 「填报单位：某局　　2024年度　　单位：万元」, as a cell for each; any other as it is. */
export function splitPairs(page: Page, cell: Cell): readonly Cell[] {
  if (cell.text.length > 300 || !/[:：]/u.test(cell.text)) return [cell];
  const texts = cell.text
    .trim()
    .split(/\s{2,}|\n|\u3000/u)
    .filter((text) => text.trim() !== "");
  const isPair = (text: string) => /^[^:：]{1,20}[:：]/u.test(text);
  if (texts.length < 2 || !texts.every((text) => isPair(text) || isPreamble(text))) return [cell];
  const [first] = texts.map((text) => ({ ...cell, text }));
  if (!first || (!page.label(first) && !isPreamble(first.text))) return [cell];
  return texts.map((text) => ({ ...cell, text }));
}
