import Big from "big.js";
import type { MoneyLine } from "./money.ts";

/**
 * The parts of a total that are budgeted. Those that stand outside the columns of figures, as in the self-evaluation of a department,
 * don't say whether they are the budget or what was spent of it: where they come to another figure of the total and not to its budget,
 * they are that one's.
 */
export function budgetedParts(total: Omit<MoneyLine, "parts">, parts: readonly MoneyLine[]): readonly MoneyLine[] {
  if (total.others.length === 0 || parts.some(({ inline, others }) => inline === null && others.length > 0))
    return parts;
  const sum = sumOf(parts);
  const isSum = (text: string) => sum !== null && amountIn(text)?.eq(sum) === true;
  if (isSum(total.inline ?? total.amount?.text ?? "")) return parts;
  return total.others.some(({ text }) => isSum(text)) ? [] : parts;
}

/** What lines come to, blank ones aside; null where one is no number. */
function sumOf(lines: readonly MoneyLine[]): Big | null {
  let sum = new Big(0);
  for (const { inline, amount, parts } of lines) {
    const text = inline ?? amount?.text;
    const own = text === undefined ? sumOf(parts) : amountIn(text);
    if (!own) return null;
    sum = sum.plus(own);
  }
  return sum;
}

function amountIn(text: string): Big | null {
  const digits = text.replace(/[,，\s¥￥]|(?:百万|亿|万|千)?元?\s*$/gu, "");
  return /^\d{1,20}(?:\.\d{1,10})?$/u.test(digits) ? new Big(digits) : null;
}
