import type { AmountProblem } from "../../model/amount.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { amountCells, isInvalidAmount } from "./amounts.ts";
import { shorten } from "./figures.ts";

interface Facts {
  readonly label: string | null;
  /** What the cell shows. */
  readonly text: string;
  readonly problem: AmountProblem;
}

/** A cell for an amount holds something else. */
export const budgetInvalidAmount = defineRule({
  id: "budget/invalid-amount",
  severity: "error",
  en: {
    title: "An amount is no number",
    what: "An amount must be one number, with or without thousands separators, a currency sign or a unit.",
    why: "An amount that can't be read takes part in no sum, so the budget can't be checked.",
    message: ({ label, text, problem }) =>
      `The amount of ${label === null ? "an unnamed task" : shorten(label)} is written ${quote(text, "en")}, ${met.en[problem]}.`,
    hint: ({ problem }) => advice.en[problem] ?? "Write one number, such as 7,000.51.",
  },
  zh: {
    title: "金额不是数字",
    what: "金额应为一个数字，可带千分位、货币符号或单位。",
    why: "读不出的金额无法参与合计，预算也就无法核对。",
    message: ({ label, text, problem }) =>
      `${label === null ? "未命名任务" : shorten(label)}的金额写作${quote(text, "zh")}，${met.zh[problem]}。`,
    hint: ({ problem }) => advice.zh[problem] ?? "请只填一个数字，如7,000.51。",
  },
  ground: {
    en: "The form asks for an amount in its unit, 预算金额（万元）; 财预〔2015〕88号, 规范完整性.",
    zh: "表内“预算金额（万元）”应填数字；财预〔2015〕88号，规范完整性。",
  },
  identity: ({ text }) => text,
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 854万854万 }
  revenue: { 财政拨款: 914.00, 其他资金: 0.00 }
`,
        at: ["/budget/expenditure/1/amount"],
      },
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: "#REF!" }
  revenue: { 财政拨款: 约100, 其他资金: 0.00 }
`,
        at: ["/budget/expenditure/1/amount", "/budget/revenue/0/amount"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: "６０．００", 项目支出: 40万元 }
  revenue: { 财政拨款: ¥100.00, 其他资金: 0.00 }
`,
      },
    ],
  },
  check: invalidAmounts,
});

function* invalidAmounts(context: RuleContext): Generator<Fault<Facts>> {
  for (const cell of amountCells(context)) {
    const { problem } = cell.parsed;
    if (problem === null || !cell.reading || !isInvalidAmount(cell, context)) continue;
    yield { path: cell.pointer, facts: { label: cell.label, text: cell.reading.text, problem } };
  }
}

const met: Readonly<Record<"en" | "zh", Record<AmountProblem, string>>> = {
  en: {
    blank: "which is blank",
    placeholder: "which is a placeholder",
    "formula-error": "which is the error of a formula and not a number",
    "several-numbers": "which holds more than one number",
    inexact: "which is a limit or an estimate and not one number",
    exponent: "which is in scientific notation",
    percent: "which is a percentage and not an amount",
    separators: "whose separators leave unclear what number is meant",
    "no-number": "which can't be read as a number",
  },
  zh: {
    blank: "为空白",
    placeholder: "只是占位符",
    "formula-error": "是公式错误值，不是数字",
    "several-numbers": "含有不止一个数字",
    inexact: "是限额或估计数，不是确定的金额",
    exponent: "用了科学计数法",
    percent: "是百分比，不是金额",
    separators: "分隔符用法不清，无法确定是哪个数",
    "no-number": "无法识别为数字",
  },
};

const advice: Readonly<Record<"en" | "zh", Partial<Record<AmountProblem, string>>>> = {
  en: {
    "formula-error": "Repair the formula: a cell it refers to was deleted or holds text; or write the number itself.",
    "several-numbers": "Leave one number; put its parts into lines of their own.",
    inexact: "Write the amount that is budgeted, without 约 or ≥.",
    exponent: "Write all digits: 100000 for 1e5.",
    separators: "Use a comma every three digits and a full stop before the decimals: 1,234.50.",
  },
  zh: {
    "formula-error": "请修复公式（引用的单元格可能已删除或为文本），或直接填写数字。",
    "several-numbers": "请只保留一个数字，构成明细另列各行。",
    inexact: "请填写预算安排的确定金额，不要写“约”“≥”等。",
    exponent: "请写出全部数位，如1e5写作100000。",
    separators: "千分位用逗号、小数点用句点，如1,234.50。",
  },
};
