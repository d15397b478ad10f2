import type { FormKind, Section } from "../draft.ts";

/**
 * A printed form, as data: the labels by which its sections and columns are recognised, and what they hold. Labels are written
 * in their bare form (see `bareLabel`); `*` in one stands for any characters.
 */
export interface Form {
  readonly id: string;
  readonly kind: FormKind;
  readonly name: Words;
  /** Where the form is used: the regulation that prints it, or the region. */
  readonly usedIn: Words;
  /** The form whose sections and labels it shares; `common` holds what nearly all have. */
  readonly extends?: string;
  /** Titles that it is printed under, bare. */
  readonly titles: readonly string[];
  /** The sections that must be there, where that is not what tables of its kind have. */
  readonly requires?: readonly Section[];
  /** Sections in the order of the form. One that the shared form has too adds its labels to those. */
  readonly sections: readonly FormSection[];
  /** Labels that are understood, whose values the normalized table has no place for. */
  readonly ignored?: readonly string[];
}

/** What several forms share; no form itself. */
export type SharedLabels = Pick<Form, "id" | "sections" | "ignored">;

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type FormSection = FieldSection | GoalsSection | FundingSection | LinesSection | RecordsSection;

interface Labelled {
  readonly section: Section;
  readonly labels: readonly string[];
}

/** One label with its value to the right of it, or after a colon in the same cell. */
export interface FieldSection extends Labelled {
  readonly layout: "field";
  readonly into: FieldPath;
  /** Where the value goes if another section has filled `into`; `into` itself for a label that gives way to others. */
  readonly otherwise?: FieldPath;
  /** `coded`: a code may stand before or behind the name; `choice`: the ticked ones of several options. */
  readonly reads?: "coded" | "choice";
}

export type FieldPath =
  | "/department/name"
  | "/department/code"
  | "/fiscalYear"
  | "/project/name"
  | "/project/code"
  | "/project/implementingUnit"
  | "/project/attribute"
  | "/project/period"
  | "/project/period/start"
  | "/project/period/end";

/** What a goal or a column of targets is for; `either`: annual, but the cycle's where annual ones stand beside it. */
export type Horizon = "annual" | "cycle" | "either";

/** Free text beside or under its label. */
export interface GoalsSection extends Labelled {
  readonly layout: "text";
  readonly horizon: Horizon;
}

/** Money told label by label: totals, their parts, and the columns of figures where there are several. */
export interface FundingSection extends Labelled {
  readonly layout: "funding";
  readonly totals: Readonly<Record<Horizon, readonly string[]>>;
  readonly parts: readonly string[];
  /** Lines that are spent, not received. */
  readonly expenditure: readonly string[];
  /** By the label of a line, the labels of its own parts where 其中 begins them. */
  readonly within: Readonly<Record<string, readonly string[]>>;
  /** `amount`: columns that hold the budget, the best first; `other`: columns that don't. */
  readonly columns: Readonly<Record<"amount" | "other", readonly string[]>>;
}

/** Budget lines: columns of labels, each with the column of amounts that follows it. */
export interface LinesSection extends Labelled {
  readonly layout: "lines";
  readonly columns: Readonly<Record<LineRole, readonly string[]>>;
}

export type LineRole = "expenditure" | "revenue" | "amount";

/** A header and records under it; `columnsOf` names the section whose header serves where there is none. */
export interface RecordsSection extends Labelled {
  readonly layout: "tasks" | "indicators";
  readonly category?: "key" | "other";
  readonly columnsOf?: Section;
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
}

/**
 * What a column of records holds. A `target` is annual or the cycle's by what stands around it; `operator` and `unit` are joined to
 * the target beside them; a `detail` goes to the note with its header. `department`, `project` and their kin make a list of many
 * projects in one sheet. A `category` is of both levels; a column headed by a category is `ofCategory`; a
 * `nameAndTarget` is both in one text. `indicator`: the name of an indicator beside a task. `part`: a part of the funding. `unknown`: a header that no form has.
 */
export type ColumnRole =
  | "name"
  | "content"
  | "funding"
  | "part"
  | "outcome"
  | "indicator"
  | "category"
  | "ofCategory"
  | "nameAndTarget"
  | "level1"
  | "level2"
  | "cycleTarget"
  | "annualTarget"
  | "target"
  | "operator"
  | "unit"
  | "weight"
  | "note"
  | "detail"
  | "department"
  | "departmentCode"
  | "departmentOrProject"
  | "project"
  | "projectCode"
  | "implementingUnit"
  | "goal"
  | "ignored"
  | "unknown";

/** The indicator categories that labels may name; the model knows them, the forms are told. */
export interface Categories {
  readonly isLevel1: (label: string) => boolean;
  readonly isLevel2: (label: string) => boolean;
}
