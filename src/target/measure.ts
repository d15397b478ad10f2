import { over, scaled } from "./fraction.ts";
import { parseUnit, takeScale } from "./parsed-unit.ts";
import { isUnit } from "./unit-names.ts";

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
  return scaled(value, over(a, b));
}

/** A value with the scales of its unit multiplied out and the unit in its plain name: 2.5亿元 is 250000000 元. */
export function canonicalUnit(unit: string | null): {
  readonly unit: string | null;
  readonly times: (value: number) => number;
} {
  if (unit === null) return { unit: null, times: (value) => value };
  const { name, scale } = parseUnit(unit);
  return { unit: name, times: (value) => scaled(value, scale) };
}

/** The scale that a unit begins with (万 of 万元, 10万 of 10万人), and the rest; a scale alone has no rest. */
export function splitScale(unit: string): { readonly scale: string; readonly rest: string } {
  const { rest } = isUnit(unit) ? { rest: unit } : takeScale(unit);
  return { scale: unit.slice(0, unit.length - rest.length), rest };
}
