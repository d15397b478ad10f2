import type { Identity, Operand } from "../../model/identities.ts";

/** Whole numbers are exact far beyond this; products with a power of ten, once rounded, up to it. */
const mostExact = 1e15;

/** Whether an identity holds to the digit; null where its amounts are too long to be told by sums of whole numbers, or a side has none. */
export function holdsExactly({ kind, left, right }: Identity): boolean | null {
  const scale = 10 ** Math.max(decimalsOf(left), decimalsOf(right));
  const [a, b] = [wholeSum(left, scale), wholeSum(right, scale)];
  if (a === null || b === null) return null;
  return kind === "balance" || kind === "parts" ? a === b : a <= b;
}

/** The most digits after the point. */
function decimalsOf(operands: readonly Operand[]): number {
  let most = 0;
  for (const { amount } of operands) {
    const point = amount?.indexOf(".") ?? -1;
    if (amount && point >= 0) most = Math.max(most, amount.length - point - 1);
  }
  return most;
}

/** A sum in units of the last digit. */
function wholeSum(operands: readonly Operand[], scale: number): number | null {
  let sum: number | null = null;
  for (const { amount } of operands) {
    if (amount === null) continue;
    const whole = Math.round(Number(amount) * scale);
    sum = (sum ?? 0) + whole;
    if (!(Math.abs(whole) <= mostExact && Math.abs(sum) <= mostExact)) return null;
  }
  return sum;
}
