import type { Language, Severity } from "../diagnostic.ts";
import { whyUnread } from "../rules/input/system-refusals.ts";
import { whyUnwritten } from "./system-errors.ts";

/** What the command line itself says. Paths and names in it are as the user wrote them. */
export interface CliWords {
  readonly noMatch: (argument: string) => string;
  readonly noTables: (folder: string) => string;
  readonly nothingLeft: string;
  readonly unknownFormat: (name: string, known: readonly string[]) => string;
  readonly twoToStdout: (names: readonly string[]) => string;
  readonly outputNotUsed: string;
  readonly sameOutput: (file: string, inputs: readonly string[]) => string;
  readonly overInput: (file: string) => string;
  readonly cannotOpen: (folder: string, code: string) => string;
  readonly noCurrentFolder: (code: string) => string;
  readonly cannotWrite: (file: string, code: string) => string;
  /** What a stream is called where a file's name stands otherwise. */
  readonly stream: string;
  readonly unknownRule: (id: string, near: readonly string[]) => string;
  readonly defect: (message: string) => string;
  readonly explain: {
    readonly severity: Readonly<Record<Severity, string>>;
    readonly what: string;
    readonly why: string;
    readonly ground: string;
    readonly faulty: string;
    readonly correct: string;
    /** What can be configured. */
    readonly options: string;
    readonly byDefault: (list: readonly string[]) => string;
    readonly areas: Readonly<Record<string, string>>;
    readonly more: string;
  };
}

const en: CliWords = {
  noMatch: (argument) => `no file matches ${argument}`,
  noTables: (folder) => `no table files in the folder ${folder}`,
  nothingLeft: "nothing to do: only lock files were named",
  unknownFormat: (name, known) => `unknown format ${name}; there are ${known.join(", ")}`,
  twoToStdout: (names) =>
    `only one format can go to standard output, not ${names.join(" and ")}; write --format ${names.at(-1)}=FILE`,
  outputNotUsed: "-o names a file, but every --format has a file of its own",
  sameOutput: (file, inputs) => `${inputs.join(" and ")} would both be written to ${file}`,
  overInput: (file) => `${file} is an input and would be overwritten`,
  noCurrentFolder: (code) => `can't open the current folder${whyUnread(code, "en")}`,
  cannotOpen: (folder, code) => `can't open the folder ${folder}${whyUnread(code, "en")}`,
  cannotWrite: (file, code) => `can't write ${file}${whyUnwritten(code, "en")}`,
  stream: "standard output",
  unknownRule: (id, near) =>
    `unknown rule ${id}${near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "; ptt explain lists them all"}`,
  defect: (message) => `a defect in ptt itself: ${message}; please report it with the stack that --debug shows`,
  explain: {
    severity: { error: "error", warning: "warning", info: "note" },
    what: "What it checks",
    why: "Why",
    ground: "Ground",
    faulty: "At fault",
    correct: "Correct",
    options: "Options",
    byDefault: (list) => (list.length === 0 ? " (none by default)" : ` (by default ${list.join(", ")})`),
    areas: {
      input: "The file",
      form: "The form",
      budget: "The budget",
      goal: "Goals",
      task: "Tasks",
      text: "Texts",
      indicator: "Indicators",
      config: "Settings",
    },
    more: "ptt explain RULE tells more of one.",
  },
};

const zh: CliWords = {
  noMatch: (argument) => `没有与 ${argument} 相符的文件`,
  noTables: (folder) => `文件夹 ${folder} 里没有可以读取的表格文件`,
  nothingLeft: "没有要处理的文件：给出的都是锁定文件",
  unknownFormat: (name, known) => `没有 ${name} 这种格式，可用的有 ${known.join("、")}`,
  twoToStdout: (names) => `只能有一种格式写到标准输出，而不是 ${names.join("、")}；请写 --format ${names.at(-1)}=文件`,
  outputNotUsed: "给出了 -o，但每个 --format 都已有自己的文件",
  sameOutput: (file, inputs) => `${inputs.join("、")} 会写到同一个文件 ${file}`,
  overInput: (file) => `${file} 是输入文件，会被覆盖`,
  noCurrentFolder: (code) => `无法打开当前文件夹${whyUnread(code, "zh")}`,
  cannotOpen: (folder, code) => `无法打开文件夹 ${folder}${whyUnread(code, "zh")}`,
  cannotWrite: (file, code) => `无法写入 ${file}${whyUnwritten(code, "zh")}`,
  stream: "标准输出",
  unknownRule: (id, near) =>
    `没有 ${id} 这条规则${near.length > 0 ? `，是不是 ${near.join(" 或 ")}？` : "；ptt explain 列出全部规则"}`,
  defect: (message) => `ptt 自身的缺陷：${message}；请附上 --debug 显示的调用栈反馈给我们`,
  explain: {
    severity: { error: "错误", warning: "警告", info: "提示" },
    what: "检查什么",
    why: "为什么",
    ground: "依据",
    faulty: "有问题的例子",
    correct: "正确的例子",
    options: "选项",
    byDefault: (list) => (list.length === 0 ? "（默认没有）" : `（默认为 ${list.join("、")}）`),
    areas: {
      input: "文件",
      form: "表式",
      budget: "预算",
      goal: "绩效目标",
      task: "工作任务",
      text: "文字",
      indicator: "绩效指标",
      config: "设置",
    },
    more: "ptt explain 规则名 可查看某条规则的说明。",
  },
};

/** By language. */
export const cliWords: Readonly<Record<Language, CliWords>> = { en, zh };
