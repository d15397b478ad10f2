import { UNITS, type UnitEntry } from "./units.ts";

const ENTRIES: ReadonlyMap<string, UnitEntry> = entriesByName();

/** Of two units of one name, the first. */
function entriesByName(): Map<string, UnitEntry> {
  const entries = new Map<string, UnitEntry>();
  for (const entry of UNITS) {
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    for (const name of entry.also) if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/** All names of units, without scale or denominator. */
export function unitNames(): Iterable<string> {
  return ENTRIES.keys();
}

/** Whether a word is the name of a unit, without scale or denominator. */
export function isUnit(word: string): boolean {
  return unitCalled(word) !== undefined;
}

/** A unit by its name; of two words for one counted thing, 册(套), the first. */
export function unitCalled(name: string): UnitEntry | undefined {
  const known = ENTRIES.get(name);
  if (known !== undefined || name[name.length - 1] !== ")") return known;
  const [entry, other] = name
    .slice(0, -1)
    .split("(")
    .map((word) => ENTRIES.get(word));
  return COUNTS.has(entry?.measure ?? "") && COUNTS.has(other?.measure ?? "") ? entry : undefined;
}

const COUNTS: ReadonlySet<string> = new Set(["count", "people", "households", "occurrences", "visits"]);
