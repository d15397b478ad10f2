import { remembered } from "../source/remembered.ts";
import { budgetLabels } from "../vocabulary/budget-items.ts";
import { type BudgetItem, budgetItems } from "./table.ts";

/** Other labels of budget lines than the usual ones, bare of spaces, brackets and 其中. */
const otherLabels: Readonly<Record<BudgetItem, readonly string[]>> = {
  basic: ["基本支出合计"],
  project: ["项目支出合计"],
  fiscal: ["财政拨款收入", "财政资金", "当年财政拨款", "财政拨款资金", "公共财政拨款"],
  generalPublic: ["一般公共预算拨款", "一般公共预算财政拨款", "一般公共预算资金", "一般公共预算收入"],
  governmentFund: ["政府性基金预算", "政府性基金拨款", "政府性基金预算拨款", "政府性基金预算财政拨款"],
  stateCapital: ["国有资本经营预算拨款", "国有资本经营预算财政拨款"],
  fiscalAccount: [
    "财政专户管理资金",
    "财政专户资金",
    "财政专户拨款",
    "纳入财政专户管理的收入",
    "纳入专户管理的非税收入拨款",
  ],
  carryover: ["上年结转资金", "上年结余", "上年结转结余", "结转资金", "上年结余收入"],
  other: ["其它资金", "其他收入", "其他"],
  total: [
    "金额合计",
    "总计",
    "资金总额",
    "年度资金总额",
    "项目资金总额",
    "支出合计",
    "收入合计",
    "支出总计",
    "收入总计",
    "总额",
  ],
};

const items = new Map(
  budgetItems.flatMap((item) => [budgetLabels[item], ...otherLabels[item]].map((label) => [label, item] as const)),
);

/** What labels that are not listed are known by; the first that fits is taken. */
const patterns: readonly (readonly [RegExp, BudgetItem])[] = [
  [
    /(?:总额|合计|总计|总预算|总投资|概算)$|^项目(?:总?金额|(?:年度|当年)?预算|经费)$|^(?:资金|经费)$|^预算(?:数|金额|资金)$|^(?:收入|支出)预算$|^总(?:收入|支出|金额)$|^(?:资金|项目)额度$|^(?:合同|下达|安排|补助)(?:总|资金)?金额$|^(?:部门|整体)+支出预算数$|^(?:年度|当年|本年|中期|实施期)(?:年度)?(?:总?金额|预算)$/u,
    "total",
  ],
  [/^(?:年度|本年度?|当年|中期|(?:19|20)\d\d年度?)(?!.*本级).*预算(?:资金|数|金额)?$|资金需求$/u, "total"],
  [/结转|结余/u, "carryover"],
  [/一般公共预算/u, "generalPublic"],
  [/政府性基金/u, "governmentFund"],
  [/国有资本经营/u, "stateCapital"],
  [/^(?!未)(?:纳入)?.*(?:财政)?专户/u, "fiscalAccount"],
  [/^(?:当年|本年度?|年度)?(?:公共)?财政(?:拨款|资金)(?:收入|小计)?$/u, "fiscal"],
  [/^(?:当年|本年度?|年度)?其[他它](?:资金|收入)?$/u, "other"],
];

/** The key of a budget line by its label; null where the label is not known. */
export const budgetItemOf = remembered(itemOf, { texts: 1000, length: 30 });

function itemOf(label: string): BudgetItem | null {
  const bare = label
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/\([^()]*\)/gu, "")
    .replace(/^其中[:、]?/u, "")
    .replace(/^[一二三四五六七八九十\d]{1,2}[、.]/u, "")
    .replace(/:$/u, "");
  return items.get(bare) ?? patterns.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
