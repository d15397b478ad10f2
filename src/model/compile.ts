import type { Draft, DraftIndicator, DraftLine, DraftProject, DraftTask } from "../draft.ts";
import { Origins, pointer } from "../source/origins.ts";
import { compileTarget } from "../target/compile.ts";
import { parseAmount } from "./amount.ts";
import { budgetItemOf } from "./budget-items.ts";
import { splitGoals } from "./goals.ts";
import type { BudgetLine, Goal, Indicator, TargetTable, Task } from "./table.ts";
import { level1Of, level2Of } from "./taxonomy.ts";
import { parseWeight } from "./weight.ts";
import { fiscalYearOf, unreadYear } from "./year.ts";

/** A table understood, where its values stand, and how its amounts were written. */
export interface Compiled extends Omit<Draft, "table"> {
  readonly table: TargetTable;
}

/** Understands a draft: amounts, categories, targets, numbered goals, the year. Nothing here is judged. */
export function compileDraft(draft: Draft): Compiled {
  const { goals, origins } = compileGoals(draft);
  const { table } = draft;
  const amount: ReadAmount = (path, text) => parseAmount(text, draft.readings.get(path)?.stored ?? null).amount;
  const fiscalYear = fiscalYearOf({ ...table, goals });
  return {
    ...draft,
    origins,
    findings: [...draft.findings, ...unreadYear(draft, fiscalYear)],
    table: {
      schemaVersion: 1,
      form: table.form,
      title: table.title,
      fiscalYear,
      department: table.department,
      project: table.project ?? (table.form === "project" ? blankProject : null),
      budget: {
        unit: table.budget.unit,
        expenditure: compileLines(table.budget.expenditure, "/budget/expenditure", amount),
        revenue: compileLines(table.budget.revenue, "/budget/revenue", amount),
      },
      goals,
      tasks: table.tasks.map((task, index) => compileTask(task, pointer("tasks", index), amount)),
      indicators: table.indicators.map((indicator) => compileIndicator(indicator, draft.horizons)),
    },
  };
}

/** A project's table that says nothing of the project. */
const blankProject: DraftProject = { name: null, code: null, implementingUnit: null, attribute: null, period: null };

type ReadAmount = (path: string, text: string | null) => string | null;

function compileLines(lines: readonly DraftLine[], path: string, amount: ReadAmount): BudgetLine[] {
  return lines.map((line, index) => {
    const own = path + pointer(index);
    return {
      item: budgetItemOf(line.label),
      label: line.label,
      amount: amount(`${own}/amount`, line.amount),
      children: compileLines(line.children, `${own}/children`, amount),
    };
  });
}

function compileGoals(draft: Draft): { readonly goals: readonly Goal[]; readonly origins: Origins } {
  const origins = new Origins(draft.origins, "/goals/");
  const goals: Goal[] = [];
  const next = { annual: 1, cycle: 1 };
  for (const [index, { horizon, isOne, text: written }] of draft.table.goals.entries()) {
    const place = draft.origins.nearest(pointer("goals", index));
    for (const text of isOne ? [written] : splitCell(written, next[horizon])) {
      if (place) origins.set(pointer("goals", goals.length), place);
      goals.push({ horizon, ordinal: next[horizon]++, text });
    }
  }
  return { goals, origins };
}

/** The goals in a cell, which may go on with the numbering of the cells before it. */
function splitCell(text: string, next: number): string[] {
  const goals = splitGoals(text);
  return goals.length === 1 && next > 1 && goals[0] === text.trim() ? splitGoals(text, next) : goals;
}

function compileTask(task: DraftTask, path: string, amount: ReadAmount): Task {
  return { ...task, funding: amount(`${path}/funding`, task.funding) };
}

function compileIndicator(indicator: DraftIndicator, horizons: Draft["horizons"]): Indicator {
  const { level1, level2 } = indicator;
  const has = (horizon: Goal["horizon"]) => indicator.horizons?.includes(horizon) ?? horizons.has(horizon);
  const cycleTarget = has("cycle") ? compileTarget(indicator.cycleTarget) : null;
  const isSame = cycleTarget !== null && indicator.annualTarget === indicator.cycleTarget;
  return {
    level1: { key: level1 === null ? null : level1Of(level1), label: level1 },
    level2: { key: level2 === null ? null : level2Of(level2), label: level2 },
    name: indicator.name,
    cycleTarget,
    annualTarget: has("annual") ? (isSame ? cycleTarget : compileTarget(indicator.annualTarget)) : null,
    weight: parseWeight(indicator.weight),
    note: indicator.note,
  };
}
