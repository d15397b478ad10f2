import type { Indicator, Level2Key } from "../../model/table.ts";
import { holdersOf, level1Labels } from "../../model/taxonomy.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";

interface Facts {
  readonly level1: string;
  readonly level2: string;
  /** The level-1 label under which the category belongs. */
  readonly holder: string;
  /** How many rows stand there, one after another. */
  readonly rows: number;
}

/** A level-2 category stands under a level-1 that never holds it. */
export const indicatorMisplacedCategory = defineRule({
  id: "indicator/misplaced-category",
  severity: "warning",
  en: {
    title: "A level-2 category under the wrong level-1",
    what: "数量, 质量 and 时效 belong under 产出; 经济效益, 社会效益, 生态效益 and 可持续影响 under 效益. 成本 may stand under 产出 (2015) or be a level-1 of its own (2021), and 服务对象满意度 under 效益, as some forms print it. Told once for rows that follow each other.",
    why: "Outputs and effects are weighted and judged apart; an indicator on the wrong side is judged by the wrong scale.",
    message: ({ level1, level2, holder, rows }: Facts) =>
      `${quote(level2, "en")}${rows > 1 ? ` (${rows} rows)` : ""} stands under ${quote(level1, "en")} but belongs under ${holder}.`,
    hint: ({ holder, level2 }) => `Move it to ${holder}, or check whether ${quote(level2, "en")} was meant.`,
  },
  zh: {
    title: "二级指标放错一级指标",
    what: "数量、质量、时效属于产出；经济效益、社会效益、生态效益、可持续影响属于效益。成本可在产出之下（2015年），也可单列为一级（2021年）；服务对象满意度放在效益之下也可接受。相连的行只报一次。",
    why: "产出与效益的权重和评价标准不同，放错位置就会用错标准。",
    message: ({ level1, level2, holder, rows }) =>
      `${quote(level2, "zh")}${rows > 1 ? `（共${rows}行）` : ""}放在了${quote(level1, "zh")}之下，应属于${holder}。`,
    hint: ({ holder, level2 }) => `请移到${holder}之下，或核对二级指标是否确为${quote(level2, "zh")}。`,
  },
  ground: {
    en: "财预〔2015〕88号 and 财预〔2021〕101号: which level-2 categories a level-1 category has.",
    zh: "财预〔2015〕88号、财预〔2021〕101号规定的一级、二级指标对应关系。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  效益指标:\n    数量指标: { 新增认定高新技术企业数: 500家 }\n",
        at: ["/indicators/0/level2"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    成本指标: { 项目总成本: ≤100万元 }\n  效益指标:\n    可持续影响指标: { 设施使用年限: ≥20年 }\n    服务对象满意度指标: { 服务对象满意度: ≥90% }\n",
      },
    ],
  },
  *check({ table }): Generator<Fault<Facts>> {
    yield* misplacedRuns(table.indicators).map(({ index, facts }) => ({
      path: `/indicators/${index}/level2`,
      facts,
    }));
  },
});

interface Run {
  readonly index: number;
  readonly facts: Facts;
}

function misplacedRuns(indicators: readonly Indicator[]): Run[] {
  const runs: Run[] = [];
  for (const [index, indicator] of indicators.entries()) {
    const facts = misplacement(indicator);
    if (!facts) continue;
    const last = runs.at(-1);
    const isNext =
      last?.facts.level1 === facts.level1 &&
      last.facts.level2 === facts.level2 &&
      last.index + last.facts.rows === index;
    if (isNext) runs[runs.length - 1] = { index: last.index, facts: { ...facts, rows: last.facts.rows + 1 } };
    else runs.push({ index, facts });
  }
  return runs;
}

function misplacement({ level1, level2 }: Indicator): Facts | null {
  if (level1.key === null || level2.key === null || holdersOf(level2.key).includes(level1.key)) return null;
  return { level1: level1.label ?? "", level2: level2.label ?? "", holder: usualHolder(level2.key), rows: 1 };
}

function usualHolder(level2: Level2Key): string {
  const [holder] = holdersOf(level2);
  return holder === undefined ? "" : level1Labels[holder];
}
