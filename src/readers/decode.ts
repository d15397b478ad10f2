import { earlyFinding, InputError, type UnreadableReason } from "../diagnostic.ts";
import { decodeExactly, markedEncoding } from "../source/encodings.ts";
import type { Input } from "./reader.ts";

/** File endings by which a text is told in messages. */
export type TextFormat = "txt" | "yaml" | "json";

/**
 * The text of an input: UTF-8 or UTF-16 with or without its byte order mark, else GB18030. Throws `InputError` with
 * `input/unreadable` where the bytes are empty or are no text in any of these.
 */
export function decodeText(input: Input, format: TextFormat): string {
  const text = decode(input.bytes);
  if (text === null || hasControls(text)) throw unreadable("not-text", format);
  if (text.trim() === "") throw unreadable("empty", format);
  return text;
}

function unreadable(reason: UnreadableReason, format: TextFormat): InputError {
  return new InputError(earlyFinding("input/unreadable", { reason, format, detail: null }, null));
}

function decode(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeExactly(marked, bytes);
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes);
    return wide === null ? null : decodeExactly(wide, bytes);
  }
  return decodeExactly("utf-8", bytes) ?? decodeExactly("gb18030", bytes);
}

/**
 * UTF-16 by the order in which its tabs and line breaks come out, which every table has; null where there are none. Other
 * characters tell nothing: 一 in one order is N in the other.
 */
function wideEncoding(bytes: Uint8Array): string | null {
  let little = 0;
  let big = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (isBreak(bytes[index]) && bytes[index + 1] === 0) little++;
    if (bytes[index] === 0 && isBreak(bytes[index + 1])) big++;
  }
  if (little === big) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

function isBreak(byte: number | undefined): boolean {
  return byte === 9 || byte === 10 || byte === 13;
}

/** Tabs, line breaks and the soft breaks that Word writes (vertical tab, form feed) are text; other controls are not. */
function hasControls(text: string): boolean {
  return /[\x00-\x08\x0e-\x1f\x7f]/u.test(text);
}
