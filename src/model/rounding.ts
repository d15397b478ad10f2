import Big from "big.js";
import { type Amount, amountOf } from "./amount.ts";

/** How sums of rounded amounts are judged. */
export interface Rounding {
  /** `nearest`: rounded either way at a tie; `truncate`: cut off toward zero; `strict`: not rounded at all. */
  readonly mode: "nearest" | "truncate" | "strict";
  /** An absolute amount in the table's unit, in decimal notation; null for none. */
  readonly tolerance: string | null;
}

/** What holds where the configuration says nothing: amounts rounded to the nearest, and no tolerance besides. */
export const defaultRounding: Rounding = { mode: "nearest", tolerance: null };

/** A reported amount, in decimal notation, that is added, or subtracted where its weight is -1. */
export interface Term {
  readonly amount: string;
  readonly weight?: 1 | -1;
}

/**
 * `exact`: the reported figures agree; `rounding`: they don't, but could be roundings of values that do; `tolerated`: only the
 * configured tolerance lets them pass; `inconsistent`: no values that round to these figures agree.
 */
export type Verdict = "exact" | "rounding" | "tolerated" | "inconsistent";

/** How two sums compare. Amounts are in decimal notation. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly left: string;
  readonly right: string;
  /** Left minus right. */
  readonly difference: string;
  /** The most that rounding could explain of a difference in this direction. */
  readonly explained: string;
  /** Whether a difference of just that size can be explained: false where an interval's end is open. */
  readonly isReached: boolean;
}

interface Interval {
  readonly lower: Big;
  readonly upper: Big;
  readonly isLowerClosed: boolean;
  readonly isUpperClosed: boolean;
}

interface Sum extends Interval {
  readonly point: Big;
  readonly decimals: number;
}

/** Whether two sums of reported amounts could be roundings of values that are equal (as XBRL Calculations 1.1 asks). */
export function judgeEqual(left: readonly Term[], right: readonly Term[], rounding: Rounding): Judgement {
  const [a, b] = [sumOf(left, rounding.mode), sumOf(right, rounding.mode)];
  const compared = compare(a, b);
  if (a.point.eq(b.point)) return { ...compared, verdict: "exact" };
  if (reaches(a, b) && reaches(b, a)) return { ...compared, verdict: "rounding" };
  return { ...compared, verdict: tolerates(rounding, compared.difference) ? "tolerated" : "inconsistent" };
}

/**
 * Whether a sum could be at most another; `exact` where it could. It is above only if its lower end lies above the upper end
 * of the limit.
 */
export function judgeAtMost(left: readonly Term[], limit: readonly Term[], rounding: Rounding): Judgement {
  const [a, b] = [sumOf(left, rounding.mode), sumOf(limit, rounding.mode)];
  const compared = compare(a, b);
  if (a.lower.lte(b.upper)) return { ...compared, verdict: "exact" };
  return { ...compared, verdict: tolerates(rounding, compared.difference) ? "tolerated" : "inconsistent" };
}

function sumOf(terms: readonly Term[], mode: Rounding["mode"]): Sum {
  const zero: Sum = { ...pointAt(new Big(0)), point: new Big(0), decimals: 0 };
  return terms.map((term) => termSum(term, mode)).reduce(add, zero);
}

function termSum(term: Term, mode: Rounding["mode"]): Sum {
  const amount = amountOf(term.amount);
  const sum = { ...intervalOf(amount, mode), point: amount.value, decimals: amount.decimals };
  return term.weight === -1 ? negate(sum) : sum;
}

/** The values that a reported amount may stand for. A reported zero is exact in every mode: there is none. */
function intervalOf(amount: Amount, mode: Rounding["mode"]): Interval {
  const { value } = amount;
  if (mode === "strict" || value.eq(0)) return pointAt(value);
  const step = new Big(`1e-${amount.decimals}`);
  if (mode === "nearest") {
    const half = step.times("0.5");
    return { lower: value.minus(half), upper: value.plus(half), isLowerClosed: true, isUpperClosed: true };
  }
  if (value.gt(0)) return { lower: value, upper: value.plus(step), isLowerClosed: true, isUpperClosed: false };
  return { lower: value.minus(step), upper: value, isLowerClosed: false, isUpperClosed: true };
}

function pointAt(value: Big): Interval {
  return { lower: value, upper: value, isLowerClosed: true, isUpperClosed: true };
}

function negate(sum: Sum): Sum {
  return {
    lower: sum.upper.neg(),
    upper: sum.lower.neg(),
    isLowerClosed: sum.isUpperClosed,
    isUpperClosed: sum.isLowerClosed,
    point: sum.point.neg(),
    decimals: sum.decimals,
  };
}

function add(a: Sum, b: Sum): Sum {
  return {
    lower: a.lower.plus(b.lower),
    upper: a.upper.plus(b.upper),
    isLowerClosed: a.isLowerClosed && b.isLowerClosed,
    isUpperClosed: a.isUpperClosed && b.isUpperClosed,
    point: a.point.plus(b.point),
    decimals: Math.max(a.decimals, b.decimals),
  };
}

function compare(a: Sum, b: Sum): Omit<Judgement, "verdict"> {
  const [low, high] = a.point.lt(b.point) ? [a, b] : [b, a];
  const explained = low.upper.minus(low.point).plus(high.point.minus(high.lower));
  return {
    left: a.point.toFixed(a.decimals),
    right: b.point.toFixed(b.decimals),
    difference: a.point.minus(b.point).toFixed(Math.max(a.decimals, b.decimals)),
    explained: explained.toFixed(),
    isReached: low.isUpperClosed && high.isLowerClosed,
  };
}

/** Whether the upper end of one interval comes up to the lower end of another; at a touching point both must be closed. */
function reaches(from: Interval, to: Interval): boolean {
  const order = from.upper.cmp(to.lower);
  return order > 0 || (order === 0 && from.isUpperClosed && to.isLowerClosed);
}

function tolerates(rounding: Rounding, difference: string): boolean {
  return rounding.tolerance !== null && new Big(difference).abs().lte(rounding.tolerance);
}
