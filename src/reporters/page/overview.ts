import { compareSeverities } from "../../diagnostic.ts";
import { rankOfRule } from "../../rules/by-id.ts";
import { type Counts, countsOf, type FileDigest, type Found, type TableDigest } from "./digest.ts";
import { type Money, totalYuan } from "./money.ts";

/** What a run comes to: the first thing that a page tells. */
export interface Overview {
  readonly files: number;
  readonly tables: number;
  readonly checks: number;
  readonly counts: Counts;
  /** Over all tables, and over those with an error; exact, in 元. null where no budget is known. */
  readonly budget: string | null;
  readonly atFault: string | null;
  /** Tables whose money is not in the sums: without amounts, and without a unit. */
  readonly withoutAmounts: number;
  readonly withoutUnit: number;
  /** Tables of whose amounts some are missing, so that the sums are too low. */
  readonly partial: number;
}

/** The findings of a rule over the run. */
export interface RuleOverview extends Found {
  /** How many tables, or files without one, the rule found something in. */
  readonly places: number;
}

/** The tables of a department over the run. */
export interface DepartmentOverview {
  /** null: the tables that name none. */
  readonly name: string | null;
  readonly tables: number;
  /** Exact, in 元; null where it is not known. */
  readonly budget: string | null;
  readonly counts: Counts;
}

/** The sums over a run. */
export function overviewOf(digests: readonly FileDigest[]): Overview {
  const tables = digests.flatMap((file) => file.tables);
  const budgets = tables.map(({ budget }) => budget);
  const faulty = tables.filter(({ found }) => countsOf(found).error > 0);
  const withMoney = (holds: (money: Money) => boolean) => budgets.filter(holds).length;
  return {
    files: digests.length,
    tables: tables.length,
    checks: tables.reduce((sum, { checks }) => sum + checks, 0),
    counts: countsOf(digests.flatMap((file) => [...file.found, ...file.tables.flatMap(({ found }) => found)])),
    budget: totalYuan(budgets),
    atFault: faulty.length === 0 && totalYuan(budgets) !== null ? "0" : totalYuan(faulty.map(({ budget }) => budget)),
    withoutAmounts: withMoney(({ kind }) => kind === "none"),
    withoutUnit: withMoney(({ kind }) => kind === "unit-unknown"),
    partial: withMoney((money) => money.kind === "known" && money.isPartial),
  };
}

/** The rules that found something, by severity and then in their own order. */
export function ruleOverviews(digests: readonly FileDigest[]): RuleOverview[] {
  const places = digests.flatMap((file) => [file.found, ...file.tables.map(({ found }) => found)]);
  const counted = new Map<string, RuleOverview>();
  for (const one of places.flat()) {
    const key = `${one.rule} ${one.severity}`;
    const before = counted.get(key);
    counted.set(key, { ...one, count: (before?.count ?? 0) + one.count, places: (before?.places ?? 0) + 1 });
  }
  return [...counted.values()].sort(
    (a, b) => compareSeverities(a.severity, b.severity) || rankOfRule(a.rule) - rankOfRule(b.rule),
  );
}

/** The departments of a run, those with most errors first, then with most warnings; then as they come. */
export function departmentOverviews(digests: readonly FileDigest[]): DepartmentOverview[] {
  const groups = new Map<string, TableDigest[]>();
  for (const table of digests.flatMap((file) => file.tables)) {
    const name = table.department?.normalize("NFKC").replace(/\s+/gu, "") ?? "";
    const group = groups.get(name);
    if (group) group.push(table);
    else groups.set(name, [table]);
  }
  return [...groups.values()]
    .map(departmentOf)
    .sort((a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning);
}

function departmentOf(tables: readonly TableDigest[]): DepartmentOverview {
  return {
    name: tables[0]?.department?.trim() || null,
    tables: tables.length,
    budget: totalYuan(tables.map(({ budget }) => budget)),
    counts: countsOf(tables.flatMap(({ found }) => found)),
  };
}
