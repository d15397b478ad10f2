import type { Token } from "./token.ts";
import { suffixes } from "./words.ts";

/** The quotient that three tokens are, 1:3 or 2/3; null if they are none for certain. */
export function parseQuotient(tokens: readonly Token[], at: number): number | null {
  const sign = tokens[at + 1]?.text;
  if (sign === ":") return parseRatio(tokens, at);
  return sign === "/" ? parseFraction(tokens, at) : null;
}

/** 1:3, as a quotient; what looks like a time of day (8:30) is none. */
function parseRatio(tokens: readonly Token[], at: number): number | null {
  const [whole, part] = [tokens[at], tokens[at + 2]];
  if (tokens[at + 3]?.text === ":") return null;
  if (whole?.kind !== "number" || part?.kind !== "number" || Number(part.digits) === 0) return null;
  if (whole.isNative || part.isNative || Number(whole.digits) / Number(part.digits) < smallest) return null;
  const isTime = part.text.length === 2 && Number(part.text) < 60 && whole.text !== "1";
  return isTime ? null : Number(whole.digits) / Number(part.digits);
}

/** Smaller ones have no plain decimal notation as JSON numbers. */
const smallest = 1e-6;

/** 2/3, as a quotient, where it can hardly be a date or a rate: a simple fraction with nothing measured by it. */
function parseFraction(tokens: readonly Token[], at: number): number | null {
  const [upper, lower] = [tokens[at], tokens[at + 2]];
  if (upper?.kind !== "number" || lower?.kind !== "number") return null;
  const isSimple = /^[1-4]$/u.test(upper.text) && /^[2-5]$/u.test(lower.text) && upper.text < lower.text;
  const following = tokens[at + 3];
  const isAlone = following === undefined || suffixes.has(following.text) || following.text.startsWith("的");
  return isSimple && isAlone ? Number(upper.text) / Number(lower.text) : null;
}
