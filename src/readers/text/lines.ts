import type { Span } from "../../source/place.ts";

/** The lines of a text from the start of one on, without their line breaks; what follows the last line break is one, too. */
export function* readLines(text: string, from: number): Generator<Span> {
  const lineBreak = /\r\n?|\n/gu;
  lineBreak.lastIndex = from;
  let start = from;
  for (let found = lineBreak.exec(text); found; found = lineBreak.exec(text)) {
    yield { start, end: found.index };
    start = lineBreak.lastIndex;
  }
  yield { start, end: text.length };
}
