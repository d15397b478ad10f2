import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import type { Column } from "./columns.ts";
import type { ColumnRole } from "./form.ts";
import { type RecordRow, type RecordsContext, readRecords } from "./records.ts";
import { columnAt } from "./tasks.ts";

/** The categories in force: a blank category cell means that of the row above. */
interface Carried {
  level1: Cell | undefined;
  level2: Cell | undefined;
}

/** Reads indicators, a row each, under the categories that stand before them or above. */
export function readIndicators(context: RecordsContext): readonly Column<ColumnRole>[] {
  const { draft, block } = context;
  draft.sections.add("indicators");
  if (block.label) draft.mark("/indicators", block.label.row, block.label.column);
  const carried: Carried = { level1: undefined, level2: undefined };
  const columns = readRecords(context, (row) => addIndicator(context, row, carried));
  for (const { role } of columns) {
    if (role === "cycleTarget") draft.horizons.add("cycle");
    if (role === "annualTarget") draft.horizons.add("annual");
  }
  return columns;
}

function addIndicator({ draft }: RecordsContext, record: RecordRow, carried: Carried): void {
  carry(record, carried);
  if (!["name", "cycleTarget", "annualTarget"].some((role) => record.cells.has(role as ColumnRole))) return;
  const path = pointer("indicators", draft.indicators.length);
  const read = (role: "name" | "weight" | "note") =>
    draft.text(`${path}/${role}`, record.cells.get(role), record.row, columnAt(record, role));
  draft.mark(path, record.row, columnAt(record, "name"));
  draft.indicators.push({
    level1: draft.text(`${path}/level1`, carried.level1, record.row, columnAt(record, "level1")),
    level2: draft.text(`${path}/level2`, carried.level2, record.row, columnAt(record, "level2")),
    name: read("name"),
    cycleTarget: target(draft, `${path}/cycleTarget`, record, "cycleTarget"),
    annualTarget: target(draft, `${path}/annualTarget`, record, "annualTarget"),
    weight: read("weight"),
    note: read("note"),
  });
}

function carry({ cells }: RecordRow, carried: Carried): void {
  const level1 = cells.get("level1");
  const level2 = cells.get("level2");
  const isNew = level1 !== undefined && level1.text.trim() !== carried.level1?.text.trim();
  if (level1) carried.level1 = level1;
  if (level2 || isNew) carried.level2 = level2;
}

function target(
  draft: RecordsContext["draft"],
  path: string,
  record: RecordRow,
  role: "cycleTarget" | "annualTarget",
): string | null {
  const cell = record.cells.get(role);
  draft.text(path, cell, record.row, columnAt(record, role));
  return cell?.text ?? null;
}
