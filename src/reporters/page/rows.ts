import type { RuleId } from "../../diagnostic.ts";
import { type Counts, countsOf, type FileDigest } from "./digest.ts";
import type { Money } from "./money.ts";

/** A table in the list of a summary, or a file in which something was found as a whole. */
export interface SummaryRow {
  /** Of the file, from 0. */
  readonly file: number;
  /** Of the table within its file, from 0; null for the file as a whole. */
  readonly table: number | null;
  readonly path: string;
  /** The project or the department; null where neither is named. */
  readonly title: string | null;
  readonly year: number | null;
  readonly budget: Money;
  readonly counts: Counts;
  readonly rules: readonly RuleId[];
}

/** The tables of a run, and the files in which something was found as a whole, in the order in which they stand on a page. */
export function summaryRows(digests: readonly FileDigest[]): SummaryRow[] {
  return digests.flatMap(({ path, tables, found }, file) => {
    const ofFile: SummaryRow = {
      file,
      table: null,
      path,
      title: null,
      year: null,
      budget: { kind: "none" },
      counts: countsOf(found),
      rules: found.map(({ rule }) => rule),
    };
    const ofTables = tables.map((table): SummaryRow => {
      const { index, project, department, year, budget } = table;
      const counts = countsOf(table.found);
      const rules = table.found.map(({ rule }) => rule);
      return { file, table: index, path, title: project ?? department, year, budget, counts, rules };
    });
    return found.length > 0 ? [ofFile, ...ofTables] : ofTables;
  });
}
