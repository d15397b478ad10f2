import type { EarlyFacts, Language, UnreadableReason } from "../../diagnostic.ts";
import { quote } from "../quote.ts";
import { defineEarlyRule } from "../rule.ts";
import { fileTypeName, isReadEnding } from "./file-types.ts";
import { whyUnread } from "./system-refusals.ts";

type Facts = EarlyFacts["input/unreadable"];

/** The file can't be read as what it claims to be. */
export const inputUnreadable = defineEarlyRule({
  id: "input/unreadable",
  severity: "error",
  en: {
    title: "A file can't be read",
    what: "The file must be what its name says: a workbook, a Word document, a page, YAML, JSON or delimited text, whole and not encrypted.",
    why: "Nothing in a file that can't be read has been checked.",
    message: (facts) => `The file can't be read${claim(facts, "en")}: ${met.en[facts.reason](facts)}.`,
    hint: (facts) => otherAdvice(facts)?.[0] ?? advice.en[facts.reason] ?? null,
  },
  zh: {
    title: "文件无法读取",
    what: "文件内容应与扩展名一致（工作簿、Word文档、网页、YAML、JSON或分隔文本），且完整、未加密。",
    why: "读不出的文件，其中的内容一项也没有检查。",
    message: (facts) => `无法${claim(facts, "zh")}读取：${met.zh[facts.reason](facts)}。`,
    hint: (facts) => otherAdvice(facts)?.[1] ?? advice.zh[facts.reason] ?? null,
  },
  ground: {
    en: "The file formats: ECMA-376 for .xlsx and .docx, MS-XLS for .xls, ODF for .ods, YAML 1.2, RFC 8259 for JSON.",
    zh: "文件格式标准：.xlsx和.docx为ECMA-376，.xls为MS-XLS，.ods为ODF，YAML为1.2版，JSON为RFC 8259。",
  },
  identity: ({ reason, detail }) => [reason, detail],
  examples: {
    faulty: [
      { file: { name: "empty.xlsx", text: "" }, at: [null] },
      { file: { name: "table.pdf", text: "%PDF-1.7\n" }, at: [null] },
    ],
    correct: [{ yaml: "title: 部门整体预算绩效目标表\n" }],
  },
});

/** What the file was taken for; nothing where that is no kind of file that is read. */
function claim({ format }: Facts, language: Language): string {
  if (!isReadEnding(format)) return "";
  return language === "en" ? ` as ${fileTypeName(format, "en")}` : `作为${fileTypeName(format, "zh")}`;
}

type Told = Readonly<Record<UnreadableReason, (facts: Facts) => string>>;

const met: Readonly<Record<Language, Told>> = {
  en: {
    empty: () => "it is empty",
    encrypted: () => "it is encrypted",
    "old-workbook": () => "it is a workbook of the binary format before Excel 2007 (.xls)",
    "other-type": ({ detail }) => `it is ${fileTypeName(detail ?? "", "en")}`,
    "other-version": ({ detail }) =>
      `the table is of schemaVersion ${quote(cut(detail ?? ""), "en")}, and only version 1 is known`,
    "no-workbook": () => "there is no workbook in it",
    truncated: () => "its end is missing",
    broken: ({ detail }) => (detail === null ? "it is damaged" : `it is damaged (${cut(detail)})`),
    "not-text": () => "its bytes are no text in UTF-8, UTF-16 or GB18030",
    "cannot-open": ({ detail }) =>
      `the system refused to open it${detail === null ? "" : whyUnread(cut(detail), "en")}`,
    defect: ({ detail }) => `ptt itself failed over it${detail === null ? "" : ` (${cut(detail)})`}`,
  },
  zh: {
    empty: () => "文件是空的",
    encrypted: () => "文件已加密",
    "old-workbook": () => "这是Excel 2007以前的二进制工作簿（.xls）",
    "other-type": ({ format, detail }) =>
      `${isReadEnding(format) ? "它实际上是" : "这是"}${fileTypeName(detail ?? "", "zh")}`,
    "other-version": ({ detail }) =>
      `表的结构版本（schemaVersion）为${quote(cut(detail ?? ""), "zh")}，目前只支持版本1`,
    "no-workbook": () => "其中没有工作簿",
    truncated: () => "文件不完整，缺少结尾部分",
    broken: ({ detail }) => (detail === null ? "文件已损坏" : `文件已损坏（${cut(detail)}）`),
    "not-text": () => "内容不是UTF-8、UTF-16或GB18030编码的文本",
    "cannot-open": ({ detail }) => `系统拒绝打开${detail === null ? "" : whyUnread(cut(detail), "zh")}`,
    defect: ({ detail }) => `ptt自身出错${detail === null ? "" : `（${cut(detail)}）`}`,
  },
};

