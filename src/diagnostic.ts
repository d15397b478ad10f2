import type { Location, Place, Span } from "./source/place.ts";

/** The worst first. `error`: the table is wrong; `warning`: it is probably wrong or will cause trouble; `info`: worth knowing. */
export const severities = ["error", "warning", "info"] as const;
/** How bad a finding is. */
export type Severity = (typeof severities)[number];

/** Orders severities, the worst first. */
export function compareSeverities(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/** The languages of messages. */
export type Language = "en" | "zh";

/** `area/fault`; public and never renamed. */
export type RuleId = `${string}/${string}`;

/** The numbers and texts of a finding: plain JSON, without words of any language. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * A fault as a rule, a reader or a form finds it. Rules speak in JSON Pointers into the table (`path`); readers and forms,
 * which come before there is a table, in places. `related` are the paths of the other values that the message names.
 */
export interface Finding {
  readonly rule: RuleId;
  readonly facts: Facts;
  readonly path: string | null;
  readonly place: Place | null;
  readonly related: readonly string[];
  /** Where the file is a text and it is plain what should stand there. */
  readonly fix?: Fix;
}

/** What is to be written in place of a stretch of the file's text. */
export interface Fix extends Span {
  readonly text: string;
}

/** A finding that has its severity and its place: what reporters show. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly facts: Facts;
  /** JSON Pointer into the normalized table; null where the finding is about no value of it. */
  readonly pointer: string | null;
  /** Index of the table within its file; null where the finding is about the file. */
  readonly table: number | null;
  readonly location: Location | null;
  readonly place: Place | null;
  /** Where the other values that the message names stand, by their pointers. */
  readonly related: Readonly<Record<string, Location>>;
  readonly fix?: Fix;
}

/** Why a file can't be read as what it claims to be. */
export type UnreadableReason =
  | "empty"
  | "encrypted"
  | "old-workbook" // .xls, the binary format before 2007
  | "other-type" // its bytes are those of another kind of file, named in `detail`
  | "other-version" // a table of a schemaVersion that ptt doesn't know, given in `detail`
  | "no-workbook" // a ZIP archive without a workbook in it
  | "truncated"
  | "broken" // the container, XML, YAML or JSON has an error, told in `detail`
  | "not-text" // bytes that are no text in any known encoding
  | "cannot-open" // the system refused, with its code in `detail`
  | "defect"; // ptt itself failed over it, with the error in `detail`

/** What was exceeded. Sizes are in bytes, time in milliseconds. */
export type LimitName =
  | "file-size"
  | "parts"
  | "part-size"
  | "inflated-size"
  | "cells"
  | "merges"
  | "sheets"
  | "xml-depth"
  | "text-length"
  | "depth"
  | "aliases"
  | "values" // values of YAML and JSON
  | "tables"
  | "time"
  | "memory";

/** The facts of what readers and forms report before there is a table. The words stand in `rules/input` and `rules/form`. */
export interface EarlyFacts {
  readonly "input/unreadable": {
    readonly reason: UnreadableReason;
    /** What the file was taken for, as a file ending without its dot. */
    readonly format: string;
    /** What the reader met, in words of the file format; null where the reason says all. */
    readonly detail: string | null;
  };
  readonly "input/limit": { readonly limit: LimitName; readonly allowed: number; readonly actual: number | null };
  readonly "input/no-table": {
    /** Labels of a target table that were looked for and not found. */
    readonly missing: readonly string[];
    /** The labels that were found in the sheet that came nearest. */
    readonly found: readonly string[];
    /** That sheet; null where no sheet holds any label. */
    readonly sheet: string | null;
  };
  readonly "input/duplicate-key": { readonly key: string; readonly firstLine: number };
  /** A mistake in the YAML itself; `advice` is what to write instead. */
  readonly "input/yaml": { readonly mistake: YamlMistake; readonly text: string; readonly detail: string | null };
  /** A value of a wrong shape: a list where a text should be. */
  readonly "form/wrong-shape": {
    readonly key: string;
    readonly expected: Shape;
    readonly actual: Shape;
  };
  readonly "form/unknown-label": {
    readonly label: string;
    readonly section: string | null;
    /** What stands under or beside the label, as written. */
    readonly values: readonly string[];
    /** The nearest label that is known; null where none is near. */
    readonly nearest: string | null;
  };
  readonly "form/realigned-row": {
    /** What was moved: its text, the cell where it stood and the column header it belongs to. */
    readonly moves: readonly { readonly text: string; readonly from: string; readonly to: string }[];
  };
}

/** What is wrong with a YAML text, by the mistakes that people make. */
export type YamlMistake =
  | "tab" // a tab indents a line
  | "reserved-start" // a plain value begins with > | % @ ` * & ! [ { …
  | "colon" // a plain value holds ": " or ends in ":"
  | "key-colon" // a key's colon is full-width, or no space follows it
  | "quote" // a quote that is not closed, or text after a closed one
  | "indent" // a line stands at a depth that belongs to nothing
  | "other";

/** What kind of value stands at a key of YAML or JSON, or should. */
export type Shape = "text" | "number" | "list" | "mapping" | "nothing";

/** A finding of a reader or a form. */
export function earlyFinding<Id extends keyof EarlyFacts>(
  rule: Id,
  facts: EarlyFacts[Id],
  place: Place | null,
): Finding {
  return { rule, facts: { ...facts }, path: null, place, related: [] };
}

/**
 * Thrown deep inside a reader where a file can't be read further; `check` turns it into the finding that it carries.
 * The only thrown class for input.
 */
export class InputError extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.rule);
    this.name = "InputError";
    this.finding = finding;
  }
}
