import type { Diagnostic } from "./diagnostic.ts";
import type { TargetTable } from "./model/table.ts";
import type { Origins } from "./source/origins.ts";
import type { SourceText } from "./source/text.ts";
import type { Workbook } from "./source/workbook.ts";

/** One table of an input, and where each of its values stands. */
export interface CheckedTable {
  readonly table: TargetTable;
  readonly origins: Origins;
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
}
