import Big from "big.js";
import { measureOf } from "./measure.ts";
import type { Comparator, Target } from "./target.ts";

/** A target in words, so that compiling them gives the target again (its raw text aside). */
export function printTarget(target: Target): string {
  if (target.kind === "quantity") return printQuantity(target);
  if (target.kind === "date") return printDate(target.text ?? "", target.comparator);
  return target.kind === "composite" ? printParts(target.parts) : (target.text ?? "");
}

/** Two bounds that are of two things are kept from reading as one range. */
function printParts(parts: readonly Target[]): string {
  const printed = parts.map((part, i) =>
    isOtherBound(parts[i - 1], part) ? `另${printTarget(part)}` : printTarget(part),
  );
  return printed.join("；");
}

function isOtherBound(before: Target | undefined, part: Target): boolean {
  const bounds = [before, part].map((target) => (target?.kind === "quantity" ? target.comparator : null));
  return bounds.includes("ge") && bounds.includes("le");
}

const signs: Readonly<Record<Comparator, string>> = {
  ge: "≥",
  gt: ">",
  le: "≤",
  lt: "<",
  eq: "=",
  approx: "约",
  between: "",
};

function printQuantity(target: Target): string {
  const { value, upper, unit, change, basis } = target;
  const lead = (basis ?? "") + (change === null ? "" : change === "increase" ? "增长" : "下降");
  const [low = "", high = ""] = [value, upper]
    .filter((amount) => amount !== null)
    .map((amount) => new Big(amount).toFixed());
  const name = printUnit(unit);
  if (upper === null) return lead + printSign(target) + low + name;
  return isKnown(unit) || lead !== ""
    ? `${lead}${printSign(target)}${low}至${high}${name}`
    : `≥${low}${name}且≤${high}${name}`;
}

function isKnown(unit: string | null): boolean {
  return unit === null || measureOf(unit) !== null;
}

/** Equality is written only where a bare number would be doubtful; a basis needs a word to end it. */
function printSign({ comparator, unit, change, basis }: Target): string {
  if (comparator === "between" && basis !== null && change === null) return "控制在";
  const isBare = comparator === "eq" && measureOf(unit) !== null && (change !== null || basis === null);
  return isBare ? "" : signs[comparator ?? "eq"];
}

/** 3月 would be March. */
function printUnit(unit: string | null): string {
  return unit === null ? "" : unit.replace(/^([十百千万亿]*)(月|季度|季)(?=\/|$)/u, "$1个$2");
}

const endings: Readonly<Record<Comparator, string>> = {
  ge: "起",
  gt: "",
  le: "前",
  lt: "",
  eq: "",
  approx: "",
  between: "",
};
const openings: Readonly<Record<Comparator, string>> = {
  ge: "",
  gt: "晚于",
  le: "",
  lt: "早于",
  eq: "",
  approx: "约",
  between: "",
};

function printDate(text: string, comparator: Comparator | null): string {
  if (comparator === "between") return text.split("/").map(dateWords).join("至");
  const isDay = /\d-\d\d$|^---/u.test(text) && !/^(?:\d{4})-\d\d$/u.test(text);
  const end = comparator === "le" && !isDay ? "底" : "";
  return openings[comparator ?? "eq"] + dateWords(text) + end + endings[comparator ?? "eq"];
}

const periods: ReadonlyMap<string, string> = new Map([
  ["P1Y", "全年"],
  ["R/P1Y", "每年"],
  ["R/P6M", "每半年"],
  ["R/P3M", "每季度"],
  ["R/P1M", "每月"],
  ["R/P1W", "每周"],
  ["R/P1D", "每天"],
]);

function dateWords(text: string): string {
  const period = periods.get(text);
  if (period !== undefined) return period;
  if (text.startsWith("---")) return `每月${Number(text.slice(3))}日`;
  const [, year, month, day] = /^(\d{4})?-{0,2}(\d\d)?-?(\d\d)?$/u.exec(text) ?? [];
  return [
    [year, "年"],
    [month, "月"],
    [day, "日"],
  ]
    .map(([count, name]) => (count === undefined ? "" : `${Number(count)}${name}`))
    .join("");
}
