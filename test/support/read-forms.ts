import type { Draft } from "../../src/draft.ts";
import { type FormOptions, type ReadForms, readForms } from "../../src/forms/index.ts";
import { compileDraft } from "../../src/model/compile.ts";
import type { BudgetLine, Indicator, TargetTable } from "../../src/model/table.ts";
import { level1Of, level2Of } from "../../src/model/taxonomy.ts";
import type { Workbook } from "../../src/source/workbook.ts";

const categories = {
  isLevel1: (label: string) => level1Of(label) !== null,
  isLevel2: (label: string) => level2Of(label) !== null,
};

export function read(workbook: Workbook, options?: FormOptions): ReadForms {
  return readForms(workbook, categories, options);
}

/** The only table of a workbook, compiled, and what was noticed while it was read. */
export function readOne(workbook: Workbook, options?: FormOptions) {
  const { drafts, findings } = read(workbook, options);
  const [draft] = drafts;
  if (!draft || drafts.length > 1) throw new Error(`${drafts.length} tables`);
  return { table: compileDraft(draft).table, noticed: noticed(draft), findings };
}

export function tablesOf(workbook: Workbook): TargetTable[] {
  return read(workbook).drafts.map((draft) => compileDraft(draft).table);
}

/** Labels that were not understood and rows that were put back, each with what stands beside it. */
export function noticed(draft: Draft): string[] {
  return draft.findings.map(
    ({ rule, facts }) => `${rule}: ${facts.label ?? ""} ${JSON.stringify(facts.values ?? facts.moves)}`,
  );
}

/** An indicator on a line: level-1, level-2, name, cycle and annual target as written; `-` where there is none, `_` where it is blank. */
export function lineOf({ level1, level2, name, cycleTarget, annualTarget, weight, note }: Indicator): string {
  const target = (value: Indicator["cycleTarget"]) => (value === null ? "-" : value.raw || "_");
  const parts = [level1.label ?? "_", level2.label ?? "_", name ?? "_", target(cycleTarget), target(annualTarget)];
  return [...parts, ...(weight === null ? [] : [`权重${weight}`]), ...(note === null ? [] : [note])].join(" | ");
}

export function indicatorLines(table: TargetTable): string[] {
  return table.indicators.map(lineOf);
}

/** Budget lines on lines of their own, parts set in. */
export function moneyLines(lines: readonly BudgetLine[], depth = 0): string[] {
  return lines.flatMap(({ item, label, amount, children }) => [
    `${"  ".repeat(depth)}${label} [${item ?? "?"}] ${amount ?? "_"}`,
    ...moneyLines(children, depth + 1),
  ]);
}
