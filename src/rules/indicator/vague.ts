import type { Level2Key } from "../../model/table.ts";
import { defineRule, type Fault } from "../rule.ts";
import { quote } from "../text/phrase.ts";
import { isNumberDue } from "./not-quantified.ts";
import { categoryOf, filledTargets } from "./targets.ts";
import { isVague } from "./vague-phrases.ts";

interface Facts {
  readonly name: string;
  readonly target: string;
  readonly category: Level2Key | null;
}

/** A qualitative target has no yardstick. */
export const indicatorVague = defineRule({
  id: "indicator/vague",
  severity: "warning",
  en: {
    title: "A target without a yardstick",
    what: "A target in words must let one tell later whether it was met. 有积极作用, 按规定执行 or 逐步提升 fit any result; a grade (优), a named document, a comparison with last year or a yes/no question don't.",
    why: "At the end of the year anything will have met such a target, so it measures nothing.",
    message: ({ name, target }: Facts) =>
      `The target “${quote(target)}” of “${quote(name)}” gives nothing by which to tell whether it was met.`,
    hint: ({ category }) =>
      `Give a figure, a comparison or a grade instead, for instance ${samples[kindOf(category)]}.`,
  },
  zh: {
    title: "指标值没有衡量标准",
    what: "定性的指标值应能在事后判断是否达到。“有积极作用”“按规定执行”“逐步提升”对任何结果都说得通；等级（优）、写明的文件、与上年比较或是/否则可以判断。",
    why: "这样的指标值年终怎样都算完成，起不到衡量作用。",
    message: ({ name, target }) => `“${quote(name)}”的指标值“${quote(target)}”没有衡量标准，事后无法判断是否达到。`,
    hint: ({ category }) => `请改为数量、与基期的比较或等级，如“${samples[kindOf(category)]}”。`,
  },
  ground: {
    en: "财预〔2015〕88号: goals are to be specific and measurable (细化量化); qualitative ones must be gradable and comparable.",
    zh: "财预〔2015〕88号：绩效目标应细化量化，不能量化的应采用可分级、可比较的定性表述。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    成本指标: { 项目资金投入: 按规定控制和支付 }\n  效益指标:\n    社会效益指标: { 对满足群众充电需求的作用: 有积极作用 }\n",
        at: ["/indicators/0/annualTarget", "/indicators/1/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    成本指标: { 项目资金投入: ≤1000万元 }\n  效益指标:\n    社会效益指标: { 群众充电平均等候时间: 较上年缩短, 项目验收等级: 优 }\n",
      },
    ],
  },
  *check({ table }): Generator<Fault<Facts>> {
    for (const { indicator, name, target, path } of filledTargets(table)) {
      if (target.kind !== "qualitative" || target.basis !== null || isNumberDue(indicator)) continue;
      if (isVague(target.raw)) yield { path, facts: { name, target: target.raw, category: categoryOf(indicator) } };
    }
  },
});

type Kind = "cost" | "quality" | "economic" | "social" | "ecological" | "sustainability";

const samples: Readonly<Record<Kind, string>> = {
  cost: "项目总成本 ≤1000万元",
  quality: "验收合格率 ≥95%",
  economic: "较上年增长 ≥5%",
  social: "受益群众 ≥500人",
  ecological: "较上年减少 ≥3%",
  sustainability: "设施正常使用年限 ≥5年",
};

function kindOf(category: Level2Key | null): Kind {
  if (category !== null && /cost/iu.test(category)) return "cost";
  return category !== null && category in samples ? (category as Kind) : "social";
}
