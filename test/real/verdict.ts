import type { Checked } from "../../src/checked.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import type { Indicator, TargetTable } from "../../src/model/table.ts";
import { describe } from "../../src/rules/describe.ts";
import { rules } from "../../src/rules/index.ts";
import type { TranscribedIndicator } from "./tables.ts";

/** What was read and what was found, a line a table and a line a finding, to be agreed line by line. */
export function findingsOf({ tables, diagnostics }: Checked): string {
  const read = tables.map(({ table }) => {
    const name = table.project?.name ?? table.department.name ?? "_";
    return `# ${table.form} ${table.fiscalYear ?? "_"} ${name}: ${table.indicators.length} indicators`;
  });
  return `${[...read, ...diagnostics.map((one) => lineOf(one, tables.length))].join("\n")}\n`;
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
