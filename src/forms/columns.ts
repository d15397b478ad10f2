import type { Cell } from "../source/grid.ts";
import type { ColumnRole } from "./form.ts";

/** A column that a header names: the grid columns that it spans, up to the header cell after it. */
export interface Column<Role extends string = string> {
  readonly role: Role;
  readonly left: number;
  readonly right: number;
  /** The header as printed, without spaces. */
  readonly label: string;
  /** The header over it that it divides; null where there is none. */
  readonly above: string | null;
  /** Of columns with one role, the one with the lower rank is meant. */
  readonly rank: number;
  /** The columns of regions that it takes together. */
  readonly regions?: readonly Column<Role>[];
}

/** A column of tasks or indicators. */
export type RecordColumn = Column<ColumnRole>;

/** The column in which a cell begins. */
export function columnOf<Role extends string>(columns: readonly Column<Role>[], cell: Cell): Column<Role> | undefined {
  return columns.find(({ left, right }) => left <= cell.column && cell.column <= right);
}

/** The column with a role that is meant. */
export function columnWith<Role extends string>(
  columns: readonly Column<Role>[],
  role: Role,
): Column<Role> | undefined {
  let meant: Column<Role> | undefined;
  for (const column of columns) if (column.role === role && (!meant || column.rank < meant.rank)) meant = column;
  return meant;
}
