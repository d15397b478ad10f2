import type { Checked } from "../checked.ts";
import type { Language } from "../diagnostic.ts";

/** One input after the whole road, and the bytes that it was read from. */
export interface ReportedFile {
  readonly checked: Checked;
  /** None of a file that could not be read. */
  readonly bytes: Uint8Array;
}

/** Writes reports of one kind. */
export interface ReportWriter {
  /** Whether there can be a report on a file that was read. Throws `InputError` where it is damaged. */
  readonly canReport: (file: ReportedFile) => boolean;
  /** The pieces of a report on files as they come. Throws `InputError` where one of them can't be reported on. */
  readonly write: (files: AsyncIterable<ReportedFile>, language: Language) => AsyncIterable<string | Uint8Array>;
  /** The ending, without its dot, that a report on a file must have; null where any of its kind will do. */
  readonly endingFor: (file: ReportedFile) => string | null;
}

/** A kind of report that people read. Its code is loaded when it is asked for. */
export interface ReportKind {
  /** The endings of the files that it is written to, without their dot, in lower case. */
  readonly endings: readonly string[];
  readonly takes: "one-workbook" | "any-files";
  readonly load: () => Promise<ReportWriter>;
}

/** The kinds of reports that are workbooks; the command line puts the others beside them. */
export const reportKinds: readonly ReportKind[] = [
  {
    endings: ["xlsx", "xlsm", "xltx", "xltm"],
    takes: "one-workbook",
    load: async () => (await import("./marked/writer.ts")).markedWriter,
  },
];
