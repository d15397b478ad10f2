import type { Language, RuleId, Severity } from "../../diagnostic.ts";
import { whyUnread } from "../../rules/input/system-refusals.ts";
import { groupDigits } from "../../source/group-digits.ts";

/** What the command line says of runs over many files. */
export interface BatchWords {
  readonly twoSources: string;
  readonly noList: (name: string) => string;
  readonly cannotRead: (name: string, code: string) => string;
  readonly needsFolder: string;
  /** What a progress line says after its bar: files done, of how many, in a second, and the time left. */
  readonly progress: (progress: Pace) => string;
  readonly interrupted: (done: number, folder: string | null) => string;
  readonly unchanged: (count: number) => string;
  /** What failed, and over which file. */
  readonly over: (message: string, file: string) => string;
  readonly byRule: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly ruleLine: (count: number, files: number) => string;
  readonly sameOutputAgain: (file: string, input: string) => string;
}

/** How a run gets on. */
export interface Pace {
  readonly done: string;
  /** null where it is not known. */
  readonly total: string | null;
  readonly rate: string;
  /** Minutes and seconds; null where it is not known. */
  readonly left: string | null;
}

/** A rule and how often it found something. */
export interface RuleTotal {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly count: number;
  readonly files: number;
}

const en: BatchWords = {
  twoSources: "name the files or give a list with --files-from, not both",
  noList: (name) => `${name} is no list of file names, one a line or each ended by NUL`,
  cannotRead: (name, code) => `can't read ${name}${whyUnread(code, "en")}`,
  needsFolder: "--incremental needs --out-dir, where it keeps what was done",
  progress: ({ done, total, rate, left }) =>
    `${done}${total === null ? "" : `/${total}`} files  ${rate}/s${left === null ? "" : `  ${left} left`}`,
  interrupted: (done, folder) =>
    `interrupted after ${plural(done, "file")}${folder === null ? "" : `; what was compiled is kept in ${folder}`}`,
  unchanged: (count) =>
    `${plural(count, "file")} unchanged since the last run and left as ${count === 1 ? "it is; its" : "they are; their"} findings are counted, but not shown again`,
  over: (message, file) => `${message} (over ${file})`,
  byRule: "By rule:",
  severity: { error: "error", warning: "warning", info: "note" },
  ruleLine: (count, files) => `${groupDigits(count)} in ${plural(files, "file")}`,
  sameOutputAgain: (file, input) => `${input} and an input before it would both be written to ${file}`,
};

const zh: BatchWords = {
  twoSources: "请直接给出文件，或用 --files-from 给出清单，不能同时使用",
  noList: (name) => `${name} 不是文件清单（每行一个，或以NUL结尾）`,
  cannotRead: (name, code) => `无法读取 ${name}${whyUnread(code, "zh")}`,
  needsFolder: "--incremental 需要 --out-dir，完成情况记录在其中",
  progress: ({ done, total, rate, left }) =>
    `${done}${total === null ? "" : `/${total}`} 个文件  每秒${rate}个${left === null ? "" : `  剩余${left}`}`,
  interrupted: (done, folder) => `已中断，完成${done}个文件${folder === null ? "" : `，已编译的结果保留在 ${folder}`}`,
  unchanged: (count) => `${count}个文件自上次运行后没有变化，未再处理；其中的问题计入总数，但不再列出`,
  over: (message, file) => `${message}（处理 ${file} 时）`,
  byRule: "按规则统计：",
  severity: { error: "错误", warning: "警告", info: "提示" },
  ruleLine: (count, files) => `${groupDigits(count)}处，${groupDigits(files)}个文件`,
  sameOutputAgain: (file, input) => `${input} 与前面的一个输入会写到同一个文件 ${file}`,
};

/** By language. */
export const batchWords: Readonly<Record<Language, BatchWords>> = { en, zh };

function plural(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? "" : "s"}`;
}
