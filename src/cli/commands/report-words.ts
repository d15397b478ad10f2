import type { Language } from "../../diagnostic.ts";

/** What `ptt report` says. Endings come with their dot. */
export interface ReportCommandWords {
  readonly noOutput: (endings: readonly string[]) => string;
  readonly unknownEnding: (file: string, endings: readonly string[]) => string;
  readonly oneWorkbook: (file: string, count: number) => string;
  /** `others` are the endings of reports that any file can have. */
  readonly cannotMark: (file: string, workbooks: readonly string[], others: readonly string[]) => string;
  readonly otherEnding: (file: string, ending: string, output: string) => string;
}

const en: ReportCommandWords = {
  noOutput: (endings) => `write -o FILE: the report's ending tells its kind; there are ${endings.join(", ")}`,
  unknownEnding: (file, endings) =>
    `no report is written to ${file}: its ending tells the kind; there are ${endings.join(", ")}`,
  oneWorkbook: (file, count) => `${file} is one marked workbook, but ${count} files are named; mark them one by one`,
  cannotMark: (file, workbooks, others) =>
    `${file} can't be marked, only workbooks of the kinds ${workbooks.join(", ")} can; write ${others
      .map((ending) => `-o FILE${ending}`)
      .join(" or ")} instead`,
  otherEnding: (file, ending, output) =>
    `${file} is a workbook of the kind ${ending} and stays one; end ${output} in ${ending}`,
};

const zh: ReportCommandWords = {
  noOutput: (endings) => `请写 -o 文件名：报告的扩展名说明其种类，可用的有 ${endings.join("、")}`,
  unknownEnding: (file, endings) => `无法把报告写到 ${file}：扩展名说明报告的种类，可用的有 ${endings.join("、")}`,
  oneWorkbook: (file, count) => `${file} 是一个标出问题的工作簿，但给出了${count}个文件，请逐个标记`,
  cannotMark: (file, workbooks, others) =>
    `${file} 无法标记：只有 ${workbooks.join("、")} 工作簿可以标记；请改用 ${others
      .map((ending) => `-o 文件名${ending}`)
      .join(" 或 ")}`,
  otherEnding: (file, ending, output) =>
    `${file} 是 ${ending} 类型的工作簿，须保持不变，请让 ${output} 的扩展名为 ${ending}`,
};

/** By language. */
export const reportCommandWords: Readonly<Record<Language, ReportCommandWords>> = { en, zh };
