import { DATE_WORDS, JOINTS, RELATIVE_WORDS } from "./calendar.ts";
import { type Clause, holdsNumber } from "./clause.ts";
import { type DateNode, parseDate, skipDash } from "./dates.ts";
import { type Head, isLead, isOrdinal, readHead } from "./head.ts";
import type { Token } from "./lexer.ts";
import { compareUnits, convertValue, isUnit, measureOf } from "./measure.ts";
import { type Amount, parseAmount } from "./quantity.ts";
import type { Comparator, Target } from "./target.ts";
import { SCALES } from "./units.ts";
import { COMPLETIONS, SUFFIXES } from "./words.ts";

/** A target that was understood, and its tokens: from `from` up to `next`. */
export interface Item {
  readonly from: number;
  readonly next: number;
  readonly node: QuantityNode | DeadlineNode;
}

export interface QuantityNode {
  readonly kind: "quantity";
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly change: Target["change"];
  readonly basis: string | null;
  /** The text says how to compare, rather than a bare number. */
  readonly isExplicit: boolean;
}

export interface DeadlineNode {
  readonly kind: "date";
  readonly comparator: Comparator;
  readonly text: string;
}

/** The targets of a clause, all of it understood; null if any of it isn't. */
export function parseClause(clause: Clause): Item[] | null {
  const items: Item[] = [];
  let at = 0;
  while (at < clause.tokens.length) {
    const isJoined = at > 0 && JOINTS.has(clause.tokens[at]?.text ?? "");
    const item = parseItem(clause, isJoined ? at + 1 : at);
    if (item === null) return null;
    const previous = items[items.length - 1];
    if (previous !== undefined && !isJoined && !canFollow(previous, item)) return null;
    items.push(item);
    at = item.next;
  }
  return mergeFrequency(items);
}

/** Two targets side by side without a joint: a deadline and what is due by it, or two bare measures of different kinds. */
function canFollow(previous: Item, item: Item): boolean {
  if (previous.node.kind === "date") return item.node.kind === "quantity";
  if (item.node.kind === "date" || previous.node.isExplicit || item.node.isExplicit) return false;
  return previous.node.unit !== null && compareUnits(previous.node.unit, item.node.unit) === "different";
}

/** 一年2次 is 2次/年. */
function mergeFrequency(items: Item[]): Item[] {
  const [span, count] = items;
  if (items.length !== 2 || span?.node.kind !== "quantity" || count?.node.kind !== "quantity") return items;
  const isSpan = span.node.value === 1 && !span.node.isExplicit && isTime(span.node.unit);
  if (!isSpan || count.from !== span.next || measureOf(count.node.unit) !== "occurrences") return items;
  return [{ ...count, from: span.from, node: { ...count.node, unit: `${count.node.unit}/${span.node.unit}` } }];
}

function isTime(unit: string | null): boolean {
  return ["time", "months", "workdays"].includes(measureOf(unit) ?? "");
}

function parseItem(clause: Clause, from: number): Item | null {
  const bare = parseDeadline(clause, from, null);
  if (bare !== null) return { ...bare, from };
  const head = readHead(clause, from);
  if (head === null) return null;
  const item = parseDeadline(clause, head.at, head) ?? parseQuantity(clause, head);
  return item === null ? null : { ...item, from };
}

function parseDeadline(clause: Clause, at: number, head: Head | null): Omit<Item, "from"> | null {
  const date = parseDate(clause.tokens, at);
  if (date === null || isMeasured(clause.tokens, date, at, head)) return null;
  if (head !== null && (head.change !== null || head.per.length > 0 || isRelative(head.label))) return null;
  const stated = combine(head?.comparator ?? head?.weak ?? null, date.comparator);
  if (stated === "conflict") return null;
  const isSpan = date.to !== null && stated === null;
  const text = isSpan
    ? `${date.from}/${date.to}`
    : stated === "ge" || stated === "gt"
      ? date.from
      : (date.to ?? date.from);
  const comparator = isSpan ? "between" : (stated ?? "eq");
  const next = comparator === "eq" ? skipCompletion(clause, date.next) : skipTail(clause, date.next);
  return { next, node: { kind: "date", comparator, text } };
}

/** Whether what looked like a date is a number with a unit (202412元), or a compared number. */
function isMeasured(tokens: readonly Token[], date: DateNode, at: number, head: Head | null): boolean {
  const isCompact = date.next === at + 1;
  const following = tokens[date.next]?.text ?? "";
  const isBound = head !== null && (head.comparator !== null || head.weak !== null);
  const isMonthCount = isBound && date.comparator === null && /^--\d\d$/u.test(date.from);
  return (
    (isCompact && isBound) ||
    isMonthCount ||
    ((isUnit(following) || SCALES.has(following)) && !DATE_WORDS.has(following))
  );
}

function isRelative(label: string): boolean {
  return RELATIVE_WORDS.some((word) => label.includes(word));
}

