import type { Cell } from "../source/grid.ts";
import { withoutRepeats } from "./header-cells.ts";
import { horizonIn } from "./labels.ts";
import type { HeaderOf } from "./lexicon.ts";
import type { Page } from "./page.ts";
import { isRegionName } from "./region-columns.ts";

/** One header cell, with the one above that it divides. */
export interface Leaf {
  readonly cell: Cell;
  readonly above: Cell | null;
  readonly right: number;
}

/** The leaves of a header: its cells, or those of the row below that divide them. */
export function leavesIn(
  page: Page,
  row: number,
  header: { readonly cells: readonly Cell[]; readonly of: HeaderOf },
): Leaf[] {
  const below = divides(page, row, header.of) ? belowHeader(page, row) : [];
  return leavesOf(page, header.cells, below);
}

/** Whether the row below divides columns of a header: its cells stand under those that span several, two known ones under one. */
function divides(page: Page, row: number, of: HeaderOf): boolean {
  const above = withoutRepeats(page, row);
  const below = belowHeader(page, row);
  if (below.length < 2 || !below.every((cell) => isDivided(page, { above, below, cell, of }))) return false;
  const known = below.filter((cell) => isKnown(page, cell, of));
  const parents = known.map((cell) => parentOf(above, cell));
  const areUnderUnknown = parents.length >= 2 && parents.every((parent) => parent && page.column(of, parent) === null);
  return areUnderUnknown || parents.some((parent, at) => parents.indexOf(parent) < at);
}

/** The cells of the row below that don't say the same as those above them: what is merged down may be written out. */
function belowHeader(page: Page, row: number): readonly Cell[] {
  return page.own(row + 1).filter(({ column, text }) => page.grid.at(row, column)?.text !== text);
}

function isKnown(page: Page, cell: Cell, of: HeaderOf): boolean {
  const bare = page.bare(cell);
  if (of === "indicators" && isRegionName(bare)) return true;
  return page.column(of, cell) !== null || horizonIn(bare) !== null || /^(?:19|20)\d\d年?度?$/u.test(bare);
}

/**
 * Whether a cell divides the header cell over it: that spans further columns, or is the last one and other cells stand right of it, or
 * no form has it while this one is known. A repeated header divides nothing.
 */
function isDivided(
  page: Page,
  row: {
    readonly above: readonly Cell[];
    readonly below: readonly Cell[];
    readonly cell: Cell;
    readonly of: HeaderOf;
  },
): boolean {
  const { above, below, cell, of } = row;
  const parent = parentOf(above, cell);
  if (!parent || page.bare(cell) === "" || page.bare(parent) === page.bare(cell)) return false;
  if (spanOf(page, above, parent) > parent.column) return true;
  if (parent === above.at(-1) && below.some(({ column }) => column > parent.column)) return true;
  return page.column(of, parent) === null && page.column(of, cell) !== null;
}

function parentOf(above: readonly Cell[], cell: Cell): Cell | null {
  return above.filter(({ column }) => column <= cell.column).at(-1) ?? null;
}

/** The last grid column of a header cell: up to the one after it, for blanks stand where merges are missing. */
function spanOf(page: Page, cells: readonly Cell[], cell: Cell): number {
  const next = cells[cells.indexOf(cell) + 1];
  if (next) return next.column - 1;
  const repeated = page.own(cell.row).filter(({ column, text }) => column > cell.column && text === cell.text);
  return Math.max(page.grid.block(cell).right, cell.column, ...repeated.map(({ column }) => column));
}

function leavesOf(page: Page, cells: readonly Cell[], below: readonly Cell[]): Leaf[] {
  return cells.flatMap((cell): Leaf[] => {
    const right = lastSpan(page, { cells, cell, below });
    const parts = below.filter(({ column }) => cell.column <= column && column <= right);
    if (parts.length === 0) return [{ cell, above: null, right }];
    const first = parts[0];
    const before: Leaf[] = first && first.column > cell.column ? [{ cell, above: null, right: first.column - 1 }] : [];
    const divided = parts.map((part, at) => ({
      cell: part,
      above: cell,
      right: (parts[at + 1]?.column ?? right + 1) - 1,
    }));
    return [...before, ...divided];
  });
}

function lastSpan(
  page: Page,
  { cells, cell, below }: { readonly cells: readonly Cell[]; readonly cell: Cell; readonly below: readonly Cell[] },
): number {
  const right = spanOf(page, cells, cell);
  if (cell !== cells.at(-1)) return right;
  return below.reduce((most, part) => Math.max(most, page.grid.block(part).right), right);
}
