/**
 * Rows or cells that are looked for while those that are there go by: which of them are missing, and before what each belongs.
 * Those that go by are in ascending order, as a rule.
 */
export class Gaps {
  readonly #sought: readonly number[];
  readonly #found = new Set<number>();
  readonly #places = new Map<number, number>();
  #next = 0;

  /** What is looked for, by its index. */
  constructor(sought: readonly number[]) {
    this.#sought = [...sought].sort((a, b) => a - b);
  }

  /** One that is there goes by; it begins at an offset of its part. */
  pass(index: number, start: number): void {
    this.#found.add(index);
    for (let next = this.#sought[this.#next]; next !== undefined && next < index; next = this.#sought[this.#next]) {
      this.#places.set(next, start);
      this.#next++;
    }
  }

  /** What didn't go by, in ascending order, and the offset where it belongs; `end` is that of the end of all. */
  missing(end: number): readonly { readonly index: number; readonly place: number }[] {
    return this.#sought
      .filter((index) => !this.#found.has(index))
      .map((index) => ({ index, place: this.#places.get(index) ?? end }));
  }
}
