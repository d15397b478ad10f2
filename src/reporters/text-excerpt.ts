import type { Severity } from "../diagnostic.ts";
import type { Location, Place } from "../source/place.ts";
import type { SourceText } from "../source/text.ts";
import { visible } from "../source/unsafe.ts";
import { cut, displayWidth } from "./display.ts";
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
    if (number !== main) lines.push({ name, text: cut(visible(marks.text.line(number)), room), isMain: false });
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
  const characters = [...marks.text.line(marks.location.line ?? 1)];
  const start = (marks.location.column ?? 1) - 1;
  const end = start + spanLength(marks);
  const before = visible(characters.slice(0, start).join(""));
  const span = visible(characters.slice(start, end).join(""));
  const after = visible(characters.slice(end).join(""));
  const isShort = displayWidth(before) + Math.min(displayWidth(span), room / 3) <= room;
  const lead = isShort ? before : `…${tail(before, Math.floor(room / 3))}`;
  const indent = displayWidth(lead);
  return { line: cut(lead + span + after, room), indent, width: Math.max(1, displayWidth(cut(span, room - indent))) };
}

/** The characters of the span on its first line; one where it is empty or unknown. */
function spanLength({ text, place }: TextMarks): number {
  if (place?.kind !== "text") return 1;
  const [first = ""] = text.text.slice(place.start, place.end).split(/[\r\n]/u, 1);
  return Math.max(1, [...first.trimEnd()].length);
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
