import type { Language, Severity } from "../../diagnostic.ts";

/** What stands in a marked workbook besides the words of the findings. */
export interface MarkWords {
  /** The name of the findings sheet, at most 26 characters, and its title. */
  readonly sheet: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
  readonly guide: string;
  readonly columns: readonly string[];
  /** A finding in a comment, its hint in a line of its own. */
  readonly note: (finding: { readonly severity: Severity; readonly rule: string; readonly message: string }) => string;
  readonly hint: (hint: string) => string;
  readonly font: { readonly name: string; readonly charset: number | null };
}

const en: MarkWords = {
  sheet: "ptt findings",
  severity: { error: "error", warning: "warning", info: "note" },
  counts: ({ error, warning, info }) =>
    `${counted(error, "error")}, ${counted(warning, "warning")}, ${counted(info, "note")}`,
  guide:
    "Each cell address leads to its cell. The next run of ptt report on this workbook replaces this sheet, the tints and ptt's comments.",
  columns: ["No.", "Severity", "Rule", "Sheet", "Cell", "Finding", "What to do"],
  note: ({ severity, rule, message }) => `${en.severity[severity]} (${rule}): ${message}`,
  hint: (hint) => `What to do: ${hint}`,
  font: { name: "Calibri", charset: null },
};

const zh: MarkWords = {
  sheet: "ptt 检查结果",
  severity: { error: "错误", warning: "警告", info: "提示" },
  counts: ({ error, warning, info }) => `${error}个错误，${warning}个警告，${info}条提示`,
  guide: "点击单元格地址可转到该单元格。修改后再次运行 ptt report，本表、底色和 ptt 的批注都会更新。",
  columns: ["序号", "程度", "规则", "工作表", "单元格", "问题", "建议"],
  note: ({ severity, rule, message }) => `${zh.severity[severity]}（${rule}）：${message}`,
  hint: (hint) => `建议：${hint}`,
  font: { name: "宋体", charset: 134 },
};

/** By language. */
export const markWords: Readonly<Record<Language, MarkWords>> = { en, zh };

/** The author of the comments, and the line that begins each: by it they are known again. */
export const noteAuthor = "ptt";
export const noteHeads: Readonly<Record<Language, string>> = { en: "[ptt findings]", zh: "【ptt 检查结果】" };

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
