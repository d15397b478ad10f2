import { BREAKS } from "./calendar.ts";
import type { Token } from "./lexer.ts";
import { isUnit, measureOf } from "./measure.ts";
import { SCALES } from "./units.ts";
import { ROUGH_MARKS, SUFFIXES } from "./words.ts";

/** A number with its unit as written, and the tokens up to `next`. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
  readonly isRough: boolean;
  readonly isNative: boolean;
  /** ± before it. */
  readonly isTolerance: boolean;
  readonly next: number;
}

type Tokens = readonly Token[];

/** How many characters an unknown unit may have: more where a comparator says plainly that a measure follows. */
export type UnitRoom = 2 | 6;

/** A signed number, its scale and its unit; null if there is none or it can't be held exactly. */
export function parseAmount(tokens: Tokens, at: number, room: UnitRoom): Amount | null {
  const sign = /^[+\-±]$/u.test(tokens[at]?.text ?? "") ? (tokens[at]?.text ?? "") : "";
  const numberAt = sign === "" ? at : at + 1;
  const number = tokens[numberAt];
  if (number?.kind !== "number") return null;
  const ratio = parseRatio(tokens, numberAt);
  const value = ratio ?? exactNumber(number.digits);
  if (value === null) return null;
  const end = ratio === null ? numberAt + 1 : numberAt + 3;
  const rough = skipRough(tokens, end);
  const unit =
    number.unit === null ? parseUnit(tokens, rough, room) : { unit: number.unit, next: rough, isRough: false };
  return {
    value: sign === "-" && value !== 0 ? -value : value,
    unit: unit.unit,
    isRough: rough > end || unit.isRough,
    isNative: number.isNative,
    isTolerance: sign === "±",
    next: unit.next,
  };
}

/** A number that its digits mean exactly as JSON holds it; null if any would be lost. */
function exactNumber(digits: string): number | null {
  const plain = digits
    .replace(/^0+(?=\d)/u, "")
    .replace(/(\.\d*?)0+$/u, "$1")
    .replace(/\.$/u, "");
  const value = Number(plain);
  return String(value) === plain ? value : null;
}

/** 1:3, as a quotient; what looks like a time of day (8:30) is none. */
function parseRatio(tokens: Tokens, at: number): number | null {
  if (tokens[at + 1]?.text !== ":" || tokens[at + 3]?.text === ":") return null;
  const [whole, part] = [tokens[at], tokens[at + 2]];
  if (whole?.kind !== "number" || part?.kind !== "number") return null;
  const isTime = part.text.length === 2 && Number(part.text) < 60 && whole.text !== "1";
  const ratio = Number(whole.digits) / Number(part.digits);
  return isTime || !Number.isFinite(ratio) ? null : ratio;
}

function skipRough(tokens: Tokens, at: number): number {
  return ROUGH_MARKS.has(tokens[at]?.text ?? "") ? at + 1 : at;
}

interface UnitEnd {
  readonly unit: string | null;
  readonly next: number;
  readonly isRough: boolean;
}

function parseUnit(tokens: Tokens, at: number, room: UnitRoom): UnitEnd {
  const scale = SCALES.has(tokens[at]?.text ?? "") ? (tokens[at]?.text ?? "") : "";
  const afterScale = scale === "" ? at : at + 1;
  const start = skipRough(tokens, afterScale);
  const name = parseName(tokens, start) ?? (tokens[start]?.text === "/" ? null : unknownName(tokens, start, room));
  const rates = parseDenominators(tokens, name?.next ?? start);
  const unit = scale + (name?.unit ?? "") + rates.text;
  return { unit: unit === "" ? null : unit, next: rates.next, isRough: start > afterScale };
}

interface Name {
  readonly unit: string;
  readonly next: number;
}

function parseName(tokens: Tokens, at: number): Name | null {
  const token = tokens[at];
  if (token?.kind === "note" && isUnit(token.text)) return { unit: token.text, next: at + 1 };
  if (token?.kind !== "phrase" || !isUnit(token.text)) return null;
  const following = tokens[at + 1];
  if (token.text === "个" && following?.kind === "phrase" && isUnit(following.text))
    return { unit: following.text, next: at + 2 };
  if (token.text === "(%)" || token.text === "%%") return { unit: "%", next: at + 1 };
  return { unit: token.text.replace(/^个(?=.)/u, ""), next: at + 1 };
}

/** A word that is no unit we know, whole up to the next sign or operator. */
function unknownName(tokens: Tokens, at: number, room: UnitRoom): Name | null {
  let next = at;
  let unit = "";
  while (isNamePart(tokens[next]) && unit.length <= room) {
    unit += tokens[next]?.text ?? "";
    next += 1;
  }
  const isCounter = /^[\u4e00-\u9fff]+$/u.test(unit) && !/^[号类星型等流代好折前后时的第是否上下]/u.test(unit);
  return isCounter && unit.length <= room ? { unit, next } : null;
}

function isNamePart(token: Token | undefined): boolean {
  if (token === undefined || (token.kind !== "word" && token.kind !== "phrase")) return false;
  return (
    !SUFFIXES.has(token.text) &&
    !BREAKS.has(token.text) &&
    token.text !== "/" &&
    !/^(?:和|及|或|与|至|到|前|每|之间)$/u.test(token.text)
  );
}

/** /亩, /人·月, /10万人, 每人每年. */
function parseDenominators(tokens: Tokens, at: number): { text: string; next: number } {
  let text = "";
  let next = at;
  for (;;) {
    const part = parseDenominator(tokens, next, text === "" ? "/" : "·");
    if (part === null) return { text, next };
    text += part.unit;
    next = part.next;
  }
}

function parseDenominator(tokens: Tokens, at: number, middle: string): Name | null {
  const sign = tokens[at]?.text ?? "";
  if (sign !== "/" && sign !== "每" && !(middle === "·" && sign === "·")) return null;
  const count = tokens[at + 1]?.kind === "number" ? tokens[at + 1] : undefined;
  const scaleAt = count === undefined ? at + 1 : at + 2;
  const scale = SCALES.has(tokens[scaleAt]?.text ?? "") ? (tokens[scaleAt]?.text ?? "") : "";
  const nameAt = scale === "" ? scaleAt : scaleAt + 1;
  const name = parseName(tokens, nameAt) ?? (count === undefined ? unknownName(tokens, nameAt, 2) : null);
  if (name === null || !isDivisor(count, scale, name.unit)) return null;
  return { unit: (sign === "·" ? "·" : "/") + (count?.text ?? "") + scale + name.unit, next: name.next };
}

/** 5人/10万人 and 2次/3年 are rates; 500家/300人 are two targets. */
function isDivisor(count: Token | undefined, scale: string, unit: string): boolean {
  if (count === undefined) return true;
  if (/^10+$/u.test(count.text) || (scale !== "" && /^[1-9]0*$/u.test(count.text))) return true;
  return /^\d{1,3}$/u.test(count.text) && ["time", "months"].includes(measureOf(unit) ?? "");
}
