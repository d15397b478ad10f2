import { earlyFinding, InputError, type LimitName } from "../../diagnostic.ts";
import type { Limits } from "../../limits.ts";
import type { TextPlace } from "../../source/place.ts";
import type { Entry, Node } from "../tree/node.ts";

/** Where the parser stands. */
interface Cursor {
  readonly text: string;
  readonly limits: Limits;
  at: number;
  depth: number;
  values: number;
}

/**
 * The JSON values of a text (RFC 8259), one after another, with their places; numbers keep their digits. Throws `InputError`
 * where it is no JSON, ends too soon or exceeds a limit. (The `yaml` library reads JSON too, at 2 MB a second.)
 */
export function* parseJson(text: string, limits: Limits): Generator<Node> {
  const cursor: Cursor = { text, limits, at: 0, depth: 0, values: 0 };
  for (skipBlanks(cursor); cursor.at < text.length; skipBlanks(cursor)) {
    yield readValue(cursor);
  }
}

function readValue(cursor: Cursor): Node {
  if (++cursor.values > cursor.limits.values) throw overLimit(cursor, "values", cursor.limits.values);
  const start = cursor.at;
  const first = cursor.text[start];
  if (first === "{" || first === "[") return readCollection(cursor, first);
  if (first === '"') return { kind: "text", text: readString(cursor), place: placeFrom(cursor, start) };
  const word = readWord(cursor);
  const place = placeFrom(cursor, start);
  return word === "null" ? { kind: "nothing", place } : { kind: "text", text: word, place };
}

function readCollection(cursor: Cursor, open: "{" | "["): Node {
  if (++cursor.depth > cursor.limits.depth) throw overLimit(cursor, "depth", cursor.limits.depth);
  const start = cursor.at++;
  const entries: Entry[] = [];
  const items: Node[] = [];
  const close = open === "{" ? "}" : "]";
  skipBlanks(cursor);
  for (let isFirst = true; cursor.text[cursor.at] !== close; isFirst = false) {
    if (!isFirst) take(cursor, ",");
    if (open === "{") entries.push(readEntry(cursor));
    else items.push(readValue(cursor));
    skipBlanks(cursor);
  }
  cursor.at++;
  cursor.depth--;
  const place = placeFrom(cursor, start);
  return open === "{" ? { kind: "mapping", entries, place } : { kind: "list", items, place };
}

function readEntry(cursor: Cursor): Entry {
  if (cursor.text[cursor.at] !== '"') throw broken(cursor);
  const start = cursor.at;
  const key = readString(cursor);
  const keyPlace = placeFrom(cursor, start);
  skipBlanks(cursor);
  take(cursor, ":");
  return { key, keyPlace, value: readValue(cursor) };
}

/** Takes a sign and the blanks after it. */
function take(cursor: Cursor, sign: string): void {
  if (cursor.text[cursor.at] !== sign) throw broken(cursor);
  cursor.at++;
  skipBlanks(cursor);
}

function readString(cursor: Cursor): string {
  const { text, at: start, limits } = cursor;
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  if (end >= text.length) throw unreadable("truncated", cursor, null);
  if (end - start > limits.textLength) throw overLimit(cursor, "text-length", limits.textLength);
  cursor.at = end + 1;
  try {
    return JSON.parse(text.slice(start, end + 1)) as string;
  } catch {
    cursor.at = start;
    throw broken(cursor);
  }
}

/** A number, `true`, `false` or `null`, as written. */
function readWord(cursor: Cursor): string {
  const word = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/uy;
  word.lastIndex = cursor.at;
  const found = word.exec(cursor.text)?.[0];
  if (found === undefined) throw broken(cursor);
  cursor.at += found.length;
  return found;
}

function skipBlanks(cursor: Cursor): void {
  const blanks = /[ \t\r\n]*/uy;
  blanks.lastIndex = cursor.at;
  cursor.at += blanks.exec(cursor.text)?.[0].length ?? 0;
}

function placeFrom(cursor: Cursor, start: number): TextPlace {
  return { kind: "text", start, end: cursor.at };
}

/** The error at the cursor, told by what stands there up to the next sign or line's end. */
function broken(cursor: Cursor): InputError {
  const met = /[^\r\n]?[^\r\n,:{}[\]"]{0,20}/uy;
  met.lastIndex = cursor.at;
  const detail = met.exec(cursor.text)?.[0].trim() ?? "";
  return cursor.at >= cursor.text.length ? unreadable("truncated", cursor, null) : unreadable("broken", cursor, detail);
}

function unreadable(reason: "truncated" | "broken", cursor: Cursor, detail: string | null): InputError {
  const place: TextPlace = { kind: "text", start: cursor.at, end: cursor.at + (detail?.length ?? 0) };
  return new InputError(earlyFinding("input/unreadable", { reason, format: "json", detail }, place));
}

function overLimit(cursor: Cursor, limit: LimitName, allowed: number): InputError {
  const place: TextPlace = { kind: "text", start: cursor.at, end: cursor.at };
  return new InputError(earlyFinding("input/limit", { limit, allowed, actual: null }, place));
}
