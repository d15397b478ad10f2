import Big from "big.js";
import { identitiesOf } from "../../model/identities.ts";
import type { BudgetLine, TargetTable } from "../../model/table.ts";
import { sumText } from "./money.ts";

/** An amount beside others. */
export interface Bar {
  /** null: the line or task has no name. */
  readonly label: string | null;
  /** In the table's unit, in decimal notation; null where it is blank or can't be read. */
  readonly amount: string | null;
  /** Of the sum that it is a part of, in per cent with one decimal; null where there is none. */
  readonly share: string | null;
  /** Its length, from 0 to 1, on the scale that all bars of a chart share; an amount below zero has none. */
  readonly length: number;
  /** 0 for a sum, 1 for its parts, more for parts of parts. */
  readonly depth: number;
}

/** One side of a chart: a sum and what it is made of. */
export interface BarGroup {
  readonly sum: Bar;
  readonly parts: readonly Bar[];
}

/** Expenditure beside revenue. */
export interface Balance {
  readonly expenditure: BarGroup;
  readonly revenue: BarGroup;
  /** Expenditure less revenue, exact; null where one of them reports nothing. */
  readonly difference: string | null;
}

/** The tasks' funding beside project expenditure. */
export interface Funding {
  /** null where the table has no such line, or several. */
  readonly project: Bar | null;
  readonly tasks: BarGroup;
}

/** Expenditure and revenue of a table; null where it reports no amounts of either. */
export function balanceBars({ budget, tasks }: TargetTable): Balance | null {
  const identity = identitiesOf({ budget, tasks }).find(({ kind }) => kind === "balance");
  const left = sumText(identity?.left ?? []);
  const right = sumText(identity?.right ?? []);
  if (left === null && right === null) return null;
  const most = largest([left, right, ...amountsOf(budget.expenditure), ...amountsOf(budget.revenue)]);
  return {
    expenditure: { sum: barOf(null, left, { most, depth: 0 }), parts: lineBars(budget.expenditure, left, most) },
    revenue: { sum: barOf(null, right, { most, depth: 0 }), parts: lineBars(budget.revenue, right, most) },
    difference: left && right && differenceOf(left, right),
  };
}

/** The funding of a table's tasks; null where no task reports any. */
export function fundingBars({ budget, tasks }: TargetTable): Funding | null {
  const identity = identitiesOf({ budget, tasks }).find(({ kind }) => kind === "tasks");
  const sum = sumText(tasks.map(({ funding }) => ({ amount: funding })));
  if (sum === null) return null;
  const limit = sumText(identity?.right ?? []);
  const most = largest([limit, sum, ...tasks.map(({ funding }) => funding)]);
  const whole = limit ?? sum;
  return {
    project: limit === null ? null : barOf(null, limit, { most, depth: 0 }),
    tasks: {
      sum: barOf(null, sum, { most, depth: 0, whole: limit }),
      parts: tasks.map(({ name, funding }) => barOf(name, funding, { most, depth: 1, whole })),
    },
  };
}

interface Scale {
  readonly most: Big;
  readonly depth: number;
  /** What the share is taken of. */
  readonly whole?: string | null;
}

function barOf(label: string | null, amount: string | null, { most, depth, whole }: Scale): Bar {
  const value = amount === null ? null : new Big(amount);
  const sum = whole ? new Big(whole) : null;
  return {
    label,
    amount,
    share: value && sum?.gt(0) ? value.div(sum).times(100).toFixed(1) : null,
    length: value?.gt(0) && most.gt(0) ? Number(value.div(most)) : 0,
    depth,
  };
}

function differenceOf(left: string, right: string): string {
  return sumText([{ amount: left }, { amount: new Big(right).neg().toFixed(right.split(".")[1]?.length ?? 0) }]) ?? "0";
}

/** The lines of a side, parts below their line; a total stands above them already. */
function lineBars(lines: readonly BudgetLine[], whole: string | null, most: Big, depth = 1): Bar[] {
  return lines.flatMap((line) => {
    if (line.item === "total") return lineBars(line.children, whole, most, depth);
    const own = barOf(line.label, line.amount, { most, depth, whole });
    return [own, ...lineBars(line.children, whole, most, depth + 1)];
  });
}

function amountsOf(lines: readonly BudgetLine[]): (string | null)[] {
  return lines.flatMap(({ amount, children }) => [amount, ...amountsOf(children)]);
}

function largest(amounts: readonly (string | null)[]): Big {
  const known = amounts.filter((amount) => amount !== null).map((amount) => new Big(amount));
  return known.reduce((most, amount) => (amount.gt(most) ? amount : most), new Big(0));
}
