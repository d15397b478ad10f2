import { PatternIndex } from "./pattern.ts";

/** A meaning of a label. */
export interface Entry<Value> {
  readonly value: Value;
  readonly key: string;
  /** The forms that have the label, by their index. */
  readonly owners: ReadonlySet<number>;
}

/** Labels and patterns, each with what it means in the forms that have it. */
export class LabelIndex<Value> {
  readonly #entries = new Map<string, readonly Entry<Value>[]>();
  readonly #patterns = new PatternIndex<string>();

  /** Adds one meaning of several labels, which is the same object for all of them: most labels have no other. */
  addAll(labels: readonly string[], entry: Entry<Value>): void {
    const entries = [entry] as const;
    for (const label of labels) this.#add(label, entries);
  }

  /** The meanings of a label: exact ones before patterns, of those the ones that state more of it, and the first made first. */
  find(label: string): readonly Entry<Value>[] {
    return this.#entries.get(label) ?? this.#patterns.find(label).flatMap((pattern) => this.exactly(pattern));
  }

  exactly(label: string): readonly Entry<Value>[] {
    return this.#entries.get(label) ?? [];
  }

  has(label: string): boolean {
    return this.#entries.has(label);
  }

  labels(): string[] {
    return [...this.#entries.keys()].filter((label) => !label.includes("*"));
  }

  #add(label: string, added: readonly [Entry<Value>]): void {
    const known = this.#entries.get(label);
    this.#entries.set(label, known ? withEntry(known, added[0]) : added);
    if (!known && label.includes("*")) this.#patterns.add(label, label);
  }
}

/** Entries and one more; of one meaning the first stays, with the forms of both. */
function withEntry<Value>(entries: readonly Entry<Value>[], added: Entry<Value>): readonly Entry<Value>[] {
  const at = entries.findIndex(({ key }) => key === added.key);
  const same = entries[at];
  if (!same) return [...entries, added];
  return entries.with(at, { ...same, owners: new Set([...same.owners, ...added.owners]) });
}
