import { attributeOf, type Tag } from "./xml.ts";

/** The styles of the cells that a worksheet doesn't hold: that of their row where it has one, else of their column. */
export class DefaultStyles {
  readonly #columns: { readonly first: number; readonly last: number; readonly style: number }[] = [];

  /** A `col`, which is about one or several columns. */
  addColumn(tag: Tag): void {
    const style = Number(attributeOf(tag, "style") ?? 0);
    const [first, last] = [Number(attributeOf(tag, "min")) - 1, Number(attributeOf(tag, "max")) - 1];
    this.#columns.push({ first, last, style });
  }

  styleAt(column: number, row?: Tag): number {
    const ofRow = row && attributeOf(row, "s");
    if (ofRow !== undefined) return Number(ofRow);
    return this.#columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
  }
}
