import type { Cell } from "../source/grid.ts";
import { partCategory } from "./combined-category.ts";
import type { Categories, ColumnRole } from "./form.ts";
import { cellAt, type RecordRow } from "./records.ts";

/** The categories of an indicator; undefined where none is told. */
export interface Levels {
  readonly level1: Cell | undefined;
  readonly level2: Cell | undefined;
}

/** The categories in force from row to row: a blank category cell means that of the row above. */
export class CarriedLevels {
  /** By the place of the panel among its row's. */
  readonly #carried: Levels[] = [];

  /** The categories of a row in a panel; those that it has no columns for are those of the first. */
  of(record: RecordRow, at: number, categories: Categories): Levels {
    if (at === 0 && !hasLevel1(record)) return this.#ofOneColumn(record, categories);
    const carried = this.#carry(levelsIn(record, categories), at);
    const shared = this.#carried[0];
    const hasOwn = (level: ColumnRole) =>
      at === 0 || record.columns.some(({ role }) => role === level || role === "category");
    return {
      level1: hasOwn("level1") ? carried.level1 : shared?.level1,
      level2: hasOwn("level2") ? carried.level2 : shared?.level2,
    };
  }

  /** Where level 1 has no column, a name of it may stand among those of level 2: 效益 after 数量 and 质量. */
  #ofOneColumn(record: RecordRow, { isLevel1, isLevel2 }: Categories): Levels {
    const cell = cellAt(record, "level2");
    const isUpper = cell && isLevel1(cell.text) && !isLevel2(cell.text);
    const told = isUpper ? { level1: cell, level2: undefined } : { level1: undefined, level2: cell };
    const carried = cell ? told : (this.#carried[0] ?? told);
    this.#carried[0] = carried;
    return carried;
  }

  #carry({ level1, level2 }: Levels, at: number): Levels {
    const before = this.#carried[at];
    const isNew = level1 !== undefined && level1.text.trim() !== before?.level1?.text.trim();
    const carried = { level1: level1 ?? before?.level1, level2: level2 || isNew ? level2 : before?.level2 };
    this.#carried[at] = carried;
    if (at === 0 && isNew) this.#forgetLower();
    return carried;
  }

  /** A new level-1 in the first panel ends the level-2 of those beside it. */
  #forgetLower(): void {
    for (const [at, { level1 }] of this.#carried.entries()) {
      if (at > 0) this.#carried[at] = { level1, level2: undefined };
    }
  }
}

/** The category over a panel, at its level. */
export function levelsOver(cell: Cell, { isLevel1 }: Categories): Levels {
  return isLevel1(cell.text) ? { level1: cell, level2: undefined } : { level1: undefined, level2: cell };
}

/** The categories over columns beside each other: of those that name both levels, 满意度指标, the level that the others are of. */
export function levelsBeside(cells: readonly Cell[], { isLevel1, isLevel2 }: Categories): (cell: Cell) => Levels {
  const areLower = cells.some(({ text }) => isLevel2(text) && !isLevel1(text));
  return (cell) =>
    areLower && isLevel2(cell.text) ? { level1: undefined, level2: cell } : { level1: cell, level2: undefined };
}

/** Whether a record has a column that tells the level-1. */
function hasLevel1({ columns }: RecordRow): boolean {
  return columns.some(({ role }) => role === "level1" || role === "category");
}

/** The categories of a row: a cell each, or one cell for both. */
function levelsIn(record: RecordRow, categories: Categories): Levels {
  const cell = cellAt(record, "category");
  const both = cell && partCategory(cell.text, categories);
  if (!cell || !both) return { level1: cellAt(record, "level1"), level2: cellAt(record, "level2") };
  const part = (text: string | null) => (text === null ? undefined : { ...cell, text });
  return { level1: part(both.level1), level2: part(both.level2) };
}
