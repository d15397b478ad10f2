import type { Cell, Grid } from "../source/grid.ts";
import { columnRole } from "./outline.ts";

/** A column that a header names: the grid columns that it spans, up to the header cell after it. */
export interface Column<Role> {
  readonly role: Role;
  readonly left: number;
  readonly right: number;
  /** The header as printed. */
  readonly label: string;
}

type Labels<Role extends string> = Readonly<Partial<Record<Role, readonly string[]>>>;

/** The columns that a header row names; a header reaches to the one after it, for blanks stand where merges are missing. */
export function readColumns<Role extends string>(grid: Grid, row: number, labels: Labels<Role>): Column<Role>[] {
  const cells = grid.row(row).filter((cell) => cell.row === row);
  return cells.flatMap((cell, index) => {
    const role = columnRole(labels, cell.text);
    if (!role) return [];
    const next = cells[index + 1];
    const right = next ? next.column - 1 : Math.max(grid.block(cell).right, cell.column);
    return [{ role, left: cell.column, right, label: cell.text.replace(/\s+/gu, "") }];
  });
}

/** The column in which a cell begins. */
export function columnOf<Role>(columns: readonly Column<Role>[], cell: Cell): Column<Role> | undefined {
  return columns.find(({ left, right }) => left <= cell.column && cell.column <= right);
}
