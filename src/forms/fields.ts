import type { Cell, Grid } from "../source/grid.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { FieldSection, Form } from "./form.ts";
import { bareLabel, splitInline } from "./labels.ts";
import type { SectionBlock } from "./outline.ts";

/** Reads a label's value: after the colon in its own cell, else the cell to the right of it. */
export function readField(grid: Grid, block: SectionBlock, form: Form, draft: DraftBuilder): void {
  const section = block.section as FieldSection;
  const label = block.label;
  if (!label) return;
  draft.sections.add(section.section);
  const value = fieldValue(grid, label, section, form);
  draft.field(section.into, value.text, value.row, value.column);
}

function fieldValue(
  grid: Grid,
  label: Cell,
  section: FieldSection,
  form: Form,
): { readonly text: string | null; readonly row: number; readonly column: number } {
  const { row, column } = label;
  const inline = section.labels.includes(bareLabel(label.text)) ? null : splitInline(label.text);
  if (inline) return { text: inline.value, row, column };
  const value = cellAfter(grid, label);
  if (!value || isLabel(value, form)) return { text: null, row, column: grid.block(label).right + 1 };
  return { text: value.text.trim(), row: value.row, column: value.column };
}

function cellAfter(grid: Grid, label: Cell): Cell | undefined {
  return grid.row(label.row).find((cell) => cell.column > label.column);
}

function isLabel(cell: Cell, form: Form): boolean {
  const label = bareLabel(cell.text);
  return form.sections.some((section) => section.labels.includes(label));
}
