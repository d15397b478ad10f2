import type { Place } from "./place.ts";

/** Where each value of a table was read: a map from JSON Pointers into the table to places in its file. */
export class Origins {
  readonly #places = new Map<string, Place>();
  readonly #before: Origins | undefined;
  readonly #branch: string;

  /** Empty; or else with the places of `before`, but for those beneath `branch` (/goals/), which are told anew. `before` must not change any more. */
  constructor(before?: Origins, branch = "") {
    this.#before = before;
    this.#branch = branch;
  }

  set(pointer: string, place: Place): void {
    this.#places.set(pointer, place);
  }

  /** The place of exactly this value, or undefined. */
  get(pointer: string): Place | undefined {
    return this.#places.get(pointer) ?? (pointer.startsWith(this.#branch) ? undefined : this.#before?.get(pointer));
  }

  /** The place of a value, or of the nearest thing around it that has one: so a missing value has a place too. */
  nearest(pointer: string): Place | undefined {
    for (let path = pointer; ; path = path.slice(0, path.lastIndexOf("/"))) {
      const place = this.get(path);
      if (place || path === "") return place;
    }
  }

  *entries(): IterableIterator<[string, Place]> {
    for (const entry of this.#before?.entries() ?? []) if (!entry[0].startsWith(this.#branch)) yield entry;
    yield* this.#places.entries();
  }
}

/** A JSON Pointer from its steps; `/` and `~` in a step are escaped (RFC 6901). */
export function pointer(...steps: readonly (string | number)[]): string {
  let path = "";
  for (const step of steps) path += `/${typeof step === "string" && /[~/]/u.test(step) ? escaped(step) : step}`;
  return path;
}

/** The steps of a JSON Pointer, unescaped; those of the whole, "", are none. */
export function pointerSteps(path: string): readonly string[] {
  const [, ...steps] = path.split("/");
  return steps.map((step) => step.replace(/~1/gu, "/").replace(/~0/gu, "~"));
}

function escaped(step: string): string {
  return step.replace(/~/gu, "~0").replace(/\//gu, "~1");
}
