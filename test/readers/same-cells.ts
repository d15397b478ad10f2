import type { Sheet } from "../../src/source/workbook.ts";

/** All that is known of sheets: their cells with kind, text, stored number and formula, merges, and what is hidden. */
export function cellsOf(sheets: readonly Sheet[]): unknown {
  return sheets.map(({ name, isHidden, grid }) => ({
    name,
    isHidden,
    merges: grid.merges,
    hidden: [[...grid.hiddenRows], [...grid.hiddenColumns]],
    cells: Array.from({ length: grid.rowCount }, (_, row) => grid.row(row).filter((cell) => cell.row === row))
      .flat()
      .map(({ row, column, kind, text, stored, formula }) => ({ row, column, kind, text, stored, formula })),
  }));
}
