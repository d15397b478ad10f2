import { compileTarget } from "./compile.ts";
import { fold } from "./fold.ts";
import { measureOf, splitScale } from "./measure.ts";
import { statesComparator } from "./stated.ts";
import { prefixes } from "./words.ts";

/** The cells that one target may be spread over, as written. */
export interface TargetCells {
  readonly value: string;
  /** 度量单位, 计量单位. */
  readonly unit?: string | null;
  /** 指标性质, 计算符号: =, ≥, ≤, or 定性. */
  readonly comparator?: string | null;
  /** The indicator's name, which may hold a template: 成活率(≥**%). */
  readonly name?: string | null;
}

/**
 * One text to compile out of the cells of a target. What the value says itself comes first, then the columns, then the name;
 * a value that is no bare number or date, or that the columns would make unreadable, stays as it is.
 */
export function joinCells(cells: TargetCells): string {
  const { value } = cells;
  const plain = compileTarget(value);
  const { kind } = plain;
  if (numeral.test(value)) return joinToUnit(cells);
  if (isDateNumber(cells)) return signOf(cells.comparator ?? "") + value.trim() + (cells.unit ?? "").trim();
  if (kind !== "quantity" && kind !== "date") return value;
  const withUnit = kind === "quantity" ? addUnit(cells) : value;
  const isBare = !statesComparator(plain);
  const sign = isBare ? signOf(cells.comparator ?? "") : "";
  const candidates = [sign + withUnit, isBare ? `=${withUnit}` : withUnit, sign + value];
  return candidates.find((text) => compileTarget(text).kind === kind) ?? value;
}

/** 2024 in years is a year, 6 in 月份 is June; 12 in 月 may be twelve months. */
function isDateNumber({ value, unit }: TargetCells): boolean {
  const isYear = /^\s*(?:19|20)\d\d\s*$/u.test(value) && /^\s*年(?:度|份)?\s*$/u.test(unit ?? "");
  return isYear || (/^\s*(?:[1-9]|1[0-2])\s*$/u.test(value) && /^\s*月份\s*$/u.test(unit ?? ""));
}

/** 三, 1 200 and 18±2 are numbers by their unit alone. */
const numeral = /^(?:[零〇一二两三四五六七八九十百千万亿]{1,20}|\d{1,3}(?: \d{3}){1,4}|[\d.]{1,9}±[\d.]{1,9})$/u;

/** What without its unit may be a word or two numbers is a number with it, as long as the unit stays what it is (三 百分比 would be 三百 分比). */
function joinToUnit({ value, unit, comparator }: TargetCells): string {
  const given = (unit ?? "").trim();
  const joined = value + given;
  const isNumber = (text: string) => compileTarget(text).kind === "quantity" && compileTarget(text).unit === given;
  if (given === "" || !isNumber(joined)) return value;
  const signed = signOf(comparator ?? "") + joined;
  return isNumber(signed) ? signed : joined;
}

/** The unit that a name states in brackets, with or without a template: % for 满意度(≥**%); null if there is none. */
export function unitInName(name: string): string | null {
  const brackets = fold(name.slice(0, longestName)).text.split("(");
  for (const bracket of brackets.slice(1).reverse()) {
    const unit = (bracket.split(")")[0] ?? "").replace(/^(?:[≥≤><=]{1,2})?[*xX×_]*/u, "");
    if (measureOf(unit) !== null && !/^[\d一二三四五六七八九]/u.test(unit)) return unit;
  }
  return null;
}

const longestName = 500;

function addUnit({ value, unit, name }: TargetCells): string {
  const own = compileTarget(value).unit;
  const column = (unit ?? "").trim();
  const given = (column === "无" ? "" : column) || (unitInName(name ?? "") ?? "");
  if (own === null) return insertAfter(value, /[\d０-９]/u, given);
  if (own.startsWith("/")) return insertAfter(value, /[\d０-９]/u, whatIsCounted(given, own));
  return splitScale(own).rest === "" ? insertAfter(value, /[十百千万亿]/u, splitScale(given).rest) : value;
}

/** The 元 of a unit column 元 or 元/亩 beside 每亩300. */
function whatIsCounted(given: string, per: string): string {
  if (given.endsWith(per)) return given.slice(0, -per.length);
  return given.includes("/") || per.includes(given) ? "" : given;
}

/** Puts a text after the last character of a kind. */
function insertAfter(value: string, kind: RegExp, inserted: string): string {
  const at = [...value].findLastIndex((char) => kind.test(char)) + 1;
  const chars = [...value];
  return chars.slice(0, at).join("") + inserted + chars.slice(at).join("");
}

function signOf(comparator: string): string {
  const sign = fold(comparator).text;
  return prefixes.has(sign) ? sign : "";
}
