import type { Block } from "../../source/grid.ts";

/** The most rows and columns that a sheet has. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Row and column counted from 0 of an address like `E7` or `$E$7`; null where it is none, or lies outside a sheet. */
export function parseReference(text: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = text.charCodeAt(0) === dollar ? 1 : 0;
  const letters = at;
  for (; at < text.length; at++) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > mostColumns) return null;
  }
  if (at === letters) return null;
  const row = parseRow(text.charCodeAt(at) === dollar ? text.slice(at + 1) : text.slice(at));
  return row === null ? null : { row, column: column - 1 };
}

/** A row counted from 0 from its number as written; null where it is none. */
export function parseRow(text: string): number | null {
  if (!/^\d{1,7}$/u.test(text)) return null;
  const row = Number(text) - 1;
  return row >= 0 && row < mostRows ? row : null;
}

/** The rectangle of a reference like `A1:C3`, whichever corners it names; null where it is none. */
export function parseBlock(text: string): Block | null {
  const [first = "", second = first] = text.split(":");
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

const dollar = 36;
