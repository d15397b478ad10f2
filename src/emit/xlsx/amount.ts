import { groupDigits } from "../../source/group-digits.ts";
import type { Content } from "./sheet.ts";
import { textContent } from "./sheet.ts";

/** Spreadsheets keep this many significant digits of a number. */
const keptDigits = 15;

/**
 * An amount as the content of a cell: a number whose format shows the digits as reported, 7000.5 as 7,000.5. What a spreadsheet
 * can't keep exactly is text.
 */
export function amountContent(amount: string | null): Content {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(amount ?? "");
  if (amount === null || !match) return textContent(amount);
  const [, sign = "", whole = "", fraction] = match;
  const shown = `${sign}${groupDigits(whole)}${fraction === undefined ? "" : `.${fraction}`}`;
  if (!isKeptExactly(whole, fraction ?? "")) return textContent(shown);
  const zeros = fraction === undefined ? "" : `.${"0".repeat(fraction.length)}`;
  return { kind: "number", value: Number(amount), format: `#,##0${zeros}`, shown };
}

/** A leading zero (007) can't be shown by the format, and 30 is the most decimals that a spreadsheet's format shows. */
function isKeptExactly(whole: string, fraction: string): boolean {
  if (/^0\d/u.test(whole) || fraction.length > 30) return false;
  return `${whole}${fraction.replace(/0+$/u, "")}`.replace(/^0+/u, "").length <= keptDigits;
}
