import type { Cell } from "../source/grid.ts";
import { columnWith, type RecordColumn } from "./columns.ts";
import type { Categories, ColumnRole } from "./form.ts";
import type { Header } from "./header.ts";
import { headHorizon } from "./header-cells.ts";
import { inferColumns, isTarget } from "./infer-columns.ts";
import { bareLabel, horizonOf } from "./labels.ts";
import type { Page } from "./page.ts";
import { areOfCategories } from "./told-indicators.ts";

export type TargetRole = "cycleTarget" | "annualTarget";

const targetRoles: readonly TargetRole[] = ["cycleTarget", "annualTarget"];

/** The columns of one run of indicators; the blocks of the cycle and of the year may stand side by side, each with its own. */
export interface Panel {
  /** What its undated targets are for. */
  readonly horizon: "annual" | "cycle";
  readonly columns: readonly RecordColumn[];
  /** The times that it has a column of targets for. */
  readonly targets: readonly TargetRole[];
  /** The column that holds names and targets in one text. */
  readonly told: RecordColumn | undefined;
  /** The category that stands over its columns, where each category has its own: 产出指标 over 三级指标 | 指标值. */
  readonly category: Cell | null;
  /** The category of each column that is headed by one, and holds its indicators as text. */
  readonly categories?: ReadonlyMap<RecordColumn, Cell>;
}

/** What is known of a table before its header is read: the categories there are, the time that the block's label tells, the table's year. */
export interface About {
  readonly categories: Categories;
  readonly horizon: "annual" | "cycle" | null;
  readonly year: string | null;
}

/**
 * The panels of a header: a new one begins where a level or the name comes again. The time of a panel is what its headers or the
 * cells above them say; of two that say nothing, the left one is the cycle's.
 */
export function panelsOf(page: Page, header: Header, about: About): Panel[] {
  const { horizon, year } = about;
  if (areOfCategories(header.columns)) return [panelOfCategories(page, header)];
  const runs = split(inferColumns(page, header, about.categories));
  const over = runs.map((columns) => categoryOver(page, header, { columns, categories: about.categories }));
  const areByCategory = new Set(over.filter((cell) => cell !== null)).size > 1;
  const said = runs.map((columns) => (runs.length === 1 ? null : horizonOfRun(page, header, columns)));
  return runs.map((columns, at): Panel => {
    const isLeft = runs.length > 1 && at === 0 && said[1] !== "cycle" && !areByCategory;
    const own = said[at] ?? horizon ?? (isLeft ? "cycle" : "annual");
    const category = areByCategory ? (over[at] ?? null) : null;
    return { horizon: own, category, ...withTargets(settle(ofYear(columns, year), own)) };
  });
}

/** Columns headed by categories: one panel, whose columns tell their categories. */
function panelOfCategories(page: Page, header: Header): Panel {
  const categories = header.columns.flatMap((column) => {
    const cell = column.role === "ofCategory" ? page.grid.at(header.row, column.left) : undefined;
    return cell ? [[column as RecordColumn, cell] as const] : [];
  });
  return {
    horizon: "annual",
    category: null,
    categories: new Map(categories),
    ...withTargets(header.columns as RecordColumn[]),
  };
}

function withTargets(columns: readonly RecordColumn[]): Pick<Panel, "columns" | "targets" | "told"> {
  const targets = targetRoles.filter((target) => columns.some(({ role }) => role === target));
  return { columns, targets, told: columns.find(({ role }) => role === "nameAndTarget") };
}

/** The category that stands over a run of columns. */
function categoryOver(
  page: Page,
  { row }: Header,
  { columns, categories }: { readonly columns: readonly RecordColumn[]; readonly categories: Categories },
): Cell | null {
  const hasLevel = columns.some(({ role }) => role === "level1" || role === "level2" || role === "category");
  const left = hasLevel ? undefined : columns.find(({ role }) => role === "name")?.left;
  const cell = left === undefined ? undefined : page.grid.at(row - 1, left);
  if (!cell) return null;
  return categories.isLevel1(cell.text) || categories.isLevel2(cell.text) ? cell : null;
}

function split(columns: readonly RecordColumn[]): RecordColumn[][] {
  const runs: RecordColumn[][] = [];
  let run: RecordColumn[] = [];
  for (const column of columns) {
    if (runs.length === 0 || (isAgain(column, run) && isWhole(run))) {
      run = [];
      runs.push(run);
    }
    run.push(column);
  }
  return runs;
}

/** Whether a column of a run comes once more; another word for the name is only an explanation of it. */
function isAgain({ role, label }: RecordColumn, run: readonly RecordColumn[]): boolean {
  if (role === "level1" || role === "level2") return run.some((column) => column.role === role);
  return role === "name" && run.some((column) => column.role === role && bareLabel(column.label) === bareLabel(label));
}

function isWhole(run: readonly RecordColumn[]): boolean {
  const roles = new Set(run.map(({ role }) => role));
  return roles.has("name") && [...roles].some(isTarget);
}

function horizonOfRun(page: Page, header: Header, columns: readonly RecordColumn[]): "annual" | "cycle" | null {
  const own = columns.flatMap(({ label, above }) => [horizonOf(label), above === null ? null : horizonOf(above)]);
  const said = new Set([...own, horizonOver(page, header, columns)].filter((found) => found !== null));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** The time that a cell over a run of columns tells: 中期指标. */
function horizonOver(page: Page, { top, side }: Header, columns: readonly RecordColumn[]): "annual" | "cycle" | null {
  const left = columns[0]?.left ?? 0;
  const last = columns.at(-1)?.left ?? 0;
  const over = page.row(top - 1).find((cell) => cell !== side && cell.column >= left - 1 && cell.column <= last);
  return over ? headHorizon(page, over) : null;
}

/** Of targets of several years that of the table's year is meant. */
function ofYear(columns: readonly RecordColumn[], year: string | null): readonly RecordColumn[] {
  const isOther = ({ role, label }: RecordColumn) =>
    isTarget(role) && /^(?:19|20)\d\d/u.test(label) && !label.startsWith(year ?? "");
  if (year === null || !columns.some(({ role, label }) => isTarget(role) && label.startsWith(year))) return columns;
  return columns.map((column) => (isOther(column) ? { ...column, role: "detail" as const } : column));
}

/** One name, and one target a horizon, are meant; what stands beside them under a header of the same kind goes to the note. */
function settle(columns: readonly RecordColumn[], horizon: "annual" | "cycle"): RecordColumn[] {
  const dated = columns.map((column): RecordColumn => {
    return column.role === "target"
      ? { ...column, role: horizon === "annual" ? "annualTarget" : "cycleTarget" }
      : column;
  });
  const annual = columnWith(columns, "annualTarget");
  const meant = new Set<RecordColumn | undefined>([
    columnWith(dated, "name"),
    annual ? dated[columns.indexOf(annual)] : columnWith(dated, "annualTarget"),
    columnWith(dated, "cycleTarget"),
    dated.filter(({ role }) => role === "weight").at(-1),
  ]);
  const single: readonly ColumnRole[] = ["name", "annualTarget", "cycleTarget", "weight"];
  return dated.map((column) =>
    single.includes(column.role) && !meant.has(column) ? { ...column, role: "detail" } : column,
  );
}
