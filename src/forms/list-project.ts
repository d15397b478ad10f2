import type { Cell } from "../source/grid.ts";
import { splitCode } from "./coded-name.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import { bracketed, partLabel } from "./labels.ts";
import { cellAt, placeAt, type RecordRow } from "./records.ts";
import { moneyUnitIn } from "./surroundings.ts";

/** Puts a name, and the code that stands beside it, in its place. */
export function putName(
  draft: DraftBuilder,
  into: "/project/name" | "/department/name" | "/project/implementingUnit",
  cell: Cell,
): void {
  const { name, code } =
    into === "/project/implementingUnit"
      ? { name: cell.text.trim(), code: null }
      : splitCode(cell.text, into === "/project/name" ? 6 : 3);
  draft.field(into, name, cell.row, cell.column);
  const codeAt = into === "/project/name" ? "/project/code" : "/department/code";
  if (code !== null) draft.field(codeAt, code, cell.row, cell.column);
}

/** The project's money, where the list has columns for it. */
export function readMoney(draft: DraftBuilder, row: RecordRow): void {
  const funding = row.columns.find(({ role }) => role === "funding");
  const parts = row.columns.filter((column) => column.role === "part" && row.cells.has(column));
  if (!funding && parts.length === 0) return;
  draft.sections.add("budget");
  const unit = moneyUnitIn(bracketed(funding?.label ?? "") ?? bracketed(funding?.above ?? "") ?? "");
  if (unit && funding) draft.field("/budget/unit", unit, row.row, funding.left);
  const list = draft.lines("revenue");
  const children = funding ? [] : list;
  const base = funding ? "/budget/revenue/0/children" : "/budget/revenue";
  for (const [index, column] of parts.entries()) {
    const text = draft.amount(`${base}/${index}/amount`, row.cells.get(column), row.row, column.left);
    children.push({ label: partLabel(column.label), amount: text, children: [], indent: 0 });
  }
  if (!funding) return;
  const amount = draft.amount("/budget/revenue/0/amount", cellAt(row, "funding"), row.row, placeAt(row, "funding"));
  list.push({ label: funding.label.replace(/[（(].*/su, ""), amount, children, indent: 0 });
}
