import { PatternIndex } from "./pattern.ts";

/** A meaning of a label. */
export interface Entry<Value> {
  readonly value: Value;
  readonly key: string;
  /** The forms that have the label, by their index. */
  readonly owners: Set<number>;
}

/** Labels and patterns, each with what it means in the forms that have it. */
export class LabelIndex<Value> {
  readonly #entries = new Map<string, Entry<Value>[]>();
  readonly #patterns = new PatternIndex<Entry<Value>[]>();

  add(label: string, value: Value, at: { readonly key: string; readonly owners: readonly number[] }): void {
    const entries = this.#entries.get(label) ?? this.#begin(label);
    const same = entries.find((entry) => entry.key === at.key);
    if (!same) entries.push({ value, key: at.key, owners: new Set(at.owners) });
    else for (const owner of at.owners) same.owners.add(owner);
  }

  /** The meanings of a label: exact ones before patterns, of those the ones that state more of it, and the first made first. */
  find(label: string): readonly Entry<Value>[] {
    return this.#entries.get(label) ?? this.#patterns.find(label).flat();
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

  #begin(label: string): Entry<Value>[] {
    const entries: Entry<Value>[] = [];
    this.#entries.set(label, entries);
    if (label.includes("*")) this.#patterns.add(label, entries);
    return entries;
  }
}
