import type { Indicator, Level1Key } from "../../model/table.ts";
import { holdersOf, level1Labels } from "../../model/taxonomy.ts";
import { listOf, type Option } from "../option.ts";
import { defineRule, type Fault } from "../rule.ts";
import { isExecution } from "./printed-categories.ts";
import { categoriesScope } from "./scopes.ts";
import { categoryOf } from "./targets.ts";

const kinds = ["output", "benefit", "satisfaction"] as const;

const required: Option = {
  rule: "indicator/missing-category",
  name: "required",
  takes: kinds,
  fallback: kinds,
  about: { en: "the categories of which a table must have an indicator", zh: "必须有指标的类别" },
};

interface Facts {
  readonly missing: (typeof kinds)[number];
  readonly indicators: number;
}

/** There is no output, no benefit or no satisfaction indicator at all. */
export const indicatorMissingCategory = defineRule({
  id: "indicator/missing-category",
  severity: "warning",
  en: {
    title: "A whole category of indicators is missing",
    what: "A table should have output, benefit and satisfaction indicators. Satisfaction counts wherever it stands, under 效益 too. Nothing is said where a label is not understood.",
    why: "Outputs alone don't show whether the money did any good, and effects alone don't show what was bought with it.",
    message: ({ missing, indicators }: Facts) =>
      `There is no ${words.en[missing]} (${level1Labels[missing]}) among the table's indicators, ${indicators} in all.`,
    hint: ({ missing }) => `Add one, for instance ${samples[missing]}.`,
  },
  zh: {
    title: "缺少整类指标",
    what: "绩效指标应包括产出、效益和满意度三类。满意度放在效益之下也算。有看不懂的类别时不报。",
    why: "只有产出看不出资金的效果，只有效果看不出资金做了什么。",
    message: ({ missing, indicators }) => `全表共${indicators}个指标，其中没有${words.zh[missing]}。`,
    hint: ({ missing }) =>
      `请补充${words.zh[missing]}，如“${samples[missing]}”${missing === "satisfaction" ? "；确无服务对象的可以不设" : ""}。`,
  },
  ground: {
    en: "财预〔2015〕88号: indicators comprise output, benefit and satisfaction.",
    zh: "财预〔2015〕88号：绩效指标包括产出指标、效益指标和满意度指标等。",
  },
  identity: ({ missing }) => missing,
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新增认定高新技术企业数: 500家 }\n  效益指标:\n    经济效益指标: { 高新技术企业营业收入: 2700亿元 }\n",
        at: ["/indicators"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新增认定高新技术企业数: 500家 }\n  效益指标:\n    经济效益指标: { 高新技术企业营业收入: 2700亿元 }\n    服务对象满意度指标: { 企业满意度: ≥90% }\n",
      },
    ],
  },
  scope: categoriesScope,
  options: [required],
  *check(context): Generator<Fault<Facts>> {
    const { indicators } = context.table;
    const found = indicators.filter((indicator) => !isExecution(indicator)).map(kindOf);
    if (found.length === 0 || found.includes(null)) return;
    const asked = listOf(required, context);
    for (const missing of kinds) {
      if (asked.includes(missing) && !found.includes(missing))
        yield { path: "/indicators", facts: { missing, indicators: indicators.length } };
    }
  },
});

/** The level-1 category that an indicator counts as: by its level-2 if that is known; null where neither level is. */
function kindOf(indicator: Indicator): Level1Key | null {
  const level2 = categoryOf(indicator);
  if (level2 === "satisfaction") return "satisfaction";
  return indicator.level1.key ?? (level2 === null ? null : (holdersOf(level2)[0] ?? null));
}

const words = {
  en: { output: "output indicator", benefit: "benefit indicator", satisfaction: "satisfaction indicator" },
  zh: { output: "产出指标", benefit: "效益指标", satisfaction: "满意度指标" },
};

const samples = {
  output: "新增认定高新技术企业数 ≥500家",
  benefit: "高新技术企业营业收入 ≥2700亿元",
  satisfaction: "服务对象满意度 ≥90%",
};
