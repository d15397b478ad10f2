import type { Block } from "./grid.ts";

/** The most rows and columns that a sheet has. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Row and column counted from 0 of an address like `E7`; null where it is none, or lies outside a sheet. */
export function parseReference(text: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > mostColumns) return null;
  }
  const row = parseDigits(text, at) - 1;
  return at > 0 && row >= 0 && row < mostRows ? { row, column: column - 1 } : null;
}

/** A row counted from 0 from its number as written; null where it is none. */
export function parseRow(text: string): number | null {
  const row = parseDigits(text, 0) - 1;
  return row >= 0 && row < mostRows ? row : null;
}

/** The number whose digits make up a text from `start` on; NaN where it holds anything else, 0 where it ends there. */
function parseDigits(text: string, start: number): number {
  let number = 0;
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The rectangle of a reference like `A1:C3`, whichever corners it names; null where it is none. */
export function parseBlock(text: string): Block | null {
  const [first = "", second = first] = text.replaceAll("$", "").split(":");
  const a = parseReference(first);
  const b = parseReference(second);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
