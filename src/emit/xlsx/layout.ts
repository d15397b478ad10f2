import type { Content, InputKind, Look, PrintedCell } from "./sheet.ts";
import { textContent } from "./sheet.ts";

/** What one column of a line holds. */
export interface Piece {
  readonly content: Content;
  readonly look: Look;
  /** What is filled in here; absent for labels. */
  readonly input?: InputKind;
  /** How many columns of the sheet it covers, one if not told; the last piece of a line ends at the right edge. */
  readonly span?: number;
  /** Whether lines next to each other that hold the same up to this piece are merged into one. */
  readonly isCategory?: true;
}

/** A row of a section, from left to right. */
export type Line = readonly Piece[];

/** A section: its label down the side, and its lines. A label that is null leaves the column to the lines. */
export interface Section {
  readonly label: string | null;
  readonly lines: readonly Line[];
}

/** A form before it is laid out. */
export interface Form {
  /** Of its columns, in characters as a spreadsheet counts them. */
  readonly widths: readonly number[];
  readonly sections: readonly Section[];
}

/** The cells of sections one below the other, from a row on; `right` is the last column of the sheet. */
export function layOut(sections: readonly Section[], top: number, right: number): PrintedCell[] {
  const cells: PrintedCell[] = [];
  let row = top;
  for (const section of sections) {
    for (const cell of sectionCells(section, row, right)) cells.push(cell);
    row += section.lines.length;
  }
  return cells;
}

/** A label of the form. */
export function piece(text: string | null, look: Look): Piece {
  return { content: textContent(text), look };
}

/** A value that is filled in. */
export function filled(text: string | null, look: Look, input: InputKind = "text"): Piece {
  return { content: textContent(text), look, input };
}

/** A piece that covers several columns. */
export function wide(own: Piece, span: number): Piece {
  return { ...own, span };
}

/** A label with the unit of its amounts: 金额（万元）. */
export function withUnit(label: string, unit: string | null): string {
  return unit === null ? label : `${label}（${unit}）`;
}

function sectionCells({ label, lines }: Section, top: number, right: number): PrintedCell[] {
  const bottom = top + lines.length - 1;
  const side: PrintedCell[] =
    label === null ? [] : [{ block: { top, bottom, left: 0, right: 0 }, content: textContent(label), look: "section" }];
  const start = label === null ? 0 : 1;
  return [...side, ...lines.flatMap((_, at) => lineCells(lines, at, { top, start, right }))];
}

interface Edges {
  readonly top: number;
  readonly start: number;
  readonly right: number;
}

function lineCells(lines: readonly Line[], at: number, { top, start, right }: Edges): PrintedCell[] {
  const line = lines[at] ?? [];
  const cells: PrintedCell[] = [];
  let left = start;
  for (const [column, own] of line.entries()) {
    const end = lastAlike(lines, at, column);
    const last = column === line.length - 1 ? right : left + (own.span ?? 1) - 1;
    const { content, look, input } = own;
    const block = { top: top + at, bottom: top + (end ?? at), left, right: last };
    if (end !== null) cells.push({ block, content, look, ...(input ? { input } : {}) });
    left = last + 1;
  }
  return cells;
}

/** The last line that a line's category is merged down to; itself for a value, null where a line above covers it. */
function lastAlike(lines: readonly Line[], at: number, column: number): number | null {
  if (!lines[at]?.[column]?.isCategory) return at;
  const own = categoryKey(lines, at, column);
  if (own === categoryKey(lines, at - 1, column)) return null;
  let end = at;
  while (own === categoryKey(lines, end + 1, column)) end++;
  return end;
}

/** What lines share if one cell stands for both: this category and those before it. Past the ends, and where there is no category, nothing. */
function categoryKey(lines: readonly Line[], at: number, column: number): string {
  const line = lines[at];
  if (!line?.[column]?.isCategory) return `${at}`;
  return JSON.stringify(line.slice(0, column + 1).map(({ isCategory, content }) => (isCategory ? [content] : null)));
}
