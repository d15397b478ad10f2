import Big from "big.js";
import type { Grid } from "../source/grid.ts";

/** What a simple sum comes to by the cells that it names. */
export interface FormulaSum {
  /** In decimal notation. */
  readonly value: string;
  /** The cells that it takes up, blank ones included, as `row,column` counted from 0. */
  readonly cells: readonly string[];
}

const longest = 500;
const token = /SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7})|(\d+(?:\.\d+)?)/uy;

/**
 * Adds up formulas of sums, SUM(C5:C8)+C10-C11, by what the cells that they name store. null where one holds anything else, names
 * another sheet, or where a cell holds what is no number; null for all when they have named `most` cells together, as a small file
 * may hold a hundred thousand long sums.
 */
export function adderOf(grid: Grid, most: number): (formula: string) => FormulaSum | null {
  let left = most;
  const amountAt = (row: number, column: number): Big | null => (--left < 0 ? null : storedAt(grid, row, column));
  return (formula) => {
    const terms = parseTerms(formula);
    return terms && addUp(terms, grid, amountAt);
  };
}

function addUp(
  terms: readonly Term[],
  grid: Grid,
  amountAt: (row: number, column: number) => Big | null,
): FormulaSum | null {
  let value = new Big(0);
  const cells: string[] = [];
  for (const { sign, number, block } of terms) {
    if (number !== null) value = value.plus(new Big(number).times(sign));
    for (const [row, column] of cellsOf(block, grid)) {
      const amount = amountAt(row, column);
      if (amount === null) return null;
      cells.push(`${row},${column}`);
      value = value.plus(amount.times(sign));
    }
  }
  return cells.length === 0 ? null : { value: value.toFixed(), cells };
}

interface Term {
  readonly sign: 1 | -1;
  readonly number: string | null;
  readonly block: string | null;
}

/** Terms with their signs; a SUM gives one for each of its ranges. */
function parseTerms(formula: string): Term[] | null {
  const text = formula.replace(/\s+/gu, "").toUpperCase();
  if (text.length > longest) return null;
  const terms: Term[] = [];
  for (let at = 0; at < text.length; at = token.lastIndex) {
    const sign = text[at] === "-" ? -1 : 1;
    if (/[+-]/u.test(text[at] ?? "")) token.lastIndex = at + 1;
    else if (at > 0) return null;
    else token.lastIndex = 0;
    const match = token.exec(text);
    if (!match) return null;
    const [, ranges, cell, number] = match;
    const blocks = ranges?.split(",") ?? [cell ?? null];
    terms.push(...blocks.map((block) => ({ sign, number: number ?? null, block }) as const));
  }
  return terms.every(({ number, block }) => number !== null || isBlock(block)) ? terms : null;
}

const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

function isBlock(block: string | null): boolean {
  const ends = block?.split(":") ?? [];
  return ends.length > 0 && ends.length <= 2 && ends.every((end) => reference.test(end));
}

function* cellsOf(block: string | null, grid: Grid): Generator<readonly [number, number]> {
  if (block === null) return;
  const [first = "", last = first] = block.split(":");
  const [a, b] = [placeOf(first), placeOf(last)];
  const bottom = Math.min(Math.max(a.row, b.row), Math.max(grid.rowCount - 1, 0));
  const right = Math.min(Math.max(a.column, b.column), Math.max(grid.columnCount - 1, 0));
  for (let row = Math.min(a.row, b.row); row <= bottom; row++) {
    for (let column = Math.min(a.column, b.column); column <= right; column++) yield [row, column];
  }
}

function placeOf(name: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", digits = "1"] = reference.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** What a cell adds: nothing where it is blank, null where it holds a text or an error. Only its corner counts of a merged block. */
function storedAt(grid: Grid, row: number, column: number): Big | null {
  const cell = grid.at(row, column);
  if (!cell || cell.row !== row || cell.column !== column) return new Big(0);
  return cell.stored === null ? null : new Big(cell.stored);
}
