import { DATE_PREFIXES, DEADLINES, RECURRENCES } from "./calendar.ts";
import type { Token } from "./lexer.ts";
import type { Comparator } from "./target.ts";

/** A date or period, as ISO 8601; `to` where it has an end of its own. */
export interface DateSpan {
  readonly from: string;
  readonly to: string | null;
  readonly comparator: Comparator | null;
  readonly next: number;
}

interface Day {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

interface Span {
  readonly from: Day;
  readonly to: Day | null;
  readonly next: number;
}

type Tokens = readonly Token[];

/** A date, a period of a year or a range of dates at `at`, with what follows it (底, 前); null if there is none. */
export function parseDate(tokens: Tokens, at: number): DateSpan | null {
  const start = skipPrefix(tokens, at);
  const first = parseRecurrence(tokens, start.next) ?? spanText(parseRange(tokens, start.next));
  if (first === null) return null;
  const end = parseEnding(tokens, first.next);
  if (isBareMonth(first.from) && isWithin(tokens, end.next - 1) && !isWord(tokens, start.next, "年")) return null;
  return { ...first, comparator: end.comparator ?? start.comparator, next: end.next };
}

function skipPrefix(tokens: Tokens, at: number): { comparator: Comparator | null; next: number } {
  const comparator = DATE_PREFIXES.get(tokens[at]?.text ?? "");
  return comparator === undefined ? { comparator: null, next: at } : { comparator, next: at + 1 };
}

/** 3月内 may be the month of March or three months. */
function isBareMonth(text: string): boolean {
  return /^--\d\d$/u.test(text);
}

function isWithin(tokens: Tokens, at: number): boolean {
  return (tokens[at]?.text ?? "").endsWith("内");
}

/** 底, 末, 前 and their like; all mean a deadline. */
function parseEnding(tokens: Tokens, at: number): { comparator: Comparator | null; next: number } {
  let next = at;
  let comparator: Comparator | null = null;
  if (isWord(tokens, next, "年") && isOneOf(tokens, next + 1, ["底", "末"])) next += 1;
  if (isOneOf(tokens, next, ["底", "末"])) {
    comparator = "le";
    next += 1;
  }
  if (tokens[next]?.kind === "note" && DEADLINES.has(tokens[next + 1]?.text ?? "")) next += 1;
  if (DEADLINES.has(tokens[next]?.text ?? "")) return { comparator: "le", next: next + 1 };
  if (comparator === null && isWord(tokens, next, "起")) return { comparator: "ge", next: next + 1 };
  return { comparator, next };
}

/** 每季度, 每月10日, 全年. */
function parseRecurrence(tokens: Tokens, at: number): { from: string; to: null; next: number } | null {
  if (isWord(tokens, at, "全年")) return { from: "P1Y", to: null, next: at + 1 };
  if (!isWord(tokens, at, "每")) return null;
  const every = RECURRENCES.get(tokens[at + 1]?.text ?? "");
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

/** The position after a range's dash; null if there is none. */
export function skipDash(tokens: Tokens, at: number): number | null {
  let next = at;
  while (isOneOf(tokens, next, ["-", "~"]) && next < at + 3) next += 1;
  if (next > at) return next;
  return isOneOf(tokens, at, ["至", "到"]) ? at + 1 : null;
}

function parseSpan(tokens: Tokens, at: number, year: string | null = null): Span | null {
  return (
    parseNumeric(tokens, at) ?? parseYear(tokens, at) ?? parseMonth(tokens, at, year) ?? parsePeriod(tokens, at, year)
  );
}

function parseYear(tokens: Tokens, at: number): Span | null {
  const year = yearAt(tokens, at);
  if (year === null) return null;
  if (!isOneOf(tokens, at + 1, ["年", "年度"])) return parseYearSpan(tokens, at, year);
  const rest = at + 2;
  const whole = { from: { year, month: null, day: null }, to: null };
  if (isWord(tokens, rest, "全年")) return { ...whole, next: rest + 1 };
  return parseMonth(tokens, rest, year) ?? parsePeriod(tokens, rest, year) ?? { ...whole, next: rest };
}

/** 2020-2024, 2020-2024年: a lone number of four digits is no year. */
function parseYearSpan(tokens: Tokens, at: number, year: string): Span | null {
  const next = skipDash(tokens, at + 1);
  const last = next === null ? null : yearAt(tokens, next);
  if (next === null || last === null || last <= year) return null;
  const to = { year: last, month: null, day: null };
  return {
    from: { year, month: null, day: null },
    to,
    next: isOneOf(tokens, next + 1, ["年", "年度"]) ? next + 2 : next + 1,
  };
}

function parseMonth(tokens: Tokens, at: number, year: string | null): Span | null {
  const month = countAt(tokens, at, 12);
  if (month === null) return null;
  if (!isOneOf(tokens, at + 1, ["月", "月份"])) return parseMonthSpan(tokens, at, year);
  const from = { year, month, day: null };
  const day = dayAt(tokens, at + 2);
  if (day !== null) return isDay(year, month, day) ? { from: { year, month, day }, to: null, next: at + 4 } : null;
  return parseThird(tokens, at + 2, from) ?? { from, to: null, next: at + 2 };
}

/** 1-12月. */
function parseMonthSpan(tokens: Tokens, at: number, year: string | null): Span | null {
  const month = countAt(tokens, at, 12);
  const next = skipDash(tokens, at + 1);
  const last = next === null ? null : countAt(tokens, next, 12);
  if (month === null || next === null || last === null || last <= month) return null;
  if (!isOneOf(tokens, next + 1, ["月", "月份"]) || dayAt(tokens, next + 2) !== null) return null;
  return { from: { year, month, day: null }, to: { year, month: last, day: null }, next: next + 2 };
}

/** 上旬, 中旬, 下旬. */
function parseThird(tokens: Tokens, at: number, month: Day): Span | null {
  const third = ["上旬", "中旬", "下旬"].indexOf(tokens[at]?.text ?? "");
  if (third < 0) return null;
  const last = third < 2 ? third * 10 + 10 : lastDay(month.year, month.month ?? 1);
  return { from: { ...month, day: third * 10 + 1 }, to: { ...month, day: last }, next: at + 1 };
}

/** 第三季度, 上半年. */
function parsePeriod(tokens: Tokens, at: number, year: string | null): Span | null {
  if (isWord(tokens, at, "年") && isOneOf(tokens, at + 1, ["底", "末", "内"])) return monthsOf(year, 12, 1, at + 1);
  const half = ["上半年", "下半年"].indexOf(tokens[at]?.text ?? "");
  if (half >= 0) return monthsOf(year, half * 6 + 1, 6, at + 1);
  const start = isWord(tokens, at, "第") ? at + 1 : at;
  const quarter = countAt(tokens, start, 4);
  if (quarter === null || !isOneOf(tokens, start + 1, ["季度", "季"])) return null;
  return monthsOf(year, quarter * 3 - 2, 3, start + 2);
}

function monthsOf(year: string | null, month: number, count: number, next: number): Span {
  return { from: { year, month, day: null }, to: { year, month: month + count - 1, day: null }, next };
}

/** 2024-12-31, 2024/12/31, 2024.12.31, 2024.12, 2024-12, 20241231, 202412. */
function parseNumeric(tokens: Tokens, at: number): Span | null {
  const token = tokens[at];
  const compact = /^(\d{4})\.?(\d\d)$|^(\d{4})(\d\d)(\d\d)$/u.exec(token?.kind === "number" ? token.digits : "");
  const dotted = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u.exec(token?.text ?? "");
  const match = dotted ?? compact?.filter((part) => part !== undefined) ?? null;
  if (match !== null) return spanOf({ year: match[1], month: match[2], day: match[3] }, at + 1);
  const sign = tokens[at + 1]?.text;
  if (sign !== "-" && sign !== "/") return null;
  const [year, month, day] = [digitsAt(tokens, at), digitsAt(tokens, at + 2), digitsAt(tokens, at + 4)];
  if (day !== undefined && isWord(tokens, at + 3, sign)) return spanOf({ year, month, day }, at + 5);
  return month?.length === 2 || sign === "/" ? spanOf({ year, month, day: undefined }, at + 3) : null;
}

interface Written {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function spanOf(written: Written, next: number): Span | null {
  const { year = "", day } = written;
  const month = Number(written.month);
  if (!isYear(year) || !(month >= 1 && month <= 12)) return null;
  if (day === undefined) return { from: { year, month, day: null }, to: null, next };
  return isDay(year, month, Number(day)) ? { from: { year, month, day: Number(day) }, to: null, next } : null;
}

/** The 31日 of 3月1日至31日. */
function parseDayOnly(tokens: Tokens, at: number, first: Day): Span | null {
  const day = dayAt(tokens, at);
  if (day === null || first.day === null || first.month === null || !isDay(first.year, first.month, day)) return null;
  return { from: { ...first, day }, to: null, next: at + 2 };
}

function dayAt(tokens: Tokens, at: number): number | null {
  return isOneOf(tokens, at + 1, ["日", "号"]) ? countAt(tokens, at, 31) : null;
}

function countAt(tokens: Tokens, at: number, most: number): number | null {
  const digits = digitsAt(tokens, at) ?? "";
  const count = /^\d{1,2}$/u.test(digits) ? Number(digits) : 0;
  return count >= 1 && count <= most ? count : null;
}

function yearAt(tokens: Tokens, at: number): string | null {
  const digits = digitsAt(tokens, at) ?? "";
  return isYear(digits) ? digits : null;
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/u.test(digits);
}

function digitsAt(tokens: Tokens, at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === "number" && token.unit === null ? token.digits : undefined;
}

function isDay(year: string | null, month: number, day: number): boolean {
  return day >= 1 && day <= lastDay(year, month);
}

function lastDay(year: string | null, month: number): number {
  return new Date(Date.UTC(Number(year ?? 2000), month, 0)).getUTCDate();
}

function spanText(span: Span | null): { from: string; to: string | null; next: number } | null {
  return span === null
    ? null
    : { from: dayText(span.from), to: span.to === null ? null : dayText(span.to), next: span.next };
}

function dayText(day: Day): string {
  const parts = [day.month, day.day].filter((part) => part !== null).map(pad);
  return day.year === null ? `--${parts.join("-")}` : [day.year, ...parts].join("-");
}

function compareDays(a: Day, b: Day): number {
  const [left, right] = [a, b].map((day) => Number(day.year ?? 0) * 10000 + (day.month ?? 0) * 100 + (day.day ?? 0));
  return (left ?? 0) - (right ?? 0);
}

function pad(count: number): string {
  return String(count).padStart(2, "0");
}

function isWord(tokens: Tokens, at: number, text: string): boolean {
  return tokens[at]?.text === text;
}

function isOneOf(tokens: Tokens, at: number, texts: readonly string[]): boolean {
  return texts.includes(tokens[at]?.text ?? "");
}
