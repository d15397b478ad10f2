import { type Day, isDay, lastDay, type Span } from "./day.ts";
import { parseSigned, parseWhole } from "./numeric-date.ts";
import type { Token } from "./token.ts";
import { countAt, dayAt, digitsAt, isOneOf, isWord, skipDash, yearAt } from "./token-at.ts";

type Tokens = readonly Token[];

/** A date or a period of the calendar; `year` is that of a range's beginning. null if there is none. */
export function parseSpan(tokens: Tokens, at: number, year: string | null = null): Span | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind !== "number") return parseWhole(tokens, at, token.text) ?? parsePeriod(tokens, at, year);
  if (!followers.has(tokens[at + 1]?.text ?? "")) return parseWhole(tokens, at, token.digits);
  return (
    parseWhole(tokens, at, token.digits) ??
    parseSigned(tokens, at) ??
    parseYear(tokens, at) ??
    parseMonth(tokens, at, year) ??
    parsePeriod(tokens, at, year)
  );
}

/** What follows the first number of every date of several tokens. */
const followers: ReadonlySet<string> = new Set("年 年度 月 月份 季度 季 个季度 - ~ 至 到 /".split(" "));

function parseYear(tokens: Tokens, at: number): Span | null {
  const year = yearAt(tokens, at) ?? shortYearAt(tokens, at);
  if (year === null) return null;
  if (!isOneOf(tokens, at + 1, ["年", "年度"])) return parseYearSpan(tokens, at, year);
  const rest = at + 2;
  const whole = { from: { year, month: null, day: null }, to: null };
  if (isWord(tokens, rest, "年") && isOneOf(tokens, rest + 1, yearEnds)) return { ...whole, next: rest + 1 };
  if (isWord(tokens, rest, "全年")) return { ...whole, next: rest + 1 };
  return parseMonth(tokens, rest, year) ?? parsePeriod(tokens, rest, year) ?? { ...whole, next: rest };
}

/** 2020-2024, 2020-2024年: a lone number of four digits is no year. */
function parseYearSpan(tokens: Tokens, at: number, year: string): Span | null {
  const next = skipDash(tokens, at + 1);
  const last = next === null ? null : yearAt(tokens, next);
  if (next === null || last === null || last <= year) return null;
  if (isWord(tokens, next + 1, "学")) return null;
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

/** 第三季度, 前三季度, 上半年, 年底. */
function parsePeriod(tokens: Tokens, at: number, year: string | null): Span | null {
  if (isOneOf(tokens, at, thisYear) && isOneOf(tokens, at + 1, yearEnds)) return monthsOf(year, 12, 1, at + 1);
  const half = halves.indexOf(tokens[at]?.text ?? "");
  if (half >= 0) return monthsOf(year, half * 6 + 1, 6, at + 1);
  const start = isWord(tokens, at, "第") || isWord(tokens, at, "前") ? at + 1 : at;
  const quarter = countAt(tokens, start, 4);
  if (quarter === null) return null;
  if (!isOneOf(tokens, start + 1, quarters)) return parseQuarters({ tokens, at: start, quarter, year });
  if (isWord(tokens, at, "前")) return monthsOf(year, 1, quarter * 3, start + 2);
  return isWord(tokens, start + 1, "个季度") ? null : monthsOf(year, quarter * 3 - 2, 3, start + 2);
}

const halves = ["上半年", "下半年"];
const quarters = ["季度", "季", "个季度"];

/** 1-3季度, 一至二季度. */
function parseQuarters(from: { tokens: Tokens; at: number; quarter: number; year: string | null }): Span | null {
  const { tokens, at, quarter, year } = from;
  const next = skipDash(tokens, at + 1);
  const last = next === null ? null : countAt(tokens, next, 4);
  if (next === null || last === null || last <= quarter || !isOneOf(tokens, next + 1, ["季度", "季"])) return null;
  return monthsOf(year, quarter * 3 - 2, (last - quarter + 1) * 3, next + 2);
}

/** Words for the year itself: 年底, 本年内. */
export const thisYear = ["年", "本年", "本年度", "当年", "当年度"];
const yearEnds = ["底", "末", "内"];

function monthsOf(year: string | null, month: number, count: number, next: number): Span {
  return { from: { year, month, day: null }, to: { year, month: month + count - 1, day: null }, next };
}

/** The 24 of 24年12月 and 24年底: two digits are a year only where the month or the end of a year follows. */
function shortYearAt(tokens: Tokens, at: number): string | null {
  const digits = digitsAt(tokens, at) ?? "";
  if (!/^(?:1[5-9]|[23]\d)$/u.test(digits) || tokens[at]?.text !== digits || !isWord(tokens, at + 1, "年")) return null;
  const isMonth = countAt(tokens, at + 2, 12) !== null && isOneOf(tokens, at + 3, ["月", "月份"]);
  return isMonth || isOneOf(tokens, at + 2, ["底", "末"]) ? `20${digits}` : null;
}
