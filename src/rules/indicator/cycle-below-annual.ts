import type { Indicator } from "../../model/table.ts";
import { convertValue } from "../../target/measure.ts";
import type { Target } from "../../target/target.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { compact } from "../text/phrase.ts";
import { coreName, isRate } from "./name.ts";
import { pairsScope } from "./scopes.ts";
import { categoryOf } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly annual: string;
  readonly cycle: string;
  readonly cyclePath: string;
}

/** The annual target is beyond the cycle's, for an indicator that accumulates. */
export const indicatorCycleBelowAnnual = defineRule({
  id: "indicator/cycle-below-annual",
  severity: "warning",
  en: {
    title: "The annual target is beyond the whole cycle's",
    what: "What is counted up over the years of a project (enterprises, kilometres, persons trained, money spent) can't be more in one year than in the whole cycle. Rates, averages, levels, durations and amounts per year are left out.",
    why: "One of the two is wrong: often the columns were swapped, or the cycle holds last year's figure.",
    message: ({ name, annual, cycle, cyclePath }: Facts, at) =>
      `The annual target ${quote(annual, "en")} of ${quote(name, "en")} is beyond the whole cycle's ${quote(cycle, "en")} in ${at(cyclePath)}.`,
    hint: () =>
      "The cycle counts all its years together: check whether the two were swapped, or whether the cycle holds one year only.",
  },
  zh: {
    title: "年度指标值超过实施周期指标值",
    what: "逐年累计的指标（企业数、里程、培训人次、投入资金等），一年的数不应超过整个实施周期的数。比率、平均数、存量、时长和“每年”的数不在此列。",
    why: "两者必有一错，常见的是两栏填反，或周期值仍是上一年的数。",
    message: ({ name, annual, cycle, cyclePath }, at) =>
      `${quote(name, "zh")}的年度指标值${quote(annual, "zh")}超过了${at(cyclePath)}的实施周期指标值${quote(cycle, "zh")}。`,
    hint: () => "实施周期指标值是各年合计：请核对两栏是否填反，或周期值是否只填了一年的数。",
  },
  ground: {
    en: "Arithmetic: a year is part of its cycle. 财预〔2015〕88号: annual goals are parts of the mid-term goal.",
    zh: "算术关系：年度是实施周期的一部分。财预〔2015〕88号：年度绩效目标与中期绩效目标相衔接。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新车型上市数量: { cycle: 3个, annual: 5个 } }\n",
        at: ["/indicators/0/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新车型上市数量: { cycle: 3个, annual: 1个 } }\n    质量指标: { 验收合格率: { cycle: 90%, annual: 95% } }\n",
      },
    ],
  },
  scope: pairsScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const [index, indicator] of table.indicators.entries()) {
      const { annualTarget, cycleTarget, name } = indicator;
      if (!annualTarget || !cycleTarget || !isBeyond(annualTarget, cycleTarget) || !accumulates(indicator)) continue;
      const cyclePath = `/indicators/${index}/cycleTarget`;
      const facts = { name: name ?? "", annual: annualTarget.raw, cycle: cycleTarget.raw, cyclePath };
      yield { path: `/indicators/${index}/annualTarget`, facts, related: [cyclePath] };
    }
  },
});

function isBeyond(annual: Target, cycle: Target): boolean {
  if (annual.kind !== "quantity" || annual.value === null || annual.change !== null || cycle.change !== null)
    return false;
  const most = cycle.upper ?? cycle.value;
  const limit = most === null ? null : convertValue(most, cycle.unit, annual.unit);
  return limit !== null && annual.value > limit;
}

/** Whether an indicator is counted up from year to year, by its category, its name and its unit. */
function accumulates(indicator: Indicator): boolean {
  const name = coreName(indicator.name ?? "");
  const unit = indicator.annualTarget?.canonical?.unit ?? "";
  const texts = compact(`${name}${indicator.annualTarget?.raw ?? ""}${indicator.cycleTarget?.raw ?? ""}`);
  if (isRate(name) || notCounted.test(name) || perYear.test(texts) || notCountedUnits.test(unit)) return false;
  return categoryOf(indicator) === "quantity" || countedUp.test(name);
}

const countedUp = /新增|新建|新设|新购|累计|投资|总投入|总成本|融资|培训|发放|带动|引进|招引|建成/u;
const notCounted =
  /均|每|^[年月日]|能力|规模|床位|岗位|车辆|人口|护林|教师|学生|在校|养护|维护|管护|保洁|运行|租赁|保障|供养|聘用|聘请|驻村|补助|补贴|享受|单位|单价|标准|强度|水平|密度|指数|系数|得分|评分|排名|名次|存量|保有|在册|在岗|在编|现有|期末|时限|周期|时间|年限|频次|编制|覆盖/u;
const perYear = /每|\/年|\/月|\/季|年均/u;
const notCountedUnits = /%|‰|百分点|\/|^(?:年|月|天|日|工作日|小时|分钟|秒|分|倍|度|℃)$/u;
