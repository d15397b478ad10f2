import type { Checked, CheckedTable } from "../checked.ts";
import type { BudgetLine, Category, Goal, Indicator, TargetTable, Task } from "../model/table.ts";
import { cellName, type Place } from "../source/place.ts";
import type { SourceText } from "../source/text.ts";
import type { Target } from "../target/target.ts";

/** The keys of the normalized table in their fixed order, whatever the order in which the table was built. */
export function normalized(table: TargetTable): TargetTable {
  const { schemaVersion, form, title, fiscalYear, department, project, budget } = table;
  return {
    schemaVersion,
    form,
    title,
    fiscalYear,
    department: { name: department.name, code: department.code },
    project: project && projectOf(project),
    budget: { unit: budget.unit, expenditure: budget.expenditure.map(lineOf), revenue: budget.revenue.map(lineOf) },
    goals: table.goals.map(goalOf),
    tasks: table.tasks.map(taskOf),
    indicators: table.indicators.map(indicatorOf),
  };
}

/** The same with its `source`: the file, and where each value stands, by JSON Pointer: sheet and cell, or line and column. */
export function withSource(checked: Checked, { table, origins }: CheckedTable): unknown {
  const values = normalized(table);
  const places = [...origins.entries()]
    .filter(([pointer]) => isIn(values, pointer))
    .map(([pointer, place]) => [pointer, placeOf(place, checked.text)] as const);
  return { ...values, source: { file: checked.path, places: Object.fromEntries(places) } };
}

/** Whether a JSON Pointer leads to a value of the table; the places of some files tell of more, such as the list of other tasks. */
function isIn(table: TargetTable, pointer: string): boolean {
  let value: unknown = table;
  for (const step of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return true;
}

function placeOf(place: Place, text: SourceText | null): unknown {
  if (place.kind === "cell") return { sheet: place.sheet, cell: cellName(place.row, place.column) };
  const location = text?.locate(place.start);
  return { line: location?.line ?? null, column: location?.column ?? null };
}

function projectOf({ name, code, implementingUnit, attribute, period }: NonNullable<TargetTable["project"]>) {
  return { name, code, implementingUnit, attribute, period };
}

function lineOf({ item, label, amount, children }: BudgetLine): BudgetLine {
  return { item, label, amount, children: children.map(lineOf) };
}

function goalOf({ horizon, ordinal, text }: Goal): Goal {
  return { horizon, ordinal, text };
}

function taskOf({ category, name, content, funding, outcome }: Task): Task {
  return { category, name, content, funding, outcome };
}

function indicatorOf({ level1, level2, name, cycleTarget, annualTarget, weight, note }: Indicator): Indicator {
  return {
    level1: categoryOf(level1),
    level2: categoryOf(level2),
    name,
    cycleTarget: cycleTarget && targetOf(cycleTarget),
    annualTarget: annualTarget && targetOf(annualTarget),
    weight,
    note,
  };
}

function categoryOf<Key>({ key, label }: Category<Key>): Category<Key> {
  return { key, label };
}

function targetOf(target: Target): Target {
  const { raw, kind, comparator, value, upper, unit, canonical, change, basis, text, parts } = target;
  return {
    raw,
    kind,
    comparator,
    value,
    upper,
    unit,
    canonical: canonical && { value: canonical.value, upper: canonical.upper, unit: canonical.unit },
    change,
    basis,
    text,
    parts: parts.map(targetOf),
  };
}
