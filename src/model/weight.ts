import { parseNumeral } from "../target/numeral.ts";
import { parseAmount } from "./amount.ts";

/** A number of points; 一 alone is mostly a dash. */
const points =
  /^\s*\(?\s*(?:(?<digits>\d{1,9}(?:\.\d{1,9})?)|(?<numeral>(?!一\s*\)?\s*$)[一二三四五六七八九十百]{1,5}))\s*(?:分|%)?\s*\)?\s*$/u;

/** Reads the text of a weight, in points of a hundred: `10`, `10分`, `10%`, `（10）`, `四十`. null where it is blank or can't be read. */
export function parseWeight(text: string | null): string | null {
  const short = text !== null && text.length <= longest ? text.normalize("NFKC") : "";
  const { digits, numeral } = points.exec(short)?.groups ?? {};
  if (numeral !== undefined) return parseNumeral(numeral)?.toString() ?? null;
  return parseAmount(digits ?? text).amount;
}

/** The most that is looked at for points and percents: weights are short. */
const longest = 40;
