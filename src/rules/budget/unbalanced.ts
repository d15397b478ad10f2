import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { brokenIdentities, type EquationFacts } from "./equation.ts";
import { equationText, explainedText, storedHint } from "./equation-words.ts";
import { balanceScope } from "./scopes.ts";
import { suspectHint } from "./suspect-words.ts";

/** Expenditure and revenue differ by more than rounding explains. */
export const budgetUnbalanced = defineRule({
  id: "budget/unbalanced",
  severity: "error",
  en: {
    title: "Expenditure and revenue differ",
    what: "Expenditure must equal revenue. Each reported figure stands for every value that rounds to it; the rule speaks where no such values balance.",
    why: "A budget that doesn't balance is sent back, and every figure derived from it is in doubt.",
    message: (facts, at) => `${equationText(facts, at, "en")}, of which ${explainedText(facts, "en")}.`,
    hint: (facts, at) =>
      storedHint(facts, "en") ??
      suspectHint(facts, at, "en") ??
      "Compare each figure with the approved budget; a missing line or a slipped digit is the usual cause.",
  },
  zh: {
    title: "收支不平衡",
    what: "支出合计应等于收入合计。每个数都可能是舍入得来的；只有任何舍入都无法使收支相等时才报告。",
    why: "收支不平的预算会被退回，由它得出的各项数据也不可信。",
    message: (facts, at) => `${equationText(facts, at, "zh")}，${explainedText(facts, "zh")}。`,
    hint: (facts, at) =>
      storedHint(facts, "zh") ??
      suspectHint(facts, at, "zh") ??
      "请逐项核对批复的预算数，常见原因是漏填一项或数字录错。",
  },
  ground: {
    en: "The form's own arithmetic: 部门预算支出 = 收入来源 (财预〔2015〕88号, completeness of the table).",
    zh: "表内勾稽关系：部门预算支出＝收入来源（财预〔2015〕88号，完整性审核）。",
  },
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 7000.51, 项目支出: 68590.60 }
  revenue: { 财政拨款: 75591.14, 其他资金: 0.00 }
`,
        at: ["/budget/revenue"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 7000.51, 项目支出: 68590.60 }
  revenue: { 财政拨款: 75591.12, 其他资金: 0.00 }
`,
      },
    ],
  },
  scope: balanceScope,
  check: brokenBalance,
});

function brokenBalance(context: RuleContext): Iterable<Fault<EquationFacts>> {
  return brokenIdentities(context, ["balance"]);
}
