import type { Token } from "./token.ts";

type Tokens = readonly Token[];

/** The 31 before 日 or 号; null if there is none. */
export function dayAt(tokens: Tokens, at: number): number | null {
  return isOneOf(tokens, at + 1, ["日", "号"]) ? countAt(tokens, at, 31) : null;
}

/** A whole number from 1 to `most`; null if there is none. */
export function countAt(tokens: Tokens, at: number, most: number): number | null {
  const digits = digitsAt(tokens, at) ?? "";
  const count = digits.length <= 2 ? Number(digits) : 0;
  return count >= 1 && count <= most ? count : null;
}

/** A year of four digits; null if there is none. */
export function yearAt(tokens: Tokens, at: number): string | null {
  const digits = digitsAt(tokens, at) ?? "";
  return isYear(digits) ? digits : null;
}

/** Whether digits are a year of this century or the last. */
export function isYear(digits: string): boolean {
  return digits.length === 4 && /^(?:19|20)\d\d$/u.test(digits);
}

/** A number without a unit of its own; undefined if there is none. */
export function digitsAt(tokens: Tokens, at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === "number" && token.unit === null ? token.digits : undefined;
}

/** The position after a range's dash; null if there is none. */
export function skipDash(tokens: Tokens, at: number): number | null {
  let next = at;
  while (isOneOf(tokens, next, ["-", "~"]) && next < at + 3) next += 1;
  if (next > at) return next;
  return isOneOf(tokens, at, ["至", "到"]) ? at + 1 : null;
}

/** Whether a token reads so. */
export function isWord(tokens: Tokens, at: number, text: string): boolean {
  return tokens[at]?.text === text;
}

/** Whether a token reads as one of these. */
export function isOneOf(tokens: Tokens, at: number, texts: readonly string[]): boolean {
  return texts.includes(tokens[at]?.text ?? "");
}
