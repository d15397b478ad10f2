import type { Column } from "./columns.ts";
import type { ColumnRole, FieldPath } from "./form.ts";
import { bareLabel } from "./labels.ts";
import type { Meaning } from "./lexicon.ts";
import type { Page } from "./page.ts";

/** Whether columns are those of a list: many projects in one sheet, a row an indicator. */
export function areOfList(columns: readonly Column[]): boolean {
  return columns.some(({ role }) => role === "project" || role === "departmentOrProject");
}

/** The columns of a list, those that no list has by what their headers mean beside a single value: 项目实施单位, 项目总金额, 全年预算数. */
export function listColumns(page: Page, columns: readonly Column[]): readonly Column[] {
  if (!areOfList(columns)) return columns;
  const budget = budgetColumn(page, columns);
  const known = columns.map((column) => {
    const role = column.role === "unknown" ? (roleOf(page, column) ?? amountRole(page, column, budget)) : null;
    return role === null ? column : { ...column, role };
  });
  return known.map((column, at) => (isRest(column, known[at - 1]) ? { ...column, role: "part" } : column));
}

/** Whether a column holds what is left of the budget beside one of its parts: 其他 after 财政拨款. */
function isRest({ label }: Column, before: Column | undefined): boolean {
  return before?.role === "part" && /^其[他它]$/u.test(bareLabel(label));
}

/** The column of amounts that holds the budget, of several the best. */
function budgetColumn(page: Page, columns: readonly Column[]): Column | undefined {
  const rank = ({ label }: Column) => page.columnOf("funding", bareLabel(label))?.rank ?? 0;
  const amounts = columns.filter((column) => column.role === "unknown" && moneyRole(page, column) === "amount");
  return amounts.sort((a, b) => rank(a) - rank(b))[0];
}

function amountRole(page: Page, column: Column, budget: Column | undefined): ColumnRole | null {
  if (column === budget) return "funding";
  return moneyRole(page, column) === null ? null : "ignored";
}

function moneyRole(page: Page, { label }: Column): string | null {
  return page.columnOf("funding", bareLabel(label))?.role ?? null;
}

const fields: Readonly<Partial<Record<FieldPath, ColumnRole>>> = {
  "/department/name": "department",
  "/department/code": "departmentCode",
  "/project/code": "projectCode",
  "/project/implementingUnit": "implementingUnit",
};

function roleOf(page: Page, { label }: Column): ColumnRole | null {
  const [meaning] = page.meaningsOf(bareLabel(label));
  return meaning ? roleIn(meaning) : null;
}

function roleIn(meaning: Meaning): ColumnRole | null {
  if (meaning.kind === "field") return fields[meaning.field.into] ?? "ignored";
  if (meaning.kind === "money") return meaning.role === "part" ? "part" : "funding";
  return meaning.kind === "ignored" ? "ignored" : null;
}
