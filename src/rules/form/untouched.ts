import type { BudgetLine } from "../../model/table.ts";
import type { RuleContext } from "../rule.ts";

/** Whether nothing of a table is filled in but what a blank form prints: its title, year, unit and labels. */
export function isUntouched({ table, readings }: RuleContext): boolean {
  const { department, project, budget, goals, tasks, indicators } = table;
  if (indicators.length > 0 || goals.length > 0 || readings.size > 0) return false;
  const fields = [department.name, department.code, ...Object.values(project ?? {})];
  const isBlankTask = ({ name, content, funding, outcome }: (typeof tasks)[number]) =>
    [name, content, funding, outcome].every((text) => text === null);
  return (
    fields.every((text) => text === null) &&
    [...budget.expenditure, ...budget.revenue].every(isBlankLine) &&
    tasks.every(isBlankTask)
  );
}

function isBlankLine({ amount, children }: BudgetLine): boolean {
  return amount === null && children.every(isBlankLine);
}
