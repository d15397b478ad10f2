import type { Indicator } from "../../model/table.ts";
import { compileTarget } from "../../target/compile.ts";
import type { Target } from "../../target/target.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { bracketsIn, withoutBrackets } from "./name.ts";
import { targetsScope } from "./scopes.ts";
import { filledTargets } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly target: string;
  /** The number as the name has it. */
  readonly named: string;
}

/** The name already holds a number that contradicts the target. */
export const indicatorTargetInName = defineRule({
  id: "indicator/target-in-name",
  severity: "info",
  en: {
    title: "The name promises another number",
    what: "Where a name ends in a number of the target's own measure (…产值达到1000亿元), or has one in brackets (≥95%), the target must not ask for something else. A number that is part of the description (5个以上成员的合作社) is none.",
    why: "Two numbers for one indicator leave open which is binding.",
    message: ({ name, target, named }: Facts) =>
      `The name ${quote(name, "en")} says ${named}, but the target is ${quote(target, "en")}.`,
    hint: () => "Take the number out of the name, and let the target alone say how much.",
  },
  zh: {
    title: "名称中的数与指标值不一致",
    what: "名称以数量结尾且与指标值计量单位相同（…产值达到1000亿元），或括号中写了数值（≥95%）时，指标值应与之一致。作为描述的数（5个以上成员的合作社）不算。",
    why: "一个指标两个数，无法确定以哪个为准。",
    message: ({ name, target, named }) =>
      `名称${quote(name, "zh")}中写的是${named}，指标值却是${quote(target, "zh")}。`,
    hint: () => "请从名称中去掉数值，只在指标值中写明。",
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness (clear and specific).",
    zh: "财预〔2015〕88号，完整性（明确清晰）审核。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    质量指标: { 设施完好率（≥95%）: ≥90% }\n  效益指标:\n    经济效益指标: { 汽车产业产值达到1000亿元: 800亿元以上 }\n",
        at: ["/indicators/0/annualTarget", "/indicators/1/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新建水泥路1条: 2公里 }\n    质量指标: { 档案存储环境达标率（湿度45%-60%）: 100% }\n  效益指标:\n    经济效益指标: { 汽车产业产值达到1000亿元: 1000亿元以上 }\n",
      },
    ],
  },
  scope: targetsScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const { indicator, name, target, path } of filledTargets(table)) {
      if (!isComparable(target)) continue;
      const named = namedTargets(name).find((candidate) => contradicts(target, candidate));
      if (named && !agreesElsewhere(indicator, named))
        yield { path, facts: { name, target: target.raw, named: named.raw } };
    }
  },
});

/** The numbers that a name promises: one that ends it, and any that is all of a bracket with its sign; none where it says what each gets. */
function namedTargets(name: string): Target[] {
  const words = withoutBrackets(name);
  const ending = endingNumber.exec(words);
  const bracketed = bracketsIn(name).filter((text) => /^[≥≤<>=]/u.test(text));
  if ((!ending && bracketed.length === 0) || /[每均]|单[位价]|标准/u.test(words)) return [];
  const texts = ending ? [ending[0], ...bracketed] : bracketed;
  return texts.map(compileTarget).filter(({ kind, change }) => kind === "quantity" && change === null);
}

const endingNumber = /(?:[≥≤<>]|不低于|不少于|不超过|超过|达到|达|过|至少)?\d[\d,.]*[^\d\s]{1,8}$/u;

/** A name may give the number of the whole cycle, and the annual target its own. */
function agreesElsewhere({ cycleTarget, annualTarget }: Indicator, named: Target): boolean {
  return [cycleTarget, annualTarget].some((target) => target?.kind === "quantity" && !contradicts(target, named));
}

/** Whether a target of the same measure lets in what the name rules out. */
function contradicts(target: Target, named: Target): boolean {
  if (!isComparable(target) || target.canonical === null || named.canonical === null) return false;
  if (target.canonical.unit !== named.canonical.unit) return false;
  if (
    target.canonical.value === named.canonical.value ||
    named.comparator === "between" ||
    named.comparator === "approx"
  )
    return false;
  return !isWithin(target.canonical.value, named);
}

/** Whether a target is a quantity with a unit of its own, and no change. */
function isComparable({ canonical, change }: Target): boolean {
  return canonical !== null && canonical.unit !== null && change === null;
}

function isWithin(value: number, { comparator, canonical }: Target): boolean {
  const bound = canonical?.value ?? value;
  if (comparator === "ge" || comparator === "gt") return value >= bound;
  if (comparator === "le" || comparator === "lt") return value <= bound;
  return false;
}
