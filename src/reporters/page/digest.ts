import type { Checked, CheckedTable } from "../../checked.ts";
import type { Diagnostic, RuleId, Severity } from "../../diagnostic.ts";
import type { FormKind } from "../../draft.ts";
import { countChecks } from "../../rules/ledger.ts";
import { budgetOf, type Money } from "./money.ts";

/** How many findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What the summary of a page tells of a table. */
export interface TableDigest {
  readonly index: number;
  readonly form: FormKind;
  readonly title: string | null;
  readonly department: string | null;
  readonly project: string | null;
  readonly year: number | null;
  readonly indicators: number;
  readonly budget: Money;
  readonly checks: number;
  readonly found: readonly Found[];
}

/** What the summary of a page tells of a file: small, for all of them are held until the end. */
export interface FileDigest {
  readonly path: string;
  readonly tables: readonly TableDigest[];
  /** What was found in the file as a whole. */
  readonly found: readonly Found[];
}

/** A rule that found something, how often, by the severity that it has in the run. */
export interface Found {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly count: number;
}

/** What the summary needs of a file. */
export function digestOf({ path, tables, diagnostics }: Checked): FileDigest {
  const foundIn = (index: number | null) => foundBy(diagnostics.filter(({ table }) => table === index));
  return {
    path,
    tables: tables.map((table, index) => digestTable(table, index, foundIn(index))),
    found: foundIn(null),
  };
}

/** The findings of rules by severity. */
export function countsOf(found: readonly Found[]): Counts {
  const count = (severity: Severity) =>
    found.reduce((sum, one) => sum + (one.severity === severity ? one.count : 0), 0);
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** The counts of findings themselves. */
export function countFindings(diagnostics: readonly Diagnostic[]): Counts {
  return countsOf(foundBy(diagnostics));
}

function digestTable({ table, ledger }: CheckedTable, index: number, found: readonly Found[]): TableDigest {
  return {
    index,
    form: table.form,
    title: table.title,
    department: table.department.name,
    project: table.project?.name ?? null,
    year: table.fiscalYear,
    indicators: table.indicators.length,
    budget: budgetOf(table),
    checks: countChecks(ledger),
    found,
  };
}

function foundBy(diagnostics: readonly Diagnostic[]): Found[] {
  const counted = new Map<string, Found>();
  for (const { rule, severity } of diagnostics) {
    const key = `${rule} ${severity}`;
    counted.set(key, { rule, severity, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}
