import type { Draft } from "../../src/draft.ts";
import { compileDraft } from "../../src/model/compile.ts";
import type { TargetTable } from "../../src/model/table.ts";
import { Origins } from "../../src/source/origins.ts";
import { expectedTable } from "./expected.ts";
import type { TableFacts } from "./facts.ts";
import { published } from "./layouts.ts";

/** The normalized table of facts, its year and unit stated. */
export function tableOf(facts: TableFacts): TargetTable {
  const stated = expectedTable(facts, { ...published, year: "2024" });
  const goals = [{ horizon: "annual", text: facts.goals.join(" ") } as const];
  return compileDraft({ ...bareDraft(facts), table: { ...stated, goals } }).table;
}

function bareDraft(facts: TableFacts): Omit<Draft, "table"> {
  const horizons = facts.columns.filter((column) => column === "cycle" || column === "annual");
  return {
    origins: new Origins(),
    readings: new Map(),
    sections: new Set(["department", "budget", "goals", "tasks", "otherTasks", "indicators"]),
    horizons: new Set(horizons),
    findings: [],
  };
}
