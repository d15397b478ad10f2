import type { Checked } from "../../checked.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { gridForm, isOfGrid } from "./grid-form.ts";
import { modelForm } from "./model-form.ts";

/** A cell of a table as its form looks. */
export interface FormCell {
  /** By which findings are put to it: row and column of a grid, or a JSON Pointer. */
  readonly id: string;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** What the cell is: a value; a label that heads its row or its columns; a label of a form that was only read. */
  readonly role: "value" | "row" | "column" | "label";
}

/** A row, and what it is called in the file: its number; null where it has none. */
export interface FormRow {
  readonly name: string | null;
  readonly cells: readonly FormCell[];
}

/** A table as its form looks. */
export interface Form {
  /** The names of the columns; null where they have none. */
  readonly columns: readonly string[] | null;
  readonly rows: readonly FormRow[];
  /** Rows and columns that are left out, for there are too many. */
  readonly isCut: boolean;
  /** The cell that a finding is about; null where it is about none of them. */
  readonly cellOf: (diagnostic: Diagnostic) => string | null;
}

/** A table of a file as its form looks: the rows of its grid, or, read from YAML or JSON, the printed form of the model. */
export function formOf(checked: Checked, index: number): Form | null {
  const table = checked.tables[index];
  if (!table) return null;
  return isOfGrid(checked) ? gridForm(checked, index) : modelForm(table.table);
}
