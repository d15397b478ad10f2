import type { Finding } from "../diagnostic.ts";
import type { Draft } from "../draft.ts";
import type { Limits } from "../limits.ts";
import type { SourceText } from "../source/text.ts";
import type { Workbook } from "../source/workbook.ts";

/** One file as it came: its name, whose ending tells what it claims to be, and its bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader makes of a file: grids in which forms are to be recognised, or drafts, which YAML and JSON state outright. */
export interface Source {
  /** null for YAML and JSON. */
  readonly workbook: Workbook | null;
  /** The decoded text; null for workbooks. */
  readonly text: SourceText | null;
  /** null for workbooks and delimited text. */
  readonly drafts: readonly Draft[] | null;
  /** What concerns the file as a whole, or a place that belongs to no table. */
  readonly findings: readonly Finding[];
  /** Finds the comments of the text; left out where the format has none. */
  readonly comments?: () => readonly Comment[];
}

/** A comment of a text with its sign, and where it starts, in UTF-16 code units. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

/** A file format. `read` throws `InputError` where the file can't be read further. */
export interface Reader {
  readonly name: string;
  /** File endings without their dot, in lower case. */
  readonly endings: readonly string[];
  readonly read: (input: Input, limits: Limits) => Source;
}
