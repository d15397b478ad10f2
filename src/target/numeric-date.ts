import { isDay, type Span } from "./day.ts";
import type { Token } from "./token.ts";
import { digitsAt, isOneOf, isWord, isYear } from "./token-at.ts";

type Tokens = readonly Token[];

/** A date of one token, as `written`: 2024.12.31, 2024.12, 20241231, 202412. null if it is none. */
export function parseWhole(tokens: Tokens, at: number, written: string): Span | null {
  if (written.length < 6 || written.length > 10) return null;
  const pattern = tokens[at]?.kind === "number" ? compact : dotted;
  const [, year, month, day] = pattern.exec(written)?.filter((part) => part !== undefined) ?? [];
  if (year === undefined) return null;
  const isMonthNamed = day === undefined && isOneOf(tokens, at + 1, ["月", "月份"]);
  return spanOf({ year, month, day }, isMonthNamed ? at + 2 : at + 1);
}

const compact = /^(\d{4})\.(\d{1,2})$|^(\d{4})(\d\d)(\d\d)?$/u;
const dotted = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u;

/** A date with signs between its numbers: 2024-12-31, 2024/12/31, 2024-12. null if there is none. */
export function parseSigned(tokens: Tokens, at: number): Span | null {
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
