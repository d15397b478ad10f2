import type { Draft, DraftIndicator, DraftTable, DraftTask } from "../../src/draft.ts";
import { compileDraft } from "../../src/model/compile.ts";
import { rules } from "../../src/rules/index.ts";
import { type RuleContext, runRule } from "../../src/rules/rule.ts";
import { Origins } from "../../src/source/origins.ts";

/** A table of 2024 that holds nothing but what is given, as rules see it. */
export function contextOf(part: Partial<DraftTable>): RuleContext {
  const isPaired = part.indicators?.some(({ cycleTarget }) => cycleTarget !== null) ?? false;
  const draft: Draft = {
    origins: new Origins(),
    readings: new Map(),
    sections: new Set(["department", "budget", "goals", "tasks", "indicators"]),
    horizons: new Set(isPaired ? ["cycle", "annual"] : ["annual"]),
    findings: [],
    table: {
      form: "department",
      title: null,
      fiscalYear: "2024",
      department: { name: "某市科技局", code: null },
      project: null,
      budget: { unit: "万元", expenditure: [], revenue: [] },
      goals: [],
      tasks: [],
      indicators: [],
      ...part,
    },
  };
  return { ...compileDraft(draft), rounding: { mode: "nearest", tolerance: null } };
}

/** Indicators from rows of `level1 | level2 | name | annual | cycle`; a blank is a blank cell. */
export function indicatorsOf(rows: readonly string[]): DraftIndicator[] {
  return rows.map((row) => {
    const [level1, level2, name, annualTarget, cycleTarget] = row.split("|").map((cell) => cell.trim() || null);
    const cells = { level1: level1 ?? null, level2: level2 ?? null, name: name ?? null };
    return {
      ...cells,
      annualTarget: annualTarget ?? null,
      cycleTarget: cycleTarget ?? null,
      weight: null,
      note: null,
    };
  });
}

/** A task with what is given. */
export function taskOf(part: Partial<DraftTask>): DraftTask {
  return { category: "key", name: "建设充电站", content: null, funding: null, outcome: null, ...part };
}

/** The pointers at which a rule finds a fault. */
export function pathsOf(id: string, context: RuleContext): (string | null)[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return [...runRule(rule, context)].map(({ path }) => path);
}

/** The rows of indicators, as given, at which a rule finds a fault. */
export function faultyRows(id: string, rows: readonly string[]): string[] {
  const paths = pathsOf(id, contextOf({ indicators: indicatorsOf(rows) }));
  return paths.map((path) => rows[Number(/^\/indicators\/(\d+)/u.exec(path ?? "")?.[1])] ?? String(path));
}
