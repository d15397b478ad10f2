import type { Target } from "../../target/target.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { satisfactionScope } from "./scopes.ts";
import { filledTargets } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly target: string;
}

/** A satisfaction target is a number that is no percentage and no grade. */
export const indicatorSatisfactionScale = defineRule({
  id: "indicator/satisfaction-scale",
  severity: "warning",
  en: {
    title: "Satisfaction on no scale",
    what: "A degree of satisfaction is given in per cent, as a score or as a grade, not as a count of persons or an amount. Where it has no number at all, `indicator/not-quantified` speaks.",
    why: "Satisfaction is scored by the share of those who are satisfied; a count can't be put on that scale.",
    message: ({ name, target }: Facts) =>
      `The target ${quote(target, "en")} of ${quote(name, "en")} is no percentage and no grade.`,
    hint: () => "Write the share of those who should be satisfied, for instance ≥90%.",
  },
  zh: {
    title: "满意度没有用百分比或等级",
    what: "满意度应以百分比、得分或等级表示，不能是人数或金额。完全没有数字的由 `indicator/not-quantified` 报告。",
    why: "满意度按满意者所占比例评分，个数无法换算成这个比例。",
    message: ({ name, target }) => `${quote(name, "zh")}的指标值${quote(target, "zh")}既不是百分比，也不是等级。`,
    hint: () => "请填写满意者应占的比例，如“≥90%”。",
  },
  ground: {
    en: "财预〔2021〕101号: satisfaction indicators are valued by surveys of the share of those satisfied.",
    zh: "财预〔2021〕101号：满意度指标通过问卷调查等方式取值。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  满意度指标:\n    服务对象满意度指标: { 服务对象满意度: ≥90家 }\n",
        at: ["/indicators/0/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  满意度指标:\n    服务对象满意度指标: { 服务对象满意度: ≥90%, 家长满意度: ≥90分, 学生满意度等级: 优 }\n",
      },
    ],
  },
  scope: satisfactionScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const { name, core, target, quantities, path } of filledTargets(table)) {
      if (quantities.length === 0 || !isDegree(core) || quantities.some(isOnScale)) continue;
      yield { path, facts: { name, target: target.raw } };
    }
  },
});

/** Whether a core name is that of a degree of satisfaction, not of the survey that asks for it (满意度问卷数量). */
function isDegree(core: string): boolean {
  return core.includes("满意") && /满意(?:度|率|程度)(?:指标|指数|情况|水平|评价|得分|测评|调查|达到|达)?$/u.test(core);
}

/** In per cent, tenths, points, stars or a bare number, which `indicator/missing-unit` judges. */
function isOnScale({ canonical }: Target): boolean {
  const unit = canonical?.unit ?? null;
  return unit === null || /^(?:%|‰|分|成|百分点|星|星级|级|档|等)$/u.test(unit);
}
