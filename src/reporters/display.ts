import { eastAsianWidth } from "get-east-asian-width";

/** The columns that a visible text takes in a terminal: Chinese and full-width characters are two wide, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The columns that a visible text takes, `most` where it takes more: no more of it is looked at. */
export function widthUpTo(text: string, most: number): number {
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width >= most) return most;
  }
  return width;
}

/** A visible text cut to a width; where something was left out it ends in …. */
export function cut(text: string, width: number): string {
  const end = fittingLength(text, width);
  if (end === text.length) return text;
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
  let line = "";
  let used = 0;
  for (const piece of pieces(text)) {
    if (line !== "" && used + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    const added = line === "" ? piece.trimStart() : piece;
    line += added;
    used += displayWidth(added);
  }
  return [...lines, line.trimEnd()];
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if ((code >= 0x3000 && code < 0x302a) || (code > 0xff00 && code <= 0xff60)) return 2;
  return /\p{M}/u.test(character) ? 0 : eastAsianWidth(code);
}

/** How much of a text, in UTF-16 units, a width holds. */
function fittingLength(text: string, width: number): number {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) return end;
    end += character.length;
  }
  return end;
}

/** A text in the pieces between which a line may break. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let piece = "";
  let last = "";
  for (const character of text) {
    if (piece !== "" && canBreak(last, character)) {
      found.push(piece);
      piece = "";
    }
    piece += character;
    last = character;
  }
  return [...found, piece];
}

function canBreak(before: string, after: string): boolean {
  if (after === " ") return false;
  if (before === " ") return true;
  if (/[、。，；：！？”’）》」』】〕…%]/u.test(after) || /[“‘（《「『【〔]/u.test(before)) return false;
  return characterWidth(before) === 2 || characterWidth(after) === 2;
}
