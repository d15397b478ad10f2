import type { FormCell, FormRow } from "./form.ts";

type Span = Partial<Pick<FormCell, "columns" | "rows">>;

/** A cell for a value, by its JSON Pointer. */
export function value(id: string, text: string | number | null, span: Span = {}): FormCell {
  return { id, text: text === null ? "" : String(text), role: "value", columns: 1, rows: 1, ...span };
}

/** A label that heads its row or its columns. */
export function label(role: "row" | "column", text: string, span: Span & { readonly id?: string } = {}): FormCell {
  return { id: `label ${text}`, text, role, columns: 1, rows: 1, ...span };
}

/** A row; rows that are not of a grid have no name. */
export function row(...cells: readonly FormCell[]): FormRow {
  return { name: null, cells };
}
