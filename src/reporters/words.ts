import type { Language, Severity } from "../diagnostic.ts";
import type { FormKind } from "../draft.ts";
import { groupDigits } from "../source/group-digits.ts";
import type { Summary } from "./reporter.ts";

/** The words of the reports themselves; those of findings stand with the rules. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly hint: string;
  readonly form: Readonly<Record<FormKind, string>>;
  readonly table: (number: number) => string;
  readonly fiscalYear: (year: number) => string;
  readonly indicators: (count: number) => string;
  /** Why a test failed: how many errors there are, if there are several, and what the first says. */
  readonly failure: (errors: number, first: string) => string;
  /** What is counted, and what was found. */
  readonly summary: (summary: Summary) => { readonly scope: string; readonly verdict: string };
}

const en: ReportWords = {
  severity: { error: "error", warning: "warning", info: "note" },
  hint: "hint: ",
  form: { department: "department table", project: "project table" },
  table: (number) => `table ${number}`,
  fiscalYear: (year) => `${year}`,
  indicators: (count) => counted(count, "indicator"),
  failure: (errors, first) => (errors > 1 ? `${counted(errors, "error")}: ${first}` : first),
  summary: ({ files, tables, checks, errors, warnings, infos, suppressed }) => ({
    scope: `${counted(files, "file")}, ${counted(tables, "table")}, ${counted(checks, "check")}: `,
    verdict:
      (errors + warnings + infos === 0
        ? "nothing to report"
        : `${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(infos, "note")}`) +
      (suppressed > 0 ? ` (${groupDigits(suppressed)} passed over)` : ""),
  }),
};

const zh: ReportWords = {
  severity: { error: "错误", warning: "警告", info: "提示" },
  hint: "建议：",
  form: { department: "部门整体绩效目标表", project: "项目支出绩效目标表" },
  table: (number) => `第${number}张表`,
  fiscalYear: (year) => `${year}年度`,
  indicators: (count) => `${groupDigits(count)}项指标`,
  failure: (errors, first) => (errors > 1 ? `${groupDigits(errors)}个错误：${first}` : first),
  summary: ({ files, tables, checks, errors, warnings, infos, suppressed }) => ({
    scope: `${groupDigits(files)}个文件，${groupDigits(tables)}张表，${groupDigits(checks)}项检查：`,
    verdict:
      (errors + warnings + infos === 0
        ? "没有发现问题"
        : `${groupDigits(errors)}个错误，${groupDigits(warnings)}个警告，${groupDigits(infos)}条提示`) +
      (suppressed > 0 ? `（另有${groupDigits(suppressed)}处已忽略）` : ""),
  }),
};

/** By language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { en, zh };

function counted(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? "" : "s"}`;
}
