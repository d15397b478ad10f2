import type { Draft, Section } from "../draft.ts";
import type { Grid } from "../source/grid.ts";
import type { Column } from "./columns.ts";
import { DraftBuilder } from "./draft-builder.ts";
import { readField } from "./fields.ts";
import type { Categories, ColumnRole, Form, RecordsSection } from "./form.ts";
import { readIndicators } from "./indicators.ts";
import { readLines } from "./lines.ts";
import type { SectionBlock, TableBlock } from "./outline.ts";
import { readPreamble } from "./surroundings.ts";
import { readTasks } from "./tasks.ts";
import { readGoals } from "./texts.ts";

interface State {
  readonly form: Form;
  readonly categories: Categories;
  readonly draft: DraftBuilder;
  /** The columns last in force in each section of records. */
  readonly headers: Map<Section, readonly Column<ColumnRole>[]>;
}

/** Reads one table: its sections in the order of the sheet, then the lines above it. */
export function readTable(grid: Grid, table: TableBlock, form: Form, categories: Categories): Draft {
  const draft = new DraftBuilder(grid);
  const headers = new Map<Section, readonly Column<ColumnRole>[]>();
  const first = table.sections[0];
  if (first) draft.mark("", first.top, first.label?.column ?? 0);
  for (const block of table.sections) readSection(grid, block, { form, categories, draft, headers });
  readPreamble(grid, { top: table.preambleTop, bottom: (first?.top ?? 0) - 1 }, draft);
  return draft.build(form.kind);
}

function readSection(grid: Grid, block: SectionBlock, state: State): void {
  const { section } = block;
  if (section.layout === "field") readField(grid, block, state.form, state.draft);
  else if (section.layout === "lines") readLines(grid, block, state.draft);
  else if (section.layout === "text") readGoals(grid, block, state.draft);
  else readRecordSection(grid, block, section, state);
}

function readRecordSection(grid: Grid, block: SectionBlock, section: RecordsSection, state: State): void {
  const from = section.columnsOf ?? section.section;
  const columns = state.headers.get(from) ?? [];
  const context = { ...state, grid, block, columns, labels: labelsOf(state.form, section) };
  state.headers.set(from, section.layout === "tasks" ? readTasks(context) : readIndicators(context));
}

function labelsOf(form: Form, section: RecordsSection): RecordsSection["columns"] {
  const source = form.sections.find((candidate) => candidate.section === section.columnsOf);
  return source && "columns" in source ? (source.columns as RecordsSection["columns"]) : section.columns;
}
