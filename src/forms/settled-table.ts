import type { DraftIndicator, DraftLine, DraftProject, DraftTable, DraftTask, FormKind } from "../draft.ts";
import type { Horizon } from "./form.ts";

/** A goal as it was read, before it is known what stands beside it. */
export interface OpenGoal {
  readonly horizon: Horizon;
  readonly text: string;
}

/** What was collected of a table. */
export interface Collected {
  readonly value: (pointer: string) => string | null;
  readonly expenditure: readonly DraftLine[];
  readonly revenue: readonly DraftLine[];
  readonly goals: readonly OpenGoal[];
  readonly tasks: readonly DraftTask[];
  readonly indicators: readonly DraftIndicator[];
  /** The target columns that its blocks have. */
  readonly horizons: ReadonlySet<"cycle" | "annual">;
}

/** A table of what was collected of it, with nothing else in its lines and goals than the draft holds. */
export function settledTable(form: FormKind, collected: Collected): DraftTable {
  const { value, expenditure, revenue, goals, tasks, indicators, horizons } = collected;
  return {
    form,
    title: value("/title"),
    fiscalYear: value("/fiscalYear"),
    department: { name: value("/department/name"), code: value("/department/code") },
    project: form === "project" ? projectOf(value) : null,
    budget: { unit: value("/budget/unit"), expenditure: expenditure.map(closed), revenue: revenue.map(closed) },
    goals: settledGoals(goals),
    tasks,
    indicators: indicators.map((indicator) => settledIndicator(indicator, horizons)),
  };
}

function projectOf(value: Collected["value"]): DraftProject {
  const ends = [value("/project/period/start"), value("/project/period/end")].filter((end) => end !== null);
  return {
    name: value("/project/name"),
    code: value("/project/code"),
    implementingUnit: value("/project/implementingUnit"),
    attribute: value("/project/attribute"),
    period: value("/project/period") ?? (ends.length > 0 ? ends.join("—") : null),
  };
}

function closed({ label, amount, children }: DraftLine): DraftLine {
  return { label, amount, children: children.map(closed) };
}

/** Goals of no stated time are the cycle's where annual ones stand beside them. */
function settledGoals(goals: readonly OpenGoal[]): DraftTable["goals"] {
  const others = goals.some(({ horizon }) => horizon === "annual") ? "cycle" : "annual";
  return goals.map(({ horizon, text }) => ({ horizon: horizon === "either" ? others : horizon, text }));
}

/** An indicator tells the targets that its row has columns for only where that is not all that the table has. */
function settledIndicator({ horizons = [], ...indicator }: DraftIndicator, all: Collected["horizons"]): DraftIndicator {
  const isWhole = [...all].every((horizon) => horizons.includes(horizon));
  return isWhole ? indicator : { ...indicator, horizons };
}
