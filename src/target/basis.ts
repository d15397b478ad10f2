import type { Clause } from "./clause.ts";
import { bases, basisMarks, changes } from "./words.ts";

/** Whether a basis of any words (在2023年基础上) begins at `at`, so that a date in it is none of the target's. */
export function startsBasis(clause: Clause, at: number): boolean {
  return findBasisEnd(clause, at) !== null;
}

/** Where 较2023年 that begins at `at` ends: at a change, or at a comparator if it speaks of a time; null if none begins. */
export function findBasisEnd({ tokens, nextBound }: Clause, at: number): number | null {
  const end = nextBound[at] ?? null;
  if (end === null || !isOpening(tokens[at]?.text ?? "", lastWord(tokens, end))) return null;
  const isTime = /(?:年|期|月|季度|基数|水平|平均)$/u.test(tokens[end - 1]?.text ?? "");
  return isTime || changes.has(tokens[end]?.text ?? "") ? end : null;
}

/** The word that closes a basis, before its comma if it has one. */
function lastWord(tokens: Clause["tokens"], end: number): string {
  const last = tokens[end - 1]?.text ?? "";
  return last === "," ? (tokens[end - 2]?.text ?? "") : last;
}

/** 较…, 较上年实际数, 与…相比, 在…基础上, 以…为基数. */
function isOpening(opening: string, last: string): boolean {
  if (
    basisMarks.has(opening) ||
    (bases.has(opening) && /^[较比]/u.test(opening)) ||
    (opening === "与" && last === "相比")
  )
    return true;
  return /^[在以]/u.test(opening) && /(?:基础上|为基数|为基期|为基准)$/u.test(last);
}
