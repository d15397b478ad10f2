import { dateWords } from "./calendar.ts";
import { longestPhrase } from "./dictionary.ts";
import { isNumeralChar, parseNumeral } from "./numeral.ts";
import { matchAt, type NumberToken, plain, type Token } from "./token.ts";
import { isUnit } from "./unit-names.ts";
import { scales } from "./units.ts";
import { roughMarks } from "./words.ts";

/** Longer digit strings are kept as text: no measure is written with so many. */
const longestNumber = 30;

/** A number in digits, thousands separators in their places or none; a word if it is anything else (1.2.3, 1,2). */
export function readDigits(text: string, at: number): Token {
  let end = at;
  while (isDigit(text[end] ?? "")) end += 1;
  const isWhole = text[end] !== "." && text[end] !== "," && end - at <= longestNumber;
  return isWhole ? digitsOf(text.slice(at, end), at) : readSeparated(text, at);
}

/** Whether a character is an ASCII digit. */
export function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

const separated = /\d[\d.,]*/uy;

function readSeparated(text: string, at: number): Token {
  const run = matchAt(separated, text, at).replace(/[.,]{1,2}$/u, "");
  const isPlain = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(run) && run.length <= longestNumber;
  return isPlain ? digitsOf(run, at) : plain("word", text, at, at + Math.max(run.length, 1));
}

function digitsOf(run: string, at: number): NumberToken {
  const digits = run.replaceAll(",", "");
  return { kind: "number", text: run, start: at, end: at + run.length, digits, isNative: false, unit: null };
}

/** A number in Chinese characters that begins at a place; null if there is none for certain. */
export function readChinese(text: string, at: number): NumberToken | null {
  return readFraction(text, at) ?? readNative(text, at);
}

const partsPer: ReadonlyMap<string, string> = new Map([
  ["百分之", "%"],
  ["千分之", "‰"],
  ["万分之", "‱"],
]);

/** 百分之九十五, 百分之3.5, 百分百, 三分之一. */
function readFraction(text: string, at: number): NumberToken | null {
  if (text.startsWith("百分百", at)) return numberOf({ text, at, end: at + 3, digits: "100", unit: "%" });
  const unit = partsPer.get(text.slice(at, at + 3));
  if (unit !== undefined) return readParts(text, at, unit);
  const lower = numeralRun(text, at);
  const upperAt = at + lower.length + 2;
  if (text.slice(upperAt - 2, upperAt) !== "分之") return null;
  const upper = numeralRun(text, upperAt);
  const [whole, part] = [parseNumeral(lower), parseNumeral(upper)];
  if (whole === null || part === null || whole === 0) return null;
  return numberOf({ text, at, end: upperAt + upper.length, digits: String(part / whole), unit: null });
}

function readParts(text: string, at: number, unit: string): NumberToken | null {
  const start = at + 3;
  const digits = matchAt(parts, text, start);
  if (digits !== "" && digits.length <= longestNumber)
    return numberOf({ text, at, end: start + digits.length, digits, unit });
  const run = numeralRun(text, start);
  const value = run === "百" ? 100 : parseNumeral(run);
  return value === null ? null : numberOf({ text, at, end: start + run.length, digits: String(value), unit });
}

const parts = /\d+(?:\.\d+)?(?![\d.])/uy;

/** A Chinese numeral counts as a number only before a unit or in a range: 一般, 统一, 进一步 hold none. */
function readNative(text: string, at: number): NumberToken | null {
  const run = numeralRun(text, at);
  if (run === "半")
    return isBeforeUnit(text, at + 1) ? numberOf({ text, at, end: at + 1, digits: "0.5", unit: null }) : null;
  const scale = /^[^万亿]+[万亿]$/u.test(run) ? 1 : 0;
  const numeral = run.slice(0, run.length - scale);
  const end = at + numeral.length;
  const value = parseNumeral(numeral) ?? readRough(text, at, numeral);
  if (value === null || !(scale === 1 || isBeforeUnit(text, end))) return null;
  return numberOf({ text, at, end, digits: String(value), unit: null });
}

const round: ReadonlyMap<string, number> = new Map([
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
  ["亿", 100_000_000],
]);

/** The 100 of 百余场 and 近百家; null for names such as 百日攻坚 and 万人计划. */
function readRough(text: string, at: number, numeral: string): number | null {
  if (isNumeralChar(text[at - 1] ?? "")) return null;
  const isMarked = /[近约超逾]/u.test(text[at - 1] ?? "") || /[余多]/u.test(text[at + numeral.length] ?? "");
  return isMarked ? (round.get(numeral) ?? null) : null;
}

/** Units that with a Chinese numeral are rather a name than a measure: 一期, 二级. */
const ordinalUnits: ReadonlySet<string> = new Set([
  "期",
  "批",
  "星",
  "星级",
  "级",
  "届",
  "位",
  "平",
  "方",
  "面",
  "线",
  "路",
  "道",
  "心",
  "体",
  "层",
  "种类",
  "类",
]);

/** Whether a unit or a range's other end follows, after 余 and a scale: 两千多万元. */
function isBeforeUnit(text: string, at: number): boolean {
  if (/[-~至到]/u.test(text[at] ?? "") && isNumeralChar(text[at + 1] ?? "")) {
    const upper = numeralRun(text, at + 1);
    return parseNumeral(upper) !== null && isUnitAt(text, at + 1 + upper.length);
  }
  if (!roughMarks.has(text[at] ?? "")) return isUnitAt(text, at);
  const scale = longestPhrase(text, at + 1) ?? "";
  return isUnitAt(text, at + 1 + (scales.has(scale) ? scale.length : 0));
}

function isUnitAt(text: string, at: number): boolean {
  const start = roughMarks.has(text[at] ?? "") ? at + 1 : at;
  const phrase = longestPhrase(text, start);
  return phrase !== null && (isUnit(phrase) || dateWords.has(phrase)) && !ordinalUnits.has(phrase);
}

function numeralRun(text: string, at: number): string {
  let end = at;
  while (end - at < 32 && isNumeralChar(text[end] ?? "")) end += 1;
  return text.slice(at, end);
}

function numberOf(found: { text: string; at: number; end: number; digits: string; unit: string | null }): NumberToken {
  const { text, at, end, digits, unit } = found;
  return { kind: "number", text: text.slice(at, end), start: at, end, digits, isNative: true, unit };
}
