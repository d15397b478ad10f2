import type { Level2Key } from "../../model/table.ts";
import { level2Labels } from "../../model/taxonomy.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { namedIndicators } from "./name.ts";
import { categoryOf } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly category: Level2Key;
  readonly belongs: Level2Key;
}

interface Speech {
  readonly pattern: RegExp;
  /** The categories in which such a name is out of place. */
  readonly outOf: readonly Level2Key[];
  readonly belongs: Level2Key;
}

/** Names that speak plainly for one category, the plainest first. */
const speeches: readonly Speech[] = [
  {
    pattern: /满意[度率]$/u,
    outOf: [
      "quantity",
      "quality",
      "timeliness",
      "cost",
      "economicCost",
      "economic",
      "social",
      "ecological",
      "sustainability",
    ],
    belongs: "satisfaction",
  },
  {
    pattern:
      /(?:及时率|及时性|及时足额率|按期完成率|按时完成率|按期完工率|按时完工率|(?:办理|办结|审批|完成)时限|完成时间)$/u,
    outOf: ["quantity", "quality", "cost", "economicCost"],
    belongs: "timeliness",
  },
  {
    pattern: /(?:总成本|单位成本|成本控制率?|成本节约率)$/u,
    outOf: ["quantity", "quality", "timeliness"],
    belongs: "cost",
  },
  {
    pattern: /(?:合格率|优良率|差错率|准确率|正确率|达标率)$/u,
    outOf: ["quantity", "timeliness", "cost", "economicCost"],
    belongs: "quality",
  },
  { pattern: /(?<!增长|覆盖|普及|[概效频汇利税功速])率$/u, outOf: ["quantity"], belongs: "quality" },
  { pattern: /(?:金额|总额|资金额|投资额|产值)$/u, outOf: ["quality", "timeliness"], belongs: "quantity" },
];

/** The name speaks plainly for another category. */
export const indicatorMisfiled = defineRule({
  id: "indicator/misfiled",
  severity: "info",
  en: {
    title: "An indicator filed under another category",
    what: "Some names say plainly what is measured: …率 is no quantity, 金额 no quality, …及时率 a matter of time, 满意度 satisfaction. Rates of growth and of coverage are left out under quantity, where they are usual.",
    why: "Each category is weighted and scored its own way; an indicator in the wrong one distorts both.",
    message: ({ name, category, belongs }: Facts) =>
      `${quote(name, "en")} is listed under ${level2Labels[category]}, but its name ${isRateAsNumber(category, belongs) ? "is that of a rate, not of a number" : `speaks of ${english[belongs]} (${level2Labels[belongs]})`}.`,
    hint: ({ category, belongs }) =>
      isRateAsNumber(category, belongs)
        ? "Move it to 质量指标, or give the number itself instead of the rate, for instance 完成监测 ≥200次."
        : `Move it to ${level2Labels[belongs]}.`,
  },
  zh: {
    title: "指标放在了别的类别",
    what: "有些名称明显属于某一类：“…率”不是数量，“金额”不是质量，“…及时率”属于时效，“满意度”属于满意度。数量指标中的增长率、覆盖率较常见，不报。",
    why: "各类指标的权重和评分办法不同，放错类别两类都会失真。",
    message: ({ name, category, belongs }) =>
      `${quote(name, "zh")}列在${level2Labels[category]}下，从名称看${isRateAsNumber(category, belongs) ? "是比率，不是数量" : `应属于${level2Labels[belongs]}`}。`,
    hint: ({ category, belongs }) =>
      isRateAsNumber(category, belongs)
        ? "请移到质量指标，或改填数量本身，如“完成监测 ≥200次”。"
        : `请移到${level2Labels[belongs]}。`,
  },
  ground: {
    en: "财预〔2015〕88号 and 财预〔2021〕101号: what each category of indicators measures.",
    zh: "财预〔2015〕88号、财预〔2021〕101号：各类指标的含义。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 充电设施验收合格率: 100% }\n    质量指标: { 奖励资金拨付及时率: ≥90%, 发放补贴金额: 50万元 }\n",
        at: ["/indicators/0/name", "/indicators/1/name", "/indicators/2/name"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 发放补贴金额: 50万元, 外贸进出口增长率: 5% }\n    质量指标: { 充电设施验收合格率: 100% }\n    时效指标: { 奖励资金拨付及时率: ≥90% }\n",
      },
    ],
  },
  *check({ table }): Generator<Fault<Facts>> {
    for (const { indicator, index, name, core } of namedIndicators(table)) {
      const category = categoryOf(indicator);
      const belongs = category === null ? null : belongsTo(core, category);
      if (category && belongs) yield { path: `/indicators/${index}/name`, facts: { name, category, belongs } };
    }
  },
});

function belongsTo(name: string, category: Level2Key): Level2Key | null {
  const speech = speeches.find(({ pattern }) => pattern.test(name));
  return speech?.outOf.includes(category) ? speech.belongs : null;
}

function isRateAsNumber(category: Level2Key, belongs: Level2Key): boolean {
  return category === "quantity" && belongs === "quality";
}

const english: Readonly<Partial<Record<Level2Key, string>>> = {
  satisfaction: "satisfaction",
  timeliness: "time",
  cost: "cost",
  quality: "quality",
  quantity: "quantity",
};
