import BigJs from "big.js";
import { remembered } from "../source/remembered.ts";
import { SCALES, UNITS, type UnitEntry } from "./units.ts";

/** A unit taken apart: 万元/人·月 is 10000 times 元 by 人 by 月. */
interface ParsedUnit {
  /** The unit in its names, scales taken out; null if there was nothing but a scale. */
  readonly name: string | null;
  /** The scales, multiplied out, as a fraction. */
  readonly scale: Fraction;
  /** The same in the base units of its measures. */
  readonly times: Fraction;
  /** null where a part is no known unit. */
  readonly measure: string | null;
}

interface Fraction {
  readonly upper: BigJs;
  readonly lower: BigJs;
}

/** Forty places hold every quotient by a power of ten exactly. */
const Big = BigJs();
Big.DP = 40;

const ONE: Fraction = { upper: new Big(1), lower: new Big(1) };

const ENTRIES: ReadonlyMap<string, UnitEntry> = new Map(
  [...UNITS].reverse().flatMap((entry) => [entry.name, ...entry.also].map((name) => [name, entry] as const)),
);

/** Whether a word is the name of a unit, without scale or denominator. */
export function isUnit(word: string): boolean {
  return entryOf(word) !== undefined;
}

const COUNTS: ReadonlySet<string> = new Set(["count", "people", "households", "occurrences", "visits"]);

/** A unit by its name; of two words for one counted thing, 册(套), the first. */
function entryOf(name: string): UnitEntry | undefined {
  const known = ENTRIES.get(name);
  if (known !== undefined || name[name.length - 1] !== ")") return known;
  const [entry, other] = name
    .slice(0, -1)
    .split("(")
    .map((word) => ENTRIES.get(word));
  return COUNTS.has(entry?.measure ?? "") && COUNTS.has(other?.measure ?? "") ? entry : undefined;
}

/** What a unit measures: money for 万元, money/area for 元/亩; null if it isn't known. Two units of one measure can be compared. */
export function measureOf(unit: string | null): string | null {
  return unit === null ? null : parseUnit(unit).measure;
}

/** Whether two units are of one measure; null where it can't be told, because one is absent or unknown. */
export function compareUnits(left: string | null, right: string | null): "same" | "different" | null {
  if (left === null || right === null) return null;
  if (left === right) return "same";
  const [a, b] = [parseUnit(left), parseUnit(right)];
  if (a.name === b.name) return "same";
  if (a.measure === null || b.measure === null) return null;
  return a.measure === b.measure ? "same" : "different";
}

/** A value in another unit of the same measure (2 万元 is 20000 元); null if the units are not of one measure. */
export function convertValue(value: number, from: string | null, to: string | null): number | null {
  if (from === to) return value;
  const [source, target] = [parseUnit(from ?? ""), parseUnit(to ?? "")];
  const isOneName = source.name === target.name;
  if (!isOneName && (source.measure === null || source.measure !== target.measure)) return null;
  const [a, b] = isOneName ? [source.scale, target.scale] : [source.times, target.times];
  return toNumber(divide(new Big(value).times(a.upper).times(b.lower), a.lower.times(b.upper)));
}

/** A value with the scales of its unit multiplied out and the unit in its plain name: 2.5亿元 is 250000000 元. */
export function canonicalUnit(unit: string | null): {
  readonly unit: string | null;
  readonly times: (value: number) => number;
} {
  if (unit === null) return { unit: null, times: (value) => value };
  const { name, scale } = parseUnit(unit);
  return { unit: name, times: (value) => multiplied(value, scale) };
}

/** Whole numbers that a number holds exactly need no big decimals. */
function multiplied(value: number, scale: Fraction): number {
  if (scale === ONE) return value + 0;
  const product = value * Number(scale.upper);
  const isExact = Number.isSafeInteger(value) && Number.isSafeInteger(product) && scale.lower === ONE.lower;
  return isExact ? product + 0 : toNumber(divide(new Big(value).times(scale.upper), scale.lower));
}

/** The scale that a unit begins with (万 of 万元, 10万 of 10万人), and the rest; a scale alone has no rest. */
export function splitScale(unit: string): { readonly scale: string; readonly rest: string } {
  const { rest } = isUnit(unit) ? { rest: unit } : takeScale(unit);
  return { scale: unit.slice(0, unit.length - rest.length), rest };
}

/** Few units come again and again, and each is asked about several times. */
const parseUnit = remembered(takeApart, { texts: 1000, length: 20 });

function takeApart(unit: string): ParsedUnit {
  const [numerator = "", ...denominators] = splitUnit(unit);
  const upper = parsePart(numerator);
  const lowers = denominators.map(parsePart);
  const all = [upper, ...lowers];
  return {
    name: nameOf(
      upper.name,
      lowers.map((part) => part.name ?? ""),
    ),
    scale: lowers.reduce((total, part) => over(total, part.scale), upper.scale),
    times: lowers.reduce((total, part) => over(total, part.times), upper.times),
    measure: all.some((part) => part.measure === null) ? null : all.map((part) => part.measure).join("/"),
  };
}

/** 元/人·月 as 元, 人, 月; a unit that is known whole (人·次, 台/套) stays whole. */
function splitUnit(unit: string): string[] {
  if (isUnit(unit)) return [unit];
  const [numerator = "", ...rest] = unit.split("/");
  return [numerator, ...rest.flatMap((part) => part.split("·"))];
}

function nameOf(upper: string | null, lowers: readonly string[]): string | null {
  if (lowers.length === 0) return upper;
  return [upper ?? "", ...lowers].join("/");
}

function parsePart(part: string): ParsedUnit {
  const known = entryOf(part);
  if (known !== undefined)
    return { name: known.name, scale: ONE, times: fractionOf(known.times), measure: known.measure };
  const { scale, rest } = takeScale(part);
  const entry = entryOf(rest);
  if (entry === undefined) return { name: rest === "" ? null : rest, scale, times: scale, measure: null };
  return { name: entry.name, scale, times: multiply(scale, fractionOf(entry.times)), measure: entry.measure };
}

/** 10万人 as 100000 and 人. */
function takeScale(part: string): { scale: Fraction; rest: string } {
  const digits = /^\d{1,9}/u.exec(part)?.[0] ?? "";
  const afterDigits = part.slice(digits.length);
  const count = digits === "" ? 1 : Number(digits);
  for (const length of [2, 1]) {
    const worth = SCALES.get(afterDigits.slice(0, length));
    if (worth !== undefined)
      return { scale: { upper: new Big(worth).times(count), lower: ONE.lower }, rest: afterDigits.slice(length) };
  }
  return { scale: digits === "" ? ONE : { upper: new Big(count), lower: ONE.lower }, rest: afterDigits };
}

function fractionOf(times: string): Fraction {
  const [upper = "1", lower = "1"] = times.split("/");
  return { upper: new Big(upper), lower: new Big(lower) };
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return { upper: a.upper.times(b.upper), lower: a.lower.times(b.lower) };
}

function over(a: Fraction, b: Fraction): Fraction {
  return { upper: a.upper.times(b.lower), lower: a.lower.times(b.upper) };
}

/** Exact for decimals; a quotient that has no end is cut after 20 digits, beyond what a number holds. */
function divide(upper: BigJs, lower: BigJs): BigJs {
  return upper.div(lower);
}

function toNumber(value: BigJs): number {
  return value.toNumber() + 0;
}
