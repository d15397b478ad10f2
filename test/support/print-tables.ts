import type { Draft } from "../../src/draft.ts";
import type { ReadForms } from "../../src/forms/index.ts";
import { compileDraft } from "../../src/model/compile.ts";
import type { TargetTable } from "../../src/model/table.ts";
import { indicatorLines, moneyLines, noticed } from "./read-forms.ts";

/** Tables as text to read: a line a value, `_` where a cell is blank, and what was noticed while they were read. */
export function printTables({ drafts, findings }: ReadForms): string {
  const missing = findings.map(({ rule, facts }) => `! ${rule} ${JSON.stringify(facts)}`);
  return `${[...drafts.map(printDraft), ...missing].join("\n\n")}\n`;
}

function printDraft(draft: Draft): string {
  const { table } = compileDraft(draft);
  return [
    `${table.form}: ${table.title ?? "_"} (${table.fiscalYear ?? "_"})`,
    `sections: ${[...draft.sections].sort().join(" ")}; horizons: ${[...draft.horizons].sort().join(" ")}`,
    `department: ${table.department.code ?? "_"} ${table.department.name ?? "_"}`,
    ...projectLines(table),
    ...section("expenditure", moneyLines(table.budget.expenditure)),
    ...section(`revenue (${table.budget.unit ?? "_"})`, moneyLines(table.budget.revenue)),
    ...section(
      "goals",
      table.goals.map(({ horizon, ordinal, text }) => `${horizon} ${ordinal}: ${text}`),
    ),
    ...section(
      "tasks",
      table.tasks.map((task) =>
        Object.values(task)
          .map((value) => value ?? "_")
          .join(" | "),
      ),
    ),
    ...section("indicators", indicatorLines(table)),
    ...section("noticed", noticed(draft)),
  ].join("\n");
}

function projectLines({ project }: TargetTable): string[] {
  if (!project) return [];
  const { name, code, implementingUnit, attribute, period } = project;
  return [`project: ${[code, name, implementingUnit, attribute, period].map((value) => value ?? "_").join(" | ")}`];
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line.replaceAll("\n", "\\n")}`)];
}
