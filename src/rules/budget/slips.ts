import Big from "big.js";
import type { Identity, Operand } from "../../model/identities.ts";

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

/** A slip that there may have been. */
export interface Candidate {
  readonly suspect: Suspect;
  /** The cell that would change, and its amount then; null where a line would be added. */
  readonly changed: string | null;
  readonly amount: string;
  /** What is added to left minus right by undoing the slip. */
  readonly change: Big;
  /** The identity with the slip undone. */
  readonly mended: () => Identity;
}

/** Every figure as a slip of the pen may have turned another into it. */
export function rewrites(identity: Identity): Candidate[] {
  return [...identity.left, ...identity.right].flatMap((operand) =>
    spellings(operand).map(({ slip, should }) => rewritten(identity, operand, { slip, operand, should }, should)),
  );
}

/** A single blank on the smaller side would hold the difference. */
export function blanks(identity: Identity): Candidate[] {
  const gap = total(identity.left).minus(total(identity.right));
  const smaller = gap.lt(0) ? identity.left : identity.right;
  const [operand, another] = smaller.filter(({ amount }) => amount === null);
  if (!operand || another) return [];
  const should = gap.abs().toFixed();
  return [rewritten(identity, operand, { slip: "blank", operand, should }, should)];
}

/** Lines that the total, or the other side of the balance, may leave out or count twice. */
export function miscounts(identity: Identity): Candidate[] {
  return identity.kind === "parts" ? miscountedParts(identity) : missingLines(identity);
}

function miscountedParts(identity: Identity): Candidate[] {
  const [whole] = identity.right;
  if (!whole || whole.amount === null || identity.left.filter(isFilled).length < 2) return [];
  const of = whole.amount;
  return identity.left.filter(isFilled).flatMap((operand) => {
    const amount = operand.amount ?? 0;
    return [
      rewritten(identity, whole, { slip: "left-out", operand, should: null }, new Big(of).plus(amount).toFixed()),
      rewritten(identity, whole, { slip: "twice", operand, should: null }, new Big(of).minus(amount).toFixed()),
    ];
  });
}

function missingLines(identity: Identity): Candidate[] {
  const { left, right } = identity;
  return [left, right].flatMap((own) => {
    const lines = own.filter(isFilled);
    if (lines.length < 2) return [];
    return lines.map((operand): Candidate => {
      const amount = operand.amount ?? "0";
      const mended = () =>
        own === left ? { ...identity, right: [...right, operand] } : { ...identity, left: [...left, operand] };
      const change = new Big(amount).times(own === left ? -1 : 1);
      return { suspect: { slip: "left-out", operand, should: null }, changed: null, amount, change, mended };
    });
  });
}

/** The figures that a slip of the pen may have turned into this one. */
function spellings({ amount }: Operand): { readonly slip: Slip; readonly should: string }[] {
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

function rewritten(identity: Identity, operand: Operand, suspect: Suspect, amount: string): Candidate {
  const more = new Big(amount).minus(operand.amount ?? 0);
  const change = identity.right.includes(operand) ? more.times(-1) : more;
  const mended = () => withAmount(identity, operand.pointer, amount);
  return { suspect, changed: operand.pointer, amount, change, mended };
}

/** An identity with another amount in one of its cells. */
export function withAmount(identity: Identity, cell: string | null, amount: string): Identity {
  const mend = (one: Operand) => (one.pointer === cell ? { ...one, amount } : one);
  return { ...identity, left: identity.left.map(mend), right: identity.right.map(mend) };
}

function isFilled({ amount }: Operand): boolean {
  return amount !== null && Number(amount) !== 0;
}

function total(operands: readonly Operand[]): Big {
  return operands.reduce((sum, { amount }) => sum.plus(amount ?? 0), new Big(0));
}
