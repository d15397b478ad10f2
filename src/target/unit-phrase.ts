import { breaks, dateWords, joints } from "./calendar.ts";
import { lex } from "./lexer.ts";
import { measureOf } from "./measure.ts";
import { isNumeralChar } from "./numeral.ts";
import type { Token } from "./token.ts";
import { isUnit } from "./unit-names.ts";
import { divisors, scales } from "./units.ts";
import {
  bases,
  basisMarks,
  changes,
  completions,
  fillerVerbs,
  prefixes,
  roughMarks,
  suffixes,
  weakPrefixes,
} from "./words.ts";

/** A unit as written after its number; null if there is none. */
export interface UnitPhrase {
  readonly unit: string | null;
  readonly next: number;
  /** 余 or 多 after the scale: 500万余元. */
  readonly isRough: boolean;
}

/** How many characters an unknown unit may have: more where a comparator says plainly that a measure follows. */
export type UnitRoom = 0 | 2 | 6;

type Tokens = readonly Token[];

/** The scale, unit and denominators at `at`: 万元/人·月. */
export function parseUnitPhrase(tokens: Tokens, at: number, room: UnitRoom): UnitPhrase {
  // 3个亿 is 3亿.
  const scaleStart = tokens[at]?.text === "个" && scaleAt(tokens, at + 1) !== "" ? at + 1 : at;
  const scale = scaleAt(tokens, scaleStart);
  const afterScale = scale === "" ? at : scaleStart + 1;
  const start = skipRough(tokens, afterScale);
  const name = parseName(tokens, start) ?? parseNote(tokens, start) ?? unknownName(tokens, start, room);
  const rates = parseDenominators(tokens, name?.next ?? start);
  const unit = scale + (name?.unit ?? "") + rates.unit;
  return { unit: unit === "" ? null : unit, next: rates.next, isRough: start > afterScale };
}

/** The position after 余 or 多. */
export function skipRough(tokens: Tokens, at: number): number {
  return roughMarks.has(tokens[at]?.text ?? "") ? at + 1 : at;
}

interface Name {
  readonly unit: string;
  readonly next: number;
}

/** A known unit; 个 falls away before another. */
function parseName(tokens: Tokens, at: number): Name | null {
  const [token, following] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !isUnitToken(token)) return null;
  if (token.text === "个" && following !== undefined && isMeasureAt(tokens, at + 1))
    return { unit: nameOf(following), next: at + 2 };
  const other = following?.kind === "note" ? `${token.text}(${following.text})` : "";
  return isUnit(other) ? { unit: other, next: at + 2 } : { unit: nameOf(token), next: at + 1 };
}

/** Whether a unit stands after 个, and not only the first character of a noun: 3个村, but 5个处室, 3个支部, 8个片区. */
function isMeasureAt(tokens: Tokens, at: number): boolean {
  const [token, following] = [tokens[at], tokens[at + 1]];
  if (token === undefined || token.kind === "note" || !isUnitToken(token)) return false;
  const isSpan = ["time", "months"].includes(measureOf(token.text) ?? "");
  return isSpan || token.text.length > 1 || !isNamePart(following);
}

/** A unit of several words in brackets: 6.00(元/餐). */
function parseNote(tokens: Tokens, at: number): Name | null {
  const note = tokens[at];
  if (note?.kind !== "note" || note.text.length > longestNote) return null;
  const inner = lex(note.text);
  const { unit, next } = parseUnitPhrase(inner, 0, 0);
  return unit === null || next < inner.length ? null : { unit, next: at + 1 };
}

const longestNote = 12;

function isUnitToken(token: Token): boolean {
  return (token.kind === "phrase" || token.kind === "note") && isUnit(token.text);
}

