import Big from "big.js";
import type { Reading } from "../../draft.ts";
import { amountOf, cleanStored } from "../../model/amount.ts";
import { groupDigits } from "../../source/group-digits.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { amountCells } from "./amounts.ts";
import { shorten } from "./figures.ts";
import { storedScope } from "./scopes.ts";

interface Facts {
  readonly label: string | null;
  readonly shown: string;
  readonly stored: string;
}

/** A cell stores more digits than it shows. */
export const budgetHiddenDigits = defineRule({
  id: "budget/hidden-digits",
  severity: "warning",
  en: {
    title: "A cell hides digits of its amount",
    what: "The number that a workbook stores should be the one that its cell shows. The dirt of binary arithmetic, 7000.5100000000002, is none of it.",
    why: "Sums of the stored values differ from sums of what is printed, and a copy of the table shows other figures.",
    message: ({ label, shown, stored }) =>
      `The amount of ${label === null ? "an unnamed task" : shorten(label)} shows ${groupDigits(shown)}, but its cell stores ${groupDigits(stored)}.`,
    hint: ({ shown }) => `Round the number itself (${roundCall(shown)}), or show all its digits.`,
  },
  zh: {
    title: "单元格隐藏了小数位",
    what: "工作表中存储的数值应与显示的一致。二进制运算产生的误差（如7000.5100000000002）不算。",
    why: "按存储值求和与按打印数求和会不一致，复制后数字也会变样。",
    message: ({ label, shown, stored }) =>
      `${label === null ? "未命名任务" : shorten(label)}的金额显示为${groupDigits(shown)}，单元格中存储的是${groupDigits(stored)}。`,
    hint: ({ shown }) => `请对数值本身四舍五入（${roundCall(shown)}），或显示全部小数位。`,
  },
  ground: {
    en: "A table is judged, printed and published by what it shows; what it stores must not say otherwise.",
    zh: "表格以显示的数字审核、打印和公开，存储值不应与之不同。",
  },
  identity: ({ stored }) => stored,
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`,
        stored: { "/budget/expenditure/1/amount": "40.0049" },
        at: ["/budget/expenditure/1/amount"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 7000.51, 项目支出: 40.00 }
  revenue: { 财政拨款: 7040.51, 其他资金: 0.00 }
`,
        stored: { "/budget/expenditure/0/amount": "7000.5100000000002" },
      },
    ],
  },
  scope: storedScope,
  check: hiddenDigitsFaults,
});

function* hiddenDigitsFaults(context: RuleContext): Generator<Fault<Facts>> {
  for (const { pointer, label, amount, reading } of amountCells(context)) {
    if (amount === null || reading === null || storesWhatItShows(amount, reading)) continue;
    const stored = cleanStored(reading.stored);
    if (stored === null || !isRoundingOf(amount, stored)) continue;
    yield { path: pointer, facts: { label, shown: amount, stored } };
  }
}

/** Whether both are the same number: where they are to 16 digits, what is stored is no rounding of what is shown. */
function storesWhatItShows(amount: string, { stored }: Reading): boolean {
  return stored === null || Number(stored) === Number(amount);
}

/** Whether the shown amount is the stored one rounded, and not the same. A format that scales shows another number altogether. */
function isRoundingOf(shown: string, stored: string): boolean {
  const { value, decimals } = amountOf(shown);
  const distance = value.minus(stored).abs();
  return distance.gt(0) && distance.lte(new Big(`5e-${decimals + 1}`));
}

function roundCall(shown: string): string {
  return `ROUND(…, ${amountOf(shown).decimals})`;
}
