import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import { columnWith, type RecordColumn } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { ColumnRole } from "./form.ts";
import type { Header } from "./header.ts";
import { bracketed, partLabel, printedLabel } from "./labels.ts";
import { cellAt, firstCell, placeAt, type RecordRow, type RecordsContext, readRecords } from "./records.ts";
import { moneyUnitIn } from "./surroundings.ts";
import { reportUnknownColumns } from "./unknown-columns.ts";

/** Reads tasks, a row each; returns the header last in force, which the other tasks share. */
export function readTasks(context: RecordsContext): Header | null {
  const { draft, block, page } = context;
  draft.sections.add(block.kind.section);
  if (block.label) draft.mark("/tasks", block.label.row, block.label.column);
  return readRecords(context, {
    columnsOf: (header) => {
      const columns = settle(header.columns.map((column) => column as RecordColumn));
      for (const { role } of columns) if (isTaskRole(role)) draft.taskColumns.add(role);
      reportUnknownColumns(context, header, { columns, areKept: false });
      return columns;
    },
    canSlide: () => true,
    onRow: (row) => {
      const first = firstCell(row);
      if (first && /^(?:金额)?(?:合计|总计|小计)$/u.test(page.bare(first))) addTotal(draft, row, first);
      else addTask(draft, row, block.kind.category);
    },
  });
}

const taskRoles = ["name", "content", "funding", "outcome"] as const;

function isTaskRole(role: ColumnRole): role is (typeof taskRoles)[number] {
  return (taskRoles as readonly ColumnRole[]).includes(role);
}

/** One column a role; what else a form has is a part of the funding, what was spent of it, or nothing that a task holds. */
function settle(columns: readonly RecordColumn[]): RecordColumn[] {
  const meant = new Set(taskRoles.map((role) => columnWith(columns, role)));
  return columns.map((column, at) => {
    if (isToldAgain(column, columns.slice(0, at))) return { ...column, role: "ignored" };
    return isTaskRole(column.role) && !meant.has(column) ? { ...column, role: "unknown" } : column;
  });
}

/** Whether money is told under a label once more: 总额 and 财政拨款 as spent (执行数), beside those of the budget (预算数). */
function isToldAgain({ role, label }: RecordColumn, before: readonly RecordColumn[]): boolean {
  return isMoney(role) && before.some((other) => isMoney(other.role) && other.label === label);
}

function isMoney(role: ColumnRole): boolean {
  return role === "funding" || role === "part";
}

function addTask(draft: DraftBuilder, record: RecordRow, category: "key" | "other"): void {
  const cells = taskRoles.map((role) => cellAt(record, role)).filter((cell) => cell !== undefined);
  const isAgain =
    cells.every((cell) => cell.row < record.row) && record.columns.some(({ role }) => role === "indicator");
  if (cells.length === 0 || isAgain) return;
  const path = `/tasks/${draft.tasks.length}`;
  const read = (role: "name" | "content" | "outcome") =>
    draft.text(`${path}/${role}`, cellAt(record, role), record.row, placeAt(record, role));
  draft.mark(path, record.row, placeAt(record, "name"));
  noteUnit(draft, record);
  const name = read("name");
  draft.tasks.push({
    category,
    name,
    content: read("content"),
    funding: readFunding(draft, record, `${path}/funding`),
    outcome: read("outcome"),
  });
  const nameCell = cellAt(record, "name");
  if (name !== null && nameCell && hasOwnParts(record)) addLine(draft, record, { label: name, cell: nameCell });
}

/** Money in a cell merged over several rows is that of all of them, and is counted once: in the first. */
function readFunding(draft: DraftBuilder, record: RecordRow, path: string): string | null {
  const cell = cellAt(record, "funding");
  if (!cell || cell.row === record.row) return draft.amount(path, cell, record.row, placeAt(record, "funding"));
  draft.mark(path, cell.row, cell.column);
  return null;
}

function noteUnit(draft: DraftBuilder, { columns, row }: RecordRow): void {
  const funding = columnWith(columns, "funding");
  const unit = funding && moneyUnitIn(bracketed(funding.label) ?? bracketed(funding.above ?? "") ?? "");
  if (funding && unit) draft.field("/budget/unit", unit, row, funding.left);
}

/** 金额合计: what the tasks come to, by source of money. */
function addTotal(draft: DraftBuilder, record: RecordRow, cell: Cell): void {
  noteUnit(draft, record);
  addLine(draft, record, { label: printedLabel(cell.text), cell });
}

/** Whether a row has a source of money in a cell that is not merged with the row above. */
function hasOwnParts({ columns, cells, row }: RecordRow): boolean {
  return columns.some((column) => column.role === "part" && cells.get(column)?.row === row);
}

/** A line of revenue: what a task is paid from, the sources as its parts. */
function addLine(
  draft: DraftBuilder,
  record: RecordRow,
  { label, cell }: { readonly label: string; readonly cell: Cell },
): void {
  const list = draft.lines("revenue");
  const path = pointer("budget", "revenue", list.length);
  draft.sections.add("budget");
  draft.mark(path, cell.row, cell.column);
  const amount = draft.amount(`${path}/amount`, cellAt(record, "funding"), record.row, placeAt(record, "funding"));
  const parts = record.columns.filter((column) => column.role === "part" && record.cells.has(column));
  const children = parts.map((column, index) => {
    const own = `${path}/children/${index}`;
    draft.mark(own, record.row, column.left);
    const text = draft.amount(`${own}/amount`, record.cells.get(column), record.row, column.left);
    return { label: partLabel(column.label), amount: text, children: [], indent: 0 };
  });
  list.push({ label, amount, children, indent: 0 });
}
