import { columnName } from "../../source/place.ts";
import { mostColumns, mostRows, parseReference } from "../../source/reference.ts";

/** A shared formula as it is written at the first of its cells. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A longer one is no sum of a form; a small file may share one of 8,000 letters among all of its cells. */
const longest = 1000;

/**
 * The formula of another cell that shares it: relative references move as far as that cell stands from the first. null for
 * one that is too long.
 */
export function shiftFormula(shared: SharedFormula, row: number, column: number): string | null {
  if (shared.text.length > longest) return null;
  const down = row - shared.row;
  const across = column - shared.column;
  /** Texts and quoted sheet names, names and functions, or references: the last are what moves. */
  const token = /"[^"]*"|'[^']*'|\[[^[\]]*\]|[\p{L}_\\$][\p{L}\p{N}_.$\\]*[(!]?/gu;
  return shared.text.replace(token, (word) => {
    const [, columnMark = "", letters = "", rowMark = "", digits = ""] =
      /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/u.exec(word) ?? [];
    const at = digits && parseReference(letters + digits);
    if (!at) return word;
    const moved = {
      row: rowMark ? at.row : modulo(at.row + down, mostRows),
      column: columnMark ? at.column : modulo(at.column + across, mostColumns),
    };
    return `${columnMark}${columnName(moved.column)}${rowMark}${moved.row + 1}`;
  });
}

/** References that leave the sheet come in again at its other side. */
function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}
