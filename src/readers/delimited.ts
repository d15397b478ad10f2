import { earlyFinding, InputError } from "../diagnostic.ts";
import { type Cell, Grid } from "../source/grid.ts";
import type { TextPlace } from "../source/place.ts";
import { SourceText } from "../source/text.ts";
import { decodeText } from "./decode.ts";
import { type Delimiter, type Field, readFields } from "./fields.ts";
import type { Limits } from "./limits.ts";
import type { Input, Reader, Source } from "./reader.ts";

/**
 * Text in rows and columns, as pasted from Excel, exported as CSV or extracted from a page. The delimiter is told by the
 * content. It is read as a workbook of one sheet that bears the file's name.
 */
export const delimitedReader: Reader = { name: "delimited", endings: ["tsv", "txt", "csv"], read };

/** The columns of a worksheet; a row with more fields is none. */
const mostColumns = 16_384;

interface Rows {
  readonly cells: readonly Cell[];
  /** Where each row starts in the text. */
  readonly starts: readonly number[];
}

function read(input: Input, limits: Limits): Source {
  const text = new SourceText(decodeText(input, "txt"));
  const delimiter = tellDelimiter(text.text);
  const { cells, starts } = readRows(text.text, delimiter, limits);
  const placeOf = (row: number, column: number) => placeIn(text.text, delimiter, starts[row], column);
  const name = input.name.replace(/^.*[/\\]/su, "");
  return {
    workbook: { sheets: [{ name, isHidden: false, grid: new Grid({ cells, placeOf }) }] },
    text,
    drafts: null,
    findings: [],
  };
}

function readRows(text: string, delimiter: Delimiter, limits: Limits): Rows {
  const cells: Cell[] = [];
  const starts = [0];
  let column = 0;
  let count = 0;
  for (const field of readFields(text, delimiter)) {
    if (column === 0) starts[starts.length - 1] = field.start;
    if (++count > limits.cells) throw overLimit("cells", limits.cells, field);
    if (column >= mostColumns) throw overLimit("cells", mostColumns, field);
    if (field.text.length > limits.textLength) throw overLimit("text-length", limits.textLength, field);
    if (field.text.trim() !== "") cells.push(cellOf(field.text, starts.length - 1, column));
    column = field.endsRow ? 0 : column + 1;
    if (field.endsRow) starts.push(text.length);
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

/** The delimiter that stands, outside quotes, in the most rows of the beginning; of equals the tab, then the comma. */
function tellDelimiter(text: string): Delimiter {
  const delimiters: readonly Delimiter[] = ["\t", ",", ";"];
  const counts = delimiters.map((delimiter) => ({ delimiter, rows: rowsWith(text, delimiter) }));
  return counts.reduce((best, next) => (next.rows > best.rows ? next : best)).delimiter;
}

function rowsWith(text: string, delimiter: Delimiter): number {
  const sampled = 20_000;
  let rows = 0;
  let fields = 0;
  for (const field of readFields(text, delimiter)) {
    fields++;
    if (!field.endsRow) continue;
    if (fields > 1) rows++;
    fields = 0;
    if (field.end > sampled) break;
  }
  return rows;
}

/** A field's place, read anew from its row's start; right of a row's last field its end, below the last row the text's end. */
function placeIn(text: string, delimiter: Delimiter, start: number | undefined, column: number): TextPlace {
  let end = text.length;
  let index = 0;
  for (const field of readFields(text, delimiter, start ?? text.length)) {
    if (index++ === column) return placeOfField(field);
    end = field.end;
    if (field.endsRow) break;
  }
  return { kind: "text", start: end, end };
}

function placeOfField(field: Field): TextPlace {
  return { kind: "text", start: field.start, end: field.end };
}
