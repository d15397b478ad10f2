import type { Cell } from "../source/grid.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import { isFigure, moneyIn } from "./money.ts";
import type { Page } from "./page.ts";
import { yearIn, yearOf } from "./year-columns.ts";

/**
 * The words in a row of money that say of which figure the one beside them is: 年度资金总额 | 全年预算数 | 200 | 全年执行数 | 180, or of which
 * year. A figure that is not the year's budget, and the lines below its word, tell something else.
 */
export class FigureHeads {
  readonly #page: Page;
  readonly #draft: DraftBuilder;
  /** The grid columns of words for what was spent. */
  readonly #spent = new Set<number>();

  constructor(page: Page, draft: DraftBuilder) {
    this.#page = page;
    this.#draft = draft;
  }

  /** The cells of a row without these words, and without what is no budget. `isNext`: the row above tells of money too. */
  leaveOut(cells: readonly Cell[], isNext: boolean): readonly Cell[] {
    if (!isNext) this.#spent.clear();
    let isSpent = false;
    let hasLine = false;
    return cells.filter((cell, at) => {
      const role = isFigure(cells[at + 1]?.text ?? "") ? this.#roleOf(cell) : null;
      if (role === "other" || this.#isBelowSpent(cell)) isSpent = true;
      else if (role !== null || this.#page.label(cell) !== null) isSpent = false;
      if (role === "other" && at > 0) this.#spent.add(cell.column);
      hasLine ||= this.#isLine(cell);
      return !isSpent && !(role === "amount" && hasLine);
    });
  }

  /** What a word over or beside a figure says of it; null for a line's own label. */
  #roleOf(cell: Cell): string | null {
    if (isFigure(cell.text) || moneyIn(this.#page.label(cell))) return null;
    const own = yearOf(this.#draft);
    const year = own === null ? null : yearIn(cell.text);
    if (year !== null) return year === own ? "amount" : "other";
    return this.#page.column("funding", cell)?.role ?? null;
  }

  #isBelowSpent(cell: Cell): boolean {
    return this.#spent.has(cell.column) && this.#isLine(cell);
  }

  #isLine(cell: Cell): boolean {
    const money = moneyIn(this.#page.label(cell));
    return money !== null && money.role !== "container";
  }
}
