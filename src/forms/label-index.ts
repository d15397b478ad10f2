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

  /** Adds one meaning of several labels; those that have no other, as most, share what is held of it. */
  add(labels: readonly string[], entry: Entry<Value>): void {
    const only = [entry];
    for (const label of labels) {
      const known = this.#entries.get(label);
      this.#entries.set(label, known ? withEntry(known, entry) : only);
      if (!known && label.includes("*")) this.#patterns.add(label, label);
    }
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
}

/** Entries and one more; of one meaning the first stays, with the forms of both. */
function withEntry<Value>(entries: readonly Entry<Value>[], added: Entry<Value>): readonly Entry<Value>[] {
  const at = entries.findIndex(({ key }) => key === added.key);
  const same = entries[at];
  if (!same) return [...entries, added];
  if (isWithin(added.owners, same.owners)) return entries;
  return entries.with(at, { ...same, owners: new Set([...same.owners, ...added.owners]) });
}

function isWithin(owners: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const owner of owners) if (!others.has(owner)) return false;
  return true;
}
