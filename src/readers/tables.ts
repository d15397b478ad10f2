import { beyond, type Limits } from "../limits.ts";
import type { Block } from "../source/grid.ts";
import { mostColumns, mostRows } from "../source/reference.ts";
import type { Sheet } from "../source/workbook.ts";
import { sheetsOf, type TablePiece, textCell } from "./table-pieces.ts";

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

interface State {
  readonly limits: Limits;
  readonly tables: TablePiece[];
  readonly count: { cells: number; merges: number };
  /** The last lines since the table before. */
  lines: string[];
  /** The table that was closed last, if no text came since. */
  closed: TablePiece | null;
}

/** Begins to gather the tables of one document, within the limits; beyond them its functions throw `InputError`. */
export function gatherTables(limits: Limits): TableGatherer {
  const state: State = { limits, tables: [], count: { cells: 0, merges: 0 }, lines: [], closed: null };
  return {
    addLine: (line) => addLine(state, line),
    open: (isHidden) => openTable(state, isHidden),
    countCells: (number) => {
      state.count.cells += number;
      if (state.count.cells > limits.cells) throw beyond("cells", limits.cells, null);
    },
    sheets: () => sheetsOf(state.tables),
  };
}

function addLine(state: State, line: string): void {
  if (line.trim() === "") return;
  state.closed = null;
  state.lines.push(line);
  if (state.lines.length > mostLines) state.lines.shift();
}

function openTable(state: State, isHidden: boolean): OpenTable {
  const { tables, limits, count } = state;
  if (tables.length >= limits.sheets) throw beyond("sheets", limits.sheets, null);
  const piece = beginPiece(isHidden, state.lines, state.closed);
  tables.push(piece);
  state.closed = null;
  state.lines = [];
  return {
    addCaption: (line) => {
      if (piece.captions.length < mostLines) piece.captions.push(line);
    },
    addCell: (row, column, text) => {
      if (column >= mostColumns) throw beyond("cells", mostColumns, null);
      if (row >= mostRows) throw beyond("cells", mostRows, null);
      if (text.length > limits.textLength) throw beyond("text-length", limits.textLength, text.length);
      if (text.trim() !== "") piece.cells.push(textCell(row, column, text));
    },
    addMerge: (block) => {
      if (++count.merges > limits.merges) throw beyond("merges", limits.merges, null);
      piece.merges.push(block);
    },
    hideRow: (row) => piece.hiddenRows.add(row),
    endRow: (row, edges) => endRow(piece, row, edges.join()),
    close: () => {
      state.lines = [];
      state.closed = piece;
    },
  };
}

function beginPiece(isHidden: boolean, lines: readonly string[], before: TablePiece | null): TablePiece {
  const gathered = { captions: [], cells: [], merges: [], hiddenRows: new Set<number>() };
  return { isHidden, lines, ...gathered, first: "", last: "", rowCount: 0, before };
}

function endRow(piece: TablePiece, row: number, edges: string): void {
  if (piece.rowCount === 0) piece.first = edges;
  piece.last = edges;
  piece.rowCount = row + 1;
}
