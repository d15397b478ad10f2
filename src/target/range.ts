import Big from "big.js";
import { type Amount, parseAmount } from "./amount.ts";
import { convertValue, measureOf, splitScale } from "./measure.ts";
import type { Token } from "./token.ts";
import { skipDash } from "./token-at.ts";

/** A value, or the two ends of a range, and its tokens up to `next`. */
export interface Range {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly next: number;
  /** A value with what it may be off by: 18±2℃. */
  readonly isAround: boolean;
}

/** What the first amount and the tokens after it make: a range, the two ends of a tolerance, a value alone; null if the ends don't fit each other. */
export function parseRange(tokens: readonly Token[], first: Amount): Range | null {
  const { value, unit } = first;
  if (first.isTolerance)
    return { value: value === 0 ? 0 : -value, upper: value, unit, next: first.next, isAround: false };
  if (tokens[first.next]?.text === "±") return parseAround(tokens, first);
  const next = skipDash(tokens, first.next);
  if (next === null) return { value, upper: null, unit, next: first.next, isAround: false };
  const second = parseAmount(tokens, next, 2);
  if (second === null || second.isTolerance || second.isRough || first.isRough) return null;
  const lower = unit === null ? value : convertValue(value, withNameOf(unit, second.unit), second.unit);
  return lower === null || lower > second.value
    ? null
    : { value: lower, upper: second.value, unit: second.unit, next: second.next, isAround: false };
}

/** 18±2℃; null for shares, where 20±5% may be off by five points or by a twentieth, and for ends of two units. */
function parseAround(tokens: readonly Token[], first: Amount): Range | null {
  const second = parseAmount(tokens, first.next, 2);
  const measure = measureOf(second?.unit ?? null);
  if (second === null || measure === null || measure === "share" || first.isRough || second.isRough) return null;
  if (first.unit !== null && first.unit !== second.unit) return null;
  const [middle, off] = [new Big(first.value), new Big(second.value)];
  const [value, upper] = [middle.minus(off).toNumber(), middle.plus(off).toNumber()];
  if (value < 0 && measure !== "temperature") return null;
  return { value, upper, unit: second.unit, next: second.next, isAround: true };
}

/** 1万-2万元: a scale alone is of the unit that the other end has. */
function withNameOf(unit: string, other: string | null): string {
  const isScaleAlone = splitScale(unit).rest === "";
  return isScaleAlone && other !== null ? unit + splitScale(other).rest : unit;
}
