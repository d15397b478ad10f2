import type { Form, FormSection, SharedLabels } from "./form.ts";

/** Forms with the sections and labels that they share written out. */
export function resolveForms(forms: readonly Form[], shared: readonly SharedLabels[]): readonly Form[] {
  const sources = new Map<string, SharedLabels>([...shared, ...forms].map((source) => [source.id, source]));
  return forms.map((form) => {
    const chain = chainOf(form, sources);
    return {
      ...form,
      sections: chain.flatMap(({ sections }) => sections).reduce(addSection, []),
      ignored: [...new Set(chain.flatMap(({ ignored }) => ignored ?? []))],
    };
  });
}

/** The labels that one source adds, and the forms that have them, by their index. */
export interface Vocabulary {
  readonly sections: readonly FormSection[];
  readonly ignored: readonly string[];
  readonly owners: ReadonlySet<number>;
  /** How many sources stand before it: 0 for what is shared by all, whose labels come first. */
  readonly depth: number;
}

/**
 * What `resolveForms` writes out for each form, told once for each source instead: the labels that many forms share are gone through
 * once. Sections hold their source's labels alone, and all else that the section of a form has.
 */
export function vocabulariesOf(forms: readonly Form[], shared: readonly SharedLabels[]): Vocabulary[] {
  const sources = new Map<string, SharedLabels>([...shared, ...forms].map((source) => [source.id, source]));
  const chains = forms.map((form) => chainOf(form, sources));
  const bases = new Set(chains.flatMap((chain) => chain.slice(1)));
  const toldBy = new Map([...bases].map((base) => [base, wordsByKey(base.sections)]));
  return [...sources.values()].flatMap((source) => {
    const owners = new Set(chains.flatMap((chain, index) => (chain.includes(source) ? [index] : [])));
    const own = chains.find((chain) => chain[0] === source)?.slice(1) ?? [];
    if (owners.size === 0) return [];
    const told = own.map((base) => toldBy.get(base)).reverse();
    const sections = source.sections.map((section) => {
      const key = keyOf(section);
      const words = told.flatMap((byKey) => byKey?.get(key) ?? []);
      return words.length === 0 ? section : (Object.assign({}, ...words, section) as FormSection);
    });
    return [{ sections, ignored: source.ignored ?? [], owners, depth: own.length }];
  });
}

/** What sections say of themselves in single words, the first of those that hold the same; lists and mappings hold labels. */
function wordsByKey(sections: readonly FormSection[]): ReadonlyMap<string, Partial<FormSection>> {
  const byKey = new Map<string, Partial<FormSection>>();
  for (const section of sections) {
    const words = Object.entries(section).filter(([, value]) => typeof value !== "object");
    const key = keyOf(section);
    byKey.set(key, { ...Object.fromEntries(words), ...byKey.get(key) });
  }
  return byKey;
}

/** A form, what it extends, and so on; a circle ends where it closes. */
function chainOf(form: Form, sources: ReadonlyMap<string, SharedLabels>): SharedLabels[] {
  const chain: SharedLabels[] = [];
  let next: SharedLabels | undefined = form;
  while (next && !chain.includes(next)) {
    chain.push(next);
    const base: unknown = "extends" in next ? next.extends : undefined;
    next = typeof base === "string" ? sources.get(base) : undefined;
  }
  return chain;
}

function addSection(sections: FormSection[], added: FormSection): FormSection[] {
  const at = sections.findIndex((section) => keyOf(section) === keyOf(added));
  const own = sections[at];
  if (!own) return [...sections, added];
  return sections.with(at, merge(own, added) as FormSection);
}

/** Sections are the same if they hold the same. */
function keyOf(section: FormSection): string {
  const { layout } = section;
  if (layout === "field") return `field ${section.into} ${section.otherwise ?? ""}`;
  if (layout === "text") return `text ${section.horizon}`;
  return `${layout} ${section.section}`;
}

/** Lists of labels one after the other, at whatever depth, the shared ones first; of what else differs a form's own is kept. */
function merge(own: unknown, added: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(added)) return [...new Set([...added, ...own])];
  if (!isRecord(own) || !isRecord(added)) return own;
  const keys = new Set([...Object.keys(own), ...Object.keys(added)]);
  return Object.fromEntries([...keys].map((key) => [key, key in own ? merge(own[key], added[key]) : added[key]]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
