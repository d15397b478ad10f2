import type { Checked } from "../../checked.ts";
import type { Language } from "../../diagnostic.ts";
import type { FileDigest } from "./digest.ts";

/**
 * A report for reading, whose summary stands before the files that it sums up. The piece of each file is made as the file comes, and
 * kept outside of memory until the last one is known; of the file itself only its digest stays.
 */
export interface Page {
  /** What the name of such a report ends in, without its dot. */
  readonly ending: string;
  /** One file; `index` counts the files from 0. */
  readonly file: (checked: Checked, index: number, language: Language) => string;
  /** What comes before the files, the summary included. */
  readonly head: (digests: readonly FileDigest[], language: Language) => string;
  /** What comes after the files. */
  readonly foot: (language: Language) => string;
}

/** The name of a table's part of a page, by which links lead to it; that of the file as a whole where `table` is null. */
export function anchorOf(file: number, table: number | null): string {
  return table === null ? `f${file + 1}` : `f${file + 1}t${table + 1}`;
}
