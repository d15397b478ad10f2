import { eastAsianWidth } from "get-east-asian-width";

/** The columns that a visible text takes in a terminal: Chinese and full-width characters are two wide, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** A visible text cut to a width; where something was left out it ends in …. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const taken = [...text];
  const end = fittingLength(taken, width - 1);
  return width < 1 ? "" : `${taken.slice(0, end).join("")}…`;
}

/** A visible text filled up with spaces to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** A visible text in lines of at most a width: broken at spaces and between Chinese characters, never before closing marks. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return /\p{M}/u.test(character) ? 0 : eastAsianWidth(code);
}

function fittingLength(characters: readonly string[], width: number): number {
  let used = 0;
  for (const [index, character] of characters.entries()) {
    used += characterWidth(character);
    if (used > width) return index;
  }
  return characters.length;
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
