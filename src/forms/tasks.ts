import { pointer } from "../source/origins.ts";
import type { Column } from "./columns.ts";
import type { ColumnRole, RecordsSection } from "./form.ts";
import { bracketed } from "./labels.ts";
import { type RecordRow, type RecordsContext, readRecords } from "./records.ts";

/** Reads tasks, a row each; returns the columns in force, which the other tasks share. */
export function readTasks(context: RecordsContext): readonly Column<ColumnRole>[] {
  const section = context.block.section as RecordsSection;
  const { draft, block } = context;
  draft.sections.add(section.section);
  if (block.label) draft.mark("/tasks", block.label.row, block.label.column);
  return readRecords(context, (row) => addTask(context, row, section.category ?? "key"));
}

function addTask({ draft }: RecordsContext, record: RecordRow, category: "key" | "other"): void {
  const path = pointer("tasks", draft.tasks.length);
  const read = (role: "name" | "content" | "outcome") =>
    draft.text(`${path}/${role}`, record.cells.get(role), record.row, columnAt(record, role));
  draft.mark(path, record.row, columnAt(record, "name"));
  const funding = record.columns.find(({ role }) => role === "funding");
  const unit = funding ? bracketed(funding.label) : null;
  if (funding && unit) draft.field("/budget/unit", unit, record.row, funding.left);
  draft.tasks.push({
    category,
    name: read("name"),
    content: read("content"),
    funding: draft.amount(`${path}/funding`, record.cells.get("funding"), record.row, columnAt(record, "funding")),
    outcome: read("outcome"),
  });
}

/** The grid column in which a role is written; the first column of the record where the form has none. */
export function columnAt(record: RecordRow, role: ColumnRole): number {
  return record.columns.find((column) => column.role === role)?.left ?? record.columns[0]?.left ?? 0;
}
