import type { Indicator } from "../../model/table.ts";
import { listOf, type Option } from "../option.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { isNumberDue } from "./not-quantified.ts";
import { targetsScope } from "./scopes.ts";
import { categoryOf, filledTargets } from "./targets.ts";
import { measurableChange, type VagueKind, vagueKindOf } from "./vague-phrases.ts";

const accepted: Option = {
  rule: "indicator/vague",
  name: "accepted",
  takes: "texts",
  fallback: [],
  about: { en: "targets in words that are let pass, as written in full", zh: "可以接受的定性指标值（全文一致）" },
};

interface Facts {
  readonly name: string;
  readonly target: string;
  readonly kind: VagueKind;
  /** A target to write instead. */
  readonly sample: string;
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
      `The target ${quote(target, "en")} of ${quote(name, "en")} gives nothing by which to tell whether it was met.`,
    hint: ({ kind, sample }) => `${advice.en[kind]}, for instance ${sample}.`,
  },
  zh: {
    title: "指标值没有衡量标准",
    what: "定性的指标值应能在事后判断是否达到。“有积极作用”“按规定执行”“逐步提升”对任何结果都说得通；等级（优）、写明的文件、与上年比较或是/否则可以判断。",
    why: "这样的指标值年终怎样都算完成，起不到衡量作用。",
    message: ({ name, target }) =>
      `${quote(name, "zh")}的指标值${quote(target, "zh")}没有衡量标准，事后无法判断是否达到。`,
    hint: ({ kind, sample }) => `${advice.zh[kind]}，如“${sample}”。`,
  },
  ground: {
    en: "财预〔2015〕88号: goals are to be specific and measurable (细化量化); what is put into words must be measurable too.",
    zh: "财预〔2015〕88号：绩效目标应细化量化，不能量化的可采用定性表述，但应具有可衡量性。",
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
  scope: targetsScope,
  options: [accepted],
  *check(context): Generator<Fault<Facts>> {
    const passing = new Set(listOf(accepted, context));
    for (const { indicator, name, target, path } of filledTargets(context.table)) {
      if (passing.has(target.raw.trim())) continue;
      if (target.kind !== "qualitative" || target.basis !== null || isNumberDue(indicator)) continue;
      const kind = vagueKindOf(target.raw);
      if (kind !== null) yield { path, facts: { name, target: target.raw, ...adviceFor(kind, indicator, target.raw) } };
    }
  },
});

/** A change that can't be given in per cent (持续改善) is advised as an effect. */
function adviceFor(kind: VagueKind, indicator: Indicator, text: string): Pick<Facts, "kind" | "sample"> {
  const change = kind === "change" ? measurableChange(text) : null;
  if (change !== null) return { kind, sample: `较上年${change} ≥5%` };
  const category = indicator.level1.key === "cost" ? "cost" : categoryOf(indicator);
  return { kind: kind === "change" ? "effect" : kind, sample: samples.get(category ?? "") ?? "受益群众 ≥500人" };
}

const advice = {
  en: {
    change: "Say by how much, and against which year",
    effect: "Name the effect and how it is counted",
    rules: "Write the limit or the rate that the rules come to",
    expected: "Write what is expected",
  },
  zh: {
    change: "请写明变化幅度和基期",
    effect: "请写明具体效果和数量",
    rules: "请写明按规定应达到的限额或比率",
    expected: "请写明预期的具体内容",
  },
};

const samples: ReadonlyMap<string, string> = new Map([
  ["cost", "项目总成本 ≤1000万元"],
  ["economicCost", "项目总成本 ≤1000万元"],
  ["socialCost", "施工影响居民投诉 ≤3次"],
  ["ecologicalCost", "扬尘排放达标率 100%"],
  ["quality", "抽查合格率 ≥95%"],
  ["economic", "带动产值 ≥1亿元"],
  ["ecological", "年减排二氧化碳 ≥100吨"],
  ["sustainability", "设施正常使用年限 ≥5年"],
]);
