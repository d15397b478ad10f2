import { compareUnits, measureOf } from "../../target/measure.ts";
import type { Target } from "../../target/target.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { pairsScope } from "./scopes.ts";

interface Facts {
  readonly name: string;
  readonly annual: string;
  readonly cycle: string;
  readonly cyclePath: string;
}

/** Cycle and annual targets have units of different measure. */
export const indicatorUnitsDiffer = defineRule({
  id: "indicator/units-differ",
  severity: "warning",
  en: {
    title: "Cycle and annual targets measure different things",
    what: "Both targets of an indicator must have units of one measure: 万元 and 亿元 are, 家 and % are not.",
    why: "The two can't be compared, so nobody can tell how much of the cycle's target the year contributes.",
    message: ({ name, annual, cycle, cyclePath }: Facts, at) =>
      `The annual target ${quote(annual, "en")} of ${quote(name, "en")} and the cycle's ${quote(cycle, "en")} in ${at(cyclePath)} are in units of different measure.`,
    hint: () => "Put both in the same unit; if two things are meant, make two indicators.",
  },
  zh: {
    title: "实施周期与年度指标值单位不同类",
    what: "同一指标的两个指标值，单位应属同一类：万元与亿元同类，家与%不同类。",
    why: "两个数无法比较，看不出本年度完成了整个周期的多少。",
    message: ({ name, annual, cycle, cyclePath }, at) =>
      `${quote(name, "zh")}的年度指标值${quote(annual, "zh")}与${at(cyclePath)}的实施周期指标值${quote(cycle, "zh")}单位不同类。`,
    hint: () => "请统一单位；若衡量的是两件事，请分成两个指标。",
  },
  ground: {
    en: "财预〔2015〕88号: annual goals are parts of the mid-term goal, so their targets must be comparable.",
    zh: "财预〔2015〕88号：年度绩效目标与中期绩效目标相衔接，指标值应可比较。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新设外商投资企业数: { cycle: 900家, annual: 30% } }\n",
        at: ["/indicators/0/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  效益指标:\n    经济效益指标: { 新增上市企业融资额: { cycle: 2亿元, annual: 8000万元 } }\n",
      },
    ],
  },
  scope: pairsScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const [index, { name, annualTarget, cycleTarget }] of table.indicators.entries()) {
      if (!annualTarget || !cycleTarget || !differ(annualTarget, cycleTarget)) continue;
      const cyclePath = `/indicators/${index}/cycleTarget`;
      const facts = { name: name ?? "", annual: annualTarget.raw, cycle: cycleTarget.raw, cyclePath };
      yield { path: `/indicators/${index}/annualTarget`, facts, related: [cyclePath] };
    }
  },
});

/** 个 may count anything, and so differs from no other counted thing; nor does a count of a year from a count by the year. */
function differ(a: Target, b: Target): boolean {
  if (a.kind !== "quantity" || b.kind !== "quantity" || compareUnits(a.unit, b.unit) !== "different") return false;
  const [one, other] = [measureOf(a.unit) ?? "", measureOf(b.unit) ?? ""];
  if (perTime(one) === perTime(other)) return false;
  const isGeneric = a.unit === "个" || b.unit === "个";
  return !(isGeneric && counted.has(one) && counted.has(other));
}

/** A measure without the time that it is counted by: an annual target of 5次 is one of 5次/年. */
function perTime(measure: string): string {
  return measure.replace(/\/(?:months|time)$/u, "");
}

const counted: ReadonlySet<string> = new Set(["count", "people", "households", "visits", "occurrences", "containers"]);