function nameOf({ text }: Token): string {
  if (text === "(%)" || text === "%%") return "%";
  return text.startsWith("个") ? text.replace(/^个+(?=[^/(])/u, "") : text;
}

/** A word that is no unit we know, whole up to the next sign or operator. */
function unknownName(tokens: Tokens, at: number, room: UnitRoom): Name | null {
  let next = at;
  let unit = "";
  while (isNamePart(tokens[next]) && unit.length <= room) {
    unit += tokens[next]?.text ?? "";
    next += 1;
  }
  const isHan = /^[一-鿿]+$/u.test(unit) && ![...unit].some(isNumeralChar);
  const isCounter = isHan && !/^[号类星型等流代好折前后时的第是否上下]/u.test(unit) && !saysMore(unit);
  return isCounter && unit.length <= room ? { unit, next } : null;
}

/** Words that go on after a bare number: 95达标, 100完成, 300补助. */
function saysMore(text: string): boolean {
  return /^(?:优|良|及格|满意|不|补[助贴]|奖励|版|维|年级)/u.test(text) || verbs.some((verb) => text.startsWith(verb));
}

const verbs = [...completions, ...fillerVerbs];

function isNamePart(token: Token | undefined): boolean {
  return token?.kind === "word" || (token?.kind === "phrase" && !noNames.has(token.text));
}

/** Words that say something of a number, and so are no part of a unit's name. */
const noNames: ReadonlySet<string> = new Set([
  ...[prefixes, weakPrefixes, suffixes, changes].flatMap((words) => [...words.keys()]),
  ...[bases, basisMarks, roughMarks, breaks, joints, dateWords].flatMap((words) => [...words]),
  ..."或至到前每",
]);

/** /亩, /人·月, /10万人, 每人每年. */
function parseDenominators(tokens: Tokens, at: number): Name {
  let unit = "";
  let next = at;
  for (;;) {
    const sign = tokens[next]?.text;
    const isFurther = (sign === "·" && unit !== "") || isFurtherPer(tokens, next);
    const part = sign === "/" || sign === "每" || isFurther ? parseDivisor(tokens, next + 1, 2) : null;
    if (part === null) return { unit, next };
    unit += (isFurther ? "·" : "/") + part.unit;
    next = part.next;
  }
}

/** Whether the 、 at `at` joins what a rate is by, and doesn't part two targets: 400元/人、天 is 400元/人·天. */
export function isFurtherPer(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.text !== "、" || tokens[at - 2]?.text !== "/" || !isPer(tokens[at - 1])) return false;
  const following = tokens[at + 2]?.text ?? ";";
  return further.has(measureOf(tokens[at + 1]?.text ?? "") ?? "") && (breaks.has(following) || suffixes.has(following));
}

function isPer(token: Token | undefined): boolean {
  return token !== undefined && (isUnit(token.text) || divisors.has(token.text));
}

const further: ReadonlySet<string> = new Set(["time", "months", "workdays", "terms", "occurrences"]);

/** What a rate is counted by, up to `next`. */
export type Divisor = Name;

/** What a rate is counted by: 人, 10万人, 3年; an unknown word of up to `room` characters too. */
export function parseDivisor(tokens: Tokens, at: number, room: 0 | 2): Divisor | null {
  const number = tokens[at];
  const count = number?.kind === "number" ? number.digits : "";
  const afterCount = count === "" ? at : at + 1;
  const scale = scaleAt(tokens, afterCount);
  const nameAt = scale === "" ? afterCount : afterCount + 1;
  const name = parseName(tokens, nameAt) ?? (count === "" ? counterName(tokens, nameAt, room) : null);
  if (name === null) return count === "10" && scale === "万" ? { unit: "10万", next: nameAt } : null;
  const unit = number?.text === "半" ? `半${name.unit}` : count + scale + name.unit;
  return isUnit(unit) || isDivisor(count, scale, name.unit) ? { unit, next: name.next } : null;
}

function counterName(tokens: Tokens, at: number, room: 0 | 2): Name | null {
  const { kind, text = "" } = tokens[at] ?? {};
  return kind === "word" && divisors.has(text) ? { unit: text, next: at + 1 } : unknownName(tokens, at, room);
}

/** 5人/10万人 and 2次/3年 are rates; 500家/300人 are two targets. */
function isDivisor(count: string, scale: string, unit: string): boolean {
  if (count === "" || /^10+$/u.test(count) || (scale !== "" && /^[1-9]0*$/u.test(count))) return true;
  return /^[1-9]\d{0,2}$/u.test(count) && ["time", "months"].includes(measureOf(unit) ?? "");
}

function scaleAt(tokens: Tokens, at: number): string {
  const token = tokens[at];
  return token?.kind === "phrase" && scales.has(token.text) ? token.text : "";
}
