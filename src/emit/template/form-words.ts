import type { Language } from "../../diagnostic.ts";

/** What the instruction sheet of a blank form says; the form itself is Chinese. */
export interface FormWords {
  readonly sheet: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly from: (file: string, year: number | null) => string;
  readonly checks: string;
  readonly expenditure: string;
  readonly revenue: string;
  readonly difference: string;
  readonly funding: string;
  readonly weights: string;
}

const zh: FormWords = {
  sheet: "填表说明",
  title: "怎样填这张表",
  steps: [
    "1. 白底的格子可以填写，灰底的是表式，已锁定。没有密码，在“审阅”里可以撤销保护。",
    "2. 预算年度写在表名下面，写成 2025年度 的样子。",
    "3. 金额只写数字，单位见表头，没有的填 0，不要留空。",
    "4. 几个目标写在同一格里，每个另起一行，编号 1. 2. 3.。",
    "5. 每项任务一行，行不够时在两行任务中间插入行；多余的行留空。",
    "6. 每个指标一行，先选类别，再写名称和指标值，指标值带上单位，例如 ≥500家、100%、2025年12月底前。用不到的行留空。",
    "7. 填好后保存，用 ptt validate 检查这个文件。",
  ],
  from: (file, year) => `表中内容按 ${file}${year === null ? "" : `（${year}年度）`}预填，请逐项核对、修改。`,
  checks: "随填随算",
  expenditure: "支出各项之和",
  revenue: "收入各项之和",
  difference: "两者之差，应当为 0",
  funding: "各项任务的资金之和，不应超过其中的项目支出",
  weights: "权重之和，应当为 100，另有预算执行率 10 分的为 90",
};

const en: FormWords = {
  sheet: "How to fill it in",
  title: "How to fill in this form",
  steps: [
    "1. White cells are to be filled in. Grey ones are the form and locked; there is no password, the protection can be lifted under Review.",
    "2. The budget's year stands below the title, as in 2025年度.",
    "3. An amount is a number in the unit of its header, 0 if there is none; no cell is left blank.",
    "4. Several goals stand in one cell, a line each, numbered 1. 2. 3.",
    "5. A row a task. Where rows run out, insert some between two tasks; rows left over stay blank.",
    "6. A row an indicator. Choose its categories, then write its name and its target with the unit, such as ≥500家, 100%, 2025年12月底前. Rows left over stay blank.",
    "7. Save the file, and check it with ptt validate.",
  ],
  from: (file, year) => `Filled in from ${file}${year === null ? "" : ` (of ${year})`}; every value is to be checked.`,
  checks: "Reckoned as you type",
  expenditure: "Sum of what is spent",
  revenue: "Sum of what is received",
  difference: "Their difference, which should be 0",
  funding: "Sum of the funding of all tasks, which should not exceed 项目支出",
  weights: "Sum of the weights, which should be 100, or 90 beside 10 for execution",
};

/** By language. */
export const formWords: Readonly<Record<Language, FormWords>> = { en, zh };
