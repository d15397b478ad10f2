import { splitScale } from "./measure.ts";
import { parseMixed } from "./mixed.ts";
import { parseQuotient } from "./quotient.ts";
import type { Token } from "./token.ts";
import { isUnit } from "./unit-names.ts";
import { parseUnitPhrase, skipRough, type UnitRoom } from "./unit-phrase.ts";
import { scales } from "./units.ts";
import { roughMarks } from "./words.ts";

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
  const sign = signAt(tokens, at);
  const start = sign === null ? at : at + 1;
  const number = parseNumber(tokens, start);
  if (number === null) return null;
  const isQuotient = number.next > start + 1;
  const afterNumber = skipInclusion(tokens, number.next);
  const afterRough = skipRough(tokens, afterNumber);
  const phrase =
    number.unit === null && !isQuotient ? parseUnitPhrase(tokens, afterRough, sign === "±" ? 2 : room) : null;
  const end = phrase?.next ?? afterRough;
  const next = skipRough(tokens, end);
  const unit = phrase?.unit ?? number.unit;
  if (isCut(tokens, next, unit)) return null;
  return {
    value: sign === "-" && number.value !== 0 ? -number.value : number.value,
    unit,
    isRough: number.isRough || afterRough > afterNumber || phrase?.isRough === true || next > end,
    isNative: number.isNative,
    isTolerance: sign === "±",
    next,
  };
}

function signAt(tokens: readonly Token[], at: number): "+" | "-" | "±" | null {
  const text = tokens[at]?.text;
  return text === "+" || text === "-" || text === "±" ? text : null;
}

/** The position after the (含) of 100(含)家以上. */
function skipInclusion(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === "note" && token.text === "含" ? at + 1 : at;
}

/** Whether Latin letters that are no unit follow, or what may go on with the number: 9O%, 3A级, 100XX, 3个多亿, 2个半天. */
function isCut(tokens: readonly Token[], at: number, unit: string | null): boolean {
  const following = tokens[at];
  if (following === undefined) return false;
  if (following.kind === "phrase" && scales.has(following.text)) return true;
  if (following.text === "年级" || following.text === "半") return true;
  if (unit === "个" && roughMarks.has(tokens[at - 1]?.text ?? "") && isNoun(following)) return true;
  const isLatin = following.kind === "word" && /^[A-Za-zμ]/u.test(following.text);
  return isLatin && (unit === null || splitScale(unit).rest === "");
}

/** 多 before a noun may be its first character: 3个多边形. */
function isNoun({ kind, text }: Token): boolean {
  return kind === "word" || (kind === "phrase" && isUnit(text));
}

type PlainNumber = Pick<Amount, "value" | "unit" | "isRough" | "isNative" | "next">;

function parseNumber(tokens: readonly Token[], at: number): PlainNumber | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const { unit, isNative } = token;
  const mixed = parseMixed(tokens, at);
  if (mixed !== null) return { ...mixed, isNative };
  const quotient = parseQuotient(tokens, at);
  if (quotient !== null)
    return isMeasured(tokens, at + 3)
      ? null
      : { value: quotient, unit: null, isRough: false, isNative: false, next: at + 3 };
  const value = exactNumber(token.digits);
  return value === null ? null : { value, unit, isRough: false, isNative, next: at + 1 };
}

/** 1:100% is no quotient. */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  return parseUnitPhrase(tokens, at, 0).unit !== null;
}

/** The number whose shortest decimal form is these digits; null if any would be lost. */
function exactNumber(digits: string): number | null {
  if (digits.length <= short) return Number(digits);
  const [whole = "", decimals = ""] = digits.split(".");
  const trimmed = decimals.replace(/(?<!0)0+$/u, "");
  const plain = whole.replace(/^0+(?=\d)/u, "") + (trimmed === "" ? "" : `.${trimmed}`);
  return String(Number(plain)) === plain ? Number(plain) : null;
}

/** A number holds any so many digits and their point exactly, and writes them without an exponent. */
const short = 8;
