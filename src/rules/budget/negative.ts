import { groupDigits } from "../../source/group-digits.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { amountCells } from "./amounts.ts";
import { shorten } from "./figures.ts";

interface Facts {
  readonly label: string | null;
  readonly amount: string;
}

/** An amount is below zero. */
export const budgetNegative = defineRule({
  id: "budget/negative",
  severity: "warning",
  en: {
    title: "An amount is negative",
    what: "Amounts of a budget are zero or more.",
    why: "A negative amount hides an excess elsewhere: the sum still fits.",
    message: ({ label, amount }) =>
      `The amount of ${label === null ? "an unnamed task" : shorten(label)} is ${groupDigits(amount)}, and should be zero or more.`,
    hint: () => "Remove the sign if it is a slip; report a reduction in the line that it reduces.",
  },
  zh: {
    title: "金额为负数",
    what: "预算金额应大于或等于零。",
    why: "负数会掩盖别处的多列，使合计看上去仍然相符。",
    message: ({ label, amount }) =>
      `${label === null ? "未命名任务" : shorten(label)}的金额为${groupDigits(amount)}，应大于或等于0。`,
    hint: () => "若为笔误请去掉负号；如为调减，请在被调减的项目中直接扣除。",
  },
  ground: {
    en: "Budgeted income and spending are amounts to be received and paid; the form has no place for deductions.",
    zh: "预算收支均为应收应付金额，表内没有抵减项。",
  },
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 103.50, 其他资金: (3.50) }
`,
        at: ["/budget/revenue/1/amount"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`,
      },
    ],
  },
  check: negativeAmounts,
});

function* negativeAmounts(context: RuleContext): Generator<Fault<Facts>> {
  for (const { pointer, label, amount } of amountCells(context)) {
    if (amount?.startsWith("-")) yield { path: pointer, facts: { label, amount } };
  }
}
