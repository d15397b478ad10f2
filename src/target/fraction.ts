import BigJs from "big.js";

/** An exact fraction; its lower part is never zero. */
export interface Fraction {
  readonly upper: BigJs;
  readonly lower: BigJs;
}

/** Forty places hold every quotient by a power of ten exactly. */
const Big = BigJs();
Big.DP = 40;

export const one: Fraction = { upper: new Big(1), lower: new Big(1) };

/** A decimal, or two of them parted by a stroke: 2000/3. */
export function fractionOf(written: string): Fraction {
  const [upper = "1", lower] = written.split("/");
  return { upper: new Big(upper), lower: lower === undefined ? one.lower : new Big(lower) };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { upper: a.upper.times(b.upper), lower: a.lower.times(b.lower) };
}

export function over(a: Fraction, b: Fraction): Fraction {
  return { upper: a.upper.times(b.lower), lower: a.lower.times(b.upper) };
}

/**
 * A number times a fraction: exact for decimals, a quotient that has no end cut beyond what a number holds. Whole numbers that a
 * number holds exactly need no big decimals.
 */
export function scaled(value: number, fraction: Fraction): number {
  if (fraction === one) return value + 0;
  const product = value * Number(fraction.upper);
  const isExact = Number.isSafeInteger(value) && Number.isSafeInteger(product) && fraction.lower.eq(one.lower);
  return (isExact ? product : new Big(value).times(fraction.upper).div(fraction.lower).toNumber()) + 0;
}
