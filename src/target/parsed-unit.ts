import { remembered } from "../source/remembered.ts";
import { type Fraction, fractionOf, multiply, one, over } from "./fraction.ts";
import { isUnit, unitCalled } from "./unit-names.ts";
import { scales } from "./units.ts";

/** A unit taken apart: 万元/人·月 is 10000 times 元 by 人 by 月. */
export interface ParsedUnit {
  /** The unit in its names, scales taken out; null if there was nothing but a scale. */
  readonly name: string | null;
  /** The scales, multiplied out, as a fraction. */
  readonly scale: Fraction;
  /** The same in the base units of its measures. */
  readonly times: Fraction;
  /** null where a part is no known unit. */
  readonly measure: string | null;
}

/** Takes a unit apart. Few units come again and again, and each is asked about several times. */
export const parseUnit = remembered(takeApart, { texts: 1000, length: 20 });

function takeApart(unit: string): ParsedUnit {
  const [numerator = "", ...denominators] = splitUnit(unit);
  const upper = parsePart(numerator);
  if (denominators.length === 0) return upper;
  const lowers = denominators.map(parsePart);
  const all = [upper, ...lowers];
  return {
    name: all.map((part) => part.name ?? "").join("/"),
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

function parsePart(part: string): ParsedUnit {
  const known = unitCalled(part);
  if (known !== undefined)
    return { name: known.name, scale: one, times: fractionOf(known.times), measure: known.measure };
  const { scale, rest } = takeScale(part);
  const entry = unitCalled(rest);
  if (entry === undefined) return { name: rest === "" ? null : rest, scale, times: scale, measure: null };
  return { name: entry.name, scale, times: multiply(scale, fractionOf(entry.times)), measure: entry.measure };
}

/** The scale that a unit begins with, as a number, and the rest: 10万人 as 100000 and 人. */
export function takeScale(part: string): { scale: Fraction; rest: string } {
  const digits = /^\d{1,9}/u.exec(part)?.[0] ?? "";
  const afterDigits = part.slice(digits.length);
  const count = digits === "" ? one : fractionOf(digits);
  for (const length of [2, 1]) {
    const worth = scales.get(afterDigits.slice(0, length));
    if (worth !== undefined) return { scale: multiply(fractionOf(worth), count), rest: afterDigits.slice(length) };
  }
  return { scale: count, rest: afterDigits };
}
