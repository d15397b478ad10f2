import type { Span } from "../../source/place.ts";

/** The lines of a text, without their line breaks; what follows the last line break is one, too. */
export function* readLines(text: string): Generator<Span> {
  const lineBreak = /\r\n?|\n/gu;
  let start = 0;
  for (let found = lineBreak.exec(text); found; found = lineBreak.exec(text)) {
    yield { start, end: found.index };
    start = lineBreak.lastIndex;
  }
  yield { start, end: text.length };
}
