import { type Finding, InputError } from "../../src/diagnostic.ts";
import type { Draft } from "../../src/draft.ts";
import { defaultLimits, type Limits } from "../../src/limits.ts";
import type { Input, Reader, Source } from "../../src/readers/reader.ts";

/** An input of UTF-8 text. */
export function inputOf(text: string, name = "table.txt"): Input {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function readText(reader: Reader, text: string, limits: Partial<Limits> = {}): Source {
  return reader.read(inputOf(text), { ...defaultLimits, ...limits });
}

/** The finding with which a reading ends. */
export function failureOf(run: () => unknown): Finding {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.finding;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** The only draft of a source that has one. */
export function onlyDraft(source: Source): Draft {
  const [draft, ...others] = source.drafts ?? [];
  if (!draft || others.length > 0) throw new Error(`${others.length + (draft ? 1 : 0)} drafts`);
  return draft;
}

/** Where a value stands, as `line:column`, and the text there. */
export function placeIn(source: Source, pointer: string): string {
  const place = onlyDraft(source).origins.get(pointer);
  if (place?.kind !== "text" || !source.text) return "nowhere";
  const { line, column } = source.text.locate(place.start);
  return `${line}:${column} ${source.text.text.slice(place.start, place.end)}`;
}

/** A finding as `rule text`, the text being what stands at its place. */
export function toldAt(source: Source, finding: Finding): string {
  const place = finding.place?.kind === "text" ? finding.place : { start: 0, end: 0 };
  return `${finding.rule} ${source.text?.text.slice(place.start, place.end)}`;
}
