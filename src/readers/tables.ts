import { beyond, type Limits } from "../limits.ts";
import { type Block, type Cell, Grid } from "../source/grid.ts";
import { mostColumns, mostRows } from "../source/reference.ts";
import type { Sheet } from "../source/workbook.ts";

/**
 * Gathers the tables of a document or page, each as a sheet named Table1, Table2, … in the order in which they begin. One that goes
 * on in the next table is one with it.
 */
export interface TableGatherer {
  /** A line of text outside a table, or in a cell that holds a table of its own. The last ones before a table become its first rows. */
  readonly addLine: (line: string) => void;
  readonly open: (isHidden: boolean) => OpenTable;
  /** Counts places that cells cover towards the limit. */
  readonly countCells: (number: number) => void;
  /** The tables that hold something. */
  readonly sheets: () => readonly Sheet[];
}

/** A table that is being read; rows and columns are counted from 0, below what stands above the table. */
export interface OpenTable {
  /** A line of the table's caption: the last row above the table. */
  readonly addCaption: (line: string) => void;
  readonly addCell: (row: number, column: number, text: string) => void;
  readonly addMerge: (block: Block) => void;
  readonly hideRow: (row: number) => void;
  /** Tells where the cells of a row end, so that a table that goes on in the next one is known. */
  readonly endRow: (row: number, edges: readonly number[]) => void;
  readonly close: () => void;
}

/** Of the lines above a table no more are kept; title, unit and department stand close to it. */
const mostLines = 8;

interface Parts {
  readonly isHidden: boolean;
  readonly lines: readonly string[];
  readonly captions: string[];
  readonly cells: Cell[];
  readonly merges: Block[];
  readonly hiddenRows: Set<number>;
  /** Where the cells of the first and the last row end. */
  first: string;
  last: string;
  rowCount: number;
  /** The table right before it, with no text between. */
  readonly before: Parts | null;
}

export function gatherTables(limits: Limits): TableGatherer {
  const tables: Parts[] = [];
  const count = { cells: 0, merges: 0 };
  let lines: string[] = [];
  let closed: Parts | null = null;
  const addLine = (line: string): void => {
    if (line.trim() === "") return;
    closed = null;
    lines.push(line);
    if (lines.length > mostLines) lines.shift();
  };
  const countCells = (number: number): void => {
    count.cells += number;
    if (count.cells > limits.cells) throw beyond("cells", limits.cells, null);
  };
  const open = (isHidden: boolean): OpenTable => {
    if (tables.length >= limits.sheets) throw beyond("sheets", limits.sheets, null);
    const parts = beginTable(isHidden, lines, closed);
    tables.push(parts);
    closed = null;
    lines = [];
    return {
      addCaption: (line) => {
        if (parts.captions.length < mostLines) parts.captions.push(line);
      },
      addCell: (row, column, text) => {
        if (column >= mostColumns) throw beyond("cells", mostColumns, null);
        if (row >= mostRows) throw beyond("cells", mostRows, null);
        if (text.length > limits.textLength) throw beyond("text-length", limits.textLength, text.length);
        if (text.trim() !== "") parts.cells.push(textCell(row, column, text));
      },
      addMerge: (block) => {
        if (++count.merges > limits.merges) throw beyond("merges", limits.merges, null);
        parts.merges.push(block);
      },
      hideRow: (row) => parts.hiddenRows.add(row),
      endRow: (row, edges) => {
        if (parts.rowCount === 0) parts.first = edges.join();
        parts.last = edges.join();
        parts.rowCount = row + 1;
      },
      close: () => {
        lines = [];
        closed = parts;
      },
    };
  };
  return { addLine, open, countCells, sheets: () => sheetsOf(tables) };
}

function beginTable(isHidden: boolean, lines: readonly string[], before: Parts | null): Parts {
  const gathered = { captions: [], cells: [], merges: [], hiddenRows: new Set<number>() };
  return { isHidden, lines, ...gathered, first: "", last: "", rowCount: 0, before };
}

function sheetsOf(tables: readonly Parts[]): readonly Sheet[] {
  const runs: { readonly name: string; readonly pieces: Parts[] }[] = [];
  for (const [index, table] of tables.entries()) {
    const pieces = runs.at(-1)?.pieces;
    if (pieces && table.before && pieces.at(-1) === table.before && goesOn(table.before, table)) pieces.push(table);
    else runs.push({ name: `Table${index + 1}`, pieces: [table] });
  }
  return runs.flatMap(({ name, pieces }) =>
    pieces.some(({ cells }) => cells.length > 0) ? [sheetOf(name, pieces)] : [],
  );
}

/** Cells are so many at least in a row by which a table is known to go on. */
const fewestCells = 3;

/** A table that was cut in two, as at the end of a page, goes on in rows like those before it. */
function goesOn(before: Parts, { first, captions }: Parts): boolean {
  return captions.length === 0 && first === before.last && first.split(",").length >= fewestCells;
}

/** The pieces of a table below one another, and above them the lines above the first. */
function sheetOf(name: string, pieces: readonly Parts[]): Sheet {
  const above = [...(pieces[0]?.lines ?? []), ...(pieces[0]?.captions ?? [])].filter((line) => line.trim() !== "");
  const cells = above.flatMap((line, row) => fieldsOf(line).map((field, column) => textCell(row, column, field)));
  const merges: Block[] = [];
  const hiddenRows = new Set<number>();
  let down = above.length;
  for (const piece of pieces) {
    for (const cell of piece.cells) cells.push({ ...cell, row: cell.row + down });
    for (const block of piece.merges) merges.push({ ...block, top: block.top + down, bottom: block.bottom + down });
    for (const row of piece.hiddenRows) hiddenRows.add(row + down);
    down += piece.rowCount;
  }
  const grid = new Grid({
    cells,
    merges,
    hiddenRows,
    placeOf: (row, column) => ({ kind: "cell", sheet: name, row, column }),
  });
  return { name, isHidden: pieces[0]?.isHidden ?? false, grid };
}

function textCell(row: number, column: number, text: string): Cell {
  return { row, column, kind: "text", text, stored: null, formula: null };
}

/** What stands side by side in a line: after a tab, or after a gap where a label and its colon follow (某局      单位：万元). */
function fieldsOf(line: string): readonly string[] {
  const fields: string[] = [];
  for (const part of line.split("\t")) {
    const pieces = part.split(/([ \u00a0\u3000]{2,})/u);
    for (let at = 0; at < pieces.length; at += 2) {
      const piece = pieces[at] ?? "";
      if (at === 0 || /^[^:：]{1,12}[:：]/u.test(piece)) fields.push(piece);
      else fields.push(`${fields.pop() ?? ""}${pieces[at - 1] ?? ""}${piece}`);
    }
  }
  return fields.map((field) => field.trim()).filter((field) => field !== "");
}
