import type { DraftIndicator, DraftLine, DraftTable, DraftTask } from "../../src/draft.ts";
import type { FactLine, FactTask, TableFacts } from "./facts.ts";
import type { Layout } from "./layouts.ts";
import { goalTexts } from "./sketch.ts";

/**
 * The table that the forms must yield for facts in a layout, in the notation of `comparable`. What the layout leaves out
 * (title, year, unit) is null.
 */
export function expectedTable(facts: TableFacts, layout: Layout): DraftTable {
  return comparable({
    form: "department",
    title: layout.title === "none" ? null : facts.title,
    fiscalYear: layout.year === null ? null : facts.year,
    department: { name: facts.department, code: null },
    project: null,
    budget: {
      unit: layout.unit === "none" ? null : facts.unit,
      expenditure: facts.expenditure.map(lineOf),
      revenue: facts.revenue.map(lineOf),
    },
    goals: goalTexts(facts, layout).map((text) => ({ horizon: "annual", text })),
    tasks: [
      ...facts.tasks.map((task) => taskOf("key", task)),
      ...facts.otherTasks.map((task) => taskOf("other", task)),
    ],
    indicators: indicatorsOf(facts),
  });
}

/**
 * A table without what layouts may change: separators in amounts, all but the digits of the year, 其中： and indents before
 * budget labels, the division of goals into cells. Two tables that say the same are then deeply equal.
 */
export function comparable(table: DraftTable): DraftTable {
  return {
    ...table,
    fiscalYear: /[0-9]{4}/u.exec(table.fiscalYear ?? "")?.[0] ?? null,
    budget: {
      unit: table.budget.unit,
      expenditure: table.budget.expenditure.map(comparableLine),
      revenue: table.budget.revenue.map(comparableLine),
    },
    goals: comparableGoals(table),
    tasks: table.tasks.map((task) => ({ ...task, funding: digits(task.funding) })),
    indicators: table.indicators.map((indicator) => ({ ...indicator, weight: digits(indicator.weight) })),
  };
}

function lineOf(line: FactLine): DraftLine {
  return { label: line.label, amount: line.amount, children: line.children.map(lineOf) };
}

function taskOf(category: DraftTask["category"], task: FactTask): DraftTask {
  return { category, ...task };
}

function indicatorsOf(facts: TableFacts): DraftIndicator[] {
  return facts.indicators.map(({ cycle, annual, ...rest }) => ({ ...rest, cycleTarget: cycle, annualTarget: annual }));
}

function comparableLine(line: DraftLine): DraftLine {
  const label = line.label.trim().replace(/^其中[：:]/u, "");
  return { label, amount: digits(line.amount), children: line.children.map(comparableLine) };
}

function comparableGoals(table: DraftTable): DraftTable["goals"] {
  return (["cycle", "annual"] as const).flatMap((horizon) => {
    const texts = table.goals.filter((goal) => goal.horizon === horizon).map((goal) => goal.text.replace(/\s+/gu, ""));
    return texts.length === 0 ? [] : [{ horizon, text: texts.join("") }];
  });
}

function digits(amount: string | null): string | null {
  return amount === null ? null : amount.replaceAll(",", "").trim();
}
