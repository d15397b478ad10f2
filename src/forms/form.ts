import type { FormKind, Section } from "../draft.ts";

/**
 * A printed form, as data: the labels by which its sections and columns are recognised, and what they hold. Labels are
 * written in their bare form (see `bareLabel`).
 */
export interface Form {
  readonly id: string;
  readonly kind: FormKind;
  readonly name: { readonly zh: string; readonly en: string };
  /** Sections in the order of the form. */
  readonly sections: readonly FormSection[];
}

export type FormSection = FieldSection | LinesSection | TextSection | RecordsSection;

interface Labelled {
  readonly section: Section;
  readonly labels: readonly string[];
}

/** One label with its value to the right of it, or after a colon in the same cell. */
export interface FieldSection extends Labelled {
  readonly layout: "field";
  readonly into: FieldPath;
}

export type FieldPath = "/department/name" | "/department/code" | "/fiscalYear";

/** Budget lines: columns of labels, each with the column of amounts that follows it. */
export interface LinesSection extends Labelled {
  readonly layout: "lines";
  readonly columns: Readonly<Record<"expenditure" | "revenue" | "amount", readonly string[]>>;
}

/** Free text in the cells beside or under the label. */
export interface TextSection extends Labelled {
  readonly layout: "text";
  readonly horizon: "annual" | "cycle";
}

/** A header and records under it; `columnsOf` names the section whose header serves where there is none. */
export interface RecordsSection extends Labelled {
  readonly layout: "tasks" | "indicators";
  readonly category?: "key" | "other";
  readonly columnsOf?: Section;
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
}

/** What a column of records holds: the keys of a task or an indicator. */
export type ColumnRole =
  | "name"
  | "content"
  | "funding"
  | "outcome"
  | "level1"
  | "level2"
  | "cycleTarget"
  | "annualTarget"
  | "weight"
  | "note";

/** The indicator categories that labels may name; the model knows them, the forms are told. */
export interface Categories {
  readonly isLevel1: (label: string) => boolean;
  readonly isLevel2: (label: string) => boolean;
}
