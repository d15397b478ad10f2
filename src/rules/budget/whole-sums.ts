import type { Identity, Operand } from "../../model/identities.ts";

/** Whether an identity holds to the digit: what most do, told by whole numbers in a fraction of the time that rounding takes. null where a side reports nothing. */
export function holdsExactly({ kind, left, right }: Identity): boolean | null {
  const decimals = Math.max(decimalsOf(left), decimalsOf(right));
  const [a, b] = [wholeSum(left, decimals), wholeSum(right, decimals)];
  if (a === null || b === null) return null;
  return kind === "balance" || kind === "parts" ? a === b : a <= b;
}

/** The most digits after the point. */
function decimalsOf(operands: readonly Operand[]): number {
  let most = 0;
  for (const { amount } of operands) if (amount) most = Math.max(most, digitsAfterPoint(amount));
  return most;
}

/** A sum in units of the last digit. */
function wholeSum(operands: readonly Operand[], decimals: number): bigint | null {
  let sum: bigint | null = null;
  for (const { amount } of operands) if (amount !== null) sum = (sum ?? 0n) + inLastDigits(amount, decimals);
  return sum;
}

function inLastDigits(amount: string, decimals: number): bigint {
  return BigInt(amount.replace(".", "") + "0".repeat(decimals - digitsAfterPoint(amount)));
}

function digitsAfterPoint(amount: string): number {
  const point = amount.indexOf(".");
  return point === -1 ? 0 : amount.length - point - 1;
}
