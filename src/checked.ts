import type { Diagnostic } from "./diagnostic.ts";
import type { TargetTable } from "./model/table.ts";
import type { RuleCheck } from "./rules/ledger.ts";
import type { Origins } from "./source/origins.ts";
import type { SourceText } from "./source/text.ts";
import type { Workbook } from "./source/workbook.ts";

/** One table of an input, where each of its values stands, and what every rule came to in it. */
export interface CheckedTable {
  readonly table: TargetTable;
  readonly origins: Origins;
  /** In the order of the rules; the same rules for every table. */
  readonly ledger: readonly RuleCheck[];
}

/** Why a finding is not told: a comment in its file, the configuration, or that the baseline knows it. */
export interface SuppressedBy {
  readonly by: "comment" | "config" | "baseline";
  /** As it is written; null for the baseline. */
  readonly reason: string | null;
}

/** A finding that was passed over. */
export interface Suppressed extends SuppressedBy {
  readonly diagnostic: Diagnostic;
}

/** One input after the whole road: what reporters and emitters work on. */
export interface Checked {
  /** The path as it was given, with `/` between its parts. */
  readonly path: string;
  /** The grids that were read; null for YAML, JSON and what can't be read. */
  readonly workbook: Workbook | null;
  /** The text that was read; null for workbooks and what can't be read. */
  readonly text: SourceText | null;
  readonly tables: readonly CheckedTable[];
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** The findings that were passed over; they are no diagnostics. */
  readonly suppressed: readonly Suppressed[];
}
