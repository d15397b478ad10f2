import type { Location, Span } from "./place.ts";

/** A text that was read, with the starts of its lines, so that an offset can be told as line and column. */
export class SourceText {
  readonly text: string;
  readonly #starts: readonly number[];

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
    const before = this.text.slice(this.#starts[index] ?? 0, offset);
    return { sheet: null, cell: null, line: index + 1, column: [...before].length + 1 };
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
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}
