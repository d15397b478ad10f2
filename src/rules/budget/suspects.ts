import Big from "big.js";
import { type Identity, judgeIdentity, type Operand } from "../../model/identities.ts";
import type { Rounding, Verdict } from "../../model/rounding.ts";
import { blanks, type Candidate, miscounts, rewrites, type Slip, type Suspect, withAmount } from "./slips.ts";

/** Each operand is weighed against all the others; in a longer sum a slip that fits is chance. */
const mostOperands = 200;

/** With more suspects than this none of them is plain. */
const most = 2;

/** A difference seldom equals one of these by chance; two digits that could be swapped are found in one sum of ten. */
const telling: ReadonlySet<Slip> = new Set(["left-out", "twice", "unit", "point", "sign"]);

/**
 * The single slips that explain why two sums differ, the likeliest first: those that make them equal to the digit, else those that
 * leave a difference which rounding explains. `others` are the table's other identities: a slip must put right all that its cell
 * takes part in, and one that puts more right is likelier. Empty where there is none, or where so many would do that none is plain.
 */
export function suspectsOf(identity: Identity, rounding: Rounding, others: readonly Identity[] = []): Suspect[] {
  if (identity.kind !== "balance" && identity.kind !== "parts") return [];
  if (identity.left.length + identity.right.length > mostOperands) return [];
  const judged = [...rewrites(identity), ...blanks(identity), ...miscounts(identity)]
    .filter(closesGap(identity))
    .map((candidate) => ({ ...candidate, verdict: verdictOf(candidate.mended(), rounding) }));
  const exact = judged.filter(({ verdict }) => verdict === "exact");
  const close = exact.length > 0 ? exact : judged.filter(({ verdict }) => verdict === "rounding");
  const chosen = likeliest(close, { identity, rounding, others });
  return chosen.length > most ? [] : chosen.map(({ suspect }) => suspect);
}

interface Ground {
  readonly identity: Identity;
  readonly rounding: Rounding;
  readonly others: readonly Identity[];
}

function likeliest(candidates: readonly Candidate[], ground: Ground): readonly Candidate[] {
  const counted = candidates.flatMap((candidate) => {
    const mended = mendedElsewhere(candidate, ground);
    return mended === null ? [] : [{ candidate, mended }];
  });
  const best = Math.max(...counted.map(({ mended }) => mended));
  const first = counted.filter(({ mended }) => mended === best).map(({ candidate }) => candidate);
  const plain = first.filter(({ suspect }) => telling.has(suspect.slip));
  return plain.length > 0 ? plain : first;
}

/** How many other sums the candidate puts right; null where it leaves one wrong that its cell takes part in. */
function mendedElsewhere({ changed, amount }: Candidate, { identity, rounding, others }: Ground): number | null {
  const touched = others.filter((other) => other.pointer !== identity.pointer && takesPart(changed, other));
  const after = touched.map((other) => verdictOf(withAmount(other, changed, amount), rounding));
  if (after.includes("inconsistent")) return null;
  return touched.filter((other) => verdictOf(other, rounding) === "inconsistent").length;
}

function takesPart(cell: string | null, { left, right }: Identity): boolean {
  return [...left, ...right].some(({ pointer }) => pointer === cell);
}

/** What is left of the difference must be no more than rounding might explain: one unit an operand at most. */
function closesGap({ left, right }: Identity): (candidate: Candidate) => boolean {
  const gap = sum(left).minus(sum(right));
  const slack = left.length + right.length + 1;
  return ({ change }) => gap.plus(change).abs().lte(slack);
}

function verdictOf(identity: Identity, rounding: Rounding): Verdict | null {
  return judgeIdentity(identity, { ...rounding, tolerance: null })?.verdict ?? null;
}

function sum(operands: readonly Operand[]): Big {
  return operands.reduce((total, { amount }) => total.plus(amount ?? 0), new Big(0));
}
