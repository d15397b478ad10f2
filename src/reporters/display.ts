import { eastAsianWidth } from "get-east-asian-width";

/** The columns that a visible text takes in a terminal: Chinese and full-width characters are two wide, combining marks none. */
export function displayWidth(text: string): number {
  return widthUpTo(text, Number.POSITIVE_INFINITY);
}

/** The columns that a visible text takes, `most` where it takes more: no more of it is looked at. */
export function widthUpTo(text: string, most: number): number {
  let width = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    width += codeWidth(code);
    if (width >= most) return most;
    at += lengthOf(code);
  }
  return width;
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
  let start = 0;
  let used = 0;
  /** Where the line may be broken last, and what of it stands before that. */
  let rest = 0;
  let usedBefore = 0;
  let last = space;
  for (let at = 0; at < text.length; at += lengthOf(last)) {
    const code = text.codePointAt(at) ?? 0;
    if (canBreak(last, code)) {
      rest = at;
      usedBefore = used;
    }
    used += codeWidth(code);
    if (used > width && code !== space && rest > start) {
      lines.push(text.slice(start, rest).trim());
      start = rest;
      used -= usedBefore;
    }
    last = code;
  }
  return [...lines, text.slice(start).trim()];
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
