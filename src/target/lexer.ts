import { DATE_WORDS, SEPARATORS } from "./calendar.ts";
import { isUnit } from "./measure.ts";
import { isNumeralChar, parseNumeral } from "./numeral.ts";
import { SCALES, UNITS } from "./units.ts";
import { BASES, BASIS_MARKS, CHANGES, PLAIN_WORDS, PREFIXES, ROUGH_MARKS, SUFFIXES, WEAK_PREFIXES } from "./words.ts";

interface Place {
  /** The piece of folded text, and where it stands there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A number that can be told for certain. */
export interface NumberToken extends Place {
  readonly kind: "number";
  /** Plain decimal notation without sign or separators, zeros as written. */
  readonly digits: string;
  /** Written in Chinese numerals. */
  readonly isNative: boolean;
  /** The unit that the notation itself holds: % in 百分之五. */
  readonly unit: string | null;
}

/** A phrase of the dictionary, a run of other letters, a bracketed note (its text without brackets), or a sign. */
export interface PlainToken extends Place {
  readonly kind: "phrase" | "word" | "note" | "mark";
}

export type Token = NumberToken | PlainToken;

/** Longer digit strings are kept as text: no measure is written with so many. */
const LONGEST_NUMBER = 30;

/** Splits a folded text into tokens, each character in one of them; what is no number for certain becomes a word. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  const closings = matchBrackets(text);
  const lastTitleEnd = text.lastIndexOf("》");
  let wordStart = -1;
  let at = 0;

  const flush = () => {
    if (wordStart >= 0) tokens.push(plain("word", text, wordStart, at));
    wordStart = -1;
  };

  while (at < text.length) {
    const last = wordStart < 0 ? tokens[tokens.length - 1] : undefined;
    const found = readToken({
      text,
      at,
      closings,
      lastTitleEnd,
      isAfterDigits: last?.kind === "number" && !last.isNative,
    });
    if (found === null) {
      if (wordStart < 0) wordStart = at;
      at += 1;
      continue;
    }
    flush();
    tokens.push(found);
    at = found.end;
  }
  flush();
  return tokens;
}

interface Position {
  readonly text: string;
  readonly at: number;
  readonly closings: ReadonlyMap<number, number>;
  readonly lastTitleEnd: number;
  /** A number in digits ends here, so that 万 and 百 are its scale. */
  readonly isAfterDigits: boolean;
}

/** The token that begins here, or null where a letter continues a word. */
function readToken(position: Position): Token | null {
  const { text, at } = position;
  const char = text[at] ?? "";
  if (isDigit(char)) return readDigits(text, at);
  if (isLatin(char)) return readLatin(text, at);
  if (char === "《" && at < position.lastTitleEnd) return plain("word", text, at, text.indexOf("》", at) + 1);
  if (isNumeralChar(char) && !position.isAfterDigits) {
    const native = readFraction(text, at) ?? readNative(text, at);
    if (native !== null) return native;
  }
  const phrase = longestPhrase(text, at);
  if (phrase !== null) return plain("phrase", text, at, at + phrase.length);
  const closing = position.closings.get(at);
  if (closing !== undefined) return { ...plain("note", text, at, closing + 1), text: text.slice(at + 1, closing) };
  return isLetter(char) ? null : plain("mark", text, at, at + 1);
}

function readDigits(text: string, at: number): Token {
  const run = matchAt(/\d[\d.,]*/uy, text, at).replace(/[.,]{1,2}$/u, "");
  const end = at + run.length;
  const isPlain = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(run) && run.length <= LONGEST_NUMBER;
  if (!isPlain || run === "") return plain("word", text, at, Math.max(end, at + 1));
  return {
    ...plain("word", text, at, end),
    kind: "number",
    digits: run.replaceAll(",", ""),
    isNative: false,
    unit: null,
  };
}

/** Latin letters with the digits that follow them: km2, PM2.5, A4. A unit of measure ends where its name ends. */
function readLatin(text: string, at: number): Token {
  const run = matchAt(/[A-Za-zμ°]+[23²³]?(?![\dA-Za-z])/uy, text, at);
  if (run !== "" && isUnit(run)) return plain("phrase", text, at, at + run.length);
  const word = matchAt(/[A-Za-z\d²³]+(?:\.\d+)*/uy, text, at);
  return plain("word", text, at, at + Math.max(word.length, 1));
}

