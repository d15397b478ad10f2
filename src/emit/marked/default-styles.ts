import { attributeOf, type Tag } from "./xml.ts";

/** The styles of the cells that a worksheet doesn't hold: that of their row where it has one, else of their column. */
export class DefaultStyles {
  readonly #columns: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  /** What was asked for, by column; any file may state a hundred thousand `col`. */
  readonly #known = new Map<number, number>();

  /** A `col`, which is about one or several columns. */
  addColumn(tag: Tag): void {
    const style = Number(attributeOf(tag, "style") ?? 0);
    const [first, last] = [Number(attributeOf(tag, "min")) - 1, Number(attributeOf(tag, "max")) - 1];
    this.#columns.push({ first, last, style });
    this.#known.clear();
  }

  styleAt(column: number, row?: Tag): number {
    const ofRow = row && attributeOf(row, "s");
    if (ofRow !== undefined) return Number(ofRow);
    const known = this.#known.get(column);
    if (known !== undefined) return known;
    const style = this.#columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
    this.#known.set(column, style);
    return style;
  }
}
