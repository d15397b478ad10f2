import { DATE_WORDS, SEPARATORS } from "./calendar.ts";
import { SCALES, UNITS } from "./units.ts";
import {
  BASES,
  BASIS_MARKS,
  CHANGES,
  FILLER_VERBS,
  PLAIN_WORDS,
  PREFIXES,
  ROUGH_MARKS,
  SUFFIXES,
  WEAK_PREFIXES,
} from "./words.ts";

/** The longest phrase of the language that begins at a place; null if none does. */
export function longestPhrase(text: string, at: number): string | null {
  const candidates = PHRASES.get(text[at] ?? "");
  if (candidates === undefined) return null;
  for (const phrase of candidates) if (text.startsWith(phrase, at)) return phrase;
  return null;
}

const PHRASES: ReadonlyMap<string, readonly string[]> = byFirstCharacter([
  ...PREFIXES.keys(),
  ...WEAK_PREFIXES.keys(),
  ...SUFFIXES.keys(),
  ...CHANGES.keys(),
  ...BASES,
  ...BASIS_MARKS,
  ...ROUGH_MARKS,
  ...SCALES.keys(),
  ...UNITS.flatMap((entry) => [entry.name, ...entry.also]),
  ...DATE_WORDS,
  ...SEPARATORS,
  ...PLAIN_WORDS,
  ...FILLER_VERBS.filter((verb) => verb.length > 1),
]);

function byFirstCharacter(phrases: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    const first = phrase[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}
