import type { Severity } from "../diagnostic.ts";
import type { Location, Place, Span } from "../source/place.ts";
import type { SourceText } from "../source/text.ts";
import { visible } from "../source/unsafe.ts";
import { beginning, cut, displayWidth } from "./display.ts";
import { type GutterLine, gutterWidth, withGutter } from "./gutter.ts";
import { colourOf, paintOf } from "./paint.ts";
import type { Style } from "./reporter.ts";

/** What of a text is to be shown. */
export interface TextMarks {
  readonly text: SourceText;
  /** The span at fault; null where only its location is known. */
  readonly place: Place | null;
  readonly location: Location;
  /** Other lines that the message names, counted from 1. */
  readonly related: readonly number[];
  readonly severity: Severity;
}

/** The lines of a text around a finding, the span at fault marked below. */
export function textExcerpt(marks: TextMarks, style: Style): readonly string[] {
  const main = marks.location.line ?? 1;
  const numbers = shownLines(marks.text, main, marks.related);
  const paint = paintOf(style);
  const room = style.width - gutterWidth(numbers.map(String)) - 4;
  const lines: (GutterLine | "gap")[] = [];
  for (const [index, number] of numbers.entries()) {
    if (index > 0 && number !== (numbers[index - 1] ?? 0) + 1) lines.push("gap");
    const name = String(number);
    if (number !== main)
      lines.push({ name, text: cut(visible(beginning(marks.text.line(number))), room), isMain: false });
    else {
      const { line, indent, width } = markedLine(marks, room);
      lines.push({ name, text: line, isMain: true });
      lines.push({
        name: null,
        text: " ".repeat(indent) + paint(colourOf[marks.severity], "^".repeat(width)),
        isMain: true,
      });
    }
  }
  return withGutter(lines, paint);
}

function shownLines(text: SourceText, main: number, related: readonly number[]): readonly number[] {
  const beside = [main - 1, main + 1].filter((number) => text.line(number).trim() !== "");
  return [...new Set([main, ...beside, ...related])].sort((a, b) => a - b);
}

/** The line at fault, cut around its span where it is too long, and where in it the mark stands. */
function markedLine(
  marks: TextMarks,
  room: number,
): { readonly line: string; readonly indent: number; readonly width: number } {
  const { text } = marks.text;
  const line = marks.text.lineSpan(marks.location.line ?? 1);
  const { start, end } = spanIn(line, marks);
  const from = Math.max(line.start, start - mostBefore);
  const before = visible(text.slice(from, start));
  const span = visible(beginning(text.slice(start, end)));
  const after = visible(beginning(text.slice(end, line.end)));
  const isShort = from === line.start && displayWidth(before) + Math.min(displayWidth(span), room / 3) <= room;
  const lead = isShort ? before : `…${tail(before, Math.floor(room / 3))}`;
  const indent = displayWidth(lead);
  return { line: cut(lead + span + after, room), indent, width: Math.max(1, displayWidth(cut(span, room - indent))) };
}

/** UTF-16 units before the span at fault that may be shown. */
const mostBefore = 500;

/** What of the span at fault stands on its first line; one character where it is empty or unknown. */
function spanIn(line: Span, { text: source, place, location }: TextMarks): Span {
  const { text } = source;
  const start =
    place?.kind === "text"
      ? Math.min(Math.max(place.start, line.start), line.end)
      : offsetOf(source, line, location.column ?? 1);
  const most = place?.kind === "text" ? Math.min(place.end, line.end) : start;
  const length = text.slice(start, most).trimEnd().length;
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0x20).length;
  return { start, end: Math.min(start + Math.max(length, first), Math.max(line.end, start)) };
}

/** Where a column, counted from 1 in characters, stands in a text. */
function offsetOf({ text }: SourceText, { start, end }: Span, column: number): number {
  let offset = start;
  for (let passed = 1; passed < column && offset < end; passed++) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

/** The end of a visible text, as much of it as a width holds. */
function tail(text: string, width: number): string {
  const reversed = [...text].reverse();
  let used = 0;
  const kept = reversed.findIndex((character) => {
    used += displayWidth(character);
    return used > width;
  });
  return reversed
    .slice(0, kept < 0 ? reversed.length : kept)
    .reverse()
    .join("");
}
