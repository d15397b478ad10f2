import type { Cell } from "../source/grid.ts";
import type { Column } from "./columns.ts";
import type { ColumnRole } from "./form.ts";
import { bareLabel, horizonIn, printedLabel } from "./labels.ts";
import type { ColumnMeaning, HeaderOf } from "./lexicon.ts";
import { horizonOf, type Page } from "./page.ts";

/** A header of one row or several. */
export interface Header {
  readonly of: HeaderOf;
  /** The row that it was known by; others belong to it from `top` to `bottom`. */
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
  /** The cell left of the columns: the label of the section down the side; null where there is none. */
  readonly side: Cell | null;
}

/** One header cell, with the one above that it divides. */
interface Leaf {
  readonly cell: Cell;
  readonly above: Cell | null;
  readonly right: number;
}

const firm: Readonly<Record<HeaderOf, readonly string[]>> = {
  indicators: ["level1", "level2", "name"],
  tasks: ["name", "content", "outcome"],
  lines: ["expenditure", "revenue"],
  funding: ["amount"],
};

const counted: Readonly<Record<HeaderOf, readonly string[]>> = {
  indicators: ["level1", "level2", "name", "target", "annualTarget", "cycleTarget"],
  tasks: ["name", "content", "funding", "outcome"],
  lines: ["expenditure", "revenue", "amount"],
  funding: ["amount", "other"],
};

/** The header that begins in a row; null where its cells don't name two columns of such a block. */
export function readHeader(page: Page, row: number, of: HeaderOf): Header | null {
  const own = withoutRepeats(page, row);
  if (own.length < 2 || !isHeader(page, own, of)) return null;
  const cells = [...own, ...cellsAbove(page, row, own, of)].sort((a, b) => a.column - b.column);
  const below = divides(page, row, of) ? belowHeader(page, row) : [];
  const leaves = leavesOf(page, cells, below);
  const columns = leaves.map((leaf) => columnFor(page, leaf, of));
  const side = sideOf(page, row, columns, cells);
  const from = side && side === cells[0] ? 1 : 0;
  const top = Math.min(isWrittenAbove(page, row, own) ? row - 1 : row, ...cells.map((cell) => cell.row));
  const bottom = Math.max(below.length > 0 ? row + 1 : row, lastRowOf(page, own, of));
  return { of, row, top, bottom, columns: columns.slice(from), side };
}

/** Header cells that began in a row above: merged down to this one, or, where merges are missing, beside 绩效指标 in the row above. */
function cellsAbove(page: Page, row: number, own: readonly Cell[], of: HeaderOf): Cell[] {
  const merged = page.row(row).filter((cell) => cell.row < row && page.grid.block(cell).bottom === row);
  if (merged.length > 0 || of !== "indicators" || row === 0) return merged;
  const above = page.own(row - 1);
  if (!above.some((cell) => isBlockLabel(page, cell))) return [];
  const isFree = ({ column }: Cell) => !own.some((cell) => cell.column === column);
  return above.filter((cell) => isFree(cell) && page.column(of, cell) !== null);
}

/** Whether the row above says the same in part, as where headers that are merged down are written out. */
function isWrittenAbove(page: Page, row: number, cells: readonly Cell[]): boolean {
  return row > 0 && cells.filter(({ column, text }) => page.grid.at(row - 1, column)?.text === text).length >= 2;
}

/** The row that the surest headers are merged down to; a header is not more than a few rows tall. */
function lastRowOf(page: Page, cells: readonly Cell[], of: HeaderOf): number {
  const sure = cells.filter((cell) => firm[of].includes(page.column(of, cell)?.role ?? ""));
  const bottoms = sure
    .map((cell) => page.grid.block(cell).bottom)
    .filter((bottom, at) => bottom <= (sure[at]?.row ?? 0) + 3);
  return Math.max(-1, ...bottoms);
}

function isBlockLabel(page: Page, cell: Cell): boolean {
  return page.label(cell)?.meanings.some(({ kind }) => kind === "block") === true;
}

/** The cells of a row, those left out that repeat the one before them under one cell above: a merged header written out. */
function withoutRepeats(page: Page, row: number): readonly Cell[] {
  const distinct = page.distinct(row);
  const own = page.own(row);
  if (distinct === own) return own;
  return own.filter((cell, at) => {
    const before = own[at - 1];
    return distinct.includes(cell) || (before && horizonAbove(page, before) !== horizonAbove(page, cell));
  });
}

