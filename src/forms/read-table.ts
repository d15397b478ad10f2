import type { Draft, Section } from "../draft.ts";
import type { Block } from "./blocks.ts";
import { Card } from "./card.ts";
import { DraftBuilder } from "./draft-builder.ts";
import type { Categories, Form } from "./form.ts";
import { indicatorsBeside } from "./graded-tasks.ts";
import type { Header } from "./header.ts";
import { IndicatorReader } from "./indicators.ts";
import { readLines } from "./lines.ts";
import { isList, readList } from "./list.ts";
import type { Page } from "./page.ts";
import { type SaidAbove, takeFromAbove } from "./said-above.ts";
import { endsTable, readPreamble } from "./surroundings.ts";
import type { TableRange } from "./tables.ts";
import { readTasks } from "./tasks.ts";

/** Rows above the first known label that may belong to a table. */
const mostRowsAbove = 15;

interface State {
  readonly page: Page;
  readonly categories: Categories;
  readonly draft: DraftBuilder;
  readonly indicators: IndicatorReader;
  /** The header last in force in each section of records. */
  readonly headers: Map<Section, Header | null>;
}

/** The tables of a range of rows, and what is said above the next range. */
export interface ReadTables {
  readonly drafts: readonly Draft[];
  readonly said: SaidAbove;
}

/** Reads the tables of a range of rows: one, or where it is a list one a project. `above`: what is said above the ranges before it. */
export function readTables(
  page: Page,
  range: TableRange,
  { form, categories, above }: { readonly form: Form; readonly categories: Categories; readonly above: SaidAbove },
): ReadTables {
  let said = above;
  const lists = range.blocks.filter(({ headers }) => isList(headers[0]));
  const [list] = lists;
  const drafts = list ? readProjects(page, range, lists, categories) : [readCard(page, range, categories)];
  for (const draft of drafts) {
    if (list) readRows(page, draft, { top: range.top, bottom: list.top - 1 });
    readPreamble(page, { top: range.preambleTop, bottom: range.top - 1 }, draft);
    noteUnitOfAmounts(draft);
    said = takeFromAbove(draft, above);
  }
  return { drafts: drafts.map((draft) => draft.build(list ? askedOfList(form, draft) : form)), said };
}

/** A list is asked for goals only where it has a column for them. */
function askedOfList(form: Form, { sections }: DraftBuilder): Form {
  const asks = form.requires ?? ["project", "goals", "indicators"];
  return { ...form, requires: asks.filter((section) => section !== "goals" || sections.has(section)) };
}

/** The projects of a list; where its department stands above it, the units beside them are those that carry them out. */
function readProjects(
  page: Page,
  { top }: TableRange,
  lists: readonly Block[],
  categories: Categories,
): readonly DraftBuilder[] {
  const above = new DraftBuilder(page.grid);
  readRows(page, above, { top, bottom: (lists[0]?.top ?? 0) - 1 });
  const hasDepartment = above.build({ kind: "project" }).table.department.name !== null;
  return readList(page, lists, { categories, units: hasDepartment ? "implementing" : "departments" });
}

function readCard(page: Page, range: TableRange, categories: Categories): DraftBuilder {
  const draft = new DraftBuilder(page.grid);
  const state: State = { page, categories, draft, indicators: new IndicatorReader(draft), headers: new Map() };
  const card = new Card(page, draft);
  const last = lastRow(page, range);
  for (let row = firstRow(page, range); row < range.top; row++) card.readRow(row);
  const byRow = new Map(range.blocks.map((block) => [block.top, block]));
  draft.mark("", range.top, page.own(range.top)[0]?.column ?? 0);
  for (let row = range.top; row <= last; row++) {
    const block = byRow.get(row);
    if (block) readBlock(state, block);
    else card.readRow(row);
    if (block) row = block.bottom;
  }
  card.finish();
  return draft;
}

/** What stands above a list is true of each of its projects. */
function readRows(page: Page, draft: DraftBuilder, rows: { readonly top: number; readonly bottom: number }): void {
  const card = new Card(page, draft);
  for (let row = rows.top; row <= rows.bottom; row++) card.readRow(row);
  card.finish();
}

/** What stands above the first known label is read too, as far as it can belong to the table: up to a note, or a blank row below another. */
function firstRow(page: Page, { top, preambleTop }: TableRange): number {
  let row = top;
  while (row > preambleTop && row > top - mostRowsAbove) {
    const above = page.row(row - 1);
    if (endsTable(above) ? above.length > 2 : above.length === 0 && preambleTop > 0) break;
    row--;
  }
  return row;
}

/** What stands after the last block counts up to the first note or signature. */
function lastRow(page: Page, { blocks, bottom }: TableRange): number {
  const end = blocks.reduce((most, block) => Math.max(most, block.bottom), -1);
  if (end < 0) return bottom;
  for (let row = end + 1; row <= bottom; row++) if (endsTable(page.row(row))) return row - 1;
  return bottom;
}

function readBlock(state: State, block: Block): void {
  const { page, draft, categories, headers } = state;
  const { layout, columnsOf } = block.kind;
  if (layout === "lines") {
    readLines({ page, block, draft });
    return;
  }
  const context = { page, block, draft, categories, header: block.implied ?? headers.get(columnsOf) ?? null };
  headers.set(columnsOf, layout === "tasks" ? readTasks(context) : state.indicators.read(context));
  const beside = layout === "tasks" ? indicatorsBeside(block) : null;
  if (beside) state.indicators.read({ ...context, block: beside, header: null });
}

/** Where no unit is stated and all amounts bear the same one, it is the table's. */
function noteUnitOfAmounts(draft: DraftBuilder): void {
  if (draft.has("/budget/unit")) return;
  const found = draft.amountTexts().flatMap(({ text, row, column }) => {
    const unit = /(?:百万|亿|万|千)?元\s*$|[万亿]\s*$/u.exec(text)?.[0].trim();
    return unit ? [{ unit: unit.endsWith("元") ? unit : `${unit}元`, row, column }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ unit }) => unit !== first.unit)) return;
  draft.field("/budget/unit", first.unit, first.row, first.column);
}
