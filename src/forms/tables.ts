import type { Cell } from "../source/grid.ts";
import { type Block, findBlocks } from "./blocks.ts";
import type { Categories } from "./form.ts";
import { indicatorsBeside } from "./graded-tasks.ts";
import { findHeadless } from "./headless.ts";
import type { Page } from "./page.ts";
import { isPreamble, isTitle, squeezed } from "./surroundings.ts";

/** One table in a page: its rows, its blocks, and the first row that may hold its title. */
export interface TableRange {
  readonly preambleTop: number;
  readonly top: number;
  bottom: number;
  readonly blocks: Block[];
  /** What stands in it, by the kinds of its sections and fields. */
  readonly seen: Set<string>;
}

/** The tables of a page, and what could be one but is more likely a cover or instructions. */
export interface FoundTables {
  readonly tables: readonly TableRange[];
  readonly doubtful: readonly TableRange[];
}

/** The tables of a page, from top to bottom; what lacks the sections of one is left out. */
export function findTables(page: Page, categories: Categories): FoundTables {
  const blocks = findBlocks(page);
  const ranges = cut(page, [...blocks, ...findHeadless(page, blocks, categories)]);
  for (const [index, range] of ranges.entries()) {
    range.bottom = (ranges[index + 1]?.top ?? page.grid.rowCount) - 1;
  }
  const isDoubtful = (range: TableRange) => contentsOf(range) === 1 && [...range.seen].some(isIdentity);
  return { tables: ranges.filter((range) => contentsOf(range) >= 2), doubtful: ranges.filter(isDoubtful) };
}

/** How many kinds of contents a range has; indicators count for all. A cover has headings alone. */
function contentsOf({ seen }: TableRange): number {
  if (seen.has("indicators")) return 4;
  const has = (kind: string) => [...seen].some((mark) => mark === kind || mark.startsWith(`${kind} `));
  return ["goals", "tasks", "otherTasks", "budget"].filter(has).length;
}

function cut(page: Page, blocks: readonly Block[]): TableRange[] {
  const ranges: TableRange[] = [];
  const byRow = new Map(blocks.map((block) => [block.top, block]));
  let title: string | null = null;
  for (let row = 0; row < page.grid.rowCount; row++) {
    const block = byRow.get(row);
    const heading = block ? null : headingIn(page, row);
    const isRepeated = heading !== null && heading === title && byRow.has(nextRow(page, row));
    const marks = isRepeated ? [] : marksAt(page, row, { block, heading });
    const current = ranges.at(-1);
    if (marks.length > 0 && (!current || beginsTable(current, marks))) ranges.push(rangeFrom(row, current));
    note(ranges.at(-1), marks, block);
    title = heading ?? title;
    row = block?.bottom ?? row;
  }
  return ranges;
}

/** What begins in a row: a block, a title, or what its labels tell. */
function marksAt(
  page: Page,
  row: number,
  { block, heading }: { readonly block: Block | undefined; readonly heading: string | null },
): string[] {
  if (block) return indicatorsBeside(block) ? [block.kind.section, "indicators"] : [block.kind.section];
  return heading === null ? marksIn(page, page.distinct(row)) : ["title"];
}

/** The title that a row holds; null where it holds none. */
function headingIn(page: Page, row: number): string | null {
  const cells = page.distinct(row);
  return isTitle(page, cells) ? cells.map(squeezed).join(" ") : null;
}

function note(range: TableRange | undefined, marks: readonly string[], block: Block | undefined): void {
  for (const mark of marks) range?.seen.add(mark);
  if (block) range?.blocks.push(block);
}

function rangeFrom(row: number, before: TableRange | undefined): TableRange {
  const preambleTop = before ? before.blocks.reduce((most, { bottom }) => Math.max(most, bottom), before.top) + 1 : 0;
  return { preambleTop, top: row, bottom: row, blocks: [], seen: new Set() };
}

/** A title after contents, or a heading or section after the indicators that the table has already. */
function beginsTable({ seen }: TableRange, marks: readonly string[]): boolean {
  if (marks.includes("title"))
    return [...seen].some((mark) => mark !== "title" && !isField(mark)) || countFields(seen) > 2;
  if (marks.includes("indicators")) return false;
  if (!seen.has("indicators")) return false;
  return marks.some((mark) => (seen.has(mark) && mark !== further) || isIdentity(mark));
}

/** One of several goals, 年度目标2: it begins no table. */
const further = "goals numbered";

function countFields(seen: ReadonlySet<string>): number {
  return [...seen].filter(isField).length;
}

function isField(mark: string): boolean {
  return mark.startsWith("/");
}

function isIdentity(mark: string): boolean {
  return mark === "/department/name" || mark === "/project/name";
}

/** What the labels of a row begin: fields by where they go, sections by their kind. */
function marksIn(page: Page, cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => {
    const label = page.label(cell);
    if (!label?.isExact || isPreamble(cell.text)) return [];
    const meaning = label.meanings.find(({ kind }) => kind !== "ignored" && kind !== "block");
    if (meaning?.kind === "field") return [meaning.field.into];
    if (meaning?.kind === "goals") return [/\d$/u.test(label.bare) ? further : `goals ${meaning.horizon}`];
    return meaning?.kind === "money" ? ["budget"] : [];
  });
}

function nextRow(page: Page, row: number): number {
  for (let next = row + 1; next < page.grid.rowCount; next++) if (page.own(next).length > 0) return next;
  return -1;
}
