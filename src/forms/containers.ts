import type { Cell } from "../source/grid.ts";
import type { Column } from "./columns.ts";
import type { Page } from "./page.ts";

/**
 * Whether a row of cells stands in a container of money: beside it as far as it is merged down, else right of it; where it heads a column
 * of figures itself, down to a label of anything else.
 */
export function isWithin(
  page: Page,
  container: Cell,
  {
    row,
    cells,
    columns,
  }: { readonly row: number; readonly cells: readonly Cell[]; readonly columns: readonly Column[] },
): boolean {
  const { top, bottom } = page.grid.block(container);
  if (top < bottom) return row <= bottom;
  const isHead = columns.some(({ left }) => left === container.column);
  return (cells[0]?.column ?? 0) > container.column || (isHead && !cells.some((cell) => page.isFirm(cell)));
}

/** Whether a container is merged down to a row and no further: then it is a part of the header in that row. */
export function endsAt(page: Page, container: Cell | null, row: number | undefined): boolean {
  if (!container) return false;
  const { top, bottom } = page.grid.block(container);
  return top < bottom && bottom === row;
}
