import type { Place } from "./place.ts";

/** Where each value of a table was read: a map from JSON Pointers into the table to places in its file. */
export class Origins {
  readonly #places = new Map<string, Place>();

  set(pointer: string, place: Place): void {
    this.#places.set(pointer, place);
  }

  /** The place of exactly this value, or undefined. */
  get(pointer: string): Place | undefined {
    return this.#places.get(pointer);
  }

  /** The place of a value, or of the nearest thing around it that has one: so a missing value has a place too. */
  nearest(pointer: string): Place | undefined {
    for (let path = pointer; ; path = path.slice(0, path.lastIndexOf("/"))) {
      const place = this.#places.get(path);
      if (place || path === "") return place;
    }
  }

  entries(): IterableIterator<[string, Place]> {
    return this.#places.entries();
  }
}

/** A JSON Pointer from its steps; `/` and `~` in a step are escaped (RFC 6901). */
export function pointer(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replace(/~/gu, "~0").replace(/\//gu, "~1")}`).join("");
}
