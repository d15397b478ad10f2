import { type Block, type Cell, Grid } from "../source/grid.ts";
import type { Page } from "./page.ts";

/** Pieces of a label are no longer, and no more than this. */
const longestPiece = 6;
const mostPieces = 8;

/** A label that is written down the side over several cells: 绩, 效, 指, 标. */
interface Stack {
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** A grid in which labels that run down the side over several cells are one cell each; the grid itself where there are none. */
export function joinSideLetters(page: Page): Grid {
  const stacks = findStacks(page);
  if (stacks.length === 0) return page.grid;
  const pieces = new Map<Cell, Stack>(stacks.flatMap((stack) => stack.cells.map((cell) => [cell, stack] as const)));
  const cells: Cell[] = [];
  for (let row = 0; row < page.grid.rowCount; row++) {
    for (const cell of page.own(row)) {
      const stack = pieces.get(cell);
      if (!stack) cells.push(cell);
      else if (stack.cells[0] === cell) cells.push({ ...cell, text: stack.text });
    }
  }
  const { placeOf, hiddenRows, hiddenColumns, merges } = page.grid;
  return new Grid({
    cells,
    merges: [...merges.filter((block) => !isWithin(block, stacks)), ...stacks.map(blockOf)],
    placeOf,
    hiddenRows,
    hiddenColumns,
  });
}

function findStacks(page: Page): Stack[] {
  const stacks: Stack[] = [];
  for (let row = 0; row < page.grid.rowCount; row++) {
    const stack = stackAt(page, row);
    if (!stack) continue;
    stacks.push(stack);
    row = stack.cells.at(-1)?.row ?? row;
  }
  return stacks;
}

/** The longest label that the first cells of a row and those under it make. */
function stackAt(page: Page, row: number): Stack | null {
  const first = page.own(row)[0];
  if (!first || page.label(first)?.isExact || !isPiece(first)) return null;
  const cells = [first];
  let text = first.text.trim();
  let found: Stack | null = null;
  for (let next = row + 1; next < page.grid.rowCount && cells.length < mostPieces; next++) {
    const cell = page.own(next)[0];
    if (!cell || cell.column > first.column) continue;
    if (cell.column < first.column || !isPiece(cell) || page.label(cell)?.isExact) break;
    cells.push(cell);
    text += cell.text.trim();
    if (isSideLabel(page, { ...first, text })) found = { text, cells: [...cells] };
  }
  return found;
}

function isPiece({ text }: Cell): boolean {
  return text.trim().length <= longestPiece && /^[㐀-鿿（）()\s]+$/u.test(text);
}

function isSideLabel(page: Page, cell: Cell): boolean {
  const label = page.label(cell);
  return label?.isExact === true && label.meanings.some(({ kind }) => kind !== "ignored" && kind !== "field");
}

function blockOf({ cells }: Stack): Block {
  const [first] = cells;
  const last = cells.at(-1) ?? first;
  return {
    top: first?.row ?? 0,
    left: first?.column ?? 0,
    bottom: last?.row ?? 0,
    right: first?.column ?? 0,
  };
}

function isWithin(block: Block, stacks: readonly Stack[]): boolean {
  return stacks.some(({ cells }) => cells.some(({ row, column }) => block.top === row && block.left === column));
}