function parseQuantity(clause: Clause, head: Head): Omit<Item, "from"> | null {
  const { tokens } = clause;
  const isBound = head.comparator !== null || head.weak !== null;
  const first = parseAmount(tokens, head.at, isBound || endsInSuffix(tokens) ? 6 : 2);
  if (first === null) return null;
  const range = parseUpper(tokens, first);
  if (range === null) return null;
  const suffix = parseSuffix(tokens, range.next);
  const own = combine(head.comparator, suffix.comparator);
  if (own === "conflict") return null;
  const isExplicit =
    isBound || suffix.comparator !== null || first.isRough || range.upper !== null || head.change !== null;
  if (!isExplicit && (isOrdinal(head.label) || (first.isNative && !isLead(head.label)))) return null;
  const comparator = comparatorOf({ own, weak: head.weak, isRange: range.upper !== null, isRough: first.isRough });
  if (comparator === null || isDoubtfulSpan(head, range.unit, own)) return null;
  const next = isExplicit ? skipTail(clause, suffix.next) : skipNoun(clause, suffix.next, range.unit, first.isNative);
  const unit = head.per.length === 0 ? range.unit : `${range.unit ?? ""}/${head.per.join("/")}`;
  const { value, upper } = range;
  return {
    next,
    node: { kind: "quantity", comparator, value, upper, unit, change: head.change, basis: head.basis, isExplicit },
  };
}

/** 近3年 is a span of the past, 3月内 may be March. */
function isDoubtfulSpan(head: Head, unit: string | null, own: Comparator | null): boolean {
  if (unit === "月") return head.comparator === null || own === null;
  return head.comparator === "approx" && isTime(unit) && head.label === "" && false;
}

interface Range {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly next: number;
}

/** The upper end of a range, or the two ends of a tolerance; null if the ends don't fit each other. */
function parseUpper(tokens: readonly Token[], first: Amount): Range | null {
  if (first.isTolerance)
    return { value: first.value === 0 ? 0 : -first.value, upper: first.value, unit: first.unit, next: first.next };
  const next = skipDash(tokens, first.next);
  const single = { value: first.value, upper: null, unit: first.unit, next: first.next };
  if (next === null) return single;
  const second = parseAmount(tokens, next, 2);
  if (second === null || second.isTolerance || first.isRough) return null;
  const value = first.unit === null ? first.value : convertValue(first.value, first.unit, second.unit);
  if (value === null || value > second.value) return null;
  return { value, upper: second.value, unit: second.unit, next: second.next };
}

function endsInSuffix(tokens: readonly Token[]): boolean {
  return SUFFIXES.has(tokens[tokens.length - 1]?.text ?? "");
}

function parseSuffix(tokens: readonly Token[], at: number): { comparator: Comparator | null; next: number } {
  let comparator: Comparator | null = null;
  let next = at;
  for (; next < tokens.length; next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === "number") break;
    const found = SUFFIXES.get(token.text) ?? null;
    if (token.kind !== "note" && found === null && !/^(?:之间|区间|范围|范围内)$/u.test(token.text)) break;
    if (found !== null && comparator !== null && found !== comparator) return { comparator, next: at };
    comparator = found ?? comparator;
  }
  return { comparator, next };
}

/** What two comparators mean together: a bound outweighs an approximation, the strict one the other; opposites conflict. */
function combine(left: Comparator | null, right: Comparator | null): Comparator | null | "conflict" {
  if (left === null || left === right) return right;
  if (right === null || right === "approx") return left;
  if (left === "approx") return right;
  const isUp = (comparator: Comparator) => comparator === "ge" || comparator === "gt";
  const isDown = (comparator: Comparator) => comparator === "le" || comparator === "lt";
  return (isUp(left) && isUp(right)) || (isDown(left) && isDown(right)) ? left : "conflict";
}

interface Reading {
  readonly own: Comparator | null;
  readonly weak: Comparator | null;
  readonly isRange: boolean;
  readonly isRough: boolean;
}

function comparatorOf({ own, weak, isRange, isRough }: Reading): Comparator | null {
  if (isRange) return own === null || own === "approx" || own === "le" || own === "eq" ? "between" : null;
  return own ?? (isRough ? "approx" : (weak ?? "eq"));
}

/** Words after a target that is already plain: 90%以上企业. Numbers are never passed over. */
function skipTail(clause: Clause, at: number): number {
  if (clause.lastNumber >= at || JOINTS.has(clause.tokens[at]?.text ?? "")) return at;
  const isPlain = clause.tokens.slice(at).every((token) => token.kind !== "mark" && !holdsNumber(token));
  return isPlain ? clause.tokens.length : at;
}

const COUNTED: readonly (string | null)[] = ["count", "people", "households", "occurrences", "visits"];

/** The things counted: 500家企业, or the completion of a share: 100%覆盖. */
function skipNoun(clause: Clause, at: number, unit: string | null, isNative: boolean): number {
  const end = skipTail(clause, at);
  if (end === at || isNative) return at;
  const tail = clause.tokens
    .slice(at)
    .map((token) => token.text)
    .join("");
  const isCompletion = tail.length <= 6 && COMPLETIONS.some((word) => tail.startsWith(word));
  const isNoun = tail.length <= 8 && COUNTED.includes(measureOf(unit));
  return isCompletion || isNoun ? end : at;
}

function skipCompletion(clause: Clause, at: number): number {
  const tail = clause.tokens[at]?.text ?? "";
  return COMPLETIONS.some((word) => tail.startsWith(word)) ? skipTail(clause, at) : at;
}
