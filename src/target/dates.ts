import { datePrefixes, deadlines, recurrences } from "./calendar.ts";
import { compareDays, type Day, dayText, isDay, pad, type Span } from "./day.ts";
import { parseSpan, thisYear } from "./span.ts";
import type { Comparator } from "./target.ts";
import type { Token } from "./token.ts";
import { dayAt, isOneOf, isWord, skipDash } from "./token-at.ts";

/** A date or period, as ISO 8601; `to` where it has an end of its own. */
export interface DateSpan {
  readonly from: string;
  readonly to: string | null;
  readonly comparator: Comparator | null;
  readonly next: number;
}

type Tokens = readonly Token[];

/** A date, a period of a year or a range of dates at `at`, with what follows it (底, 前); null if there is none. */
export function parseDate(tokens: Tokens, at: number): DateSpan | null {
  const start = skipPrefix(tokens, at);
  const first = parseRecurrence(tokens, start.next) ?? spanText(parseRange(tokens, start.next));
  if (first === null) return null;
  const end = parseEnding(tokens, first.next);
  if (isBareMonth(first.from) && isWithin(tokens, end.next - 1) && !isOneOf(tokens, start.next, thisYear)) return null;
  return { ...first, comparator: end.comparator ?? start.comparator, next: end.next };
}

function skipPrefix(tokens: Tokens, at: number): { comparator: Comparator | null; next: number } {
  const comparator = datePrefixes.get(tokens[at]?.text ?? "");
  return comparator === undefined ? { comparator: null, next: at } : { comparator, next: at + 1 };
}

/** 3月内 may be the month of March or three months. */
function isBareMonth(text: string): boolean {
  return /^--\d\d$/u.test(text);
}

function isWithin(tokens: Tokens, at: number): boolean {
  return (tokens[at]?.text ?? "").endsWith("内");
}

/** The 00:00:00 that a spreadsheet writes after a day. */
function skipMidnight(tokens: Tokens, at: number): number {
  if (!isWord(tokens, at, " ")) return at;
  const time = tokens
    .slice(at, at + 6)
    .map((token) => token.text)
    .join("");
  if (!/^ 0?0:00(?::00)?$/u.test(time)) return at;
  return at + (time.length > 6 ? 6 : 4);
}

/** 底, 末, 前 and their like; all mean a deadline. */
function parseEnding(tokens: Tokens, at: number): { comparator: Comparator | null; next: number } {
  let next = skipMidnight(tokens, at);
  let comparator: Comparator | null = null;
  if (isWord(tokens, next, "年") && isOneOf(tokens, next + 1, ["底", "末"])) next += 1;
  if (isOneOf(tokens, next, ["底", "末"])) {
    comparator = "le";
    next += 1;
  }
  if (tokens[next]?.kind === "note" && deadlines.has(tokens[next + 1]?.text ?? "")) next += 1;
  if (deadlines.has(tokens[next]?.text ?? "")) return { comparator: "le", next: next + 1 };
  if (comparator === null && isWord(tokens, next, "起")) return { comparator: "ge", next: next + 1 };
  return { comparator, next };
}

/** 每季度, 每月10日, 全年. */
function parseRecurrence(tokens: Tokens, at: number): { from: string; to: null; next: number } | null {
  if (isWord(tokens, at, "全年")) return { from: "P1Y", to: null, next: at + 1 };
  if (!isWord(tokens, at, "每")) return null;
  const every = recurrences.get(tokens[at + 1]?.text ?? "");
  if (every === undefined) return null;
  const day = every === "R/P1M" ? dayAt(tokens, at + 2) : null;
  if (day !== null) return { from: `---${pad(day)}`, to: null, next: at + 4 };
  return { from: every, to: null, next: at + 2 };
}

function parseRange(tokens: Tokens, at: number): Span | null {
  const first = parseSpan(tokens, at);
  if (first === null || first.to !== null) return first;
  const next = skipDash(tokens, first.next);
  if (next === null) return first;
  const second = parseSpan(tokens, next, first.from.year) ?? parseDayOnly(tokens, next, first.from);
  if (second === null) return null;
  const to = second.to ?? second.from;
  return compareDays(first.from, to) < 0 ? { from: first.from, to, next: second.next } : null;
}

/** The 31日 of 3月1日至31日. */
function parseDayOnly(tokens: Tokens, at: number, first: Day): Span | null {
  const day = dayAt(tokens, at);
  if (day === null || first.day === null || first.month === null || !isDay(first.year, first.month, day)) return null;
  return { from: { ...first, day }, to: null, next: at + 2 };
}

function spanText(span: Span | null): { from: string; to: string | null; next: number } | null {
  return span === null
    ? null
    : { from: dayText(span.from), to: span.to === null ? null : dayText(span.to), next: span.next };
}
