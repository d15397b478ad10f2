import { lineCount } from "../lines.ts";
import type { Look, PrintedCell, PrintedSheet } from "./sheet.ts";

/** Font sizes in points. */
export const fontSizes: Readonly<Record<Look, number>> = {
  title: 18,
  caption: 11,
  section: 10.5,
  header: 10.5,
  category: 10.5,
  text: 10.5,
  amount: 10.5,
  target: 10.5,
  remark: 10.5,
};

/** The tallest row that a spreadsheet has, in points. */
const tallest = 409;
const lineSpacing = 1.35;
const padding = 8;
/** The width of one unit of column width, in points; and what a cell keeps free at its sides. */
const unitWidth = 5.25;
const sidePadding = 6;

/** The heights in points at which the wrapped texts of a sheet are seen whole, row by row. */
export function rowHeights(sheet: PrintedSheet): readonly number[] {
  const count = sheet.cells.reduce((most, { block }) => Math.max(most, block.bottom + 1), 0);
  const heights = new Array<number>(count).fill(20);
  const byDepth = [...sheet.cells].sort((a, b) => depthOf(a) - depthOf(b));
  for (const cell of byDepth) makeRoom(heights, cell, sheet.widths);
  return heights;
}

/** How many rows a cell must be merged over to be seen whole. */
export function rowsFor(cell: PrintedCell, widths: readonly number[]): number {
  return Math.max(1, Math.ceil(heightOf(cell, widths) / tallest));
}

function depthOf({ block }: PrintedCell): number {
  return block.bottom - block.top;
}

/** Makes the rows that a cell covers tall enough for it; what is missing is shared among them. */
function makeRoom(heights: number[], cell: PrintedCell, widths: readonly number[]): void {
  const { top, bottom } = cell.block;
  const there = heights.slice(top, bottom + 1).reduce((sum, height) => sum + height, 0);
  const missing = heightOf(cell, widths) - there;
  const share = missing / (bottom - top + 1);
  if (missing <= 0) return;
  for (let row = top; row <= bottom; row++) heights[row] = Math.min(tallest, Math.ceil((heights[row] ?? 0) + share));
}

function heightOf({ block, content, look, lines = 1 }: PrintedCell, widths: readonly number[]): number {
  const size = fontSizes[look];
  const units = widths.slice(block.left, block.right + 1).reduce((sum, width) => sum + width, 0);
  const text = content === null ? "" : content.kind === "text" ? content.text : content.shown;
  const fullWidths = (units * unitWidth - sidePadding) / size;
  const wrapped = lineCount(text, Math.max(1, Math.floor(fullWidths * 2) - 1));
  return Math.max(lines, wrapped) * size * lineSpacing + padding;
}
