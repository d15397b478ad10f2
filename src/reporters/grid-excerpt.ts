import type { Severity } from "../diagnostic.ts";
import type { Cell } from "../source/grid.ts";
import { visible } from "../source/unsafe.ts";
import { type Column, layColumns } from "./columns.ts";
import { beginning, cut, pad, widthUpTo } from "./display.ts";
import { type GutterLine, gutterWidth, withGutter } from "./gutter.ts";
import type { LocatedCell } from "./locate-cell.ts";
import { colourOf, type Look, paintOf } from "./paint.ts";
import type { Style } from "./reporter.ts";

/** What of a grid is to be shown. */
export interface GridMarks {
  readonly cell: LocatedCell;
  /** Other cells of the grid that the message names. */
  readonly related: readonly LocatedCell[];
  readonly severity: Severity;
}

/** One cell of a shown row, from its first to its last column. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** What stands between two columns. */
const separator = " │ ";

/** The rows of a form around a cell, columns aligned, the cell at fault marked by ^^^ below it and those it is compared with by ---. */
export function gridExcerpt(marks: GridMarks, style: Style): readonly string[] {
  const { cell, related } = marks;
  const rows = shownRows(cell, related);
  const segments = new Map(rows.map((row, index) => [row, segmentsOf(cell, row, rows[index - 1] ?? -1)]));
  const paint = paintOf(style);
  const room = style.width - gutterWidth(rows.map(cell.rowName)) - 4;
  const columns = layColumns({
    rows: [...segments.values()],
    main: cell.column,
    marked: related.map((other) => other.column),
    room,
  });
  const lines: (GutterLine | "gap")[] = cell.columnName
    ? [{ name: null, text: header(columns, cell), isMain: false }]
    : [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && row !== (rows[index - 1] ?? 0) + 1) lines.push("gap");
    const cells = renderRow(segments.get(row) ?? [], columns);
    lines.push({ name: cell.rowName(row), text: cells, isMain: row === cell.row });
    const line = marksBelow(marks, row, { segments: segments.get(row) ?? [], columns });
    if (line)
      lines.push({
        name: null,
        text: line.map(([look, text]) => paint(look, text)).join(""),
        isMain: row === cell.row,
      });
  }
  return withGutter(lines, paint);
}

/** The row of the cell, the rows beside it that hold something, and those of the related cells. */
function shownRows(cell: LocatedCell, related: readonly LocatedCell[]): readonly number[] {
  const beside = [cell.row - 1, cell.row + 1].filter((row) => row >= 0 && cell.grid.row(row).length > 0);
  return [...new Set([cell.row, ...beside, ...related.map((other) => other.row)])].sort((a, b) => a - b);
}

/** The cells of a row; a block that was shown in a row above is shown without its text. */
function segmentsOf({ grid, column }: LocatedCell, row: number, shownBefore: number): readonly Segment[] {
  return nearest(grid.row(row), column).map((cell) => {
    const block = grid.block(cell);
    const isFirst = block.top > shownBefore;
    return {
      left: block.left,
      right: Math.min(block.right, grid.columnCount - 1),
      text: isFirst ? visible(beginning(cell.text.trim())) : "",
    };
  });
}

/** Of the cells of a row those that may be shown beside a column: a row may have thousands. */
function nearest(cells: readonly Cell[], column: number): readonly Cell[] {
  if (cells.length <= 2 * mostBeside) return cells;
  const after = cells.findIndex((cell) => cell.column > column);
  const at = after < 0 ? cells.length : after;
  return cells.slice(Math.max(0, at - mostBeside), at + mostBeside);
}

const mostBeside = 40;

function header(columns: readonly Column[], { columnName }: LocatedCell): string {
  return columns.map(({ index, width }) => pad(columnName?.(index) ?? "", width)).join("   ");
}

function renderRow(segments: readonly Segment[], columns: readonly Column[]): string {
  const pieces: string[] = [];
  for (let at = 0; at < columns.length; ) {
    const { segment, count } = segmentAt(segments, columns, at);
    const width = spanWidth(columns.slice(at, at + count));
    pieces.push(pad(cut(segment?.text ?? "", width), width));
    at += count;
  }
  return pieces.join(separator);
}

/** The segment that covers a column, and how many of the shown columns it covers from there. */
function segmentAt(segments: readonly Segment[], columns: readonly Column[], at: number) {
  const index = columns[at]?.index ?? 0;
  const segment = segments.find(({ left, right }) => left <= index && index <= right);
  let count = 1;
  while (segment && (columns[at + count]?.index ?? Number.POSITIVE_INFINITY) <= segment.right) count++;
  return { segment, count };
}

function spanWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, separator.length * (columns.length - 1));
}

/** The marks below a row from left to right, the spaces before each included; undefined where nothing in it is marked. */
function marksBelow(
  { cell, related, severity }: GridMarks,
  row: number,
  shown: { readonly segments: readonly Segment[]; readonly columns: readonly Column[] },
): readonly (readonly [Look, string])[] | undefined {
  const marked = [cell, ...related].filter((other) => other.row === row).sort((a, b) => a.column - b.column);
  if (marked.length === 0) return undefined;
  const line: [Look, string][] = [];
  let end = 0;
  for (const other of marked) {
    const at = shown.columns.findIndex(({ index }) => index === other.column);
    if (at < 0) continue;
    const { segment, count } = segmentAt(shown.segments, shown.columns, at);
    const start = at === 0 ? 0 : spanWidth(shown.columns.slice(0, at)) + separator.length;
    const room = spanWidth(shown.columns.slice(at, at + count));
    const length = Math.min(room, widthUpTo(segment?.text ?? "", room) || 3);
    line.push([
      other === cell ? colourOf[severity] : "dim",
      " ".repeat(start - end) + (other === cell ? "^" : "-").repeat(length),
    ]);
    end = start + length;
  }
  return line;
}
