import type { EarlyFacts } from "../../diagnostic.ts";
import { quote } from "../quote.ts";
import { defineEarlyRule } from "../rule.ts";

type Moves = EarlyFacts["form/realigned-row"]["moves"];

/** A row whose cells had slid was put back. */
export const formRealignedRow = defineEarlyRule({
  id: "form/realigned-row",
  severity: "info",
  medium: "cells",
  en: {
    title: "A row that had slid was put back",
    what: "Where merged cells were lost, as in text taken from a page, the cells of a row stand too far left. They were read to the columns that they belong to.",
    why: "The table was understood, but whoever reads the file itself takes names for categories.",
    message: ({ moves }) =>
      `The cells of this row had slid, and were read as ${moves.map((move) => moved(move, "en")).join(", ")}.`,
    hint: () => "Check what was read, and put the cells where they belong.",
  },
  zh: {
    title: "错位的行已归位",
    what: "合并单元格丢失时（如从网页提取的文本），一行的单元格会整体左移；已按所属栏目读取。",
    why: "本工具已按原意读取，但直接看文件的人会把指标名称当作类别。",
    message: ({ moves }) => `本行单元格错位，已读作${moves.map((move) => moved(move, "zh")).join("、")}。`,
    hint: () => "请核对读取结果，并把单元格移回原位。",
  },
  ground: {
    en: "Cells are placed by what they are: category labels first, values at the right end (spec of the form).",
    zh: "按单元格内容归位：类别标签在前，指标值在最右（表式约定）。",
  },
  identity: ({ moves }) => moves.map(({ text }) => text),
  examples: {
    faulty: [
      {
        file: {
          name: "slid.tsv",
          text: [
            "部门整体预算绩效目标表",
            "部门名称\t某局\t\t\t\t",
            "预算整体情况\t部门预算支出\t预算金额（万元）\t收入来源\t预算金额（万元）\t",
            "\t基本支出\t60.00\t财政拨款\t100.00\t",
            "\t项目支出\t40.00\t其他资金\t0.00\t",
            "总体绩效目标\t1. 改善充电服务。\t\t\t\t",
            "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值",
            "\t产出指标\t数量指标\t新建充电站\t5座\t5座",
            "质量指标\t验收合格率\t100%\t100%\t\t",
            "",
          ].join("\n"),
        },
        at: [null],
      },
    ],
    correct: [{ yaml: "department: 某局\n" }],
  },
});

function moved({ text, from, to }: Moves[number], language: "en" | "zh"): string {
  return language === "en" ? `${quote(text, "en")} (${from}) under ${to}` : `${to}${quote(text, "zh")}（原在${from}）`;
}
