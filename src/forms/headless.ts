import type { Cell } from "../source/grid.ts";
import type { Block } from "./blocks.ts";
import type { Column } from "./columns.ts";
import type { Categories } from "./form.ts";
import { bareLabel } from "./labels.ts";
import type { BlockKind } from "./lexicon.ts";
import type { Page } from "./page.ts";

const kind: BlockKind = { section: "indicators", layout: "indicators", category: "key", columnsOf: "indicators" };

/** So many different level-2 labels must stand under each other before rows without a header are taken for indicators. */
const fewestLabels = 3;

/**
 * Indicators that stand without a header: a column of level-2 labels, with level-1 labels left of it, and names and targets to its
 * right in nearly every row. Where that is not plain there are none.
 */
export function findHeadless(page: Page, blocks: readonly Block[], categories: Categories): Block[] {
  const taken = rowsOf(blocks);
  const isFree = (row: number) => !taken.has(row);
  const found: Block[] = [];
  let rows: number[] = [];
  const close = () => {
    const block = blockFrom(page, rows, categories);
    if (block) found.push(block);
    rows = [];
  };
  for (let row = 0; row < page.grid.rowCount; row++) {
    if (isFree(row) && isRowOf(page, row, categories)) rows.push(row);
    else if (rows.length > 0 && (page.own(row).length > 0 || !isFree(row))) close();
  }
  close();
  return found;
}

function rowsOf(blocks: readonly Block[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of blocks) for (let row = top; row <= bottom; row++) rows.add(row);
  return rows;
}

/** A row that begins with a category, or stands beside one that is merged or was printed above. */
function isRowOf(page: Page, row: number, categories: Categories): boolean {
  const first = page.own(row)[0];
  if (!first) return false;
  return page.row(row).some((cell) => isCategory(cell, categories)) && page.own(row).length >= 2;
}

function blockFrom(page: Page, rows: readonly number[], categories: Categories): Block | null {
  const [top] = rows;
  const bottom = rows.at(-1);
  if (top === undefined || bottom === undefined) return null;
  const cells = [...new Set(rows.flatMap((row) => page.row(row)))];
  const level2 = columnOfLabels(cells, categories.isLevel2);
  const level1 = columnOfLabels(
    cells.filter(({ column }) => column < (level2 ?? 0)),
    categories.isLevel1,
  );
  if (level2 === null || level1 === null) return null;
  if (labelsIn(cells, level2, categories.isLevel2).size < fewestLabels) return null;
  const right = [...new Set(cells.filter(({ column }) => column > level2).map(({ column }) => column))].sort(
    (a, b) => a - b,
  );
  const full = right.filter((column) => share(page, rows, column) >= 0.7);
  const [name, target] = full;
  if (name === undefined || target === undefined) return null;
  const roles = new Map([
    [level1, "level1"],
    [level2, "level2"],
    [name, "name"],
    [target, "target"],
  ]);
  const lefts = [level1, level2, ...right.filter((column) => column >= name)];
  const columns = lefts.map((left, at): Column => {
    return {
      role: roles.get(left) ?? "note",
      left,
      right: (lefts[at + 1] ?? left + 1) - 1,
      label: "",
      above: null,
      rank: 0,
    };
  });
  const header = { of: "indicators" as const, row: top - 1, top: top - 1, bottom: top - 1, columns, side: null };
  return { kind, label: null, top, bottom, headers: [], implied: header };
}

/** The column in which most cells are labels of a level. */
function columnOfLabels(cells: readonly Cell[], isOfLevel: (label: string) => boolean): number | null {
  const counts = new Map<number, number>();
  for (const { column, text } of cells) {
    if (isPlainLabel(text) && isOfLevel(text)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, first], [b, second]) => second - first || a - b);
  return best?.[0] ?? null;
}

function labelsIn(cells: readonly Cell[], at: number, isOfLevel: (label: string) => boolean): Set<string> {
  const labels = cells.filter(({ column, text }) => column === at && isPlainLabel(text) && isOfLevel(text));
  return new Set(labels.map(({ text }) => bareLabel(text)));
}

function share(page: Page, rows: readonly number[], column: number): number {
  return rows.filter((row) => page.own(row).some((cell) => cell.column === column)).length / rows.length;
}

function isCategory({ text }: Cell, { isLevel1, isLevel2 }: Categories): boolean {
  return isPlainLabel(text) && (isLevel1(text) || isLevel2(text));
}

/** Only what ends as a category's label does: 数量 alone may be any word. */
function isPlainLabel(text: string): boolean {
  return text.length <= 30 && /指标$/u.test(bareLabel(text).replace(/\d+分$/u, ""));
}
