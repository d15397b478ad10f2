import { readFileSync } from "node:fs";
import { workbookParts } from "../../readers/xlsx/parts.ts";
import type { HostileFile } from "../hostile-file.ts";
import type { Bounds } from "../measure.ts";
import { zipped } from "./zipped.ts";

const large: Bounds = { seconds: 90, megabytes: 900 };
/** In the suite forms have thousands of rows, in a search by time some ten thousand. */
const scale = process.env.FUZZ_SECONDS ? 5 : 1;
const longs = Array.from({ length: 50 }, () => "推动产业发展，2023年".repeat(3000).slice(0, 32_767));
const fixtures = new URL("../../fixtures/xlsx/", import.meta.url);

/** What is no workbook, and forms that are as large as they can be made. */
export const tables: readonly HostileFile[] = [
  { name: "an empty file", ending: "xlsx", bytes: () => "", outcome: "input/unreadable" },
  {
    name: "a PNG renamed",
    ending: "xlsx",
    bytes: () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    outcome: "input/unreadable",
  },
  {
    name: "a workbook with a password",
    ending: "xlsx",
    bytes: () => readFileSync(new URL("encrypted.xlsx", fixtures)),
    outcome: "input/unreadable",
  },
  {
    name: "a workbook of the format before 2007, renamed",
    ending: "xlsx",
    bytes: () => readFileSync(new URL("old.xls", fixtures)),
    outcome: "read",
  },
  form("indicators", { indicators: each(6_000, (at) => `指标${at}`) }),
  form("indicators of one name", { indicators: each(2_000, () => "新增企业数") }),
  form("goals", { goals: each(10_000, (at) => `${at}. 推动第${at}项工作，`) }),
  form("tasks of one name", { tasks: each(4_000, () => "新增企业数") }),
  form("tasks, each cut in mid-sentence", {
    tasks: each(4_000, (at) => `推进第${at}项产业发展和人才培养等重点工作，持续改善营商环境，`),
  }),
  form("lines of the budget", { lines: each(4_000, (at) => `其他支出${at}`) }),
  form("lines, each a part of the one before", { lines: each(1_200, (at) => `${" ".repeat(at)}支出${at}`) }),
  form("sums of the whole sheet", { lines: each(2_000, (at) => `支出${at}`), formula: "SUM(A1:XFD1048576)" }),
  form("sums of 10,000 cells", { lines: each(2_000, (at) => `支出${at}`), formula: "SUM(C1:C10000)" }),
  form("shared formulas of 8,000 letters", { lines: each(2_000, (at) => `支出${at}`), formula: "A1+".repeat(2_700) }),
  form("shared formulas of open brackets", { lines: each(2_000, (at) => `支出${at}`), formula: "[".repeat(1_000) }),
  form("values of 32,767 characters", { goals: longs, tasks: longs, indicators: longs, lines: longs }),
];

interface Contents {
  readonly goals?: readonly string[];
  readonly tasks?: readonly string[];
  readonly indicators?: readonly string[];
  readonly lines?: readonly string[];
  /** What all amounts of expenditure share. */
  readonly formula?: string;
}

/** A department form with these names in it, each with values beside it. */
function form(
  name: string,
  { goals = ["1. 甲。"], tasks = ["甲"], indicators = ["甲"], lines = ["基本支出"], formula }: Contents,
): HostileFile {
  const rows = () => [
    ["部门整体预算绩效目标表"],
    ["部门名称", "某局"],
    ["预算整体情况", "部门预算支出", "预算金额（万元）", "收入来源", "预算金额（万元）"],
    ...lines.map((line, at) => ["", line, formula ? sharing(formula, at) : `${at}.05`, line, `${at}.04`]),
    ["总体绩效目标", goals[0] ?? ""],
    ...goals.slice(1).map((goal) => ["", goal]),
    ["年度重点工作任务", "名称", "主要实施内容", "拟投入的资金（万元）", "期望达到的目标"],
    ...tasks.map((task) => ["", task, `${task}内容`, "1.23", `${task}目标`]),
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值"],
    ...indicators.map((indicator, at) => [
      "",
      at === 0 ? "产出指标" : "",
      at === 0 ? "数量指标" : "",
      indicator,
      "500家",
      "90%以上",
    ]),
  ];
  const bytes = () =>
    zipped(
      workbookParts({
        rows: rows()
          .map((row) => `<row>${row.map(cell).join("")}</row>`)
          .join(""),
      }),
    );
  return { name: `a form of many ${name}`, ending: "xlsx", bytes, outcome: "read", bounds: large };
}

/** A cell that shares a formula, which the first of them holds. */
function sharing(formula: string, at: number): string {
  return `<c><f t="shared" si="0">${at === 0 ? formula : ""}</f><v>${at}.05</v></c>`;
}

function cell(text: string): string {
  if (text.startsWith("<c>")) return text;
  return text === "" ? "<c/>" : `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function each(count: number, text: (at: number) => string): readonly string[] {
  return Array.from({ length: scale * count }, (_, at) => text(at));
}
