import type { Language } from "../diagnostic.ts";
import type { Outcome } from "./ledger.ts";
import type { Matter } from "./scope.ts";

const en: Readonly<Record<Matter, string>> = {
  amounts: "no amounts",
  expenditure: "no amounts of expenditure",
  revenue: "no amounts of revenue",
  "readable-amounts": "an amount can't be read",
  "one-total": "several totals beside each other",
  parts: "no totals beside their parts",
  "project-expenditure": "no line of project expenditure with an amount",
  "stored-digits": "no cells that store numbers",
  formulas: "no formulas",
  tasks: "no tasks",
  funding: "no funding of tasks",
  goals: "no section of goals",
  texts: "no texts of goals and tasks",
  year: "the fiscal year is unknown",
  indicators: "no indicators",
  targets: "no targets",
  "two-horizons": "no targets of cycle and year beside each other",
  "known-categories": "a category is not understood",
  satisfaction: "no satisfaction indicator with a number",
  weights: "no weights",
  cells: "not read from cells",
  keys: "not read from YAML or JSON",
  settings: "about settings, not the table",
};

const zh: Readonly<Record<Matter, string>> = {
  amounts: "没有金额",
  expenditure: "没有支出金额",
  revenue: "没有收入金额",
  "readable-amounts": "有无法识别的金额",
  "one-total": "有多个并列的合计",
  parts: "没有合计及其分项",
  "project-expenditure": "没有填写金额的项目支出",
  "stored-digits": "没有存储数值的单元格",
  formulas: "没有公式",
  tasks: "没有工作任务",
  funding: "任务没有填写资金",
  goals: "没有绩效目标栏",
  texts: "没有目标和任务的文字",
  year: "年度不明",
  indicators: "没有绩效指标",
  targets: "没有指标值",
  "two-horizons": "没有可对照的周期指标值和年度指标值",
  "known-categories": "有无法识别的指标类别",
  satisfaction: "没有带数字的满意度指标",
  weights: "没有权重",
  cells: "不是从单元格读取的",
  keys: "不是从YAML或JSON读取的",
  settings: "针对设置，不针对表格",
};

/** Why a rule did not look, by language: what is not there, or not as the rule needs it. */
export const matterWords: Readonly<Record<Language, typeof en>> = { en, zh };

/** What became of a rule, by language. */
export const outcomeWords: Readonly<Record<Language, Readonly<Record<Outcome, string>>>> = {
  en: {
    passed: "passed",
    found: "found",
    suppressed: "passed over",
    "not-applicable": "not applicable",
    "not-enough-data": "not enough data",
    off: "off",
  },
  zh: {
    passed: "通过",
    found: "发现问题",
    suppressed: "已忽略",
    "not-applicable": "不适用",
    "not-enough-data": "数据不足",
    off: "已关闭",
  },
};
