import type { Cell } from "../source/grid.ts";
import { horizonOf } from "./labels.ts";
import type { HeaderOf } from "./lexicon.ts";
import type { Page } from "./page.ts";

/** The roles that make a header one of its kind. */
export const firm: Readonly<Record<HeaderOf, readonly string[]>> = {
  indicators: ["level1", "level2", "name"],
  tasks: ["name", "content", "outcome"],
  lines: ["expenditure", "revenue"],
  funding: ["amount"],
};

/** The roles of which a header names two. */
const counted: Readonly<Record<HeaderOf, readonly string[]>> = {
  indicators: ["level1", "level2", "name", "target", "annualTarget", "cycleTarget"],
  tasks: ["name", "content", "funding", "outcome"],
  lines: ["expenditure", "revenue", "amount"],
  funding: ["amount", "other"],
};

/** So many columns must be headed by categories to make a header. */
const fewestCategories = 3;

/** Columns headed by categories, each by its own, and no header of names below them or in their row. */
function isOfCategories(page: Page, cells: readonly Cell[]): boolean {
  const roleOf = (cell: Cell) => page.column("indicators", cell)?.role ?? "";
  const headed = cells.filter((cell) => roleOf(cell) === "ofCategory").map((cell) => page.bare(cell));
  if (headed.length < fewestCategories || new Set(headed).size < headed.length) return false;
  const below = page.own((cells[0]?.row ?? 0) + 1).map(roleOf);
  return (
    ![...cells.map(roleOf), ...below].some((role) => firm.indicators.includes(role)) && !below.includes("ofCategory")
  );
}

/** The kinds of headers that a row of cells may be: it has a word that stands in them, or several categories. */
export function kindsOfHeader(page: Page, cells: readonly Cell[]): readonly HeaderOf[] {
  const kinds: HeaderOf[] = [];
  let categories = 0;
  for (const { text } of cells) {
    const { head } = page.words.of(text);
    if (head) kinds.push(...head.of);
    if (head?.isCategory) categories++;
  }
  if (categories >= fewestCategories) kinds.push("indicators");
  return kinds;
}

/** Two columns named, one of them by a word that stands for nothing else; or several by their categories. */
export function isHeader(page: Page, cells: readonly Cell[], of: HeaderOf): boolean {
  if (of === "indicators" && isOfCategories(page, cells)) return true;
  if (!cells.some((cell) => page.lexicon.isHeader(of, page.bare(cell)))) return false;
  const roles = cells.map((cell) => page.column(of, cell)?.role);
  const distinct = new Set(roles.filter((role) => role !== undefined && counted[of].includes(role)));
  return distinct.size >= 2 && firm[of].some((role) => distinct.has(role));
}

/** The cells of a row, those left out that repeat the one before them under one cell above: a merged header written out. */
export function withoutRepeats(page: Page, row: number): readonly Cell[] {
  const distinct = page.distinct(row);
  const own = page.own(row);
  if (distinct === own) return own;
  return own.filter((cell, at) => {
    const before = own[at - 1];
    return distinct.includes(cell) || (before && horizonAbove(page, before) !== horizonAbove(page, cell));
  });
}

/** The time that the cell above a header tells. */
export function horizonAbove(page: Page, cell: Cell): "annual" | "cycle" | null {
  const above = cell.row > 0 ? page.grid.at(cell.row - 1, cell.column) : undefined;
  return above ? headHorizon(page, above) : null;
}

const timeAlone = /^(?:中期|中长期|长期|实施周期|实施期|周期|总体|年度|本年度?|当年)(?:绩效)?(?:指标|目标)?值?$/u;

/** The time that a cell over a header tells, 中期指标 or 年度; any other text is none of its words. */
export function headHorizon(page: Page, cell: Cell): "annual" | "cycle" | null {
  const isHead = isBlockLabel(page, cell) || timeAlone.test(page.bare(cell));
  return isHead ? horizonOf(cell.text) : null;
}

/** Header cells that began in a row above: merged down to this one, or, where merges are missing, beside 绩效指标 in the row above. */
export function cellsAbove(page: Page, row: number, own: readonly Cell[], of: HeaderOf): Cell[] {
  const merged = page.row(row).filter((cell) => cell.row < row && page.grid.block(cell).bottom === row);
  if (merged.length > 0 || of !== "indicators" || row === 0) return merged;
  const above = page.own(row - 1);
  const isHead = (cell: Cell) => isBlockLabel(page, cell) || page.column(of, cell) !== null;
  if (!above.some((cell) => isBlockLabel(page, cell)) || !above.every(isHead)) return [];
  const isFree = ({ column }: Cell) => !own.some((cell) => cell.column === column);
  return above.filter((cell) => isFree(cell) && page.column(of, cell) !== null);
}

/** Whether the row above says the same in part, as where headers that are merged down are written out. */
export function isWrittenAbove(page: Page, row: number, cells: readonly Cell[]): boolean {
  return row > 0 && cells.filter(({ column, text }) => page.grid.at(row - 1, column)?.text === text).length >= 2;
}

/** The row that the surest headers are merged down to; a header is not more than a few rows tall. */
export function lastRowOf(page: Page, cells: readonly Cell[], of: HeaderOf): number {
  const sure = cells.filter((cell) => firm[of].includes(page.column(of, cell)?.role ?? ""));
  const bottoms = sure
    .map((cell) => page.grid.block(cell).bottom)
    .filter((bottom, at) => bottom <= (sure[at]?.row ?? 0) + 3);
  return Math.max(-1, ...bottoms);
}

/** Whether a cell names a block: 绩效指标. */
export function isBlockLabel(page: Page, cell: Cell): boolean {
  return page.label(cell)?.meanings.some(({ kind }) => kind === "block") === true;
}
