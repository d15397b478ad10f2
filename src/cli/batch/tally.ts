import { compareSeverities, type Language, type RuleId } from "../../diagnostic.ts";
import { displayWidth, pad } from "../../reporters/display.ts";
import type { Summary } from "../../reporters/reporter.ts";
import { ruleById } from "../../rules/by-id.ts";
import { nothingYet } from "../run.ts";
import { batchWords, type RuleTotal } from "./words.ts";
import type { FileResult } from "./work.ts";

/** The counts of a run so far. */
export interface Tally {
  readonly summary: Summary;
  readonly rules: ReadonlyMap<RuleId, RuleTotal>;
  readonly unchanged: number;
  readonly defects: number;
}

export const emptyTally: Tally = { summary: nothingYet, rules: new Map(), unchanged: 0, defects: 0 };

/** The counts with those of one more file. */
export function tallied(tally: Tally, result: FileResult): Tally {
  const rules = new Map(tally.rules);
  for (const [rule, { severity, count }] of Object.entries(result.rules) as [RuleId, FileResult["rules"][RuleId]][]) {
    const before = rules.get(rule) ?? { rule, severity, count: 0, files: 0 };
    rules.set(rule, { ...before, count: before.count + count, files: before.files + 1 });
  }
  return {
    summary: sum(tally.summary, result.summary),
    rules,
    unchanged: tally.unchanged + Number(result.kept !== null),
    defects: tally.defects + Number(result.defect !== null),
  };
}

/** Runs over fewer files end without a summary by rule. */
const batchOf = 10;

/** What a run over many files found, rule by rule, the gravest and most frequent first; "" for a run over few. */
export function ruleSummary({ summary, rules: totals }: Tally, language: Language): string {
  if (summary.files < batchOf || totals.size === 0) return "";
  const words = batchWords[language];
  const rows = [...totals.values()]
    .sort(compareTotals)
    .map((total) => [
      words.severity[total.severity],
      total.rule,
      words.ruleLine(total.count, total.files),
      ruleById(total.rule)?.[language].title ?? "",
    ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const lines = rows.map((row) => row.map((text, column) => pad(text, widths[column] ?? 0)).join("  "));
  return [words.byRule, ...lines.map((line) => `  ${line.trimEnd()}`), ""].join("\n");
}

function compareTotals(a: RuleTotal, b: RuleTotal): number {
  return compareSeverities(a.severity, b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1);
}

function sum(a: Summary, b: Summary): Summary {
  return {
    files: a.files + b.files,
    tables: a.tables + b.tables,
    checks: a.checks + b.checks,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    infos: a.infos + b.infos,
    suppressed: a.suppressed + b.suppressed,
  };
}
