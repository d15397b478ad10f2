import { eastAsianWidth } from "get-east-asian-width";

/** Lines of a text wrapped at a width in half-width characters, of which a Chinese one takes two. */
export function lineCount(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return width;
}
