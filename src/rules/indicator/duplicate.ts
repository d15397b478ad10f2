import type { Indicator } from "../../model/table.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { compact, essence, unnumbered } from "../text/phrase.ts";
import { namedIndicators } from "./name.ts";
import { isFilled } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly first: string;
  readonly isSameTarget: boolean;
}

interface Seen {
  readonly index: number;
  readonly indicator: Indicator;
}

/** Two indicators of one category have the same name. */
export const indicatorDuplicate = defineRule({
  id: "indicator/duplicate",
  severity: "warning",
  en: {
    title: "Two indicators have the same name",
    what: "No two indicators of one category should have the same name, spaces and punctuation aside. A name merged over several targets is one indicator.",
    why: "The same thing is counted and scored twice, or the two can't be told apart when results are reported.",
    message: ({ name, first, isSameTarget }: Facts, at) =>
      `The indicator ${quote(name, "en")} already stands in ${at(first)}, with ${isSameTarget ? "the same target" : "another target"}.`,
    hint: ({ isSameTarget }) =>
      isSameTarget
        ? "Delete one of the two rows."
        : "Put into each name what tells the two apart, or keep the right target and delete the other row.",
  },
  zh: {
    title: "指标名称重复",
    what: "同一类别的指标名称不应相同，空格和标点不计。名称单元格跨几行合并、各行分填指标值的，不算重复。",
    why: "重复的指标会重复计分，填报结果时也无法区分。",
    message: ({ name, first, isSameTarget }, at) =>
      `指标${quote(name, "zh")}与${at(first)}的指标名称相同，指标值${isSameTarget ? "也相同" : "不同"}。`,
    hint: ({ isSameTarget }) => (isSameTarget ? "请删除其中一行。" : "请在名称中写出两者的区别，或保留正确的一行。"),
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness (clear and specific).",
    zh: "财预〔2015〕88号，完整性（明确清晰）审核。",
  },
  examples: {
    faulty: [
      {
        yaml: `indicators:
  - { level1: 产出指标, level2: 数量指标, name: 新增上市企业, cycle: 2家, annual: 2家 }
  - { level1: 产出指标, level2: 数量指标, name: 新增上市 企业。, cycle: 3家, annual: 3家 }
`,
        at: ["/indicators/1/name"],
      },
    ],
    correct: [
      {
        yaml: `indicators:
  - { level1: 产出指标, level2: 数量指标, name: 新增主板上市企业, cycle: 2家, annual: 2家 }
  - { level1: 产出指标, level2: 数量指标, name: 新增科创板上市企业, cycle: 3家, annual: 3家 }
`,
      },
    ],
  },
  *check(context): Generator<Fault<Facts>> {
    const seen = new Map<string, Seen[]>();
    for (const { indicator, index, name } of namedIndicators(context.table)) {
      const key = keyOf(indicator, name);
      const others = seen.get(key);
      const first = others?.find((other) => sharesHorizon(other.indicator, indicator));
      if (!others) seen.set(key, [{ index, indicator }]);
      else if (!first) others.push({ index, indicator });
      if (!first || isFurtherTarget(index, context)) continue;
      const firstPath = `/indicators/${first.index}/name`;
      const facts = { name, first: firstPath, isSameTarget: hasSameTarget(first.indicator, indicator) };
      yield { path: `/indicators/${index}/name`, facts, related: [firstPath] };
    }
  },
});

function keyOf({ level1, level2 }: Indicator, name: string): string {
  const words = unnumbered(name) || essence(name);
  return `${level1.key ?? level1.label ?? ""}\n${level2.key ?? level2.label ?? ""}\n${words}`;
}

/** Whether a row only adds a target to the name above, in whose cell its own stands. */
function isFurtherTarget(index: number, { isWrittenOnce }: RuleContext): boolean {
  const isShared = (key: keyof Indicator) =>
    isWrittenOnce?.(`/indicators/${index}/${key}`, `/indicators/${index - 1}/${key}`);
  return isShared("name") === true && !isShared("annualTarget") && !isShared("cycleTarget");
}

/** A row for the cycle and one for the year, from blocks that stand side by side, are one indicator. */
function sharesHorizon(a: Indicator, b: Indicator): boolean {
  const isCycle = (indicator: Indicator) => isFilled(indicator.cycleTarget, indicator.name);
  const isAnnual = (indicator: Indicator) => isFilled(indicator.annualTarget, indicator.name);
  const isApart = (one: Indicator, other: Indicator) =>
    isCycle(one) && !isAnnual(one) && isAnnual(other) && !isCycle(other);
  return !isApart(a, b) && !isApart(b, a);
}

function hasSameTarget(a: Indicator, b: Indicator): boolean {
  const text = ({ annualTarget, cycleTarget }: Indicator) => `${annualTarget?.raw ?? ""}\n${cycleTarget?.raw ?? ""}`;
  return compact(text(a)) === compact(text(b));
}
