import { columnName } from "../../source/place.ts";
import { mostColumns, mostRows, parseReference } from "./reference.ts";

/** A shared formula as it is written at the first of its cells. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Texts and quoted sheet names, names and functions, or references: the last are what moves. */
const token = /"[^"]*"|'[^']*'|\[[^\]]*\]|[\p{L}_\\$][\p{L}\p{N}_.$\\]*[(!]?/gu;

/** The formula that another cell shares: its relative references move as far as the cell stands from the first. */
export function shiftFormula(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const across = column - shared.column;
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
