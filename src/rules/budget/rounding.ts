import { groupDigits } from "../../source/group-digits.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { type EquationFacts, equationFault, judgedIdentities } from "./equation.ts";
import { equationText, explainedText, storedHint } from "./equation-words.ts";
import { identityScope } from "./scopes.ts";

/** An identity misses by what rounding, or the configured tolerance, explains. */
export const budgetRounding = defineRule({
  id: "budget/rounding",
  severity: "info",
  en: {
    title: "A sum misses by a rounding difference",
    what: "Figures that were rounded one by one need not add up to the last digit. The rule tells of sums that miss by no more than rounding, or the configured tolerance, explains.",
    why: "It is no fault, but a reader who adds the figures up will ask.",
    message: (facts, at) => `${equationText(facts, at, "en")}, ${allowance(facts, "en")}.`,
    hint: (facts) =>
      storedHint(facts, "en") ??
      "Nothing needs doing; where the form must add up to the digit, adjust the largest line by the difference.",
  },
  zh: {
    title: "合计有舍入差",
    what: "逐项四舍五入后的数，合计末位可能不一致。本条提示差额在舍入或设定容差可解释范围内的合计。",
    why: "这不是错误，但核对的人加总后会提出疑问。",
    message: (facts, at) => `${equationText(facts, at, "zh")}，${allowance(facts, "zh")}。`,
    hint: (facts) => storedHint(facts, "zh") ?? "可不处理；如要求逐位相等，请在金额最大的一项中调整尾差。",
  },
  ground: {
    en: "Interval arithmetic over the digits reported, as in XBRL Calculations 1.1.",
    zh: "按填报位数的区间运算判断，与XBRL Calculations 1.1一致。",
  },
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 7000.51, 项目支出: 68590.60 }
  revenue: { 财政拨款: 75591.12, 其他资金: 0.00 }
`,
        at: ["/budget/revenue"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 7000.51, 项目支出: 68590.60 }
  revenue: { 财政拨款: 75591.11, 其他资金: 0.00 }
`,
      },
    ],
  },
  scope: identityScope,
  check: missesWithinReason,
});

function* missesWithinReason(context: RuleContext): Generator<Fault<EquationFacts>> {
  for (const { identity, judgement } of judgedIdentities(context)) {
    if (judgement?.verdict !== "rounding" && judgement?.verdict !== "tolerated") continue;
    yield equationFault({ identity, judgement }, context);
  }
}

function allowance(facts: EquationFacts, language: "en" | "zh"): string {
  const explained = explainedText(facts, language);
  if (facts.tolerance === null) return language === "en" ? `and ${explained}` : `属舍入差，${explained}`;
  const tolerance = groupDigits(facts.tolerance);
  return language === "en"
    ? `within the configured tolerance of ${tolerance}, though ${explained}`
    : `在设定的容差${tolerance}以内，但${explained}`;
}
