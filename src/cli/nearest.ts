/** The names that are most like one that is not among them, best first, at most three; none where none is alike. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: Math.min(distance(name, candidate), distance(name, candidate.replace(/^.*\//u, ""))),
    }))
    .filter((ranked) => ranked.distance <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked
    .filter((entry) => entry.distance === ranked[0]?.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** How many characters have to be added, left out or replaced to make one text of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, character] of [...a].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (character === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
