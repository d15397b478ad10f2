import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { brokenIdentities, type EquationFacts } from "./equation.ts";
import { equationText, explainedText, storedHint } from "./equation-words.ts";
import { partsScope } from "./scopes.ts";
import { suspectHint } from "./suspect-words.ts";

/** A total differs from its parts by more than rounding explains. */
export const budgetPartsDiffer = defineRule({
  id: "budget/parts-differ",
  severity: "error",
  en: {
    title: "A total differs from its parts",
    what: "A total, and a line with 其中 lines, must equal the sum of its parts, rounding aside. Where a line tells only one of its parts, that part must not exceed it.",
    why: "Either the total or a part is wrong, and the table can't tell which one the budget rests on.",
    message: (facts, at) => `${equationText(facts, at, "en")}, of which ${explainedText(facts, "en")}.`,
    hint: (facts, at) =>
      storedHint(facts, "en") ??
      suspectHint(facts, at, "en") ??
      "Put the total or the part right; fill in the parts that are blank, 0 where there is none.",
  },
  zh: {
    title: "总额与分项不符",
    what: "合计数和带“其中”的行应等于各分项之和（舍入差除外）；只列出一个“其中”项时，该项不得大于所属项。",
    why: "总额与分项必有一个有误，无法判断预算以哪个数为准。",
    message: (facts, at) => `${equationText(facts, at, "zh")}，${explainedText(facts, "zh")}。`,
    hint: (facts, at) =>
      storedHint(facts, "zh") ?? suspectHint(facts, at, "zh") ?? "请改正总额或分项；空白的分项请补填，没有的填0。",
  },
  ground: {
    en: "The form's own arithmetic: a total is the sum of its parts (财预〔2015〕88号).",
    zh: "表内勾稽关系：总额＝各分项之和（财预〔2015〕88号）。",
  },
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00, 合计: 110.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 10.00 }
`,
        at: ["/budget/expenditure/2/amount"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00, 合计: 100.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`,
      },
    ],
  },
  scope: partsScope,
  check: differingTotals,
});

function differingTotals(context: RuleContext): Iterable<Fault<EquationFacts>> {
  return brokenIdentities(context, ["parts", "within"]);
}
