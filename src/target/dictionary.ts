import { DATE_WORDS, SEPARATORS } from "./calendar.ts";
import { unitNames } from "./unit-names.ts";
import { SCALES } from "./units.ts";
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
  for (let length = LONGEST.get(text[at] ?? "") ?? 0; length > 0; length--) {
    const phrase = text.slice(at, at + length);
    if (PHRASES.has(phrase)) return phrase;
  }
  return null;
}

const PHRASES: ReadonlySet<string> = new Set([
  ...PREFIXES.keys(),
  ...WEAK_PREFIXES.keys(),
  ...SUFFIXES.keys(),
  ...CHANGES.keys(),
  ...BASES,
  ...BASIS_MARKS,
  ...ROUGH_MARKS,
  ...SCALES.keys(),
  ...unitNames(),
  ...DATE_WORDS,
  ...SEPARATORS,
  ...PLAIN_WORDS,
  ...FILLER_VERBS.filter((verb) => verb.length > 1),
]);

/** By its first character, the length of the longest phrase. */
const LONGEST: ReadonlyMap<string, number> = longestByFirst(PHRASES);

function longestByFirst(phrases: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const first = phrase[0] ?? "";
    if (phrase.length > (longest.get(first) ?? 0)) longest.set(first, phrase.length);
  }
  return longest;
}
