import { countBefore } from "../../source/count-before.ts";
import type { Span } from "../../source/place.ts";
import type { PlacedField } from "./layout.ts";
import { readLines } from "./lines.ts";

/** A stretch of a line, and at which places of the screen it begins and ends; a Chinese character takes two. */
interface Word extends Span {
  readonly offset: number;
  readonly endOffset: number;
}

/**
 * The fields of a text whose columns stand apart by two blanks or more. Where what stands below one another begins at the same
 * place, a blank cell is seen, up to a text that is too long for its column; where not, fields are counted, and a line that begins with a gap has a blank cell first.
 */
export function* alignGaps(text: string): Generator<PlacedField> {
  const columns = columnsOf(text);
  for (const line of readLines(text)) yield* placed(text, line, columns);
}

/** So many words of the beginning tell where columns begin. */
const sampled = 20_000;
/** So large a part of the words must begin where others do; those after a text too long for its column don't. */
const enough = 0.7;

/** The places at which columns begin; null where they are not aligned. */
function columnsOf(text: string): readonly number[] | null {
  const starts = new Map<number, number>();
  const inner: number[] = [];
  for (const words of sampledRows(text)) {
    for (const { offset } of words) starts.set(offset, (starts.get(offset) ?? 0) + 1);
    // Numbers are aligned at their ends.
    for (const { start, offset } of words.slice(1)) if (!/[-+\d]/u.test(text[start] ?? "")) inner.push(offset);
  }
  const isShared = (offset: number): boolean => (starts.get(offset) ?? 0) > 1;
  if (inner.length < 3 || inner.filter(isShared).length < enough * inner.length) return null;
  return [...starts.keys()].filter(isShared).sort((a, b) => a - b);
}

/** The words of the lines that have several. */
function* sampledRows(text: string): Generator<readonly Word[]> {
  let count = 0;
  for (const line of readLines(text)) {
    const words = wordsIn(text, line);
    if (words.length > 1) yield words;
    count += words.length;
    if (count > sampled) return;
  }
}

function* placed(text: string, line: Span, columns: readonly number[] | null): Generator<PlacedField> {
  const words = wordsIn(text, line);
  if (words.length === 0) yield { ...line, text: "", endsRow: true, column: 0 };
  let column = columns === null && (words[0]?.start ?? line.start) >= line.start + 2 ? 0 : -1;
  let isPushed = false;
  for (const [index, { start, end, offset, endOffset }] of words.entries()) {
    column = Math.max(column + 1, columns === null || isPushed ? 0 : columnAt(columns, offset));
    isPushed ||= columns !== null && endOffset >= (columns[column + 1] ?? Number.POSITIVE_INFINITY);
    yield { start, end, text: text.slice(start, end), endsRow: index === words.length - 1, column };
  }
}

/** The last column that begins at a place or left of it. */
function columnAt(columns: readonly number[], offset: number): number {
  return Math.max(0, countBefore(columns, (column) => column <= offset) - 1);
}

function wordsIn(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  let offset = 0;
  let begun: { readonly start: number; readonly offset: number } | null = null;
  let last = { end: start, offset: 0 };
  for (let at = start; at < end; at++) {
    const sign = text[at] ?? "";
    const isBlank = /[ \t\u00a0\u2002\u2003\u3000]/.test(sign);
    if (!isBlank && begun && at - last.end >= 2) {
      words.push({ start: begun.start, end: last.end, offset: begun.offset, endOffset: last.offset });
      begun = null;
    }
    if (!isBlank) begun ??= { start: at, offset };
    offset += widthOf(sign);
    if (!isBlank) last = { end: at + 1, offset };
  }
  if (begun) words.push({ start: begun.start, end: last.end, offset: begun.offset, endOffset: last.offset });
  return words;
}

function widthOf(sign: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
    ? 2
    : 1;
}
