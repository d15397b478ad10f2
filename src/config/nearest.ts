import { editDistance } from "../source/edit-distance.ts";

/** The names that are most like one that is not among them, in their order, at most three; none where none is alike, or has nothing of it. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const distances = known.map((candidate) => distanceTo(candidate, name));
  const least = Math.min(...distances);
  if (least > Math.max(2, Math.floor(name.length / 3)) || least >= name.length) return [];
  return known.filter((_, index) => distances[index] === least).slice(0, 3);
}

/** How far a name is from a rule's id, or from the part of it after its area. A beginning of it is near. */
function distanceTo(id: string, name: string): number {
  const short = name.slice(0, 100);
  if (short.length > 2 && id.startsWith(short)) return 1;
  return Math.min(editDistance(short, id), editDistance(short, id.replace(/^.*\//u, "")));
}
