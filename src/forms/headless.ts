import type { Cell } from "../source/grid.ts";
import type { Block } from "./blocks.ts";
import type { Column } from "./columns.ts";
import type { Categories, ColumnRole } from "./form.ts";
import { isOperator } from "./joined-target.ts";
import { bareLabel } from "./labels.ts";
import type { BlockKind } from "./lexicon.ts";
import type { Page } from "./page.ts";

const kind: BlockKind = { section: "indicators", layout: "indicators", category: "key", columnsOf: "indicators" };

/** So many different level-2 labels must stand under each other before rows without a header are taken for indicators. */
const fewestLabels = 3;
/** The share of rows in which names and targets must stand. */
const fullest = 0.7;

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
  const roles = rolesOf(page, rows, right);
  if (!roles) return null;
  roles.set(level1, "level1").set(level2, "level2");
  const lefts = [...roles.keys()].sort((a, b) => a - b);
  const columns = lefts.map((left, at): Column => {
    const end = lefts[at + 1] ?? (right.at(-1) ?? left) + 1;
    return { role: roles.get(left) ?? "note", left, right: end - 1, label: "", above: null, rank: 0 };
  });
  const header = { of: "indicators" as const, row: top - 1, top: top - 1, bottom: top - 1, columns, side: null };
  return { kind, label: null, top, bottom, headers: [], implied: header };
}

/**
 * What the columns right of the categories hold: the first that is full the name; signs alone a sign; the next that is full the target;
 * short words beside bare numbers their measure. A column that repeats the one before it, as where merges are written out, is none of its
 * own. null where there is no name or no target.
 */
function rolesOf(page: Page, rows: readonly number[], columns: readonly number[]): Map<number, ColumnRole> | null {
  const roles = new Map<number, ColumnRole>();
  let last = "";
  for (const column of columns) {
    const texts = rows.flatMap((row) => page.own(row).find((cell) => cell.column === column)?.text ?? []);
    const role = roleOf(texts, { isFull: texts.length >= fullest * rows.length, before: [...roles.values()] });
    const written = texts.join("\n");
    if (role && (written !== last || role === "target")) roles.set(column, role);
    last = written;
  }
  return [...roles.values()].includes("target") ? roles : null;
}

/** What a column holds by its texts and by what stands before it; null where it can't be told. */
function roleOf(
  texts: readonly string[],
  { isFull, before }: { readonly isFull: boolean; readonly before: readonly ColumnRole[] },
): ColumnRole | null {
  if (!before.includes("name")) return isFull ? "name" : null;
  if (before.includes("target")) return before.at(-1) === "target" && texts.every(isMeasure) ? "unit" : "note";
  if (texts.every(isOperator)) return "operator";
  return isFull ? "target" : null;
}

function isMeasure(text: string): boolean {
  return text.trim().length <= 5 && !/\d/u.test(text);
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

function isCategory({ text }: Cell, { isLevel1, isLevel2 }: Categories): boolean {
  return isPlainLabel(text) && (isLevel1(text) || isLevel2(text));
}

/** Only what ends as a category's label does: 数量 alone may be any word. */
function isPlainLabel(text: string): boolean {
  return text.length <= 30 && /指标$/u.test(bareLabel(text).replace(/(?<!\d)\d+分$/u, ""));
}
