import { groupDigits } from "../../source/group-digits.ts";
import { quote } from "../quote.ts";
import { shorten } from "./figures.ts";
import type { ScaleFacts, SizeFacts } from "./scale.ts";

/** What casts doubt on the unit. */
export type UnitFacts = UnstatedFacts | MixedFacts | HeadedFacts | ScaleFacts | SizeFacts;

interface UnstatedFacts {
  readonly kind: "unstated";
  /** What is stated instead of a unit; null where nothing is. */
  readonly stated: string | null;
}

interface MixedFacts {
  readonly kind: "mixed";
  readonly label: string | null;
  readonly text: string;
  /** The unit in the cell, and the one that the table, or else its first such cell, is in. */
  readonly unit: string;
  readonly expected: string;
}

interface HeadedFacts {
  readonly kind: "headed";
  /** The side whose amounts are headed with a unit of its own. */
  readonly side: "expenditure" | "revenue";
  readonly unit: string;
  readonly expected: string;
}

/** A doubt about the unit in English. */
export function unitMessageEn(facts: UnitFacts): string {
  switch (facts.kind) {
    case "unstated":
      if (facts.stated === null) return "The amounts have no unit.";
      return `The unit of the amounts is ${quote(facts.stated, "en")}, which is no unit of money.`;
    case "mixed":
      return `The amount of ${facts.label === null ? "an unnamed task" : shorten(facts.label)} is in ${facts.unit} (${shorten(facts.text)}), and the table is in ${facts.expected}.`;
    case "headed":
      return `The amounts of ${facts.side} are headed ${facts.unit}, and the table is in ${facts.expected}.`;
    case "size":
      if (facts.fault === "large") {
        return `An amount is ${groupDigits(facts.amount)} ${facts.unit}, more than any budget has, and would fit ${facts.fits}.`;
      }
      return `The whole budget is ${groupDigits(facts.amount)} ${facts.unit}, less than any department has, and would fit ${facts.fits}.`;
    case "scale": {
      const [left, right] = [scaledSum(facts.left, subjects.en, " "), scaledSum(facts.right, subjects.en, " ")];
      return facts.isExact
        ? `One of ${left} and ${right} is 10,000 times the other, as if one were in 元 and the other in 万元.`
        : `The ${left} is more than 1,000 times the ${right}, as if one were in 元 and the other in 万元.`;
    }
  }
}

/** A doubt about the unit in Chinese. */
export function unitMessageZh(facts: UnitFacts): string {
  switch (facts.kind) {
    case "unstated":
      if (facts.stated === null) return "金额没有注明单位。";
      return `金额单位写作${quote(facts.stated, "zh")}，不是货币单位。`;
    case "mixed":
      return `${facts.label === null ? "未命名任务" : shorten(facts.label)}的金额以${facts.unit}为单位（${shorten(facts.text)}），而全表单位为${facts.expected}。`;
    case "headed":
      return `${facts.side === "revenue" ? "收入" : "支出"}的金额栏注明${facts.unit}，而全表单位为${facts.expected}。`;
    case "size":
      if (facts.fault === "large") {
        return `有一项金额为${groupDigits(facts.amount)}${facts.unit}，远超任何预算的规模，单位更像是${facts.fits}。`;
      }
      return `全部预算仅${groupDigits(facts.amount)}${facts.unit}，低于任何部门的规模，单位更像是${facts.fits}。`;
    case "scale": {
      const [left, right] = [scaledSum(facts.left, subjects.zh, ""), scaledSum(facts.right, subjects.zh, "")];
      return facts.isExact
        ? `${left}与${right}恰好相差一万倍，像是元与万元混用。`
        : `${left}超过${right}的1,000倍，像是元与万元混用。`;
    }
  }
}

type Subjects = Readonly<Record<ScaleFacts["left"]["name"], string>>;

const subjects: Readonly<Record<"en" | "zh", Subjects>> = {
  en: {
    expenditure: "expenditure",
    revenue: "revenue",
    parts: "sum of the parts",
    total: "total",
    tasks: "tasks' funding",
    project: "project expenditure",
  },
  zh: {
    expenditure: "支出合计",
    revenue: "收入合计",
    parts: "各分项之和",
    total: "总额",
    tasks: "各项任务资金合计",
    project: "项目支出",
  },
};

function scaledSum({ name, sum }: ScaleFacts["left"], names: Subjects, gap: string): string {
  return `${names[name]}${gap}${groupDigits(sum)}`;
}
