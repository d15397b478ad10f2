import { eastAsianWidth } from "get-east-asian-width";

/** The columns that a visible text takes in a terminal: Chinese and full-width characters are two wide, combining marks none. */
export function displayWidth(text: string): number {
  return plainWidth(text) ?? countWidth(text, Number.POSITIVE_INFINITY);
}

/** The columns that a visible text takes, `most` where it takes more: no more of it is looked at. */
export function widthUpTo(text: string, most: number): number {
  const width = plainWidth(text.slice(0, most));
  return width === null ? countWidth(text, most) : Math.min(width, most);
}

/** A visible text cut to a width; where something was left out it ends in …. */
export function cut(text: string, width: number): string {
  if (fittingLength(text, width) === text.length) return text;
  return width < 1 ? "" : `${text.slice(0, fittingLength(text, width - 1))}…`;
}

/** The beginning of a text, all that a line of a terminal may show of it: texts may be as long as a file. */
export function beginning(text: string): string {
  return text.length <= longestShown ? text : text.slice(0, longestShown);
}

const longestShown = 500;

/** A visible text filled up with spaces to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** A visible text in lines of at most a width: broken at spaces and between Chinese characters, never before closing marks. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  for (let end = lineEnd(rest, width); end < rest.length; end = lineEnd(rest, width)) {
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

/** Where the line ends that a text begins with, spaces after it included: at the last break that fits, else at the first. */
function lineEnd(text: string, width: number): number {
  let fitting = fittingLength(text, width);
  while (text[fitting] === " ") fitting++;
  for (let end = fitting; end > 0; end--) if (end === text.length || canBreakAt(text, end)) return end;
  for (let end = fitting + 1; end < text.length; end++) if (canBreakAt(text, end)) return end;
  return text.length;
}

/** The width of a text of ASCII, common signs and what is two columns wide, as most are; null where it has other characters. */
function plainWidth(text: string): number | null {
  return plain.test(text) ? text.length + text.replace(narrow, "").length : null;
}

const plain = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2260-\u2267\u2500-\u257f\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const narrow = /[ -~\u00a0-\u02ff\u2010-\u2027\u2260-\u2267\u2500-\u257f]+/g;

function countWidth(text: string, most: number): number {
  let width = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    width += codeWidth(code);
    if (width >= most) return most;
    at += lengthOf(code);
  }
  return width;
}

function codeWidth(code: number): number {
  if (code < 0x300) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if ((code >= 0x3000 && code < 0x302a) || (code > 0xff00 && code <= 0xff60)) return 2;
  // Punctuation, signs and lines, as … and │: the only marks among them are those above a letter.
  const isSign = code >= 0x2010 && code < 0x2c00 && !(code >= 0x20d0 && code < 0x2100);
  return !isSign && /\p{M}/u.test(String.fromCodePoint(code)) ? 0 : eastAsianWidth(code);
}

/** How much of a text, in UTF-16 units, a width holds. */
function fittingLength(text: string, width: number): number {
  if (text.length <= width && (plainWidth(text) ?? Number.POSITIVE_INFINITY) <= width) return text.length;
  let used = 0;
  let end = 0;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    used += codeWidth(code);
    if (used > width) return end;
    end += lengthOf(code);
  }
  return end;
}

/** Whether a line may break at a place within a text, which is not between the halves of a character. */
function canBreakAt(text: string, at: number): boolean {
  const isInside = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return !isInside && canBreak(codeBefore(text, at), text.codePointAt(at) ?? 0);
}

function codeBefore(text: string, at: number): number {
  const isPair = at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.codePointAt(isPair ? at - 2 : at - 1) ?? 0;
}

/** Whether a line may break between two characters, by their codes. */
function canBreak(before: number, after: number): boolean {
  if (after === space) return false;
  if (before === space) return true;
  if (codeWidth(before) !== 2 && codeWidth(after) !== 2) return false;
  return !notFirst.has(after) && !notLast.has(before);
}

const space = 0x20;
const notFirst = codesOf("、。，；：！？”’）》」』】〕…%");
const notLast = codesOf("“‘（《「『【〔");

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.codePointAt(0) ?? 0));
}

/** How many UTF-16 units a character takes. */
function lengthOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}
