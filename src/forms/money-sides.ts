import type { Cell } from "../source/grid.ts";
import type { Side } from "./draft-builder.ts";
import type { Page } from "./page.ts";

interface SideLabel {
  readonly cell: Cell;
  readonly side: Side;
}

/** The labels down the side of money that tell whether it is received or spent: 收入构成, 支出预算. */
export class MoneySides {
  readonly #page: Page;
  #last: SideLabel | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Notes a label that reaches down beside lines of money; false where a cell is none. */
  note(cell: Cell, row: readonly Cell[]): boolean {
    const { top, bottom } = this.#page.grid.block(cell);
    const side = top < bottom && (row.at(-1)?.column ?? 0) > cell.column ? sideIn(this.#page.bare(cell)) : null;
    if (side === null) return false;
    this.#last = { cell, side };
    return true;
  }

  /** The side that a line stands beside; null where no label tells it. */
  of(line: Cell): Side | null {
    if (!this.#last) return null;
    const { top, bottom, right } = this.#page.grid.block(this.#last.cell);
    return top <= line.row && line.row <= bottom && right < line.column ? this.#last.side : null;
  }
}

function sideIn(bare: string): Side | null {
  if (!/收入|支出/u.test(bare)) return null;
  const found = /^(?:部门|单位|年度|本年|当年|预算|总体){0,3}(收入|支出)(?:预算|构成|情况|结构|来源|合计)?$/u.exec(
    bare,
  )?.[1];
  if (found === undefined) return null;
  return found === "收入" ? "revenue" : "expenditure";
}
