import { readdirSync, readFileSync } from "node:fs";
import type { Draft, DraftIndicator } from "../../src/draft.ts";
import { compileDraft } from "../../src/model/compile.ts";
import type { RuleContext } from "../../src/rules/rule.ts";
import { Origins } from "../../src/source/origins.ts";

const folder = new URL("../fixtures/tables/", import.meta.url);

/** A transcribed table as it lies in test/fixtures/tables: what a table says, apart from its layout. */
interface Transcript {
  readonly form: string;
  readonly title?: string;
  readonly year?: string;
  readonly fields: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly goals: readonly { readonly label: string; readonly text: string }[];
  readonly tasks: readonly { readonly name: string; readonly amount: string; readonly section: string }[];
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly name: string;
    readonly values: readonly string[];
  }[];
}

/** The names of the transcribed tables. */
export function realTableNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/** A transcribed table as rules see it. */
export function realTable(name: string): RuleContext {
  const transcript: Transcript = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  const compiled = compileDraft(draftOf(transcript));
  return { ...compiled, rounding: { mode: "nearest", tolerance: null } };
}

function draftOf(transcript: Transcript): Draft {
  const isPaired = transcript.indicators.some(({ values }) => values.length > 1);
  return {
    origins: new Origins(),
    readings: new Map(),
    sections: new Set(transcript.goals.length > 0 ? ["goals", "indicators"] : ["indicators"]),
    horizons: new Set(isPaired ? ["cycle", "annual"] : ["annual"]),
    findings: [],
    table: {
      form: transcript.form.startsWith("department") ? "department" : "project",
      title: transcript.title ?? null,
      fiscalYear: transcript.year ?? null,
      department: { name: fieldOf(transcript, /^(?:部门|预算单位|主管部门)/u), code: null },
      project: null,
      budget: { unit: null, expenditure: [], revenue: [] },
      goals: transcript.goals.map(({ label, text }) => ({
        horizon: /中期|长期|总目标/u.test(label) ? "cycle" : "annual",
        text,
      })),
      tasks: transcript.tasks.map(({ name, amount, section }) => ({
        category: section.startsWith("其他") ? "other" : "key",
        name,
        content: null,
        funding: amount,
        outcome: null,
      })),
      indicators: transcript.indicators.map((indicator) => indicatorOf(indicator, isPaired)),
    },
  };
}

function fieldOf({ fields }: Transcript, label: RegExp): string | null {
  return fields.find((field) => label.test(field.label))?.values[0] ?? null;
}

function indicatorOf(
  { level1, level2, name, values }: Transcript["indicators"][number],
  isPaired: boolean,
): DraftIndicator {
  const targets = values.map(joinUnit);
  return {
    level1: level1 || null,
    level2: level2 || null,
    name: name || null,
    cycleTarget: isPaired ? (targets[0] ?? null) : null,
    annualTarget: targets.at(-1) ?? null,
    weight: null,
    note: null,
  };
}

/** 3.3 ‖ 万公里 is a value and its unit column, which the forms join; a unit that the value has already falls away. */
function joinUnit(value: string): string {
  const [text = "", unit = ""] = value.split(" ‖ ");
  return /^[\d.]+$/u.test(text) ? text + unit : text;
}
