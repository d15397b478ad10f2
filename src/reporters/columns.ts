import { widthUpTo } from "./display.ts";

/** A cell as it lies across columns. */
interface Lying {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** A column that is shown, and how wide. */
export interface Column {
  readonly index: number;
  readonly width: number;
}

/** What has to be laid beside each other. */
export interface Layout {
  readonly rows: readonly (readonly Lying[])[];
  /** The column at fault: it is always shown, and gets up to half of the room before the others. */
  readonly main: number;
  /** Other columns to be shown where they fit. */
  readonly marked: readonly number[];
  readonly room: number;
}

/** Columns between which ` │ ` stands. */
const gap = 3;
const least = 3;
const narrowest = 6;
const widest = 60;

/** Chooses the columns of an excerpt and their widths, so that together they fit into the room. */
export function layColumns(layout: Layout): readonly Column[] {
  const begun = layout.rows.flatMap((row) => row.map(({ left }) => left));
  const all = [...new Set([...begun, layout.main, ...layout.marked])].sort((a, b) => a - b);
  const columns = window(all, layout.main, Math.max(1, Math.floor(layout.room / (narrowest + gap))));
  const widths = wantedWidths(layout.rows, columns);
  const wanted = columns.map((index, at) => ({ index, width: widths[at] ?? least }));
  const room = layout.room - gap * (columns.length - 1);
  return widenLast(shrink(wanted, layout.main, room), layout.rows.flat(), room);
}

/** The columns nearest to one of them, at most `count`. */
function window(all: readonly number[], main: number, count: number): readonly number[] {
  const at = all.indexOf(main);
  const start = Math.max(0, Math.min(at - Math.floor(count / 2), all.length - count));
  return all.slice(start, start + count);
}

/** The widths of the widest texts that lie in each column alone. */
function wantedWidths(rows: Layout["rows"], columns: readonly number[]): readonly number[] {
  const widths = columns.map(() => least);
  for (const row of rows) {
    for (const cell of row) {
      const at = onlyColumn(cell, columns);
      if (at >= 0) widths[at] = Math.max(widths[at] ?? least, widthUpTo(cell.text, widest));
    }
  }
  return widths;
}

/** Where among the columns the one is that a cell covers; -1 where it covers none, or several. */
function onlyColumn({ left, right }: Lying, columns: readonly number[]): number {
  const at = columns.findIndex((column) => column >= left);
  const isIn = (column: number | undefined) => column !== undefined && column <= right;
  return isIn(columns[at]) && !isIn(columns[at + 1]) ? at : -1;
}

/** Narrows the widest columns until all fit, that at fault last. */
function shrink(columns: readonly Column[], main: number, room: number): readonly Column[] {
  const wantedMain = columns.find(({ index }) => index === main)?.width ?? 0;
  const others = columns.filter(({ index }) => index !== main).map(({ width }) => width);
  const mainWidth = Math.min(wantedMain, Math.max(Math.floor(room / 2), room - sum(others)));
  const limit = highestLimit(others, room - mainWidth);
  return columns.map(({ index, width }) => ({ index, width: index === main ? mainWidth : Math.min(width, limit) }));
}

/** Gives the last column what room is left, as far as a text that runs across several columns up to it needs it. */
function widenLast(columns: readonly Column[], lying: readonly Lying[], room: number): readonly Column[] {
  const last = columns.at(-1)?.index ?? 0;
  const missing = lying.map(({ left, right, text }) => {
    const under = columns.filter(({ index }) => left <= index && index <= right);
    const width = sum(under.map((column) => column.width)) + gap * (under.length - 1);
    return under.length > 1 && under.at(-1)?.index === last ? widthUpTo(text, width + room) - width : 0;
  });
  const more = Math.min(room - sum(columns.map(({ width }) => width)), Math.max(0, ...missing));
  return columns.map(({ index, width }) => ({ index, width: index === last ? width + Math.max(0, more) : width }));
}

/** The highest limit under which widths add up to no more than the room: the narrow ones keep theirs, the others share what is left. */
function highestLimit(widths: readonly number[], room: number): number {
  let left = room;
  for (const [index, width] of [...widths].sort((a, b) => a - b).entries()) {
    const share = Math.floor(left / (widths.length - index));
    if (width > share) return Math.max(1, share);
    left -= width;
  }
  return Math.max(1, ...widths);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
