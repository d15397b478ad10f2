import Big from "big.js";

/** Excel computes with this many digits; what a file holds beyond them is noise of binary fractions. */
const digits = 15;

/** What is longer is no number that a program would write. */
const longest = 400;

/**
 * A number as a file writes it, in plain decimal notation: no exponent, no leading or trailing zeros. Of a fraction 15
 * significant digits are kept, as Excel does (0.90000000000000002 is 0.9); integers are kept whole. null where it is no number.
 */
export function readNumber(written: string): string | null {
  const text = written.trim();
  if (text.length <= digits && /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/u.test(text)) return text;
  if (text.length > longest || !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/u.test(text)) return null;
  if (!Number.isFinite(Number(text))) return null;
  if (Number(text) === 0) return "0";
  const exact = new Big(text.replace(/^\+/u, "").replace(/\.(?=$|[eE])/u, ""));
  const value = exact.c.length > digits && exact.e < exact.c.length - 1 ? exact.prec(digits, Big.roundHalfUp) : exact;
  return value.toFixed();
}
