import Big from "big.js";
import { type Identity, judgeIdentity, type Operand } from "../../model/identities.ts";
import type { Rounding, Verdict } from "../../model/rounding.ts";

/**
 * How one figure makes a sum go wrong: two neighbouring digits swapped, the decimal point slipped, 元 taken for 万元 or the reverse,
 * the sign wrong, the cell left blank; or a line that the other side, or the total, leaves out or counts twice.
 */
export type Slip = "swapped" | "point" | "unit" | "sign" | "blank" | "left-out" | "twice";

/** A slip in one cell that, undone, would make the identity hold. */
export interface Suspect {
  readonly slip: Slip;
  readonly operand: Operand;
  /** What the operand would be; null where it is another figure that would change. */
  readonly should: string | null;
}

interface Candidate {
  readonly suspect: Suspect;
  /** The identity with the slip undone. */
  readonly mended: Identity;
}

/** With more suspects than this none of them is plain. */
const most = 2;

/**
 * The single slips that explain why two sums differ: those that make them equal to the digit, else those that leave a difference
 * which rounding explains. Empty where there is none, or where so many would do that none is plain.
 */
export function suspectsOf(identity: Identity, rounding: Rounding): Suspect[] {
  if (identity.kind !== "balance" && identity.kind !== "parts") return [];
  const judged = candidatesOf(identity).map((candidate) => ({ ...candidate, verdict: verdictOf(candidate, rounding) }));
  const exact = judged.filter(({ verdict }) => verdict === "exact");
  const chosen = exact.length > 0 ? exact : judged.filter(({ verdict }) => verdict === "rounding");
  return chosen.length > most ? [] : chosen.map(({ suspect }) => suspect);
}

function verdictOf({ mended }: Candidate, rounding: Rounding): Verdict | null {
  return judgeIdentity(mended, { ...rounding, tolerance: null })?.verdict ?? null;
}

function candidatesOf(identity: Identity): Candidate[] {
  const operands = [...identity.left, ...identity.right];
  const rewritten = operands.flatMap((operand) =>
    rewrites(operand).map(({ slip, should }) => ({
      suspect: { slip, operand, should },
      mended: replaced(identity, operand, should),
    })),
  );
  return [...rewritten, ...blanks(identity), ...miscounts(identity)];
}

/** The figures that a slip of the pen may have turned into this one. */
function rewrites({ amount }: Operand): { readonly slip: Slip; readonly should: string }[] {
  if (amount === null || Number(amount) === 0) return [];
  const to = (slip: Slip) => (should: string) => ({ slip, should });
  return [
    ...swaps(amount).map(to("swapped")),
    ...[1, 2, 3, -1, -2, -3].map((places) => shifted(amount, places)).map(to("point")),
    ...[4, -4].map((places) => shifted(amount, places)).map(to("unit")),
    to("sign")(amount.startsWith("-") ? amount.slice(1) : `-${amount}`),
  ];
}

function swaps(amount: string): string[] {
  const characters = [...amount];
  return characters.flatMap((digit, index) => {
    const next = characters[index + 1] === "." ? index + 2 : index + 1;
    const other = characters[next];
    if (!/\d/u.test(digit) || other === undefined || other === digit) return [];
    const swapped = characters.with(index, other).with(next, digit).join("");
    return /^-?0\d/u.test(swapped) ? [] : [swapped];
  });
}

function shifted(amount: string, places: number): string {
  return new Big(amount).times(new Big(10).pow(places)).toFixed();
}

/** A single blank on the smaller side would hold the difference. */
function blanks(identity: Identity): Candidate[] {
  const gap = new Big(sum(identity.left)).minus(sum(identity.right));
  const smaller = gap.lt(0) ? identity.left : identity.right;
  const [operand, another] = smaller.filter(({ amount }) => amount === null);
  if (!operand || another) return [];
  const should = gap.abs().toFixed();
  return [{ suspect: { slip: "blank", operand, should }, mended: replaced(identity, operand, should) }];
}

/** A line that the total, or the other side of the balance, leaves out or counts twice. */
function miscounts(identity: Identity): Candidate[] {
  const lines = identity.kind === "parts" ? identity.left : [...identity.left, ...identity.right];
  return lines.flatMap((operand): Candidate[] => {
    const own = identity.left.includes(operand) ? identity.left : identity.right;
    if (operand.amount === null || Number(operand.amount) === 0 || own.filter(isFilled).length < 2) return [];
    const leftOut = {
      suspect: { slip: "left-out", operand, should: null },
      mended: added(identity, operand, 1),
    } as const;
    const twice = { suspect: { slip: "twice", operand, should: null }, mended: added(identity, operand, -1) } as const;
    return identity.kind === "parts" ? [leftOut, twice] : [leftOut];
  });
}

function isFilled({ amount }: Operand): boolean {
  return amount !== null && Number(amount) !== 0;
}

function replaced(identity: Identity, operand: Operand, amount: string): Identity {
  const mend = (one: Operand) => (one === operand ? { ...one, amount } : one);
  return { ...identity, left: identity.left.map(mend), right: identity.right.map(mend) };
}

/** The identity with a line counted once more, or once less, on the side where it does not stand. */
function added(identity: Identity, operand: Operand, times: 1 | -1): Identity {
  const again = { ...operand, amount: new Big(operand.amount ?? 0).times(times).toFixed() };
  return identity.left.includes(operand)
    ? { ...identity, right: [...identity.right, again] }
    : { ...identity, left: [...identity.left, again] };
}

function sum(operands: readonly Operand[]): Big {
  return operands.reduce((total, { amount }) => total.plus(amount ?? 0), new Big(0));
}
