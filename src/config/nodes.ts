import type { Shape } from "../diagnostic.ts";
import { type Entry, isBlank, type MappingNode, type Node, shapeOf } from "../readers/tree/node.ts";
import type { SourceText } from "../source/text.ts";
import type { ConfigFault, Mistake } from "./fault.ts";

/** A configuration as it is walked, and the mistakes that are met. */
export interface Walk {
  readonly source: SourceText;
  readonly faults: ConfigFault[];
}

/** Notes a mistake at a node. */
export function note(mistake: Mistake, { place }: Pick<Node, "place">, { source, faults }: Walk): null {
  const { line, column } = source.locate(place.start);
  faults.push({ ...mistake, line: line ?? 1, column: column ?? 1 });
  return null;
}

/** The entries of a mapping by their keys; a key that is not among `known`, or comes twice, is noted. */
export function entriesOf(node: Node, key: string, walk: Walk, known?: readonly string[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const mapping = mappingOf(node, key, walk);
  for (const entry of mapping?.entries ?? []) {
    const at = { place: entry.keyPlace };
    const first = entries.get(entry.key);
    if (first) {
      const firstLine = walk.source.lineOf(first.keyPlace.start);
      note({ mistake: "duplicate-key", key: entry.key, firstLine }, at, walk);
    } else if (known && !known.includes(entry.key)) note({ mistake: "unknown-key", key: entry.key, known }, at, walk);
    else entries.set(entry.key, entry);
  }
  return entries;
}

/** What reads the value of a key among entries; null where the key is not set. */
export function valuesIn(entries: ReadonlyMap<string, Entry>, walk: Walk) {
  return <Value>(key: string, of: (node: Node, key: string, walk: Walk) => Value): Value | null => {
    const entry = entries.get(key);
    return entry ? of(entry.value, key, walk) : null;
  };
}

function mappingOf(node: Node, key: string, walk: Walk): MappingNode | null {
  return node.kind === "mapping" ? node : noteShape(node, { key, expected: ["mapping"] }, walk);
}

/** The text of a node; null, noted, where it is none. */
export function textOf(node: Node, key: string, walk: Walk): string | null {
  return node.kind === "text" && !isBlank(node) ? node.text : noteShape(node, { key, expected: ["text"] }, walk);
}

/** One of some texts. */
export function choiceOf<Choice extends string>(
  node: Node,
  { key, known }: { readonly key: string; readonly known: readonly Choice[] },
  walk: Walk,
): Choice | null {
  const text = textOf(node, key, walk);
  if (text === null) return null;
  return known.find((choice) => choice === text) ?? note({ mistake: "unknown-value", key, text, known }, node, walk);
}

/** A number from 0 in decimal notation, as written. */
export function numberOf(node: Node, key: string, walk: Walk): string | null {
  const text = textOf(node, key, walk);
  if (text === null || /^\d{1,15}(?:\.\d{1,15})?$/u.test(text)) return text;
  return note({ mistake: "no-number", key, text }, node, walk);
}

/** The items of a list, of which there must be one; a single text is a list of one. */
export function itemsOf(node: Node, key: string, walk: Walk): readonly Node[] {
  if (node.kind === "text" && !isBlank(node)) return [node];
  if (node.kind === "list" && node.items.length > 0) return node.items;
  const actual = node.kind === "list" ? "nothing" : shapeOf(node);
  note({ mistake: "shape", key, expected: ["list", "text"], actual }, node, walk);
  return [];
}

export function noteShape(
  node: Node,
  { key, expected }: { readonly key: string; readonly expected: readonly Shape[] },
  walk: Walk,
): null {
  return note({ mistake: "shape", key, expected, actual: shapeOf(node) }, node, walk);
}
