import type { Diagnostic } from "../../diagnostic.ts";
import type { Form, FormCell } from "../page/form.ts";
import { plain, table } from "./text.ts";

/** The table as its form looks, but for merged cells, which Markdown has not: their text stands in the first of them. */
export function formTable(form: Form, diagnostics: readonly Diagnostic[]): string {
  const marks = new Map<string, string>();
  for (const [index, diagnostic] of diagnostics.entries()) {
    const id = form.cellOf(diagnostic);
    if (id !== null) marks.set(id, `${marks.get(id) ?? ""} **(${index + 1})**`);
  }
  const width = form.columns?.length ?? widthOf(form);
  const names = form.columns ?? Array.from({ length: width }, () => "");
  const grid = unmerged(form, width).map((cells, index) => [
    form.rows[index]?.name ?? "",
    ...cells.map((cell) => (cell ? `${plain(cell.text)}${marks.get(cell.id) ?? ""}`.trim() : "")),
  ]);
  return table(
    ["", ...names].map((text) => ({ text })),
    grid,
  );
}

function widthOf({ rows }: Form): number {
  return rows.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.reduce((sum, { columns }) => sum + columns, 0),
      ),
    1,
  );
}

/** The cells by row and column; null where one that began above or to the left covers the place. */
function unmerged({ rows }: Form, width: number): (FormCell | null)[][] {
  const grid = rows.map(() => Array.from({ length: width }, (): FormCell | null | undefined => undefined));
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of cells) lay(cell, grid, index);
  }
  return grid.map((cells) => cells.map((cell) => cell ?? null));
}

function lay(cell: FormCell, grid: (FormCell | null | undefined)[][], row: number): void {
  const column = grid[row]?.indexOf(undefined) ?? -1;
  if (column < 0) return;
  for (const covered of grid.slice(row, row + cell.rows)) {
    covered.fill(null, column, column + cell.columns);
  }
  grid[row]?.splice(column, 1, cell);
}
