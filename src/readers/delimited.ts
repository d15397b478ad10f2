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

function read(input: Input, limits: Limits): Source {
  const text = new SourceText(decodeText(input, "txt"));
  const rows = readRows(text.text, limits);
  const grid = new Grid({ cells: rows.flatMap(filledCells), placeOf: (row, column) => placeOf(rows, row, column) });
  const name = input.name.replace(/^.*[/\\]/su, "");
  return { workbook: { sheets: [{ name, isHidden: false, grid }] }, text, drafts: null, findings: [] };
}

function readRows(text: string, limits: Limits): Field[][] {
  const rows: Field[][] = [[]];
  let count = 0;
  for (const field of readFields(text, tellDelimiter(text))) {
    if (++count > limits.cells) throw overLimit("cells", limits.cells, field);
    if (field.text.length > limits.textLength) throw overLimit("text-length", limits.textLength, field);
    rows.at(-1)?.push(field);
    if (field.endsRow) rows.push([]);
  }
  return rows;
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

function filledCells(fields: readonly Field[], row: number): Cell[] {
  return fields.flatMap((field, column) =>
    field.text.trim() === ""
      ? []
      : [{ row, column, kind: "text" as const, text: field.text, stored: null, formula: null }],
  );
}

/** A field's place; right of a row's last field its end, below the last row the end of the text. */
function placeOf(rows: readonly Field[][], row: number, column: number): TextPlace {
  const fields = rows[Math.min(row, rows.length - 1)] ?? [];
  const field = row < rows.length ? fields[column] : undefined;
  if (field) return placeOfField(field);
  const end = fields.at(-1)?.end ?? rows[Math.min(row, rows.length - 1) - 1]?.at(-1)?.end ?? 0;
  return { kind: "text", start: end, end };
}

function placeOfField(field: Field): TextPlace {
  return { kind: "text", start: field.start, end: field.end };
}
