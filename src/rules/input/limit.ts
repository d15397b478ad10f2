import type { EarlyFacts, LimitName } from "../../diagnostic.ts";
import { groupDigits } from "../../source/group-digits.ts";
import { defineEarlyRule } from "../rule.ts";

type Facts = EarlyFacts["input/limit"];

/** The file exceeds a limit. */
export const inputLimit = defineEarlyRule({
  id: "input/limit",
  severity: "error",
  en: {
    title: "A file exceeds a limit",
    what: "No more than a set amount is read of one file: bytes, cells, depth, time and so on.",
    why: "A file made to exhaust a computer must not stop the check of all the others.",
    message: ({ limit: name, allowed, actual }: Facts) =>
      `${subjects[name][0]} ${actual === null ? "exceeds" : `is ${size(name, actual, "en")}, which exceeds`} the limit of ${size(name, allowed, "en")}.`,
    hint: ({ limit: name }) => hintFor(name)[0],
  },
  zh: {
    title: "文件超出限制",
    what: "单个文件的大小、单元格数、嵌套层数、用时等都有上限。",
    why: "个别异常文件不应耗尽计算机资源、影响其他文件的检查。",
    message: ({ limit: name, allowed, actual }: Facts) =>
      `${subjects[name][1]}${actual === null ? "" : `为${size(name, actual, "zh")}，`}超过上限${size(name, allowed, "zh")}。`,
    hint: ({ limit: name }) => hintFor(name)[1],
  },
  ground: {
    en: "The limits are far above any real table, and keep a run within bounded memory and time.",
    zh: "上限远高于任何真实表格，用以保证内存和用时可控。",
  },
  identity: ({ limit }) => limit,
  examples: {
    faulty: [{ file: { name: "deep.yaml", text: `title: ${"[".repeat(100)}${"]".repeat(100)}\n` }, at: [null] }],
    correct: [{ yaml: "title: 部门整体预算绩效目标表\n" }],
  },
});

type Unit = "bytes" | "milliseconds" | "count";

const subjects: Readonly<Record<LimitName, readonly [en: string, zh: string, unit: Unit]>> = {
  "file-size": ["The size of the file", "文件大小", "bytes"],
  parts: ["The number of parts in the workbook", "工作簿内的部件数", "count"],
  "part-size": ["The size of a part of the workbook", "工作簿单个部件的大小", "bytes"],
  "inflated-size": ["The size of the unpacked workbook", "工作簿解压后的大小", "bytes"],
  cells: ["The number of filled cells", "有内容的单元格数", "count"],
  merges: ["The number of merged blocks", "合并单元格数", "count"],
  sheets: ["The number of sheets", "工作表数", "count"],
  "xml-depth": ["The depth of the workbook's XML", "工作簿XML的嵌套层数", "count"],
  "text-length": ["The number of characters in one value", "单个值的字符数", "count"],
  depth: ["The depth of nested values", "嵌套层数", "count"],
  aliases: ["The number of aliases", "别名引用次数", "count"],
  values: ["The number of values", "值的个数", "count"],
  tables: ["The number of tables", "表格数", "count"],
  time: ["The time taken", "处理用时", "milliseconds"],
  memory: ["The memory taken", "占用内存", "bytes"],
};

function size(name: LimitName, amount: number, language: "en" | "zh"): string {
  const [, , unit] = subjects[name];
  if (unit === "bytes") return bytes(amount);
  if (unit === "milliseconds") return language === "en" ? `${amount / 1000} s` : `${amount / 1000}秒`;
  return groupDigits(amount);
}

function bytes(amount: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const step = amount < 1 ? 0 : Math.min(Math.floor(Math.log2(amount) / 10), units.length - 1);
  return `${Number((amount / 1024 ** step).toPrecision(3))} ${units[step]}`;
}

function hintFor(name: LimitName): readonly [en: string, zh: string] {
  if (name === "depth" || name === "aliases" || name === "xml-depth") {
    return [
      "Such a file is hardly a table: ask its author for a plain one.",
      "正常的表格不会这样，请向填报单位索取原表。",
    ];
  }
  if (name === "merges" || name === "part-size" || name === "inflated-size" || name === "parts") {
    return ["Copy the table alone into a new workbook.", "请把表格单独复制到新工作簿。"];
  }
  return ["Split the file into smaller ones.", "请拆分成较小的文件。"];
}
