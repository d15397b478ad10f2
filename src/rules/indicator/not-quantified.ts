import type { Indicator } from "../../model/table.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { compact, hasDigit } from "../text/phrase.ts";
import { targetsScope } from "./scopes.ts";
import { categoryOf, filledTargets, type PlacedTarget } from "./targets.ts";
import { isGrade } from "./vague-phrases.ts";

type Category = "quantity" | "timeliness" | "satisfaction";

interface Facts {
  readonly name: string;
  readonly target: string;
  readonly category: Category;
}

/** A quantity, timeliness or satisfaction indicator has no number or date. */
export const indicatorNotQuantified = defineRule({
  id: "indicator/not-quantified",
  severity: "warning",
  en: {
    title: "A number or a date is due",
    what: "Quantity and satisfaction can be counted, timeliness dated: their targets must hold a number or a date, unless the indicator's name does. A grade (优) will do for satisfaction.",
    why: "Words such as 及时 or 足够 can't be compared with what was reached.",
    message: ({ name, target, category }: Facts) =>
      `The ${category} target ${quote(target, "en")} of ${quote(name, "en")} holds no number${category === "timeliness" ? " or date" : ""}.`,
    hint: ({ category }) =>
      `Write a figure${category === "timeliness" ? " or a date" : ""}, for instance ${samples[category]}.`,
  },
  zh: {
    title: "应量化的指标没有量化",
    what: "数量、满意度可以计数，时效可以定期限：指标值应有数字或日期，除非指标名称中已写明。满意度用等级（优）也可以。",
    why: "“及时”“足够”之类的说法无法与实际完成值比较。",
    message: ({ name, target, category }) =>
      `${labels[category]}${quote(name, "zh")}的指标值${quote(target, "zh")}没有数字${category === "timeliness" ? "或日期" : ""}。`,
    hint: ({ category }) => `请填写具体数值${category === "timeliness" ? "或期限" : ""}，如“${samples[category]}”。`,
  },
  ground: {
    en: "财预〔2015〕88号: goals are to be specific and measurable (细化量化), by quantity, quality, cost and time.",
    zh: "财预〔2015〕88号：绩效目标应细化量化，从数量、质量、成本、时效等方面设定。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新增汽车充电基础设施数量: 明显增加 }\n    时效指标: { 奖励资金拨付及时性: 及时 }\n",
        at: ["/indicators/0/annualTarget", "/indicators/1/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 新增汽车充电基础设施数量: 150个 }\n    时效指标: { 奖励资金拨付时间: 12月底前, 11月30日前完成招标: 是 }\n",
      },
    ],
  },
  scope: targetsScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const placed of filledTargets(table)) {
      const { indicator, name, target, path } = placed;
      if (hasNumber(placed)) continue;
      const category = numberedCategory(indicator);
      if (category === null || saysNumber(target.raw) || namesNumber(name)) continue;
      if (category === "satisfaction" && isGrade(target.raw)) continue;
      yield { path, facts: { name, target: target.raw, category } };
    }
  },
});

/** Whether an indicator is of a category whose targets must be numbers or dates. */
export function isNumberDue(indicator: Indicator): boolean {
  return numberedCategory(indicator) !== null;
}

function numberedCategory(indicator: Indicator): Category | null {
  const category = categoryOf(indicator);
  return category === "quantity" || category === "timeliness" || category === "satisfaction" ? category : null;
}

function hasNumber({ target, quantities }: PlacedTarget): boolean {
  return target.kind === "date" || quantities.length > 0;
}

/** A digit that the target's compiler could make nothing of is a number all the same, 春节前 is a date, and 无事故 is none of them. */
function saysNumber(text: string): boolean {
  const said = compact(text);
  return hasDigit(said) || numbered.test(said);
}

const numbered =
  /^(?:无|零|未发生|不发生|没有)|[前第][一二三四五六七八九十]|[按逐每当](?:日|天|周|旬|月|季|半年|年)|百分之|分之[一二三四五六七八九十]|(?:节|期|日|开学|会议|入冬|入汛|夏收|秋收|春耕|验收|开工)(?:之|以)?前|[年月季周期](?:初|中|底|末)|^(?:即时|实时|当场|立即|即)/u;

/** Whether the name itself holds the number or the date (11月30日前完成招标), a year alone aside. */
function namesNumber(name: string): boolean {
  return hasDigit(compact(name).replace(/^指标\d{1,2}|20\d\d年度?/gu, ""));
}

const labels = { quantity: "数量指标", timeliness: "时效指标", satisfaction: "满意度指标" };

const samples = { quantity: "≥150个", timeliness: "12月底前", satisfaction: "≥90%" };