/** What was met may be as long as its file. */
function cut(detail: string): string {
  return detail.length <= longest ? detail : `${detail.slice(0, longest - 1)}…`;
}

const longest = 160;

const advice: Readonly<Record<Language, Partial<Record<UnreadableReason, string>>>> = {
  en: {
    empty: "Ask for the file again; it was not saved, or not copied.",
    encrypted: "Open it in Excel, Word or WPS, take its password off and save it again.",
    "old-workbook": "Open it in Excel or WPS and save it as .xlsx.",
    "other-type": "Save it as .xlsx, or give the file the ending that it really has.",
    "other-version": "Read it with the version of ptt that wrote it, or with a newer one.",
    "no-workbook": "Unpack the archive and check the tables in it.",
    truncated: "Copy or download it again.",
    broken:
      "Open it in Excel, Word or WPS, let it be repaired, and save it again; a text file must be put right where the message says.",
    "not-text": "Save it as UTF-8 text.",
    "cannot-open": "Check that the file is there and may be read.",
    defect: "Report it with the file, or with the stack that --debug shows; the other files were done.",
  },
  zh: {
    empty: "文件可能没有保存或复制成功，请重新索取。",
    encrypted: "请用Excel、Word或WPS打开，取消密码后重新保存。",
    "old-workbook": "请用Excel或WPS打开，另存为.xlsx。",
    "other-type": "请另存为.xlsx，或改用与实际类型一致的扩展名。",
    "other-version": "请用生成它的ptt版本或更新的版本读取。",
    "no-workbook": "请先解压，再检查其中的表格。",
    truncated: "请重新复制或下载。",
    broken: "请用Excel、Word或WPS打开修复后重新保存；文本文件请按提示位置改正。",
    "not-text": "请另存为UTF-8编码的文本。",
    "cannot-open": "请确认文件存在并有读取权限。",
    defect: "请附上该文件或 --debug 显示的调用栈反馈给我们；其他文件不受影响。",
  },
};

/** What to do with files of other kinds, by what they are. */
function otherAdvice({ reason, detail }: Facts): readonly [en: string, zh: string] | null {
  return reason === "other-type" && detail !== null ? (others[detail] ?? null) : null;
}

const image = [
  "Ask for the table as a file; or let the text be recognised, check every number, and save it as .xlsx or .docx.",
  "请向填报单位索取电子表；或用WPS等识别成表格，逐个核对数字后另存为.xlsx或.docx。",
] as const;

const document = ["Open it in Word or WPS and save it as .docx.", "请用Word或WPS打开，另存为.docx。"] as const;

const archive = ["Unpack it and check the files in it.", "请先解压，再检查其中的文件。"] as const;

const others: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  yaml: ["Give it the ending .yaml, as which it may be read.", "请把扩展名改为.yaml，再按YAML读取。"],
  pdf: [
    "Open it in Word or WPS and save it as .docx, or copy the text of the table into a .txt file; of a scanned page the text must be recognised and checked first.",
    "请用Word或WPS打开，另存为.docx，或把表格中的文字复制到.txt文件；扫描件要先识别文字并核对。",
  ],
  png: image,
  jpeg: image,
  gif: image,
  tiff: image,
  doc: document,
  rtf: document,
  odt: document,
  ppt: ["Copy the table into a workbook and save it as .xlsx.", "请把表格复制到工作簿，另存为.xlsx。"],
  pptx: ["Copy the table into a workbook and save it as .xlsx.", "请把表格复制到工作簿，另存为.xlsx。"],
  odp: ["Copy the table into a workbook and save it as .xlsx.", "请把表格复制到工作簿，另存为.xlsx。"],
  xlsb: ["Open it in Excel or WPS and save it as .xlsx.", "请用Excel或WPS打开，另存为.xlsx。"],
  mhtml: ["Open it in Excel or Word and save it as .xlsx or .docx.", "请用Excel或Word打开，另存为.xlsx或.docx。"],
  zip: archive,
  gzip: archive,
  "7z": archive,
  rar: archive,
};
