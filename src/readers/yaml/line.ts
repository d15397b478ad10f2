import type { Span } from "../../source/place.ts";
import type { SourceText } from "../../source/text.ts";

/** A piece of a line, and where it stands in the text. */
export interface Piece extends Span {
  readonly text: string;
}

/** A line of block YAML, taken apart by its own signs only. */
export interface Line {
  readonly number: number;
  /** The blanks at its beginning. */
  readonly indentation: Piece;
  /** What follows the blanks and the dashes of list items. */
  readonly content: Piece;
  /** null where no colon with a blank after it parts key and value. */
  readonly key: Piece | null;
  /** What follows the key, or all the content; a comment after it left out. */
  readonly value: Piece;
}

/** The line with a number counted from 1. */
export function lineAt(number: number, source: SourceText): Line {
  const { start } = source.lineSpan(number);
  const text = source.line(number);
  const indentation = { start: 0, end: /^[ \t]*/u.exec(text)?.[0].length ?? 0 };
  const dashes = /^(?:- +)*/u.exec(text.slice(indentation.end))?.[0].length ?? 0;
  const contentStart = indentation.end + dashes;
  const content = { start: contentStart, end: Math.max(contentStart, text.trimEnd().length) };
  const colon = keyEnd(text.slice(content.start));
  const key = colon < 0 ? null : { start: content.start, end: content.start + colon };
  const valueStart = key ? text.length - text.slice(key.end + 1).trimStart().length : content.start;
  const value = { start: valueStart, end: valueStart + withoutComment(text.slice(valueStart)).length };
  const pieceOf = (span: Span) => ({ text: text.slice(span.start, span.end), ...shifted(span, start) });
  return {
    number,
    indentation: pieceOf(indentation),
    content: pieceOf(content),
    key: key && pieceOf(key),
    value: pieceOf(value),
  };
}

/** The value around an offset within `{…}` or `[…]`: as far as the signs that part values. */
export function flowPiece(line: Line, offset: number): Piece {
  const { text, start } = line.value;
  const at = Math.max(0, offset - start);
  const before = Math.max(
    ...[",", "{", "["].map((sign) => text.lastIndexOf(sign, at - 1)),
    text.lastIndexOf(": ", at - 1),
  );
  const after = text.slice(at).search(/[,}\]]/u);
  const piece = text.slice(before + 1, after < 0 ? text.length : at + after);
  const trimmed = piece.trim();
  const pieceStart = start + before + 1 + (piece.length - piece.trimStart().length);
  return { text: trimmed, start: pieceStart, end: pieceStart + trimmed.length };
}

function keyEnd(content: string): number {
  if (/^[[{#]/u.test(content)) return -1;
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/u.exec(content)?.[0].length ?? 0;
  const colon = content.slice(quoted).search(/:(?:[ \t]|$)/u);
  return colon < 0 ? -1 : quoted + colon;
}

function withoutComment(value: string): string {
  if (value.startsWith("#")) return "";
  return (/^.*?(?=\s#|$)/u.exec(value)?.[0] ?? value).trimEnd();
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
