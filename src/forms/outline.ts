import type { FormKind, Section } from "../draft.ts";
import type { Form, FormSection, Words } from "./form.ts";
import { forms, shared } from "./known.ts";
import { resolveForms } from "./resolve.ts";

/** A form as it is explained to those who fill it in or add another. */
export interface FormOutline {
  readonly id: string;
  readonly kind: FormKind;
  readonly name: Words;
  /** The regulation that prints it, or the region that uses it. */
  readonly usedIn: Words;
  readonly titles: readonly string[];
  /** In the order of the form; those that it shares with others last. */
  readonly sections: readonly SectionOutline[];
}

export interface SectionOutline {
  readonly section: Section;
  readonly layout: FormSection["layout"];
  /** What its labels hold, where that is one value: `/project/name`, `annual`. */
  readonly holds: string | null;
  /** The labels that it is known by; `*` stands for any characters. */
  readonly labels: readonly string[];
  /** Of headers: the labels of each column. */
  readonly columns: readonly { readonly holds: string; readonly labels: readonly string[] }[];
}

/** The forms that are known, with all labels that each is read by. */
export function outlineForms(): readonly FormOutline[] {
  return resolveForms(forms, shared).map(outlineOf);
}

function outlineOf({ id, kind, name, usedIn, titles, sections }: Form): FormOutline {
  return { id, kind, name, usedIn, titles, sections: sections.map(sectionOf) };
}

function sectionOf(section: FormSection): SectionOutline {
  const columns = "columns" in section ? Object.entries<readonly string[]>(section.columns) : [];
  return {
    section: section.section,
    layout: section.layout,
    holds: holdsOf(section),
    labels: section.layout === "funding" ? moneyLabels(section) : section.labels,
    columns: columns.map(([holds, labels]) => ({ holds, labels })),
  };
}

function holdsOf(section: FormSection): string | null {
  if (section.layout === "field") return section.into;
  return section.layout === "text" ? section.horizon : null;
}

function moneyLabels(section: FormSection & { readonly layout: "funding" }): readonly string[] {
  return [...section.labels, ...Object.values(section.totals).flat(), ...section.parts];
}
