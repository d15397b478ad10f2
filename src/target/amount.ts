import { splitScale } from "./measure.ts";
import type { Token } from "./token.ts";
import { parseUnitPhrase, skipRough, type UnitRoom } from "./unit-phrase.ts";
import { SUFFIXES } from "./words.ts";

/** A number with its unit as written, and its tokens up to `next`. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
  /** 余 or 多: 100余人. */
  readonly isRough: boolean;
  /** In Chinese numerals. */
  readonly isNative: boolean;
  /** ± before it. */
  readonly isTolerance: boolean;
  readonly next: number;
}

/** A signed number, its scale and its unit; null if there is none or a JSON number can't hold it exactly. */
export function parseAmount(tokens: readonly Token[], at: number, room: UnitRoom): Amount | null {
  const sign = /^[+\-±]$/u.test(tokens[at]?.text ?? "") ? tokens[at]?.text : null;
  const number = parseNumber(tokens, sign === null ? at : at + 1);
  if (number === null) return null;
  const afterRough = skipRough(tokens, skipInclusion(tokens, number.next));
  const phrase = number.unit === null ? parseUnitPhrase(tokens, afterRough, sign === "±" ? 2 : room) : null;
  const end = phrase?.next ?? afterRough;
  const next = skipRough(tokens, end);
  const unit = phrase?.unit ?? number.unit;
  if (isCut(tokens, next, unit)) return null;
  return {
    value: sign === "-" && number.value !== 0 ? -number.value : number.value,
    unit,
    isRough: afterRough > number.next || phrase?.isRough === true || next > end,
    isNative: number.isNative,
    isTolerance: sign === "±",
    next,
  };
}

/** The position after the (含) of 100(含)家以上. */
function skipInclusion(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === "note" && token.text === "含" ? at + 1 : at;
}

/** Whether Latin letters that are no unit follow: 9O%, 3A级, 100XX. */
function isCut(tokens: readonly Token[], at: number, unit: string | null): boolean {
  const following = tokens[at];
  const isUnitless = unit === null || splitScale(unit).rest === "";
  return isUnitless && following?.kind === "word" && /^[A-Za-zμ]/u.test(following.text);
}

type PlainNumber = Pick<Amount, "value" | "unit" | "isNative" | "next">;

function parseNumber(tokens: readonly Token[], at: number): PlainNumber | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const { unit, isNative } = token;
  const ratio = parseRatio(tokens, at) ?? parseFraction(tokens, at);
  if (ratio !== null) return { value: ratio, unit: null, isNative: false, next: at + 3 };
  const value = exactNumber(token.digits);
  return value === null ? null : { value, unit, isNative, next: at + 1 };
}

/** The number whose shortest decimal form is these digits; null if any would be lost. */
function exactNumber(digits: string): number | null {
  const [whole = "", decimals = ""] = digits.split(".");
  const trimmed = decimals.replace(/0+$/u, "");
  const plain = whole.replace(/^0+(?=\d)/u, "") + (trimmed === "" ? "" : `.${trimmed}`);
  return String(Number(plain)) === plain ? Number(plain) : null;
}

/** 2/3, as a quotient, where it can hardly be a date or a rate: a simple fraction with nothing measured by it. */
function parseFraction(tokens: readonly Token[], at: number): number | null {
  const [upper, lower] = [tokens[at], tokens[at + 2]];
  if (tokens[at + 1]?.text !== "/" || upper?.kind !== "number" || lower?.kind !== "number") return null;
  const isSimple = /^[1-4]$/u.test(upper.text) && /^[2-5]$/u.test(lower.text) && upper.text < lower.text;
  const following = tokens[at + 3];
  const isAlone = following === undefined || SUFFIXES.has(following.text) || following.text === "的";
  return isSimple && isAlone ? Number(upper.text) / Number(lower.text) : null;
}

/** 1:3, as a quotient; what looks like a time of day (8:30) is none. */
function parseRatio(tokens: readonly Token[], at: number): number | null {
  const [whole, part] = [tokens[at], tokens[at + 2]];
  if (tokens[at + 1]?.text !== ":" || tokens[at + 3]?.text === ":") return null;
  if (whole?.kind !== "number" || part?.kind !== "number" || Number(part.digits) === 0) return null;
  const isTime = part.text.length === 2 && Number(part.text) < 60 && whole.text !== "1";
  return isTime ? null : Number(whole.digits) / Number(part.digits);
}
