import { type Amount, parseAmount } from "./amount.ts";
import type { Clause } from "./clause.ts";
import { combine } from "./combine.ts";
import { type Head, isLead, isOrdinal } from "./head.ts";
import { convertValue, measureOf, splitScale } from "./measure.ts";
import type { Item } from "./node.ts";
import { skipDash } from "./span.ts";
import { skipCompletion, skipNoun, skipTail } from "./tail.ts";
import type { Comparator } from "./target.ts";
import type { Token } from "./token.ts";
import { BASIS_MARKS, DATE_COMPARATORS, SUFFIXES } from "./words.ts";

/** A number or a range with its unit, after its head; null if the whole can't be told for certain. */
export function parseQuantity(clause: Clause, head: Head): Omit<Item, "from"> | null {
  const { tokens } = clause;
  const isBound = head.comparator !== null || head.weak !== null;
  const isPlain = isBound || SUFFIXES.has(tokens[tokens.length - 1]?.text ?? "");
  const first = parseAmount(tokens, head.at, isPlain ? 6 : 2);
  const range = first === null ? null : parseUpper(tokens, first);
  if (first === null || range === null) return null;
  const suffix = parseSuffix(tokens, range.next);
  const comparator = comparatorOf(head, first, range, suffix.comparator);
  const isExplicit =
    isBound || suffix.comparator !== null || first.isRough || range.upper !== null || head.change !== null;
  if (comparator === null || isDoubtful(tokens, head, first, isExplicit)) return null;
  const next = isExplicit ? skipTail(clause, suffix.next) : skipBareTail(clause, suffix.next, first);
  const { value, upper } = range;
  const unit = head.per.length === 0 ? range.unit : `${range.unit ?? ""}/${head.per.join("/")}`;
  const { basis, label } = head;
  const change = head.change ?? changeOf(head, unit);
  return { next, node: { kind: "quantity", comparator, value, upper, unit, change, basis, label, isExplicit } };
}

/** 提高满意度5个百分点 is a change; 提高满意度95% may be the level that it comes to. */
function changeOf({ label, labelChange }: Head, unit: string | null): Head["change"] {
  const measure = measureOf(unit);
  if (/[至到为达]$/u.test(label)) return null;
  return measure === "points" || (measure === "share" && !/[率度比例重数]$/u.test(label)) ? labelChange : null;
}

interface Range {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly next: number;
}

/** The upper end of a range, or the two ends of a tolerance; null if the ends don't fit each other. */
function parseUpper(tokens: readonly Token[], first: Amount): Range | null {
  const { value, unit } = first;
  if (first.isTolerance) return { value: value === 0 ? 0 : -value, upper: value, unit, next: first.next };
  const next = skipDash(tokens, first.next);
  if (next === null) return { value, upper: null, unit, next: first.next };
  const second = parseAmount(tokens, next, 2);
  if (second === null || second.isTolerance || second.isRough || first.isRough) return null;
  const lower = unit === null ? value : convertValue(value, withNameOf(unit, second.unit), second.unit);
  return lower === null || lower > second.value
    ? null
    : { value: lower, upper: second.value, unit: second.unit, next: second.next };
}

/** 1万-2万元: a scale alone is of the unit that the other end has. */
function withNameOf(unit: string, other: string | null): string {
  const isScaleAlone = splitScale(unit).rest === "";
  return isScaleAlone && other !== null ? unit + splitScale(other).rest : unit;
}

function parseSuffix(tokens: readonly Token[], at: number): { comparator: Comparator | null; next: number } {
  let comparator: Comparator | null = null;
  let next = at;
  while (next < tokens.length) {
    const token = tokens[next];
    const found = SUFFIXES.get(token?.text ?? "") ?? null;
    const isPassed = token?.kind === "note" || /^(?:之间|区间|范围|范围内)$/u.test(token?.text ?? "");
    if (found === null && !isPassed) break;
    if (found !== null && comparator !== null && found !== comparator) break;
    comparator = found ?? comparator;
    next += 1;
  }
  return { comparator, next };
}

/** null where the words before and after the number contradict each other. */
function comparatorOf(head: Head, first: Amount, range: Range, suffix: Comparator | null): Comparator | null {
  const own = combine(head.comparator, suffix);
  if (own === "conflict") return null;
  const weak = head.weak ?? "eq";
  if (range.upper === null) return own ?? (first.isRough ? "approx" : weak);
  return own === null || own === "approx" || own === "le" || own === "eq" ? "between" : null;
}

/** Whether the number may be an ordinal (第3名), a part of a word (同一个), a code (T+1, CJJ37-2012), a date (次年3月, 3月内), or a span of the past (近3年). */
function isDoubtful(tokens: readonly Token[], head: Head, first: Amount, isExplicit: boolean): boolean {
  if (BASIS_MARKS.has(head.last) || DATE_COMPARATORS.has(head.last) || isCalendarYear(first)) return true;
  if (!isExplicit && /[^:]$/u.test(head.label) && /^[+-]$/u.test(tokens[head.at]?.text ?? "")) return true;
  if (!isExplicit) return isOrdinal(head.label) || (first.isNative && !isLead(head.label));
  if (head.last === "近") return ["time", "months"].includes(measureOf(first.unit) ?? "");
  return tokens[head.at + 1]?.text === "月" && head.comparator === null;
}

function isCalendarYear({ value, unit }: Amount): boolean {
  return unit?.startsWith("年") === true && Number.isInteger(value) && value >= 1900 && value < 2100;
}

function skipBareTail(clause: Clause, at: number, { isNative, unit }: Amount): number {
  if (isNative) return at;
  const next = skipCompletion(clause, at);
  return next > at ? next : skipNoun(clause, at, unit);
}
