import type { Checked } from "../checked.ts";
import type { Summary } from "../reporters/reporter.ts";
import { countChecks } from "../rules/ledger.ts";

/** The counts of a run before its first file. */
export const nothingYet: Summary = { files: 0, tables: 0, checks: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0 };

/** The counts with one more file. */
export function counted(summary: Summary, { tables, diagnostics, suppressed }: Checked): Summary {
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    files: summary.files + 1,
    tables: summary.tables + tables.length,
    checks: summary.checks + tables.reduce((sum, { ledger }) => sum + countChecks(ledger), 0),
    errors: summary.errors + count("error"),
    warnings: summary.warnings + count("warning"),
    infos: summary.infos + count("info"),
    suppressed: summary.suppressed + suppressed.length,
  };
}

/** The exit code of a run: 1 where there is an error, or more warnings than are allowed (left out: any number). */
export function exitCode({ errors, warnings }: Summary, maxWarnings?: number): 0 | 1 {
  return errors > 0 || warnings > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
