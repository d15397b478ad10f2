import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { isName, namedIndicators } from "./name.ts";
import { isFilled } from "./targets.ts";

interface Facts {
  readonly target: string;
  /** What stands in place of a name; null where the cell is blank. */
  readonly name: string | null;
}

/** A row has a target and no name. */
export const indicatorMissingName = defineRule({
  id: "indicator/missing-name",
  severity: "error",
  en: {
    title: "An indicator has no name",
    what: "A row with a target must say in the level-3 column what is measured; 指标1： with nothing after it is no name, nor is a number.",
    why: "A target without a name can't be monitored: nobody knows what to count.",
    message: ({ target, name }: Facts) =>
      `This row has the target ${quote(target, "en")} but ${name === null ? "no indicator name" : `only ${quote(name, "en")} as its name`}.`,
    hint: ({ target }) =>
      `Write what ${quote(target, "en")} measures, for instance 新增认定高新技术企业数; delete the row if it is left over.`,
  },
  zh: {
    title: "指标未填写名称",
    what: "填了指标值的行应在三级指标栏写明衡量什么；只写“指标1：”或一个数字不算名称。",
    why: "没有名称的指标值无法监控，也无法评价。",
    message: ({ target, name }) =>
      `本行填了指标值${quote(target, "zh")}，但三级指标名称${name === null ? "没有填写" : `只填了${quote(name, "zh")}`}。`,
    hint: ({ target }) =>
      `请写明${quote(target, "zh")}衡量的是什么，如“新增认定高新技术企业数”；若是多余的行，请删除。`,
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness; 财预〔2021〕101号: every indicator has a name.",
    zh: "财预〔2015〕88号，完整性审核；财预〔2021〕101号：指标应有名称。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  - { level1: 产出指标, level2: 数量指标, cycle: 500家, annual: 500家 }\n",
        at: ["/indicators/0/name"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  - { level1: 产出指标, level2: 数量指标, name: 新增认定高新技术企业数, cycle: 500家, annual: 500家 }\n",
      },
    ],
  },
  *check({ table }): Generator<Fault<Facts>> {
    if (namedIndicators(table).length === table.indicators.length) return;
    for (const [index, { name, annualTarget, cycleTarget }] of table.indicators.entries()) {
      if (isName(name)) continue;
      const target = [annualTarget, cycleTarget].find((candidate) => isFilled(candidate, name));
      if (target) yield { path: `/indicators/${index}/name`, facts: { target: target.raw, name } };
    }
  },
});
