import type { Block } from "../../source/grid.ts";

/** What a cell says of its merges. `continue` is the rest of a block that began above or on the left. */
export interface CellMerge {
  /** How many columns of the table it takes. */
  readonly span: number;
  readonly vertical: "restart" | "continue" | null;
  readonly horizontal: "restart" | "continue" | null;
}

/** Works out which cells of a Word table are one. */
export interface Merges {
  /** Gives false for the rest of a block: what is written there isn't shown. */
  readonly place: (row: number, column: number, merge: CellMerge) => boolean;
  readonly blocks: () => readonly Block[];
}

interface OpenBlock extends Block {
  bottom: number;
  right: number;
}

/** Begins with a table; its cells are to be placed row by row, from left to right. */
export function trackMerges(): Merges {
  const blocks: OpenBlock[] = [];
  /** The blocks that may reach further down, by their left column. */
  const open = new Map<number, OpenBlock>();
  let last: OpenBlock | null = null;
  return {
    place: (row, column, { span, vertical, horizontal }) => {
      const right = column + span - 1;
      const above = open.get(column);
      if (vertical === "continue" && above && above.right === right && above.bottom >= row - 1) {
        above.bottom = row;
        return false;
      }
      if (horizontal === "continue" && last?.bottom === row && last.right === column - 1) {
        last.right = right;
        return false;
      }
      last = { top: row, left: column, bottom: row, right };
      if (vertical === "restart") open.set(column, last);
      else open.delete(column);
      if (span > 1 || vertical === "restart" || horizontal === "restart") blocks.push(last);
      return true;
    },
    blocks: () => blocks.filter(({ top, left, bottom, right }) => top < bottom || left < right),
  };
}
