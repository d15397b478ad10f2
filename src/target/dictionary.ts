import { dateWords, separators } from "./calendar.ts";
import { unitNames } from "./unit-names.ts";
import { scales } from "./units.ts";
import {
  bases,
  basisMarks,
  changes,
  fillerVerbs,
  plainWords,
  prefixes,
  roughMarks,
  suffixes,
  weakPrefixes,
} from "./words.ts";

/** The longest phrase of the language that begins at a place; null if none does. */
export function longestPhrase(text: string, at: number): string | null {
  for (let length = longestByChar.get(text[at] ?? "") ?? 0; length > 0; length--) {
    const phrase = text.slice(at, at + length);
    if (knownPhrases.has(phrase)) return phrase;
  }
  return null;
}

const knownPhrases: ReadonlySet<string> = new Set([
  ...prefixes.keys(),
  ...weakPrefixes.keys(),
  ...suffixes.keys(),
  ...changes.keys(),
  ...bases,
  ...basisMarks,
  ...roughMarks,
  ...scales.keys(),
  ...unitNames(),
  ...dateWords,
  ...separators,
  ...plainWords,
  ...fillerVerbs.filter((verb) => verb.length > 1),
]);

/** By its first character, the length of the longest phrase. */
const longestByChar: ReadonlyMap<string, number> = longestByFirst(knownPhrases);

function longestByFirst(phrases: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const first = phrase[0] ?? "";
    if (phrase.length > (longest.get(first) ?? 0)) longest.set(first, phrase.length);
  }
  return longest;
}