const PARTS_PER: ReadonlyMap<string, string> = new Map([
  ["百分之", "%"],
  ["千分之", "‰"],
  ["万分之", "‱"],
]);

/** 百分之九十五, 百分之3.5, 百分百, 三分之一. */
function readFraction(text: string, at: number): NumberToken | null {
  if (text.startsWith("百分百", at)) return numberOf({ text, at, end: at + 3, digits: "100", unit: "%" });
  const unit = PARTS_PER.get(text.slice(at, at + 3));
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
  const digits = matchAt(/\d+(?:\.\d+)?(?![\d.])/uy, text, start);
  if (digits !== "" && digits.length <= LONGEST_NUMBER)
    return numberOf({ text, at, end: start + digits.length, digits, unit });
  const run = numeralRun(text, start);
  const value = run === "百" ? 100 : parseNumeral(run);
  return value === null ? null : numberOf({ text, at, end: start + run.length, digits: String(value), unit });
}

/** A Chinese numeral counts as a number only before a unit or in a range: 一般, 统一, 进一步 hold none. */
function readNative(text: string, at: number): NumberToken | null {
  const run = numeralRun(text, at);
  if (run === "半")
    return isBeforeUnit(text, at + 1) ? numberOf({ text, at, end: at + 1, digits: "0.5", unit: null }) : null;
  const scale = /^[^万亿]+[万亿]$/u.test(run) ? 1 : 0;
  const numeral = run.slice(0, run.length - scale);
  const value = parseNumeral(numeral);
  const end = at + numeral.length;
  if (value === null || !(scale === 1 || isBeforeUnit(text, end))) return null;
  return numberOf({ text, at, end, digits: String(value), unit: null });
}

/** Units that with a Chinese numeral are rather a name than a measure: 一期, 二级. */
const ORDINAL_UNITS: ReadonlySet<string> = new Set([
  "期",
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

function isBeforeUnit(text: string, at: number): boolean {
  const rest = text[at] ?? "";
  if (ROUGH_MARKS.has(rest) && isBeforeUnit(text, at + 1)) return true;
  if (/[-~至到]/u.test(rest) && isNumeralChar(text[at + 1] ?? "")) {
    const upper = numeralRun(text, at + 1);
    return parseNumeral(upper) !== null && isBeforeUnit(text, at + 1 + upper.length);
  }
  const phrase = longestPhrase(text, at);
  return phrase !== null && (isUnit(phrase) || DATE_WORDS.has(phrase)) && !ORDINAL_UNITS.has(phrase);
}

function numeralRun(text: string, at: number): string {
  let end = at;
  while (end - at < 32 && isNumeralChar(text[end] ?? "")) end += 1;
  return text.slice(at, end);
}

const PHRASES: ReadonlyMap<string, readonly string[]> = byFirstCharacter([
  ...PREFIXES.keys(),
  ...WEAK_PREFIXES.keys(),
  ...SUFFIXES.keys(),
  ...CHANGES.keys(),
  ...BASES,
  ...BASIS_MARKS,
  ...ROUGH_MARKS,
  ...SCALES.keys(),
  ...UNITS.flatMap((entry) => [entry.name, ...entry.also]),
  ...DATE_WORDS,
  ...SEPARATORS,
  ...PLAIN_WORDS,
]);

function longestPhrase(text: string, at: number): string | null {
  const candidates = PHRASES.get(text[at] ?? "") ?? [];
  return candidates.find((phrase) => text.startsWith(phrase, at)) ?? null;
}

function byFirstCharacter(phrases: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    const first = phrase[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/** Where each outermost bracket that has a partner closes. */
function matchBrackets(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") open.push(at);
    if (text[at] !== ")") continue;
    const start = open.pop();
    if (start !== undefined) closings.set(start, at);
  }
  return closings;
}

function numberOf(found: { text: string; at: number; end: number; digits: string; unit: string | null }): NumberToken {
  const { text, at, end, digits, unit } = found;
  return { kind: "number", text: text.slice(at, end), start: at, end, digits, isNative: true, unit };
}

function plain(kind: PlainToken["kind"], text: string, start: number, end: number): PlainToken {
  return { kind, text: text.slice(start, end), start, end };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

function isLatin(char: string): boolean {
  return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || char === "μ";
}

function isLetter(char: string): boolean {
  return (char >= "一" && char <= "鿿") || /[\p{L}\p{M}\p{Cs}]/u.test(char);
}
