import { longestPhrase } from "./dictionary.ts";
import { measureOf } from "./measure.ts";
import { isUnit } from "./unit-names.ts";
import { scales } from "./units.ts";

/**
 * A text with commas for the blanks that part the thousands of its one number (20 000元, as GB/T 15835 has it), each at its place.
 * A line break parts two numbers, and so does a blank where no measure follows that is counted in thousands.
 */
export function joinThousands(text: string): string {
  const match = spaced.exec(text);
  if (match === null) return text;
  const [number] = match;
  const end = match.index + number.length;
  const isOnly = !gap.test(text.slice(0, match.index + 1)) && !gap.test(text.slice(end - 1));
  if (!isOnly || !canPrecede(text.slice(0, match.index)) || !isMeasured(text.slice(end))) return text;
  return text.slice(0, match.index) + number.replace(blanks, ",") + text.slice(end);
}

const spaced =
  /(?<![\d０-９.．])[1-9１-９][\d０-９]{0,2}(?:[ \u00a0\u2005\u2006\u2009\u202f][\d０-９]{3}){1,4}(?:[.．][\d０-９]{1,6})?(?![\d０-９.,．，])/u;
const blanks = /\s/gu;
const gap = /[\d０-９]\s+[\d０-９]/u;

/** What goes on from a number or a date before it, or numbers things, is no thousands: 2024年1 200人, 第1 200人, 8:30 200人. */
function canPrecede(before: string): boolean {
  return !/(?:[\d０-９][.,．，:：]?|[/~\-–—年月日期第前A-Za-z])\s*$/u.test(before);
}

/** Shares are not so large, and names in Latin letters may be of a size: 3 500ml. */
function isMeasured(after: string): boolean {
  const phrase = longestPhrase(after.trimStart(), 0) ?? "";
  return scales.has(phrase) || (/^[一-鿿]/u.test(phrase) && isUnit(phrase) && measureOf(phrase) !== "share");
}
