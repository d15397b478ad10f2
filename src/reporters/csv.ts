import type { Checked } from "../checked.ts";
import type { Diagnostic, Language } from "../diagnostic.ts";
import { describe } from "../rules/describe.ts";
import { visible } from "../source/unsafe.ts";
import type { Reporter } from "./reporter.ts";
import { reportWords } from "./words.ts";

/** A line a finding, for spreadsheets: RFC 4180 in UTF-8 with a mark of it, and no cell that a spreadsheet would reckon with. */
export const csv: Reporter = {
  name: "csv",
  open: ({ language }) => `\ufeff${line(heads[language])}`,
  file: (checked, _index, { language }) =>
    checked.diagnostics.map((diagnostic) => line(cells(checked, diagnostic, language))).join(""),
  close: () => "",
};

const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ["file", "table", "sheet", "cell", "line", "column", "severity", "rule", "message", "hint", "pointer"],
  zh: ["文件", "表序号", "工作表", "单元格", "行", "列", "级别", "规则", "问题", "建议", "数据路径"],
};

function cells(checked: Checked, diagnostic: Diagnostic, language: Language): readonly string[] {
  const { message, hint } = describe(diagnostic, language);
  const { sheet, cell, line, column } = diagnostic.location ?? { sheet: null, cell: null, line: null, column: null };
  return [
    checked.path,
    diagnostic.table === null ? null : diagnostic.table + 1,
    sheet,
    cell,
    line,
    column,
    reportWords[language].severity[diagnostic.severity],
    diagnostic.rule,
    message,
    hint,
    diagnostic.pointer,
  ].map((value) => (value === null ? "" : String(value)));
}

function line(texts: readonly string[]): string {
  return `${texts.map((text) => quoted(inert(visible(text)))).join(",")}\r\n`;
}

/** A text that no spreadsheet takes for a formula: those that begin like one, in full width too, are led by an apostrophe. */
function inert(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
