import { earlyFinding, InputError } from "../diagnostic.ts";
import type { Limits } from "../limits.ts";
import { countBefore } from "../source/count-before.ts";
import { type Cell, Grid } from "../source/grid.ts";
import type { Span, TextPlace } from "../source/place.ts";
import { mostColumns } from "../source/reference.ts";
import { SourceText } from "../source/text.ts";
import { decodeText } from "./decode.ts";
import type { Field } from "./fields.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { fieldsOf, type PlacedField } from "./text/layout.ts";

/**
 * Text in rows and columns, as pasted from Excel, a page or a PDF document, exported as CSV or written as Markdown. The layout is
 * told by the content. It is read as a workbook of one sheet that bears the file's name.
 */
export const delimitedReader: Reader = { name: "delimited", endings: ["tsv", "txt", "csv", "md"], read };

interface Rows {
  readonly cells: readonly Cell[];
  /** Where the fields of each row stand. */
  readonly places: readonly (readonly FieldPlace[])[];
}

type FieldPlace = Span & { readonly column: number };

function read(input: Input, limits: Limits): Source {
  const text = new SourceText(decodeText(input, "txt"));
  const { cells, places } = readRows(fieldsOf(text.text), limits);
  const placeOf = (row: number, column: number) => placeIn(places[row] ?? [], column, text.text.length);
  const name = input.name.replace(/^.*[/\\]/su, "");
  return {
    workbook: { sheets: [{ name, isHidden: false, grid: new Grid({ cells, placeOf }) }] },
    text,
    drafts: null,
    findings: [],
  };
}

function readRows(fields: Iterable<PlacedField>, limits: Limits): Rows {
  const cells: Cell[] = [];
  const places: FieldPlace[][] = [[]];
  let count = 0;
  for (const field of fields) {
    const { column, text } = field;
    if (++count > limits.cells) throw overLimit("cells", limits.cells, field);
    if (column >= mostColumns) throw overLimit("cells", mostColumns, field);
    if (text.length > limits.textLength) throw overLimit("text-length", limits.textLength, field);
    if (text.trim() !== "") cells.push(cellOf(text, places.length - 1, column));
    places.at(-1)?.push({ start: field.start, end: field.end, column });
    if (field.endsRow) places.push([]);
  }
  return { cells, places };
}

/** A cell's place in its row; a blank cell's is where the next field begins, or the row ends. */
function placeIn(row: readonly FieldPlace[], column: number, textEnd: number): TextPlace {
  const next = row[countBefore(row, (field) => field.column < column)];
  const start = next?.start ?? row.at(-1)?.end ?? textEnd;
  return { kind: "text", start, end: next?.column === column ? next.end : start };
}

function cellOf(text: string, row: number, column: number): Cell {
  return { row, column, kind: "text", text, stored: null, formula: null };
}

function overLimit(limit: "cells" | "text-length", allowed: number, field: Field): InputError {
  const actual = limit === "text-length" ? field.text.length : null;
  return new InputError(earlyFinding("input/limit", { limit, allowed, actual }, placeOfField(field)));
}

function placeOfField(field: Field): TextPlace {
  return { kind: "text", start: field.start, end: field.end };
}
