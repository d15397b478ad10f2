import type { Element, Tag } from "./xml.ts";

/** A stretch of a text, and what is put in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with stretches replaced that don't overlap; of insertions at one place the first given comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join("") + text.slice(at);
}

/** Puts a text in at an offset. */
export function insertAt(place: number, text: string): Edit {
  return { start: place, end: place, text };
}

/** Takes an element out. */
export function removal(element: Element): Edit {
  return { start: element.start, end: element.after, text: "" };
}

/** Adds to the end of what an element holds; at most once for an element, which may be empty. */
export function append(element: Element, text: string): Edit {
  if (!element.isEmpty) return insertAt(element.close, text);
  return { start: element.end - 2, end: element.end, text: `>${text}</${element.name}>` };
}

/** Sets an attribute that has no prefix; one that isn't there comes last. */
export function setAttribute(xml: string, tag: Tag, change: { readonly name: string; readonly value: string }): Edit {
  const found = writtenAttributes(xml, tag).find(({ name }) => name === change.name);
  const value = `"${escapeAttribute(change.value)}"`;
  if (found) return { start: found.valueStart, end: found.end, text: value };
  return insertAt(tag.end - (tag.isEmpty ? 2 : 1), ` ${change.name}=${value}`);
}

/** Takes out an attribute that stands last, as `setAttribute` adds one; null where it stands elsewhere. */
export function removeLastAttribute(xml: string, tag: Tag, name: string): Edit | null {
  const last = writtenAttributes(xml, tag).at(-1);
  const isLast = last?.name === name && last.end === tag.end - (tag.isEmpty ? 2 : 1);
  return isLast && xml[last.start - 1] === " " ? { start: last.start - 1, end: last.end, text: "" } : null;
}

/** As text between tags; characters that XML can't hold become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replace(notXml, "\ufffd")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/\r/gu, "&#13;");
}

/** As the value of an attribute in quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/gu, "&quot;").replace(/\n/gu, "&#10;").replace(/\t/gu, "&#9;");
}

const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The attributes of a start tag, which is well-formed, where they stand. */
function writtenAttributes(xml: string, tag: Tag) {
  const written = xml.slice(tag.start, tag.end);
  const found = [...written.matchAll(/(?<![^\s=<>/"'])([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/gu)];
  return found.map(({ 0: whole, 1: name = "", index }) => {
    const start = tag.start + index;
    const end = start + whole.length;
    return { name, start, end, valueStart: start + whole.search(/["']/u) };
  });
}
