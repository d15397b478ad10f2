import Big from "big.js";
import { compileTarget } from "./compile.ts";
import { type Days, daysOf } from "./days.ts";
import { tidy } from "./fold.ts";
import { convertValue } from "./measure.ts";
import type { Comparator, Target } from "./target.ts";

/**
 * Whether an actual value meets a target. A number, or a text without a unit, is in the target's unit.
 * null where it can't be told: other measures, an approximate target, a phrase other than the target's own.
 */
export function satisfies(target: Target, actual: string | number): boolean | null {
  if (typeof actual === "number")
    return target.kind === "quantity" && Number.isFinite(actual) ? meets(target, actual) : null;
  const found = compileTarget(actual);
  if (target.kind === "composite") return meetsAll(target.parts, found);
  if (target.kind === "qualitative") return tidy(actual) === target.text ? true : null;
  if (found.kind !== target.kind) return null;
  if (target.kind === "quantity") return meetsQuantity(target, found);
  if (target.kind === "date") return meetsDate(target, found);
  return target.kind === "boolean" ? found.text === target.text : null;
}

function meetsAll(parts: readonly Target[], actual: Target): boolean | null {
  if (actual.kind !== "composite" || actual.parts.length !== parts.length) return null;
  const verdicts = parts.map((part, i) => satisfies(part, actual.parts[i]?.raw ?? ""));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function meetsQuantity(target: Target, actual: Target): boolean | null {
  if (actual.value === null || actual.upper !== null) return null;
  const value = actual.unit === null ? actual.value : convertValue(actual.value, actual.unit, target.unit);
  if (value === null) return null;
  const isTurned = actual.change !== null && target.change !== null && actual.change !== target.change;
  return meets(target, isTurned ? -value : value);
}

function meets(target: Target, actual: number): boolean | null {
  if (target.value === null) return null;
  return compare(
    target.comparator,
    new Big(actual).cmp(target.value),
    new Big(actual).cmp(target.upper ?? target.value),
  );
}

/** `low`, `high`: how the actual value stands to the ends of the target, -1 below, 0 at, 1 above. */
function compare(comparator: Comparator | null, low: number, high: number): boolean | null {
  switch (comparator) {
    case "ge":
      return low >= 0;
    case "gt":
      return low > 0;
    case "le":
      return low <= 0;
    case "lt":
      return low < 0;
    case "eq":
      return low === 0;
    case "between":
      return low >= 0 && high <= 0;
    default:
      return low === 0 ? true : null;
  }
}

/** null where the actual date is less precise than the verdict needs; without a year on one side, judged within the year. */
function meetsDate(target: Target, actual: Target): boolean | null {
  const isYearless = target.text?.startsWith("--") === true || actual.text?.startsWith("--") === true;
  const due = daysOf(target.text ?? "", isYearless);
  const done = daysOf(actual.text ?? "", isYearless);
  if (due === null || done === null) return null;
  const atFirst = meetsDay(target.comparator, due, done.first);
  const isRoundIt = done.first < due.first && done.last > due.last;
  return atFirst === meetsDay(target.comparator, due, done.last) && !isRoundIt ? atFirst : null;
}

function meetsDay(comparator: Comparator | null, { first, last }: Days, day: number): boolean {
  if (comparator === "le") return day <= last;
  if (comparator === "lt") return day < first;
  if (comparator === "ge") return day >= first;
  return comparator === "gt" ? day > last : day >= first && day <= last;
}
