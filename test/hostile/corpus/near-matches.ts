import { workbookParts } from "../../readers/xlsx/parts.ts";
import { zipped } from "./zipped.ts";

/** What the words of rules, targets, amounts, years, goals and labels nearly fit: one piece over and over. */
const words = `
  1、 1. （1） 一、 ① （ (( ） 【 《 “ 2023年 2023 2023- 比2023年 12月 其中： ： 目标1 指标1： 合计 。 ； % ≥ ≥1 1- 1, 1,234 1.1 0 9
  - — … 个 个工作日 亿 一百 十 零 不低于 不 以上 逐步 有效提升 按规定 万元 单位： 有 / 是否 甲 a _x005F_ 😀 绩效 年度- [ *`;
const pieces = [...words.trim().split(/\s+/u), " ", "\u3000", "\n", "\n.", "\n\n.\n"];

/** What is nearly fit after a beginning: it, what then comes over and over, and what it ends in. */
const begun = [
  ["目标", " ", "甲"],
  ["指标", " ", "甲"],
  ["财政拨款", " ", "甲"],
  ["2024", " ", "("],
  ["000", " ", ")"],
  ["（", " ", "甲"],
  ["：", "\t", "甲"],
  ["绩效", "绩效", "\n表"],
  ["年度", "年度", "-年"],
  ["甲", "（", "\n乙"],
] as const;

/** An input that holds one such text everywhere. */
export interface NearMatch {
  readonly piece: string;
  readonly name: string;
  readonly bytes: (length: number) => Uint8Array;
}

/** Tables each of whose values is such a text, alone or before another character, as YAML and as a form that stands between lines of it. */
export const nearMatches: readonly NearMatch[] = [...pieces.map((piece) => ["", piece, ""] as const), ...begun].flatMap(
  ([start, piece, end]) => {
    const text = (length: number) => start + piece.repeat(Math.ceil(length / piece.length)) + end;
    return [
      {
        piece: `${start}${piece}…${end}`,
        name: "table.yaml",
        bytes: (length) => new TextEncoder().encode(`${yamlOf(text(length))}---\n${yamlOf(`${text(length)}甲`)}`),
      },
      { piece: `${start}${piece}…${end}`, name: "table.xlsx", bytes: (length) => formOf(text(length)) },
    ] satisfies NearMatch[];
  },
);

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

/** A department form each of whose values is the text, and which stands between lines of it. */
function formOf(text: string): Uint8Array {
  const value = "\0";
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
  const cells = rows.map(
    (row) => `<row>${row.map((cell, at) => cellOf(cell === value ? at % 2 : cell)).join("")}</row>`,
  );
  return zipped(
    workbookParts({
      strings: `<si><t xml:space="preserve">${text}</t></si><si><t xml:space="preserve">${text}甲</t></si>`,
      rows: cells.join(""),
    }),
  );
}

/** A cell of a text of its own, or of a shared one by its index. */
function cellOf(content: string | number): string {
  return typeof content === "number"
    ? `<c t="s"><v>${content}</v></c>`
    : `<c t="inlineStr"><is><t>${content}</t></is></c>`;
}
