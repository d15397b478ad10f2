import type { Cell } from "../source/grid.ts";
import type { Meaning } from "./lexicon.ts";
import type { Page } from "./page.ts";

/** A label whose value may still go on in the rows below it. */
export interface OpenLabel {
  readonly cell: Cell;
  readonly meaning: Meaning;
  /** The columns of its value. */
  readonly left: number;
  readonly right: number;
  /** Whether the value stands under the label, not beside it. */
  readonly isHeader: boolean;
  /** Whether other labels divide what it names: 总体目标 before 中期目标 and 年度目标. */
  readonly isDivided: boolean;
}

/** The labels that go on from row to row: what stands beside or under them is theirs. */
export class OpenLabels {
  readonly #page: Page;
  #open: OpenLabel[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  add(
    cell: Cell,
    meaning: Meaning,
    at: { readonly next: Cell | undefined; readonly isHeader: boolean; readonly isDivided: boolean },
  ): void {
    const { next, isHeader, isDivided } = at;
    const left = isHeader ? cell.column : this.#page.grid.block(cell).right + 1;
    const right = isHeader && next ? next.column - 1 : Number.MAX_SAFE_INTEGER;
    this.#open.push({ cell, meaning, left, right, isHeader, isDivided });
  }

  /** Whether a label in a row heads a column. */
  hasHeads(row: number): boolean {
    return this.#open.some(({ isHeader, cell }) => isHeader && cell.row === row);
  }

  /** Whether a label heads the column in which a cell begins. */
  hasHeadOver({ row, column }: Cell): boolean {
    return this.#open.some(({ isHeader, left, cell }) => isHeader && left === column && cell.row < row);
  }

  /** Whether a cell is an open label once more, as where labels are printed on each row. */
  repeats(cell: Cell): boolean {
    const bare = this.#page.bare(cell);
    const isSame = ({ cell: open }: OpenLabel) =>
      open.column === cell.column && open.row < cell.row && this.#page.bare(open) === bare;
    return bare !== "" && this.#open.some(isSame);
  }

  /**
   * A label beside its value goes on as far as it is merged, or while nothing stands in or before its column; heads of columns go on
   * until a label, or a cell left of them.
   */
  close(row: number, cells: readonly Cell[]): void {
    const first = cells[0]?.column ?? 0;
    const isLabelled = cells.some((cell) => this.#page.isFirm(cell));
    const heads = this.#open.filter(({ isHeader, isDivided }) => isHeader && !isDivided).map(({ left }) => left);
    const areHeadsOpen = !isLabelled && first >= Math.min(...heads);
    this.#open = this.#open.filter(({ cell, isHeader }) => {
      if (isHeader) return areHeadsOpen || cell.row === row;
      const { top, bottom } = this.#page.grid.block(cell);
      return top < bottom ? bottom >= row : first > cell.column;
    });
  }

  /** The label that a cell belongs to: the one whose column it stands in, else the nearest beside it. */
  ownerOf(cell: Cell): OpenLabel | undefined {
    const isUnder = ({ isHeader, isDivided, left, right, cell: head }: OpenLabel) =>
      isHeader && !isDivided && head.row < cell.row && left <= cell.column && cell.column <= right;
    const head = this.#open.filter(isUnder).at(-1);
    if (head) return head;
    return this.#open
      .filter(({ isHeader, left, meaning, cell: label }) => {
        return !isHeader && left <= cell.column && (meaning.kind === "goals" || label.row < cell.row);
      })
      .sort((a, b) => b.left - a.left)[0];
  }
}
