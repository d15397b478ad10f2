import { earlyFinding, InputError } from "../diagnostic.ts";
import type { Limits } from "../limits.ts";
import { type Cell, Grid } from "../source/grid.ts";
import type { TextPlace } from "../source/place.ts";
import { SourceText } from "../source/text.ts";
import { decodeText } from "./decode.ts";
import type { Field } from "./fields.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { type Layout, type PlacedField, tellLayout } from "./text/layout.ts";

/**
 * Text in rows and columns, as pasted from Excel, a page or a PDF document, exported as CSV or written as Markdown. The layout is
 * told by the content. It is read as a workbook of one sheet that bears the file's name.
 */
export const delimitedReader: Reader = { name: "delimited", endings: ["tsv", "txt", "csv", "md"], read };

/** The columns of a worksheet; a row with more fields is none. */
const mostColumns = 16_384;

interface Rows {
  readonly cells: readonly Cell[];
  /** Where each row starts in the text. */
  readonly starts: readonly number[];
}

function read(input: Input, limits: Limits): Source {
  const text = new SourceText(decodeText(input, "txt"));
  const layout = tellLayout(text.text);
  const { cells, starts } = readRows(layout, limits);
  const placeOf = placesByRow((row) => placesIn(text.text, layout(starts[row] ?? text.text.length)));
  const name = input.name.replace(/^.*[/\\]/su, "");
  return {
    workbook: { sheets: [{ name, isHidden: false, grid: new Grid({ cells, placeOf }) }] },
    text,
    drafts: null,
    findings: [],
  };
}

function readRows(layout: Layout, limits: Limits): Rows {
  const cells: Cell[] = [];
  const starts: number[] = [];
  let count = 0;
  let row = 0;
  for (const field of layout(0)) {
    const { column } = field;
    starts[row] = field.rowStart;
    if (++count > limits.cells) throw overLimit("cells", limits.cells, field);
    if (column >= mostColumns) throw overLimit("cells", mostColumns, field);
    if (field.text.length > limits.textLength) throw overLimit("text-length", limits.textLength, field);
    if (field.text.trim() !== "") cells.push(cellOf(field.text, row, column));
    if (field.endsRow) row++;
  }
  return { cells, starts };
}

function cellOf(text: string, row: number, column: number): Cell {
  return { row, column, kind: "text", text, stored: null, formula: null };
}

function overLimit(limit: "cells" | "text-length", allowed: number, field: Field): InputError {
  const actual = limit === "text-length" ? field.text.length : null;
  return new InputError(earlyFinding("input/limit", { limit, allowed, actual }, placeOfField(field)));
}

/** The places of a row's cells, and that of what would stand behind the last. */
interface RowPlaces {
  readonly cells: readonly TextPlace[];
  readonly end: TextPlace;
}

/** Places are asked for row by row: those of the row that was asked for last are kept, so that a row is read anew once and not for each of its cells. */
function placesByRow(read: (row: number) => RowPlaces): (row: number, column: number) => TextPlace {
  let last: (RowPlaces & { readonly row: number }) | null = null;
  return (row, column) => {
    if (last?.row !== row) last = { row, ...read(row) };
    return last.cells[column] ?? last.end;
  };
}

/** A row's places, read from its start; a blank cell's place is where the next field begins, or the row ends. */
function placesIn(text: string, fields: Iterable<PlacedField>): RowPlaces {
  const cells: TextPlace[] = [];
  let end = text.length;
  for (const field of fields) {
    while (cells.length < field.column) cells.push({ kind: "text", start: field.start, end: field.start });
    cells.push(placeOfField(field));
    end = field.end;
    if (field.endsRow) break;
  }
  return { cells, end: { kind: "text", start: end, end } };
}

function placeOfField(field: Field): TextPlace {
  return { kind: "text", start: field.start, end: field.end };
}
