import { editDistance } from "./edit-distance.ts";

/** How many characters may differ for a text to be near a known name: a quarter of the name's. */
export function aQuarter(name: string): number {
  return Math.floor(name.length / 4);
}

/** The known name that a text is nearest to, the first of several; null where it differs by more than it may from each. */
export function nearestName(
  text: string,
  known: Iterable<string>,
  mayDiffer: (name: string) => number = aQuarter,
): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const allowed = Math.min(mayDiffer(name), least - 1);
    // An edit puts in or leaves out one character, two UTF-16 code units at most.
    if (Math.abs(name.length - text.length) > 2 * allowed) continue;
    const distance = editDistance(text, name);
    if (distance > allowed) continue;
    best = name;
    least = distance;
  }
  return best;
}
