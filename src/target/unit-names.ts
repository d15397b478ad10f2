import { allUnits, type UnitEntry } from "./units.ts";

const unitsByName: ReadonlyMap<string, UnitEntry> = entriesByName();

/** Of two units of one name, the first. */
function entriesByName(): Map<string, UnitEntry> {
  const entries = new Map<string, UnitEntry>();
  for (const entry of allUnits) {
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    for (const name of entry.also) if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/** All names of units, without scale or denominator. */
export function unitNames(): Iterable<string> {
  return unitsByName.keys();
}

/** Whether a word is the name of a unit, without scale or denominator. */
export function isUnit(word: string): boolean {
  return unitCalled(word) !== undefined;
}

/** A unit by its name; of two words for one counted thing, 册(套), the first. */
export function unitCalled(name: string): UnitEntry | undefined {
  const known = unitsByName.get(name);
  if (known !== undefined || name[name.length - 1] !== ")") return known;
  const [entry, other] = name
    .slice(0, -1)
    .split("(")
    .map((word) => unitsByName.get(word));
  return counts.has(entry?.measure ?? "") && counts.has(other?.measure ?? "") ? entry : undefined;
}

const counts: ReadonlySet<string> = new Set(["count", "people", "households", "occurrences", "visits"]);
