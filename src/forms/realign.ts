import type { Cell } from "../source/grid.ts";
import { compileTarget } from "../target/compile.ts";
import type { Column } from "./columns.ts";
import type { Categories, ColumnRole } from "./form.ts";
import { bareLabel } from "./labels.ts";

/** A row as its columns read it, and what stands in no column. */
export interface ReadRow {
  readonly cells: readonly Cell[];
  readonly columns: readonly Column<ColumnRole>[];
  readonly asIs: Placement;
  readonly stray: readonly Cell[];
  readonly categories: Categories;
}

/** The cell of each column. */
export type Placement = ReadonlyMap<Column<ColumnRole>, Cell>;

/** More cells than this in a row are never moved: the placements to weigh would be too many. */
const mostColumns = 12;
/** How much better than the row as it stands a placement must be. */
const margin = 1.5;

/**
 * Puts a slid row back: its cells, in their order, to the columns that suit what they are (category labels to category columns,
 * values to value columns, one name). null where the row stands right, or no single placement is clearly better.
 */
export function realign(row: ReadRow): Placement | null {
  const { cells, columns } = row;
  if (columns.length > mostColumns || cells.length > columns.length || cells.length < 2) return null;
  if (row.stray.length === 0 && (!canSlide(row) || !isSuspect(row))) return null;
  const standing = score(row.asIs, row) - 3 * row.stray.length;
  const scored = placements(row)
    .map((placement) => ({ placement, score: score(placement, row) - shifts(placement) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < standing + margin || (second && second.score >= best.score)) return null;
  return isComplete(best.placement, row) ? best.placement : null;
}

/** Whether a cell has a blank column to go to: as rows slide to the left, one to the right of it. */
function canSlide({ asIs, columns, cells }: ReadRow): boolean {
  const first = columns.findIndex((column) => asIs.has(column));
  return columns.length - first > asIs.size || cells.length > asIs.size;
}

/** Whether a row could have slid: a category column holds none, the name is one, or only its last targets are blank. */
function isSuspect({ asIs, columns, categories }: ReadRow): boolean {
  const level1 = cellOf(asIs, "level1");
  const level2 = cellOf(asIs, "level2");
  const name = cellOf(asIs, "name");
  if (level1 && !categories.isLevel1(level1.text)) return true;
  if (level2 && !categories.isLevel2(level2.text)) return true;
  if (name && (isCategoryLabel(name.text, categories) || isValue(name.text))) return true;
  const targets = targetColumns(columns);
  return targets.some((column) => asIs.has(column)) !== targets.every((column) => asIs.has(column)) && !name;
}

/** All ways to give each cell a column of its own, order kept; a row slides to the left, so that no cell goes back further. */
function placements({ cells, columns }: ReadRow): Placement[] {
  const found: Placement[] = [];
  const place = (index: number, from: number, chosen: readonly (readonly [Column<ColumnRole>, Cell])[]): void => {
    const cell = cells[index];
    if (!cell) {
      found.push(new Map(chosen));
      return;
    }
    for (let at = from; at <= columns.length - (cells.length - index); at++) {
      const column = columns[at];
      if (column && column.right >= cell.column) place(index + 1, at + 1, [...chosen, [column, cell]]);
    }
  };
  place(0, 0, []);
  return found;
}

function isComplete(placement: Placement, { columns }: ReadRow): boolean {
  return hasRole(placement, "name") && targetColumns(columns).every((column) => placement.has(column));
}

function hasRole(placement: Placement, role: ColumnRole): boolean {
  return cellOf(placement, role) !== undefined;
}

function cellOf(placement: Placement, role: ColumnRole): Cell | undefined {
  for (const [column, cell] of placement) if (column.role === role) return cell;
  return undefined;
}

function targetColumns(columns: readonly Column<ColumnRole>[]): Column<ColumnRole>[] {
  return columns.filter(({ role }) => role === "cycleTarget" || role === "annualTarget" || role === "target");
}

function score(placement: Placement, row: ReadRow): number {
  let sum = pairScore(placement);
  for (const [{ role }, cell] of placement) sum += cellScore(role, cell.text, row.categories);
  if (!hasRole(placement, "name")) sum -= 3;
  for (const column of targetColumns(row.columns)) if (!placement.has(column)) sum -= 2;
  return sum;
}

function cellScore(role: ColumnRole, text: string, categories: Categories): number {
  const isLabel = isCategoryLabel(text, categories);
  switch (role) {
    case "level1":
      return categoryScore(text, { isLabel, isOfLevel: categories.isLevel1(text) });
    case "level2":
      return categoryScore(text, { isLabel, isOfLevel: categories.isLevel2(text) });
    case "name":
      return isLabel || isValue(text) ? -3 : 1;
    case "cycleTarget":
    case "annualTarget":
    case "target":
      return isLabel ? -4 : isValue(text) ? 2 : 0;
    case "weight":
    case "funding":
      return /^[\d.,]+[%分]?$/u.test(text.trim()) ? 1 : -3;
    default:
      return 0;
  }
}

function categoryScore(text: string, is: { readonly isLabel: boolean; readonly isOfLevel: boolean }): number {
  if (is.isOfLevel) return is.isLabel ? 3 : 1;
  if (is.isLabel) return -3;
  return isValue(text) ? -4 : -1;
}

/** Cycle and annual targets are of one kind, and no target repeats its name. */
function pairScore(placement: Placement): number {
  const name = cellOf(placement, "name")?.text;
  const cycle = cellOf(placement, "cycleTarget")?.text;
  const annual = cellOf(placement, "annualTarget")?.text;
  const repeated = name !== undefined && (name === cycle || name === annual) ? -2 : 0;
  if (cycle === undefined || annual === undefined) return repeated;
  return repeated + (cycle === annual ? 1 : isValue(cycle) === isValue(annual) ? 0 : -3);
}

/** Half a point for each cell moved, and one for each change of distance between neighbours: a row slides as a whole. */
function shifts(placement: Placement): number {
  let cost = 0;
  let before: number | null = null;
  for (const [column, cell] of placement) {
    const isInPlace = column.left <= cell.column && cell.column <= column.right;
    const shift = isInPlace ? 0 : column.left - cell.column;
    cost += (isInPlace ? 0 : 0.25) + (before !== null && before !== shift ? 0.5 : 0);
    before = shift;
  }
  return cost;
}

function isCategoryLabel(text: string, categories: Categories): boolean {
  return /指标$/u.test(bareLabel(text)) && (categories.isLevel1(text) || categories.isLevel2(text));
}

/** What numbers and dates are written with: a text longer than 是 or 年底前 that has none of it is no value, and need not be compiled. */
const numeral = /[\d０-９零〇一二两三四五六七八九十百千万亿半①-⑳ⅰ-ⅿ]/u;

function isValue(text: string): boolean {
  if (text.length > 8 && !numeral.test(text)) return false;
  const { kind } = compileTarget(text);
  return kind === "quantity" || kind === "date" || kind === "boolean" || kind === "composite";
}
