import { parseNumeral } from "../target/numeral.ts";
import { parseAmount } from "./amount.ts";

/** A number of points; 一 alone is mostly a dash. */
const points =
  /^\(?(?:(?<digits>\d{1,9}(?:\.\d{1,9})?)|(?<numeral>(?!一\)?$)[一二三四五六七八九十百]{1,5}))[分%]?\)?$/u;

/** Reads the text of a weight, in points of a hundred: `10`, `10分`, `10%`, `（10）`, `四十`. null where it is blank or can't be read. */
export function parseWeight(text: string | null): string | null {
  const short = text !== null && text.length <= longest ? withoutGaps(text.normalize("NFKC")) : "";
  const { digits, numeral } = points.exec(short)?.groups ?? {};
  if (numeral !== undefined) return parseNumeral(numeral)?.toString() ?? null;
  return parseAmount(digits ?? text).amount;
}

/** Without the blanks at its ends and around its signs. */
function withoutGaps(text: string): string {
  const pieces = text.split(/([()分%])/u);
  return pieces.map((piece) => piece.trim()).join("");
}

/** The most that is looked at for points and percents: weights are short. */
const longest = 40;
