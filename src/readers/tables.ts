import { type Block, type Cell, Grid } from "../source/grid.ts";
import type { Sheet } from "../source/workbook.ts";
import type { Limits } from "./limits.ts";
import { beyond } from "./xlsx/fault.ts";
import { mostColumns, mostRows } from "./xlsx/reference.ts";

/** Gathers the tables of a document or page, each as a sheet named Table1, Table2, … in the order in which they begin. */
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
}

export function gatherTables(limits: Limits): TableGatherer {
  const tables: Parts[] = [];
  const count = { cells: 0, merges: 0 };
  let lines: string[] = [];
  const addLine = (line: string): void => {
    if (line.trim() === "") return;
    lines.push(line);
    if (lines.length > mostLines) lines.shift();
  };
  const countCells = (number: number): void => {
    count.cells += number;
    if (count.cells > limits.cells) throw beyond("cells", limits.cells, null);
  };
  const open = (isHidden: boolean): OpenTable => {
    if (tables.length >= limits.sheets) throw beyond("sheets", limits.sheets, null);
    const parts: Parts = { isHidden, lines, captions: [], cells: [], merges: [], hiddenRows: new Set() };
    tables.push(parts);
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
      close: () => {
        lines = [];
      },
    };
  };
  return { addLine, open, countCells, sheets: () => tables.flatMap(sheetOf) };
}

function sheetOf(parts: Parts, index: number): Sheet[] {
  if (parts.cells.length === 0) return [];
  const name = `Table${index + 1}`;
  const above = [...parts.lines, ...parts.captions].filter((line) => line.trim() !== "");
  const down = above.length;
  const captions = above.flatMap((line, row) => fieldsOf(line).map((field, column) => textCell(row, column, field)));
  const grid = new Grid({
    cells: [...captions, ...parts.cells.map((cell) => ({ ...cell, row: cell.row + down }))],
    merges: parts.merges.map((block) => ({ ...block, top: block.top + down, bottom: block.bottom + down })),
    hiddenRows: new Set([...parts.hiddenRows].map((row) => row + down)),
    placeOf: (row, column) => ({ kind: "cell", sheet: name, row, column }),
  });
  return [{ name, isHidden: parts.isHidden, grid }];
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
