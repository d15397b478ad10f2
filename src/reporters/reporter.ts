import type { Checked } from "../checked.ts";
import type { Language } from "../diagnostic.ts";

/** How a report is to look. */
export interface Style {
  readonly language: Language;
  readonly hasColour: boolean;
  /** Columns of the terminal; a Chinese character takes two. */
  readonly width: number;
}

/** The counts over a run. */
export interface Summary {
  readonly files: number;
  readonly tables: number;
  /** Rules that were looked at, over all tables; those that don't apply or had not enough data not counted. */
  readonly checks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that were passed over, by a comment, the configuration or the baseline. */
  readonly suppressed: number;
}

/** Makes of a file's piece what is written. */
export type Join = (piece: string) => string;

/** An output format. Its pieces are pure and joined as they come, so that a batch never holds more than one file. */
export interface Reporter {
  readonly name: string;
  readonly open: (style: Style) => string;
  /** One file; `index` counts the files from 0. */
  readonly file: (checked: Checked, index: number, style: Style) => string;
  readonly close: (summary: Summary, style: Style) => string;
  /**
   * Begins to put the files' pieces together: what it returns makes of each piece, in the order of the files, what is written, and
   * remembers what went before. Without it pieces are written as they are.
   */
  readonly join?: () => Join;
}
