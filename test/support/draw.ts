import { type Block, type Cell, Grid, type GridParts } from "../../src/source/grid.ts";
import type { Sheet, Workbook } from "../../src/source/workbook.ts";

/**
 * A sheet drawn as text: a line a row, `|` between cells; `<` continues the cell to the left, `^` the one above, `\n` breaks a line.
 * Lines and cells are trimmed; a blank line is a blank row.
 */
export function drawSheet(text: string, name = "Sheet1"): Sheet {
  return { name, isHidden: false, grid: gridOf(rowsOf(text), name) };
}

/** The cells of a drawn sheet. */
export function rowsOf(text: string): string[][] {
  return text
    .replace(/^\n|\n\s*$/gu, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("\\n", "\n")));
}

/** A workbook of one drawn sheet. */
export function draw(text: string): Workbook {
  return { sheets: [drawSheet(text)] };
}

/** A grid of rows of cells in the same notation. */
export function gridOf(rows: readonly (readonly string[])[], name = "Sheet1"): Grid {
  return new Grid({ ...drawnParts(rows), placeOf: (row, column) => ({ kind: "cell", sheet: name, row, column }) });
}

/** The cells that are filled, and the merged blocks. */
export function drawnParts(rows: readonly (readonly string[])[]): Required<Pick<GridParts, "cells" | "merges">> {
  const blocks = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const at = (row: number, column: number) => blocks.get(`${row}:${column}`);
  const cells: Cell[] = [];
  rows.forEach((row, top) => {
    row.forEach((text, left) => {
      const joined = text === "<" ? at(top, left - 1) : text === "^" ? at(top - 1, left) : undefined;
      if (joined) {
        joined.bottom = Math.max(joined.bottom, top);
        joined.right = Math.max(joined.right, left);
        blocks.set(`${top}:${left}`, joined);
        return;
      }
      blocks.set(`${top}:${left}`, { top, left, bottom: top, right: left });
      if (text !== "") cells.push({ row: top, column: left, kind: "text", text, stored: null, formula: null });
    });
  });
  const merges: Block[] = [...new Set(blocks.values())].filter(
    ({ top, left, bottom, right }) => top < bottom || left < right,
  );
  return { cells, merges };
}
