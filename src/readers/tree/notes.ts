import { earlyFinding, type Finding, type Shape } from "../../diagnostic.ts";
import type { Reading, Section } from "../../draft.ts";
import { Origins } from "../../source/origins.ts";
import type { SourceText } from "../../source/text.ts";
import { type KeyTable, keyOf, nearestKey } from "./keys.ts";
import { type Entry, isBlank, type MappingNode, type Node, shapeOf } from "./node.ts";

/** A table with more findings than these is no table whose keys are misspelt. */
const mostSuggested = 200;

/** What is gathered beside the table while one document is walked. */
export interface Notes {
  readonly source: SourceText;
  readonly origins: Origins;
  readonly readings: Map<string, Reading>;
  readonly sections: Set<Section>;
  readonly horizons: Set<"cycle" | "annual">;
  readonly findings: Finding[];
}

/** The entries of a mapping by their English keys. */
export type Fields<Key extends string> = ReadonlyMap<Key, Entry>;

/** Notes with nothing in it yet. */
export function emptyNotes(source: SourceText): Notes {
  return {
    source,
    origins: new Origins(),
    readings: new Map(),
    sections: new Set(),
    horizons: new Set(),
    findings: [],
  };
}

/** Sorts a mapping's entries by key. Unknown keys are reported, of a key written twice the first counts. */
export function fieldsOf<Key extends string>(
  mapping: MappingNode,
  table: KeyTable<Key>,
  section: string | null,
  notes: Notes,
): Fields<Key> {
  const fields = new Map<Key, Entry>();
  for (const entry of mapping.entries) {
    const key = keyOf(table, entry.key);
    const first = key === undefined ? undefined : fields.get(key);
    if (key === undefined) reportUnknown(entry, table, section, notes);
    else if (first) reportDuplicate(entry, first, notes);
    else fields.set(key, entry);
  }
  return fields;
}

/** A mapping's entries where the keys are labels of any kind; of a label written twice the first counts. */
export function labelledEntries(mapping: MappingNode, notes: Notes): readonly Entry[] {
  const firsts = new Map<string, Entry>();
  for (const entry of mapping.entries) {
    const first = firsts.get(entry.key.trim());
    if (first) reportDuplicate(entry, first, notes);
    else firsts.set(entry.key.trim(), entry);
  }
  return [...firsts.values()];
}

/** What a key says that is itself a label or a name: its text, untouched; null where it is blank. */
export function labelIn({ key }: Entry): string | null {
  return key.trim() === "" ? null : key;
}

/** The text of a field, untouched, its place noted; null where it is absent or blank. */
export function textAt(entry: Entry | undefined, pointer: string, notes: Notes): string | null {
  return entry ? scalarAt(entry, pointer, "text", notes) : null;
}

/** The text of an amount, with its reading; null where it is absent or blank. */
export function amountAt(entry: Entry | undefined, pointer: string, notes: Notes): string | null {
  const text = entry ? scalarAt(entry, pointer, "number", notes) : null;
  if (text !== null) notes.readings.set(pointer, { text, stored: null, formula: null });
  return text;
}

function scalarAt(entry: Entry, pointer: string, expected: Shape, notes: Notes): string | null {
  notes.origins.set(pointer, entry.value.place);
  if (isBlank(entry.value)) return null;
  if (entry.value.kind === "text") return entry.value.text;
  reportShape(entry.key, expected, entry.value, notes);
  return null;
}

/** Reports that what stands at a key has another shape than it should. */
export function reportShape(key: string, expected: Shape, node: Node, notes: Notes): void {
  notes.findings.push(earlyFinding("form/wrong-shape", { key, expected, actual: shapeOf(node) }, node.place));
}

/** Reports a name that is none of those known in its place. */
export function reportUnknown(entry: Entry, table: KeyTable<string>, section: string | null, notes: Notes): void {
  const { key: label, keyPlace } = entry;
  const nearest = notes.findings.length < mostSuggested ? nearestKey(table, label) : null;
  const facts = { label, section, values: someTexts(entry.value), nearest };
  notes.findings.push(earlyFinding("form/unknown-label", facts, keyPlace));
}

function reportDuplicate(entry: Entry, first: Entry, notes: Notes): void {
  const firstLine = notes.source.lineOf(first.keyPlace.start);
  notes.findings.push(earlyFinding("input/duplicate-key", { key: entry.key, firstLine }, entry.keyPlace));
}

/** The first texts in a node: as many as a message can show. */
function someTexts(node: Node): string[] {
  const most = 3;
  if (node.kind === "text") return node.text.trim() === "" ? [] : [node.text];
  if (node.kind === "nothing") return [];
  const parts = node.kind === "list" ? node.items : node.entries.map((entry) => entry.value);
  return parts.slice(0, most).flatMap(someTexts).slice(0, most);
}
