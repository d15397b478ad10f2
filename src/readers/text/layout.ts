import { type Delimiter, type Field, readFields } from "../fields.ts";
import { alignGaps } from "./gaps.ts";
import { readLines } from "./lines.ts";
import { isPipeRow, readPipeRow } from "./pipes.ts";

/** A field and the column in which it stands, counted from 0. */
export interface PlacedField extends Field {
  readonly column: number;
}

/**
 * The fields of a text, by the layout that shows in the most lines of the beginning; of equals the one named first: tabs, commas, semicolons (as spreadsheets
 * write them), upright lines (Markdown), or gaps of two and more blanks (as pasted from a page or a PDF document).
 */
export function fieldsOf(text: string): Iterable<PlacedField> {
  const delimiters: readonly Delimiter[] = ["\t", ",", ";"];
  const found = [
    ...delimiters.map((delimiter) => ({ rows: rowsWith(text, delimiter), make: () => delimitedBy(text, delimiter) })),
    { rows: linesWith(text, isPipeRow), make: () => pipeFields(text) },
    { rows: linesWith(text, hasGap), make: () => alignGaps(text) },
  ];
  return found.reduce((best, next) => (next.rows > best.rows ? next : best)).make();
}

/** How many characters of the beginning are looked at. */
const sampled = 20_000;

function rowsWith(text: string, delimiter: Delimiter): number {
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

function linesWith(text: string, shows: (line: string) => boolean): number {
  let rows = 0;
  for (const { start, end } of readLines(text)) {
    if (shows(text.slice(start, end))) rows++;
    if (end > sampled) break;
  }
  return rows;
}

function hasGap(line: string): boolean {
  return /\S[ \u00a0\u2002\u2003\u3000]{2,}\S/u.test(line);
}

function* delimitedBy(text: string, delimiter: Delimiter): Generator<PlacedField> {
  let column = 0;
  for (const field of readFields(text, delimiter)) {
    yield { ...field, column };
    column = field.endsRow ? 0 : column + 1;
  }
}

function* pipeFields(text: string): Generator<PlacedField> {
  for (const line of readLines(text)) yield* readPipeRow(text, line);
}
