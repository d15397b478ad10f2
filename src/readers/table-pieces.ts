import { type Block, type Cell, Grid } from "../source/grid.ts";
import type { Sheet } from "../source/workbook.ts";

/** A table of a document as it was read; the last ones of a run of them may be one table, cut in pieces. */
export interface TablePiece {
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
  readonly before: TablePiece | null;
}

/** The tables that hold something, as sheets named Table1, Table2, … by where they begin; those that go on are one. */
export function sheetsOf(tables: readonly TablePiece[]): readonly Sheet[] {
  const runs: { readonly name: string; readonly pieces: TablePiece[] }[] = [];
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
function goesOn(before: TablePiece, { first, captions }: TablePiece): boolean {
  return captions.length === 0 && first === before.last && first.split(",").length >= fewestCells;
}

/** The pieces of a table below one another, and above them the lines above the first. */
function sheetOf(name: string, pieces: readonly TablePiece[]): Sheet {
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

/** A cell that shows a text. */
export function textCell(row: number, column: number, text: string): Cell {
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
