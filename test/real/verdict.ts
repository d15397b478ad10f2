import type { Checked } from "../../src/checked.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import type { BudgetLine, Indicator, TargetTable } from "../../src/model/table.ts";
import { describe } from "../../src/rules/describe.ts";
import { rules } from "../../src/rules/index.ts";
import type { TranscribedIndicator } from "./tables.ts";

/** What was read and what was found, a line a table and a line a finding, to be agreed line by line. */
export function findingsOf({ tables, diagnostics }: Checked): string {
  return `${[...tables.map(({ table }) => headOf(table)), ...diagnostics.map((one) => lineOf(one, tables.length))].join("\n")}\n`;
}

function headOf({ form, fiscalYear, project, department, budget, goals, tasks, indicators }: TargetTable): string {
  const amounts = [...budget.expenditure, ...budget.revenue].flatMap(amountsIn).length;
  const counts = `${amounts} amounts, ${goals.length} goals, ${tasks.length} tasks, ${indicators.length} indicators`;
  return `# ${form} ${fiscalYear ?? "_"} ${project?.name ?? department.name ?? "_"}: ${counts}`;
}

function amountsIn({ amount, children }: BudgetLine): string[] {
  return [...(amount === null ? [] : [amount]), ...children.flatMap(amountsIn)];
}

function lineOf(diagnostic: Diagnostic, tables: number): string {
  const { severity, rule, pointer, table, location } = diagnostic;
  const which = tables > 1 && table !== null ? `${table}` : "";
  const place = `${which}${pointer ?? ""} [${location?.cell ?? ""}]`;
  return `${severity} ${rule} ${place} ${describe(diagnostic, "zh").message.replaceAll("\n", "\\n")}`;
}

/** The indicators of a table as they are transcribed. */
export function indicatorsOf({ indicators }: TargetTable): TranscribedIndicator[] {
  return indicators.map(({ level1, level2, name, ...rest }) => ({
    level1: level1.label ?? "",
    level2: level2.label ?? "",
    name: name ?? "",
    values: valuesOf(rest),
  }));
}

function valuesOf({ cycleTarget, annualTarget }: Pick<Indicator, "cycleTarget" | "annualTarget">): string[] {
  return [cycleTarget, annualTarget].flatMap((target) => (target === null || target.raw === "" ? [] : [target.raw]));
}

/** How many findings of each rule there are in the tables, as Markdown. */
export function summaryOf(checked: readonly Checked[]): string {
  const found = checked.flatMap(({ diagnostics }) => diagnostics);
  const rows = rules.flatMap(({ id, severity }) => {
    const count = found.filter(({ rule }) => rule === id).length;
    const files = checked.filter(({ diagnostics }) => diagnostics.some(({ rule }) => rule === id)).length;
    return count === 0 ? [] : [`| \`${id}\` | ${severity} | ${count} | ${files} |`];
  });
  const tables = checked.flatMap((one) => one.tables);
  const indicators = tables.reduce((sum, { table }) => sum + table.indicators.length, 0);
  return [
    `# What ptt finds in the real tables`,
    "",
    `${checked.length} files, ${tables.length} tables, ${indicators} indicators, ${found.length} findings. The test of this folder keeps this page.`,
    "",
    "| rule | severity | findings | files |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
