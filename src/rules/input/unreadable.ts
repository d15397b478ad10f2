import type { EarlyFacts, Language, UnreadableReason } from "../../diagnostic.ts";
import { defineEarlyRule } from "../rule.ts";
import { fileTypeName } from "./file-types.ts";

type Facts = EarlyFacts["input/unreadable"];

/** The file can't be read as what it claims to be. */
export const unreadable = defineEarlyRule({
  id: "input/unreadable",
  severity: "error",
  en: {
    title: "A file can't be read",
    what: "The file must be what its name says: a workbook, YAML, JSON or delimited text, whole and not encrypted.",
    why: "Nothing in a file that can't be read has been checked.",
    message: (facts) =>
      `The file can't be read as ${fileTypeName(facts.format, "en")}: ${met.en[facts.reason](facts)}.`,
    hint: ({ reason }) => advice.en[reason] ?? null,
  },
  zh: {
    title: "文件无法读取",
    what: "文件内容应与扩展名一致（工作簿、YAML、JSON或分隔文本），且完整、未加密。",
    why: "读不出的文件，其中的内容一项也没有检查。",
    message: (facts) => `无法作为${fileTypeName(facts.format, "zh")}读取：${met.zh[facts.reason](facts)}。`,
    hint: ({ reason }) => advice.zh[reason] ?? null,
  },
  ground: {
    en: "The file formats: ECMA-376 for workbooks, YAML 1.2, RFC 8259 for JSON.",
    zh: "文件格式标准：工作簿为ECMA-376，YAML为1.2版，JSON为RFC 8259。",
  },
  examples: {
    faulty: [
      { file: { name: "empty.xlsx", text: "" }, at: [null] },
      { file: { name: "page.xlsx", text: "<html><body>绩效目标表</body></html>\n" }, at: [null] },
    ],
    correct: [{ yaml: "title: 部门整体预算绩效目标表\n" }],
  },
});

type Told = Readonly<Record<UnreadableReason, (facts: Facts) => string>>;

const met: Readonly<Record<Language, Told>> = {
  en: {
    empty: () => "it is empty",
    encrypted: () => "it is encrypted",
    "old-workbook": () => "it is a workbook of the binary format before Excel 2007 (.xls)",
    "other-type": ({ detail }) => `it is ${fileTypeName(detail ?? "", "en")}`,
    "no-workbook": () => "there is no workbook in it",
    truncated: () => "its end is missing",
    broken: ({ detail }) => (detail === null ? "it is damaged" : `it is damaged (${detail})`),
    "not-text": () => "its bytes are no text in UTF-8, UTF-16 or GB18030",
    "cannot-open": ({ detail }) =>
      detail === null ? "the system refused to open it" : `the system refused to open it (${detail})`,
  },
  zh: {
    empty: () => "文件是空的",
    encrypted: () => "文件已加密",
    "old-workbook": () => "这是Excel 2007以前的二进制工作簿（.xls）",
    "other-type": ({ detail }) => `它实际上是${fileTypeName(detail ?? "", "zh")}`,
    "no-workbook": () => "其中没有工作簿",
    truncated: () => "文件不完整，缺少结尾部分",
    broken: ({ detail }) => (detail === null ? "文件已损坏" : `文件已损坏（${detail}）`),
    "not-text": () => "内容不是UTF-8、UTF-16或GB18030编码的文本",
    "cannot-open": ({ detail }) => (detail === null ? "系统拒绝打开" : `系统拒绝打开（${detail}）`),
  },
};

const advice: Readonly<Record<Language, Partial<Record<UnreadableReason, string>>>> = {
  en: {
    empty: "Ask for the file again; it was not saved, or not copied.",
    encrypted: "Open it in Excel or WPS, take its password off and save it again.",
    "old-workbook": "Open it in Excel or WPS and save it as .xlsx.",
    "other-type": "Save it as .xlsx, or give the file the ending that it really has.",
    "no-workbook": "Unpack the archive and check the tables in it.",
    truncated: "Copy or download it again.",
    broken:
      "Open it in Excel or WPS, let it be repaired, and save it as .xlsx; a text file must be put right where the message says.",
    "not-text": "Save it as UTF-8 text.",
    "cannot-open": "Check that the file is there and may be read.",
  },
  zh: {
    empty: "文件可能没有保存或复制成功，请重新索取。",
    encrypted: "请用Excel或WPS打开，取消密码后重新保存。",
    "old-workbook": "请用Excel或WPS打开，另存为.xlsx。",
    "other-type": "请另存为.xlsx，或改用与实际类型一致的扩展名。",
    "no-workbook": "请先解压，再检查其中的表格。",
    truncated: "请重新复制或下载。",
    broken: "请用Excel或WPS打开修复后另存为.xlsx；文本文件请按提示位置改正。",
    "not-text": "请另存为UTF-8编码的文本。",
    "cannot-open": "请确认文件存在并有读取权限。",
  },
};
