import type { Span } from "../source/place.ts";

/** What parts the fields of a row. */
export type Delimiter = "\t" | "," | ";";

/** One field of a delimited text; its span takes in the quotes, its text does not. */
export interface Field extends Span {
  readonly text: string;
  /** Whether a line break or the end of the text follows. */
  readonly endsRow: boolean;
}

/**
 * The fields of a text in their order. A field in double quotes may hold delimiters, line breaks and doubled quotes; a quote
 * that is not closed right before a delimiter or a line's end is part of the text. Takes time linear in the text.
 */
export function* readFields(text: string, delimiter: Delimiter): Generator<Field> {
  const stop = new RegExp(`[${delimiter}\\r\\n]`, "gu");
  for (let start = 0; ; ) {
    const quoted = text[start] === '"' ? readQuoted(text, start, delimiter) : null;
    const end = quoted?.end ?? findStop(stop, text, start);
    const breakLength = lineBreakAt(text, end);
    const endsRow = breakLength > 0 || end === text.length;
    yield { start, end, text: quoted?.text ?? text.slice(start, end), endsRow };
    start = end + Math.max(breakLength, 1);
    if (end === text.length) return;
  }
}

function findStop(stop: RegExp, text: string, from: number): number {
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

/** The quoted field that begins at `start`; null where its quote is not closed as it should be. */
function readQuoted(text: string, start: number, delimiter: Delimiter): { text: string; end: number } | null {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  let end = close + 1;
  while (text[end] === " ") end++;
  if (end < text.length && text[end] !== delimiter && lineBreakAt(text, end) === 0) return null;
  return { text: unquote(text.slice(start + 1, close)), end };
}

function unquote(text: string): string {
  return text.replace(/""/gu, '"').replace(/\r\n?/gu, "\n");
}

function lineBreakAt(text: string, index: number): number {
  if (text[index] === "\n") return 1;
  if (text[index] !== "\r") return 0;
  return text[index + 1] === "\n" ? 2 : 1;
}
