import Big from "big.js";
import type { Indicator } from "../../model/table.ts";
import { listOf, type Option } from "../option.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { isName } from "./name.ts";
import { weightsScope } from "./scopes.ts";
import { places, texts, type Unread, unreadIn } from "./weight-places.ts";

const sums: Option = {
  rule: "indicator/weights",
  name: "sums",
  takes: "numbers",
  fallback: ["100", "90"],
  about: { en: "what the weights may add up to, in points", zh: "权重合计可以是多少分" },
};
const farTooHigh = 140;

interface Facts {
  /** The weights' sum, in points; null where some rows have none or one can't be read, so that it can't be told. */
  readonly sum: string | null;
  /** What is written for weights and can't be read. */
  readonly unread: readonly Unread[];
  readonly weighted: number;
  /** Pointers to the rows that have no weight. */
  readonly missing: readonly string[];
  /** What the sum may be. */
  readonly sums: readonly string[];
}

/** Weights are given and don't add up to what the form's scheme asks, some rows have none, or one can't be read. */
export const indicatorWeights = defineRule({
  id: "indicator/weights",
  severity: "error",
  en: {
    title: "The weights don't add up",
    what: "Where a table gives weights, every indicator must have one, and they must add up to 100, or to 90 where 10 are kept for the rate of budget execution. A weight that stands once for several rows is counted once, and one that is no number of points is told as such.",
    why: "The score of the self-evaluation is out of 100; weights that add up to something else make it meaningless.",
    message: ({ sum, unread, weighted, missing, sums }: Facts, at) => {
      if (unread.length > 0)
        return `${unread.length} ${unread.length === 1 ? "weight is no number" : "weights are no numbers"}: ${texts(unread, at, "en")}.`;
      return sum === null
        ? `${weighted} ${weighted === 1 ? "indicator has" : "indicators have"} a weight, but ${missing.length} ${missing.length === 1 ? "has" : "have"} none: ${places(missing, at, ", ")}.`
        : `The weights of the ${weighted} indicators add up to ${sum} and should come to ${isUsual(sums) ? "100, or to 90 beside 10 for execution" : sums.join(" or ")}; the difference is ${differences(sum, sums).join(" or ")}.`;
    },
    hint: ({ sum, unread, sums }) => {
      if (unread.length > 0) return "Write each weight as a number of points, such as 10.";
      return sum === null
        ? `Give each of these rows a weight, so that all add up to ${isUsual(sums) ? "100 (or to 90 beside 10 for budget execution)" : sums.join(" or ")}.`
        : "Usual shares are 50 for outputs, 30 for benefits, 10 for satisfaction and 10 for execution; with a cost category 20, 40, 20, 10 and 10.";
    },
  },
  zh: {
    title: "权重合计不符",
    what: "表中填了权重的，每个指标都应有权重，合计应为100，或为90（另10分为预算执行率）。几行合用一个权重的只计一次；权重不是数字的，另行指出。",
    why: "自评按100分计分，权重合计不对，得分就没有意义。",
    message: ({ sum, unread, weighted, missing, sums }, at) => {
      if (unread.length > 0) return `${unread.length}个权重不是数字：${texts(unread, at, "zh")}。`;
      return sum === null
        ? `${weighted}个指标填了权重，另有${missing.length}个没有填：${places(missing, at, "、")}。`
        : `${weighted}个指标的权重合计为${sum}，应为${isUsual(sums) ? "100（另计预算执行率10分的，应为90）" : sums.join("或")}，相差${differences(sum, sums).join("或")}。`;
    },
    hint: ({ sum, unread, sums }) => {
      if (unread.length > 0) return "权重请填分值，如10。";
      return sum === null
        ? `请给这些指标补上权重，使合计为${isUsual(sums) ? "100（另计预算执行率10分的，合计为90）" : sums.join("或")}。`
        : "常用分值为产出50、效益30、满意度10、预算执行率10；单列成本的，为成本20、产出40、效益20、满意度10、预算执行率10。";
    },
  },
  ground: {
    en: "财预〔2020〕10号: self-evaluation is out of 100, of which execution has 10, outputs 50, benefits 30 and satisfaction 10.",
    zh: "财预〔2020〕10号：自评总分100分，原则上预算执行率10、产出50、效益30、满意度10。",
  },
  identity: ({ sum, unread }) => (unread.length === 0 ? sum : unread.map(({ text }) => text)),
  examples: {
    faulty: [
      {
        yaml: `indicators:
  产出指标:
    数量指标: { 服务企业数: { annual: 20家, weight: 50 }, 培训人次: { annual: 300人次, weight: 20 } }
  效益指标:
    社会效益指标: { 新增就业人数: { annual: 100人, weight: 31 } }
`,
        at: ["/indicators/0/weight"],
      },
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 服务企业数: { annual: 20家, weight: 90 }, 培训人次: { annual: 300人次 } }\n",
        at: ["/indicators/1/weight"],
      },
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 服务企业数: { annual: 20家, weight: 四〇 }, 培训人次: { annual: 300人次, weight: 60 } }\n",
        at: ["/indicators/0/weight"],
      },
    ],
    correct: [
      {
        yaml: `indicators:
  产出指标:
    数量指标: { 服务企业数: { annual: 20家, weight: 50 } }
  效益指标:
    社会效益指标: { 新增就业人数: { annual: 100人, weight: 30 } }
    服务对象满意度指标: { 企业满意度: { annual: ≥90%, weight: 10 } }
`,
      },
    ],
  },
  scope: weightsScope,
  options: [sums],
  *check(context: RuleContext): Generator<Fault<Facts>> {
    const { table } = context;
    const unread = unreadIn(context);
    const [unreadable] = unread;
    if (unreadable) {
      const facts = { sum: null, unread, weighted: 0, missing: [], sums: [] };
      return yield { path: unreadable.path, facts, related: unread.map(({ path }) => path) };
    }
    if (table.indicators.every(({ weight }) => weight === null)) return;
    const rows = table.indicators
      .map((indicator, index) => ({ indicator, index, path: `/indicators/${index}/weight` }))
      .filter(({ indicator }) => indicator.weight !== null || isName(indicator.name));
    const weighted = rows.filter(({ indicator }) => indicator.weight !== null);
    const [first] = weighted;
    if (!first) return;
    const missing = rows.filter(({ indicator }) => indicator.weight === null).map(({ path }) => path);
    const weights = weighted.filter((row) => !isMerged(row.index, context)).map(({ indicator }) => indicator);
    const facts = { unread, weighted: weighted.length, missing, sums: listOf(sums, context) };
    if (missing[0] !== undefined) yield { path: missing[0], facts: { sum: null, ...facts }, related: missing };
    else if (facts.sums.length > 0 && !addUp(weights, facts.sums))
      yield { path: first.path, facts: { sum: sumOf(weights).toString(), ...facts } };
  },
});

