import { countBefore } from "./count-before.ts";
import type { Location, Span } from "./place.ts";

/** A text that was read, with the starts of its lines, so that an offset can be told as line and column. */
export class SourceText {
  readonly text: string;
  readonly #starts: readonly number[];
  /** The offsets of the second units of characters outside the basic plane, so that columns of a long line are told in no time. */
  #seconds: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Line and column of an offset, both counted from 1; a character outside the basic plane is one column. */
  locate(offset: number): Location {
    const index = this.#lineIndexAt(offset);
    const start = this.#starts[index] ?? 0;
    this.#seconds ??= secondUnits(this.text);
    const pairs =
      countBefore(this.#seconds, (unit) => unit < offset) - countBefore(this.#seconds, (unit) => unit < start);
    return { sheet: null, cell: null, line: index + 1, column: offset - start - pairs + 1 };
  }

  /** A line by its number counted from 1, without its line break; "" past the end. */
  line(number: number): string {
    const { start, end } = this.lineSpan(number);
    return this.text.slice(start, end);
  }

  /** Where a line stands, by its number counted from 1, without its line break; the end of the text past the end. */
  lineSpan(number: number): Span {
    const start = this.#starts[number - 1] ?? this.text.length;
    let end = this.#starts[number] ?? this.text.length;
    while (end > start && /[\r\n]/u.test(this.text[end - 1] ?? "")) end--;
    return { start, end };
  }

  /** The number, counted from 1, of the line that holds an offset. */
  lineOf(offset: number): number {
    return this.#lineIndexAt(offset) + 1;
  }

  #lineIndexAt(offset: number): number {
    return Math.max(0, countBefore(this.#starts, (start) => start <= offset) - 1);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}

function secondUnits(text: string): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) offsets.push(match.index + 1);
  return offsets;
}
