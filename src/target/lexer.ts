import { longestPhrase } from "./dictionary.ts";
import { isUnit } from "./measure.ts";
import { nameAt } from "./names.ts";
import { isNumeralChar } from "./numeral.ts";
import { readChinese, readDigits } from "./read-number.ts";
import { matchAt, plain, type Token } from "./token.ts";

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
  const name = isDigit(char) || isNumeralChar(char) ? nameAt(text, at) : "";
  if (name !== "") return plain("name", text, at, at + name.length);
  if (isDigit(char)) return readDigits(text, at);
  if (isLatin(char)) return readLatin(text, at);
  if (char === "《" && at < position.lastTitleEnd) return plain("word", text, at, text.indexOf("》", at) + 1);
  if (isNumeralChar(char) && !position.isAfterDigits) {
    const native = readChinese(text, at);
    if (native !== null) return native;
  }
  const phrase = longestPhrase(text, at);
  if (phrase !== null) return plain("phrase", text, at, at + phrase.length);
  const closing = position.closings.get(at);
  if (closing !== undefined) return { ...plain("note", text, at, closing + 1), text: text.slice(at + 1, closing) };
  return isLetter(char) ? null : plain("mark", text, at, at + 1);
}

/** Latin letters with the digits that follow them: km2, PM2.5, A4. A unit of measure ends where its name ends. */
function readLatin(text: string, at: number): Token {
  const run = matchAt(/[A-Za-zμ°]+[23²³]?(?![\dA-Za-z])/uy, text, at);
  const phrase = longestPhrase(text, at) ?? "";
  if (run !== "" && phrase.length > run.length && isUnit(phrase)) return plain("phrase", text, at, at + phrase.length);
  if (run !== "" && isUnit(run)) return plain("phrase", text, at, at + run.length);
  const word = matchAt(/[A-Za-zφΦØ\d²³]+(?:\.\d+)*/uy, text, at);
  return plain("word", text, at, at + Math.max(word.length, 1));
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

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

function isLatin(char: string): boolean {
  return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || /[μφΦØ]/u.test(char);
}

function isLetter(char: string): boolean {
  return (char >= "一" && char <= "鿿") || /[\p{L}\p{M}\p{Cs}]/u.test(char);
}
