import { countBefore } from "../../source/count-before.ts";
import type { Span } from "../../source/place.ts";

/** A stretch of the text as written, and what stands for it. */
export interface Replacement extends Span {
  readonly text: string;
}

/** A text with some stretches replaced, and the way back from it to the text as written. */
export interface Patched {
  readonly text: string;
  /** The offset in the text as written; inside a replacement, as near as it can be told. */
  readonly toSource: (offset: number) => number;
}

/** A replacement, and where it starts in the patched text. */
interface Shift {
  readonly start: number;
  readonly replacement: Replacement;
}

/** Replaces stretches that don't overlap; they may be given in any order. */
export function patchText(source: string, replacements: readonly Replacement[]): Patched {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  const shifts: Shift[] = [];
  let copied = 0;
  let length = 0;
  for (const replacement of sorted) {
    const before = source.slice(copied, replacement.start);
    pieces.push(before, replacement.text);
    shifts.push({ start: length + before.length, replacement });
    length += before.length + replacement.text.length;
    copied = replacement.end;
  }
  pieces.push(source.slice(copied));
  return { text: pieces.join(""), toSource: (offset) => sourceOffset(offset, shifts) };
}

function sourceOffset(offset: number, shifts: readonly Shift[]): number {
  const last = shifts[countBefore(shifts, ({ start }) => start <= offset) - 1];
  if (!last) return offset;
  const inside = offset - last.start;
  const { start, end, text } = last.replacement;
  return inside < text.length ? Math.min(start + inside, end) : end + inside - text.length;
}
