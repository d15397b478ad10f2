import type { Language } from "../../diagnostic.ts";

/** What `ptt init` says itself. */
export interface InitWords {
  readonly about: string;
  readonly form: string;
  readonly to: string;
  readonly year: string;
  readonly from: string;
  readonly output: string;
  readonly force: string;
  readonly noSchema: string;
  readonly notAYear: string;
  readonly exists: (file: string) => string;
  readonly workbookToTerminal: string;
  /** Another format than YAML or a workbook. */
  readonly unknownEnding: (file: string) => string;
  readonly noTable: (file: string, why: string) => string;
  readonly severalTables: (file: string, count: number) => string;
  readonly written: (file: string, schema: string | null) => string;
}

const en: InitWords = {
  about: "write a blank table to fill in, YAML or the official form",
  form: "which form (default: department)",
  to: "yaml or xlsx (default: by the ending of -o, else yaml)",
  year: "the budget's year",
  from: "fill it in from this table, a year later",
  output: "write to a file instead of standard output; a YAML file gets its schema for editors beside it",
  force: "overwrite files that are there",
  noSchema: "without a schema for editors",
  notAYear: "It is a year of four digits.",
  exists: (file) => `${file} is there already; --force overwrites it`,
  workbookToTerminal: "a workbook is not written to a terminal; name a file with -o, or pipe it",
  unknownEnding: (file) => `a blank table is YAML or a workbook; ${file} ends in neither .yaml nor .xlsx`,
  noTable: (file, why) => `there is no table in ${file}${why === "" ? "" : `: ${why}`}`,
  severalTables: (file, count) =>
    `${file} holds ${count} tables; compile the one that is wanted into a file of its own first`,
  written: (file, schema) =>
    `${file} is to be filled in; ptt validate ${file} checks it then${schema === null ? "" : `. For editors, its schema is beside it: ${schema}`}`,
};

const zh: InitWords = {
  about: "生成待填的空白表：YAML 或官方表式",
  form: "表式（默认：department，部门整体）",
  to: "yaml 或 xlsx（默认按 -o 的扩展名，否则为 yaml）",
  year: "预算年度",
  from: "按这张表预填，年度加一",
  output: "写到文件，而不是标准输出；YAML 旁边另有供编辑器用的 schema 文件",
  force: "覆盖已有的文件",
  noSchema: "不要供编辑器用的 schema 文件",
  notAYear: "应为四位数字的年份。",
  exists: (file) => `${file} 已经存在；--force 可以覆盖`,
  workbookToTerminal: "工作簿不能写到终端；请用 -o 给出文件名，或用管道接走",
  unknownEnding: (file) => `空白表只有 YAML 和工作簿两种，${file} 的扩展名不是 .yaml 或 .xlsx`,
  noTable: (file, why) => `${file} 里没有绩效目标表${why === "" ? "" : `：${why}`}`,
  severalTables: (file, count) => `${file} 里有 ${count} 张表；请先用 ptt compile 把要用的一张单独写成文件`,
  written: (file, schema) =>
    `${file} 待填写，填好后用 ptt validate ${file} 检查${schema === null ? "" : `；旁边的 ${schema} 供编辑器提示用`}`,
};

/** By language. */
export const initWords: Readonly<Record<Language, InitWords>> = { en, zh };