/** Whether a weight stands in the cell of the one above it. */
function isMerged(index: number, { isWrittenOnce }: RuleContext): boolean {
  return isWrittenOnce?.(`/indicators/${index}/weight`, `/indicators/${index - 1}/weight`) ?? false;
}

function addUp(indicators: readonly Indicator[], schemes: readonly string[]): boolean {
  const sum = wholeSum(indicators);
  if (sum !== null && schemes.some((scheme) => Number(scheme) === sum)) return true;
  return waysToCount(indicators).some((way) => isAmong(schemes, way));
}

/** The sum of weights that are whole numbers of points, as nearly all are; null where one is not. */
function wholeSum(indicators: readonly Indicator[]): number | null {
  let sum = 0;
  for (const { weight } of indicators) {
    if (weight === null || !/^\d{1,6}$/.test(weight)) return null;
    sum += Number(weight);
  }
  return sum;
}

/**
 * All weights; or each once, where every row of a category bears the same one and their sum is far too high: so a cell
 * merged over a category's rows is read.
 */
function waysToCount(indicators: readonly Indicator[]): (readonly Indicator[])[] {
  if (sumOf(indicators).lt(farTooHigh)) return [indicators];
  const once = [(row: Indicator) => row.level2.label, (row: Indicator) => row.level1.label].map((key) =>
    indicators.filter((row, index) => {
      const before = indicators[index - 1];
      return before === undefined || key(before) !== key(row) || before.weight !== row.weight;
    }),
  );
  return [indicators, ...once];
}

/** As points, or as fractions of 1; decimals may be rounded, whole numbers not. */
function isAmong(schemes: readonly string[], indicators: readonly Indicator[]): boolean {
  const sum = sumOf(indicators);
  const slack = indicators.reduce((total, { weight }) => total.plus(halfUnit(weight ?? "")), Big(0));
  return schemes
    .flatMap((scheme) => [Big(scheme), Big(scheme).div(100)])
    .some((scheme) => sum.minus(scheme).abs().lte(slack));
}

function sumOf(indicators: readonly Indicator[]): Big {
  return indicators.reduce((total, { weight }) => total.plus(weight ?? 0), Big(0));
}

function halfUnit(weight: string): Big {
  const decimals = weight.split(".")[1]?.length ?? 0;
  return decimals < 2 ? Big(0) : Big(5).times(Big(10).pow(-decimals - 1));
}

function isUsual(schemes: readonly string[]): boolean {
  return schemes.join() === sums.fallback.join();
}

function differences(sum: string, schemes: readonly string[]): readonly string[] {
  return schemes.map((scheme) => Big(sum).minus(scheme).abs().toString());
}
