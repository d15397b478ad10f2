import type { Target } from "../../target/target.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { bracketsIn, isShare } from "./name.ts";
import { targetsScope } from "./scopes.ts";
import { filledTargets } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly target: string;
  /** What the target asks at most, or at least, in per cent. */
  readonly value: number;
}

/** A share, a rate of completion, of passing or of satisfaction is above 100 %. */
export const indicatorOver100 = defineRule({
  id: "indicator/over-100",
  severity: "warning",
  en: {
    title: "A share above 100 %",
    what: "A share of a whole, such as a rate of completion, of passing, of coverage or of satisfaction, can't exceed 100 %. Rates of growth, of return and the like can.",
    why: "Such a target can't be reached, or was mistyped: 98 and 2 run together, a decimal point lost.",
    message: ({ name, target, value }: Facts) =>
      value > 100
        ? `${quote(name, "en")} is a share of a whole, but its target ${quote(target, "en")} is ${trim(value - 100)} points above 100 %.`
        : `${quote(name, "en")} is a share of a whole, but its target ${quote(target, "en")} asks for more than 100 %.`,
    hint: ({ value }) =>
      value > 100
        ? "Check the digits; where doing more than planned is meant, set the number itself as the target instead of its rate."
        : "Write =100%.",
  },
  zh: {
    title: "比率超过100%",
    what: "完成率、合格率、覆盖率、满意度等占整体的比率不会超过100%；增长率、收益率等可以超过。",
    why: "超过100%的比率无法实现，多半是录入错误，如漏了小数点。",
    message: ({ name, target, value }) =>
      value > 100
        ? `${quote(name, "zh")}是占整体的比率，指标值${quote(target, "zh")}比100%高出${trim(value - 100)}个百分点。`
        : `${quote(name, "zh")}是占整体的比率，指标值${quote(target, "zh")}要求超过100%。`,
    hint: ({ value }) => (value > 100 ? "请核对数字；确要超额完成的，请直接以数量作指标值。" : "请改为“=100%”。"),
  },
  ground: {
    en: "Arithmetic: a part is at most the whole. 财预〔2015〕88号: review of feasibility.",
    zh: "算术关系：部分不大于整体。财预〔2015〕88号，可行性审核。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    质量指标: { 充电设施验收合格率: ≥120% }\n",
        at: ["/indicators/0/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    质量指标: { 充电设施验收合格率: 100% }\n  效益指标:\n    经济效益指标: { 外贸进出口增长率: ≥120% }\n",
      },
    ],
  },
  scope: targetsScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const { name, core, target, quantities, path } of filledTargets(table)) {
      const over = quantities.find((quantity) => isOver(quantity, name));
      const value = over ? (over.upper ?? over.value) : null;
      if (value !== null && isShare(core)) yield { path, facts: { name, target: target.raw, value } };
    }
  },
});

function isOver({ value, upper, canonical, comparator, change }: Target, name: string): boolean {
  if (change !== null || value === null) return false;
  if ((upper ?? value) <= 100 && !(comparator === "gt" && value === 100)) return false;
  const unit = canonical?.unit ?? null;
  return unit === "%" || (unit === null && bracketsIn(name).some((text) => text.includes("%")));
}

function trim(value: number): string {
  return String(Number(value.toFixed(6)));
}
