import { parseAmount } from "./amount.ts";

const points = /^\s*\(?\s*(?<digits>\d{1,9}(?:\.\d{1,9})?)\s*(?:分|%)?\s*\)?\s*$/u;

/** Reads the text of a weight, in points of a hundred: `10`, `10分`, `10%`, `（10）`. null where it is blank or can't be read. */
export function parseWeight(text: string | null): string | null {
  const short = text !== null && text.length <= longest ? text.normalize("NFKC") : "";
  return parseAmount(points.exec(short)?.groups?.digits ?? text).amount;
}

/** The most that is looked at for points and percents: weights are short. */
const longest = 40;
