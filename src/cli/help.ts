import type { Language } from "../diagnostic.ts";

const en = {
  about:
    "Checks and compiles the performance target tables (绩效目标表) that public departments file with their budgets.",
  titles: {} as Readonly<Record<string, string>>,
  validate: "check tables: findings on standard output, the verdict as exit code",
  compile: "write normalized JSON; findings on standard error",
  report: "write a report to read: the submitted workbook with its findings marked",
  explain: "tell what a rule checks, why, with examples; without a rule, list them",
  schema: "print the JSON Schema of the normalized table, or of the YAML",
  version: "print the version",
  help: "show this help",
  format: "report as pretty, compact, json or markdown; can be repeated, with a file each",
  to: "notation of the tables",
  outDir: "write one file a table into a folder",
  strict: "leave out tables with error-level findings",
  source: "add to each table where its values stand in the file",
  yaml: "of the YAML that people write",
  lang: "language of messages, en or zh (default: that of the locale)",
  noColor: "no colour",
  debug: "show the stack of a defect",
  output: "write to a file instead of standard output",
  reportOutput: "the report; its ending tells its kind: .xlsx, .xlsm (the workbook, marked)",
  stdinFilename: "what standard input (-) is called; its ending tells its type",
  maxWarnings: "exit code 1 where there are more warnings",
  any: "any number",
};

const zh: typeof en = {
  about: "检查并编译随部门预算报送的绩效目标表。",
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Global Options:": "通用选项：",
    "Commands:": "命令：",
  },
  validate: "检查表格：问题写到标准输出，结论见退出码",
  compile: "输出规范化的 JSON，问题写到标准错误",
  report: "写出供人阅读的报告：在报送的工作簿上标出问题",
  explain: "说明一条规则检查什么、为什么，并举例；不给规则名则列出全部规则",
  schema: "输出规范化表格的 JSON Schema，或 YAML 的 JSON Schema",
  version: "显示版本",
  help: "显示帮助",
  format: "报告格式：pretty、compact、json 或 markdown；可以重复，各写一个文件",
  to: "表格的输出格式",
  outDir: "每张表写成文件夹里的一个文件",
  strict: "不输出有错误的表格",
  source: "为每张表加上各数据在文件中的位置",
  yaml: "手写 YAML 的格式",
  lang: "提示语言，en 或 zh（默认随系统区域设置）",
  noColor: "不使用颜色",
  debug: "显示缺陷的调用栈",
  output: "写到文件，而不是标准输出",
  reportOutput: "报告文件，其扩展名说明种类：.xlsx、.xlsm（标出问题的工作簿）",
  stdinFilename: "标准输入（-）的文件名，其扩展名说明类型",
  maxWarnings: "警告多于此数时退出码为 1",
  any: "不限",
};

/** The words of `--help`, by language. */
export const helpWords: Readonly<Record<Language, typeof en>> = { en, zh };
