import type { Indicator, TargetTable } from "../../model/table.ts";
import type { Target } from "../../target/target.ts";
import { oncePer } from "../once.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { namedIndicators } from "./name.ts";
import { isFilled } from "./targets.ts";

type Column = "annualTarget" | "cycleTarget";

type Facts = RowFacts | TableFacts;

interface RowFacts {
  readonly name: string;
  /** What stands in place of the target; null where the cell is blank. */
  readonly text: string | null;
  /** The column that is blank; null where the row has no target at all. */
  readonly column: "annual" | null;
}

/** A table that has no column of targets. */
interface TableFacts {
  /** How many indicators it names. */
  readonly indicators: number;
}

/** A row has a name and no target, or a mark that only fills the place. */
export const indicatorMissingTarget = defineRule({
  id: "indicator/missing-target",
  severity: "error",
  en: {
    title: "An indicator has no target",
    what: "A named indicator must have a target; a blank cell, —, /, XX, ≥**% or 无 is none. 无 is a target where the name asks what should not be (安全事故). Where a table gives cycle and annual targets side by side, the annual one must be there. A table without a column of targets is told once.",
    why: "Without a target nobody can later say whether the indicator was met.",
    message: (facts: Facts) =>
      "indicators" in facts
        ? `The table has no targets (指标值), so none of its ${facts.indicators} indicators has one.`
        : `The indicator ${quote(facts.name, "en")} has ${facts.text === null ? `no ${facts.column === null ? "" : "annual "}target` : `${quote(facts.text, "en")} where its target should stand`}.`,
    hint: (facts) =>
      "indicators" in facts
        ? "Add the column 指标值 with the value that each indicator is to reach, for instance ≥500家."
        : "Give the value that is to be reached, with its unit, for instance ≥500家; delete the row if the indicator does not apply.",
  },
  zh: {
    title: "指标未填写指标值",
    what: "有名称的指标应有指标值；空白、—、/、XX、≥**%、“无”都不是指标值（名称问的是不应发生的事，如安全事故，“无”可作指标值）。表中并列实施周期和年度两栏时，年度指标值不能缺。表中没有指标值栏的，只报一次。",
    why: "没有指标值，事后无法判断指标是否完成。",
    message: (facts) =>
      "indicators" in facts
        ? `表中没有“指标值”栏，${facts.indicators}个指标都没有指标值。`
        : `指标${quote(facts.name, "zh")}${facts.text === null ? `没有填写${facts.column === null ? "" : "年度"}指标值` : `的指标值处只填了${quote(facts.text, "zh")}`}。`,
    hint: (facts) =>
      "indicators" in facts
        ? "请增加“指标值”一栏，填写每个指标要达到的数值和计量单位，如“≥500家”。"
        : "请填写要达到的数值和计量单位，如“≥500家”；指标不适用的，请删除该行。",
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness; 财预〔2021〕101号: every indicator has a target value.",
    zh: "财预〔2015〕88号，完整性审核；财预〔2021〕101号：指标应设定指标值。",
  },
  examples: {
    faulty: [
      {
        yaml: `indicators:
  产出指标:
    数量指标: { 新增认定高新技术企业数: ≥XX家, 新设外商投资企业数: / }
`,
        at: ["/indicators/0/annualTarget", "/indicators/1/annualTarget"],
      },
    ],
    correct: [
      { yaml: "indicators:\n  产出指标:\n    数量指标: { 新增认定高新技术企业数: ≥500家, 重大安全事故: 无 }\n" },
    ],
  },
  *check({ table, horizons }: RuleContext): Generator<Fault<Facts>> {
    const named = namedIndicators(table);
    if (horizons.size === 0 && named.length > 1) {
      yield { path: "/indicators", facts: { indicators: named.length } };
      return;
    }
    const column: Column = horizons.has("annual") || !horizons.has("cycle") ? "annualTarget" : "cycleTarget";
    for (const { indicator, index, name } of named) {
      if (isFilled(indicator[column], name)) continue;
      const hasOther = hasTarget(indicator);
      if (hasOther && (indicator[column] === null || !isPaired(table))) continue;
      const facts = { name, text: writtenIn(indicator[column]), column: hasOther ? ("annual" as const) : null };
      yield { path: `/indicators/${index}/${column}`, facts };
    }
  },
});

function writtenIn(target: Target | null): string | null {
  return target === null || target.raw.trim() === "" ? null : target.raw;
}

/** Whether the rows of a table have both targets, more often than not; side-by-side blocks of different rows don't. */
const isPaired = oncePer(({ indicators }: TargetTable): boolean => {
  const filled = indicators.filter(hasTarget);
  const both = filled.filter(
    ({ name, cycleTarget, annualTarget }) => isFilled(cycleTarget, name) && isFilled(annualTarget, name),
  );
  return 2 * both.length > filled.length;
});

function hasTarget({ name, cycleTarget, annualTarget }: Indicator): boolean {
  return isFilled(cycleTarget, name) || isFilled(annualTarget, name);
}
