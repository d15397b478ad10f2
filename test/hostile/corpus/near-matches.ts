import type { HostileFile } from "../hostile-file.ts";
import type { Bounds } from "../measure.ts";

/** What the words of rules, targets, amounts, years and goals nearly fit, over and over. */
const pieces = [
  "1、",
  "1.",
  "（1）",
  "一、",
  "①",
  "（",
  "((",
  "）",
  "【",
  "《",
  "“",
  "2023年",
  "2023",
  "2023-",
  "比2023年",
  "12月",
  "其中：",
  "：",
  "目标1",
  "指标1：",
  "合计",
  " ",
  "\u3000",
  "\n",
  "。",
  "；",
  "%",
  "≥",
  "≥1",
  "1-",
  "1,",
  "1,234",
  "1.1",
  "0",
  "9",
  "-",
  "—",
  "…",
  "个",
  "个工作日",
  "亿",
  "一百",
  "十",
  "零",
  "不低于",
  "不",
  "以上",
  "逐步",
  "有效提升",
  "按规定",
  "万元",
  "单位：",
  "有",
  "/",
  "是否",
  "甲",
  "a",
  "_x005F_",
  "😀",
];

const length = 300_000;
const long: Bounds = { seconds: 60, megabytes: 700 };

/** A table in each of whose values, and above and below it, stands one such text. */
export const nearMatches: readonly HostileFile[] = pieces.flatMap((piece) => {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const name = JSON.stringify(piece);
  return [
    { name: `every value of a YAML table is ${name} over and over`, ending: "yaml", bytes: () => yamlOf(text), outcome: "read", bounds: long },
    { name: `every cell of a form is ${name} over and over`, ending: "csv", bytes: () => formOf(text), outcome: "read", bounds: long },
  ] as const;
});

function yamlOf(text: string): string {
  const value = JSON.stringify(text);
  const line = `[{label: ${value}, amount: ${value}}]`;
  return `form: department
title: ${value}
fiscalYear: ${value}
department: ${value}
budget: {unit: ${value}, expenditure: ${line}, revenue: ${line}}
goals: [${value}, 2024年${value}]
tasks: [{name: ${value}, content: ${value}, funding: ${value}, outcome: ${value}}]
indicators:
  - {level1: ${value}, level2: ${value}, name: ${value}, cycle: ${value}, annual: ${value}, weight: ${value}, note: ${value}}
  - {level1: 产出指标, level2: 数量指标, name: 甲, cycle: ${value}, annual: ${value}}
  - {level1: 产出指标, level2: 时效指标, name: ${value}, cycle: 90%, annual: 80%}
`;
}

/** A department form of two columns' width and more, each value of which is the text. */
function formOf(text: string): string {
  const value = `"${text.replaceAll('"', '""')}"`;
  const rows = [
    [value],
    ["部门整体预算绩效目标表"],
    [value, value],
    ["部门名称", value],
    ["预算整体情况", "部门预算支出", "预算金额（万元）", "收入来源", "预算金额（万元）"],
    ["", "基本支出", value, "财政拨款", value],
    ["", value, "1", value, "1"],
    ["总体绩效目标", value],
    [value, value],
    ["年度重点工作任务", "名称", "主要实施内容", "拟投入的资金（万元）", "期望达到的目标"],
    ["", value, value, value, value],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值"],
    ["", "产出指标", "数量指标", value, value, value],
    ["", value, value, value, value, value],
    ["", value, value, value],
    [value],
  ];
  return `${rows.map((row) => row.join(",")).join("\n")}\n`;
}
