import { longestPhrase } from "./dictionary.ts";
import { nameAt } from "./names.ts";
import { isNumeralChar } from "./numeral.ts";
import { isDigit, readChinese, readDigits } from "./read-number.ts";
import { matchAt, plain, type Token } from "./token.ts";
import { isUnit } from "./unit-names.ts";

/** Splits a folded text into tokens, each character in one of them; what is no number for certain becomes a word. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  const source = { text, closings: matchBrackets(text), lastTitleEnd: text.lastIndexOf("》") };
  let wordStart = 0;
  let at = 0;
  while (at < text.length) {
    const before = wordStart < at ? undefined : tokens[tokens.length - 1];
    const found = readToken(source, at, before);
    if (found === null) {
      at += 1;
      continue;
    }
    if (wordStart < at) tokens.push(plain("word", text, wordStart, at));
    tokens.push(found);
    at = found.end;
    wordStart = at;
  }
  if (wordStart < at) tokens.push(plain("word", text, wordStart, at));
  return tokens;
}

interface Source {
  readonly text: string;
  readonly closings: ReadonlyMap<number, number>;
  readonly lastTitleEnd: number;
}

/** The token that begins here, after the token `before`, or null where a letter continues a word. */
function readToken({ text, closings, lastTitleEnd }: Source, at: number, before: Token | undefined): Token | null {
  const char = text[at] ?? "";
  if (isDigit(char)) return readName(text, at) ?? readDigits(text, at);
  if (isLatin(char)) return readLatin(text, at);
  if (char === "《" && at < lastTitleEnd) return plain("word", text, at, text.indexOf("》", at) + 1);
  const numeral = isNumeralChar(char) ? readNumeral(text, at, before) : null;
  if (numeral !== null) return numeral;
  const phrase = longestPhrase(text, at);
  if (phrase !== null) return plain("phrase", text, at, at + phrase.length);
  const closing = closings.get(at);
  if (closing !== undefined) return { kind: "note", text: text.slice(at + 1, closing), start: at, end: closing + 1 };
  return isLetter(char) ? null : plain("mark", text, at, at + 1);
}

function readName(text: string, at: number): Token | null {
  const name = nameAt(text, at);
  return name === "" ? null : plain("name", text, at, at + name.length);
}

/** After a number in digits, 万 and 百 are its scale. */
function readNumeral(text: string, at: number, before: Token | undefined): Token | null {
  const name = readName(text, at);
  return name === null && (before?.kind !== "number" || before.isNative) ? readChinese(text, at) : name;
}

/** Latin letters with the digits that follow them: km2, PM2.5, A4. A unit of measure ends where its name ends. */
function readLatin(text: string, at: number): Token {
  const run = matchAt(latinUnit, text, at);
  const phrase = longestPhrase(text, at) ?? "";
  if (run !== "" && phrase.length > run.length && isUnit(phrase)) return plain("phrase", text, at, at + phrase.length);
  if (run !== "" && isUnit(run)) return plain("phrase", text, at, at + run.length);
  const word = matchAt(latinWord, text, at);
  return plain("word", text, at, at + Math.max(word.length, 1));
}

const latinUnit = /[A-Za-zμ°]+[23²³]?(?![\dA-Za-z])/uy;
const latinWord = /[A-Za-zφΦØ\d²³]+(?:\.\d+)*/uy;

/** Where each outermost bracket that has a partner closes. */
function matchBrackets(text: string): ReadonlyMap<number, number> {
  if (!text.includes("(")) return noBrackets;
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

const noBrackets: ReadonlyMap<number, number> = new Map();

function isLatin(char: string): boolean {
  return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || "μφΦØ".includes(char);
}

/** The most common signs: the classes of all characters are large, and are only looked up for others. */
const punctuation = "“”‘’、。·±×①②③④⑤";

function isLetter(char: string): boolean {
  if (char <= "~" || punctuation.includes(char)) return false;
  return (char >= "一" && char <= "鿿") || /[\p{L}\p{M}\p{Cs}]/u.test(char);
}
