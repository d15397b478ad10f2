import type { Section } from "../draft.ts";
import type {
  FieldSection,
  Form,
  FormSection,
  FundingSection,
  Horizon,
  LinesSection,
  RecordsSection,
  SharedLabels,
} from "./form.ts";
import { type Entry, LabelIndex } from "./label-index.ts";
import { matcher, PatternIndex } from "./pattern.ts";
import { type Vocabulary, vocabulariesOf } from "./resolve.ts";

/** What a label means where it stands beside a value or a block. */
export type Meaning =
  | { readonly kind: "field"; readonly field: FieldSection }
  | { readonly kind: "goals"; readonly horizon: Horizon }
  | { readonly kind: "money"; readonly role: "container" | "total" | "part"; readonly horizon: Horizon }
  | { readonly kind: "block"; readonly block: BlockKind }
  | { readonly kind: "ignored" };

/** A block of lines or records, by what stands in it. */
export interface BlockKind {
  readonly section: Section;
  readonly layout: "tasks" | "indicators" | "lines";
  readonly category: "key" | "other";
  readonly columnsOf: Section;
}

/** What a header means over a column; of columns with one role the lower rank is the one meant. */
export interface ColumnMeaning {
  readonly role: string;
  readonly rank: number;
}

/** Where headers stand. */
export type HeaderOf = "tasks" | "indicators" | "lines" | "funding";

/** The forms that have a label, and how many sources stand before theirs. */
type Source = Pick<Vocabulary, "owners" | "depth">;

/** More labels than one source has for one column. */
const mostLabels = 10_000;

/** The words of all forms at once, so that a table that is like none of them is read as far as any of them knows its words. */
export class Lexicon {
  readonly forms: readonly Form[];
  readonly #labels = new LabelIndex<Meaning>();
  readonly #columns: Readonly<Record<HeaderOf, LabelIndex<ColumnMeaning>>> = {
    tasks: new LabelIndex(),
    indicators: new LabelIndex(),
    lines: new LabelIndex(),
    funding: new LabelIndex(),
  };
  /** By the label of a line, what its own parts are called. */
  readonly #within = new Map<string, Set<string>>();
  readonly #expenditure = new Set<string>();
  readonly #titles = new PatternIndex<Form>();
  readonly #titlesOf: readonly (readonly ((text: string) => boolean)[])[];

  constructor(forms: readonly Form[], shared: readonly SharedLabels[]) {
    this.forms = forms;
    this.#titlesOf = forms.map(({ titles }) => titles.map(matcher));
    for (const form of forms) for (const title of form.titles) this.#titles.add(title, form);
    for (const { sections, ignored, owners, depth } of vocabulariesOf(forms, shared)) {
      const of: Source = { owners, depth };
      for (const section of sections) this.#addSection(section, of);
      this.#addLabels(ignored, { kind: "ignored" }, of);
    }
  }

  meanings(label: string): readonly Entry<Meaning>[] {
    return this.#labels.find(label);
  }

  /** Whether a label is known as it is, not only by a pattern. */
  isExact(label: string): boolean {
    return this.#labels.has(label);
  }

  /** Whether a header is known as it is, not only by a pattern. */
  isHeader(header: HeaderOf, label: string): boolean {
    return this.#columns[header].has(label);
  }

  columns(header: HeaderOf, label: string): readonly Entry<ColumnMeaning>[] {
    return this.#columns[header].find(label);
  }

  /** The forms that have exactly a label, beside a value or over a column, by their index. */
  ownersOf(label: string): ReadonlySet<number> {
    const owners = new Set<number>();
    for (const index of [this.#labels, ...Object.values(this.#columns)] as LabelIndex<unknown>[]) {
      for (const entry of index.exactly(label)) for (const owner of entry.owners) owners.add(owner);
    }
    return owners;
  }

  /** Whether a bare text is the title of a form. */
  isTitle(text: string): boolean {
    return this.#titles.find(text).length > 0;
  }

  /** Whether a bare text is the title of a certain form, by its index. */
  isTitleOf(form: number, text: string): boolean {
    return this.#titlesOf[form]?.some((isTitle) => isTitle(text)) === true;
  }

  isWithin(part: string, line: string): boolean {
    for (const label of this.#within.get(line) ?? []) if (matcher(label)(part)) return true;
    return false;
  }

  isExpenditure(label: string): boolean {
    return this.#expenditure.has(label);
  }

  /** The labels that stand beside values or blocks. */
  labels(): string[] {
    return this.#labels.labels();
  }

  headers(header: HeaderOf): string[] {
    return this.#columns[header].labels();
  }

  #addSection(section: FormSection, of: Source): void {
    if (section.layout === "field") this.#addLabels(section.labels, { kind: "field", field: section }, of);
    else if (section.layout === "text") {
      this.#addLabels(section.labels, { kind: "goals", horizon: section.horizon }, of);
    } else if (section.layout === "funding") this.#addFunding(section, of);
    else {
      this.#addLabels(section.labels, { kind: "block", block: blockKindOf(section) }, of);
      this.#addColumns(section.layout, section.columns, of);
    }
  }

  #addFunding(section: FundingSection, of: Source): void {
    this.#addLabels(section.labels, { kind: "money", role: "container", horizon: "either" }, of);
    for (const [horizon, labels] of Object.entries(section.totals) as [Horizon, readonly string[]][]) {
      this.#addLabels(labels, { kind: "money", role: "total", horizon }, of);
    }
    this.#addLabels(section.parts, { kind: "money", role: "part", horizon: "either" }, of);
    for (const label of section.expenditure) this.#expenditure.add(label);
    for (const [line, parts] of Object.entries(section.within)) {
      this.#within.set(line, new Set([...(this.#within.get(line) ?? []), ...parts]));
    }
    this.#addColumns("funding", section.columns, of);
  }

  #addLabels(labels: readonly string[], meaning: Meaning, of: Source): void {
    this.#labels.add(labels, { value: meaning, key: keyOf(meaning), owners: of.owners });
  }

  #addColumns(header: HeaderOf, columns: Readonly<Record<string, readonly string[]>>, of: Source): void {
    const index = this.#columns[header];
    for (const [role, labels] of Object.entries(columns)) {
      labels.forEach((label, rank) => {
        const meaning = { role, rank: of.depth * mostLabels + rank };
        index.add([label], { value: meaning, key: role, owners: of.owners });
      });
    }
  }
}

function blockKindOf(section: RecordsSection | LinesSection): BlockKind {
  const records = section.layout === "lines" ? null : section;
  return {
    section: section.section,
    layout: section.layout,
    category: records?.category ?? "key",
    columnsOf: records?.columnsOf ?? section.section,
  };
}

function keyOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case "field":
      return `field ${meaning.field.into} ${meaning.field.otherwise ?? ""}`;
    case "goals":
      return `goals ${meaning.horizon}`;
    case "money":
      return `money ${meaning.role} ${meaning.horizon}`;
    case "block":
      return `block ${meaning.block.section}`;
    default:
      return meaning.kind;
  }
}
