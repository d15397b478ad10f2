import type { Cell, Grid } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { TextSection } from "./form.ts";
import { bareLabel, splitInline } from "./labels.ts";
import type { SectionBlock } from "./outline.ts";
import { endsTable } from "./surroundings.ts";

/** Reads the goals: each cell beside or under the section's label, or the text after the colon in the label's own cell. */
export function readGoals(grid: Grid, block: SectionBlock, draft: DraftBuilder): void {
  const section = block.section as TextSection;
  draft.sections.add(section.section);
  if (block.label) draft.mark("/goals", block.label.row, block.label.column);
  for (let row = block.top; row <= block.bottom; row++) {
    if (row > block.top && endsTable(grid.row(row))) return;
    for (const cell of grid.row(row)) if (cell.row === row) readGoal(cell, section, draft);
  }
}

function readGoal(cell: Cell, section: TextSection, draft: DraftBuilder): void {
  const text = goalText(cell, section.labels);
  if (text === null) return;
  draft.mark(pointer("goals", draft.goals.length), cell.row, cell.column);
  draft.goals.push({ horizon: section.horizon, text });
}

function goalText(cell: Cell, labels: readonly string[]): string | null {
  if (labels.includes(bareLabel(cell.text))) return null;
  const inline = splitInline(cell.text);
  return inline && labels.includes(bareLabel(inline.label)) ? inline.value : cell.text.trim();
}