/** The time that the cell above a header tells. */
function horizonAbove(page: Page, cell: Cell): "annual" | "cycle" | null {
  const above = cell.row > 0 ? page.grid.at(cell.row - 1, cell.column) : undefined;
  return above ? headHorizon(page, above) : null;
}

/** The time that a cell over a header tells; a label of goals, fields or money heads no columns of indicators. */
export function headHorizon(page: Page, cell: Cell): "annual" | "cycle" | null {
  const meanings = page.label(cell)?.meanings ?? [];
  const isOther = meanings.length > 0 && meanings.every(({ kind }) => kind !== "block");
  return isOther || cell.text.length > 20 ? null : page.horizon(cell.text);
}

/** Two columns named, one of them by a word that stands for nothing else. */
function isHeader(page: Page, cells: readonly Cell[], of: HeaderOf): boolean {
  if (!cells.some((cell) => page.lexicon.isHeader(of, page.bare(cell)))) return false;
  const roles = cells.map((cell) => page.column(of, cell)?.role);
  const distinct = new Set(roles.filter((role) => role !== undefined && counted[of].includes(role)));
  return distinct.size >= 2 && firm[of].some((role) => distinct.has(role));
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

function columnFor(page: Page, { cell, above, right }: Leaf, of: HeaderOf): Column {
  const meaning = meaningOf(page, cell, above, of);
  return {
    role: meaning?.role ?? "unknown",
    rank: meaning?.rank ?? Number.MAX_SAFE_INTEGER,
    left: cell.column,
    right,
    label: printedLabel(cell.text),
    above: above && printedLabel(above.text),
  };
}

/** A divided column is what its own header says; else what both say together; else its upper header, at the time that the lower says. */
function meaningOf(page: Page, cell: Cell, above: Cell | null, of: HeaderOf): ColumnMeaning | null {
  const own = page.column(of, cell);
  if (!above && own && of === "indicators") return timed(own, horizonOf(cell.text) ?? horizonAbove(page, cell));
  if (!above) return own;
  const upper = page.column(of, above);
  if (own) return of === "indicators" ? timed(own, horizonOf(cell.text) ?? horizonOf(above.text)) : own;
  const joined = page.columnOf(of, bareLabel(above.text) + bareLabel(cell.text));
  if (joined && joined.role !== upper?.role) return joined;
  const horizon = horizonIn(bareLabel(cell.text));
  return upper && horizon ? timed(upper, horizon) : null;
}

function timed(meaning: ColumnMeaning, horizon: "annual" | "cycle" | null): ColumnMeaning {
  if (meaning.role !== "target" || horizon === null) return meaning;
  const role: ColumnRole = horizon === "annual" ? "annualTarget" : "cycleTarget";
  return { ...meaning, role };
}

/** The label down the side: a cell above or in the row, left of all columns that are known. */
function sideOf(page: Page, row: number, columns: readonly Column[], cells: readonly Cell[]): Cell | null {
  const first = cells[0];
  const covering = page.row(row).filter((cell) => cell.row < row && cell.column < (first?.column ?? 0));
  if (covering.length > 0) return covering.at(-1) ?? null;
  const known = columns.findIndex(({ role }) => role !== "unknown");
  if (!first || known === 0) return isSideLabel(page, first) ? (first ?? null) : null;
  return isColumnOfItsOwn(page, row, first) ? null : first;
}

/** A label of a section that is a header too: 绩效指标 before 一级指标. */
function isSideLabel(page: Page, cell: Cell | undefined): boolean {
  const label = cell && page.label(cell);
  return (
    label !== undefined &&
    label !== null &&
    isBlockLabel(page, label.cell) &&
    page.column("indicators", label.cell) === null
  );
}

/** An unknown header is a column where cells stand under it in both rows that follow, blank ones aside. */
function isColumnOfItsOwn(page: Page, row: number, cell: Cell): boolean {
  if (page.label(cell)?.meanings.some(({ kind }) => kind === "block" || kind === "goals")) return false;
  const filled = [1, 2, 3, 4].map((down) => page.own(row + down)).filter((cells) => cells.length > 0);
  return filled.slice(0, 2).every((cells) => cells.some(({ column }) => column === cell.column));
}
