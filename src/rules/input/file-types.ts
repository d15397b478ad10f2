import type { Language } from "../../diagnostic.ts";

type Names = readonly [en: string, zh: string];

const names: Readonly<Record<string, Names>> = {
  xlsx: ["a workbook", "工作簿（.xlsx）"],
  xlsm: ["a workbook", "工作簿（.xlsm）"],
  xls: ["a workbook (.xls)", "工作簿（.xls）"],
  et: ["a workbook (.et)", "工作簿（.et）"],
  yaml: ["YAML", "YAML"],
  yml: ["YAML", "YAML"],
  json: ["JSON", "JSON"],
  text: ["text", "文本"],
  txt: ["delimited text", "分隔文本"],
  tsv: ["delimited text", "分隔文本"],
  csv: ["delimited text", "分隔文本"],
  zip: ["a ZIP archive", "ZIP压缩包"],
  gzip: ["a gzip archive", "gzip压缩包"],
  "7z": ["a 7z archive", "7z压缩包"],
  rar: ["a RAR archive", "RAR压缩包"],
  pdf: ["a PDF document", "PDF文档"],
  png: ["a PNG image", "PNG图片"],
  jpeg: ["a JPEG image", "JPEG图片"],
  gif: ["a GIF image", "GIF图片"],
  tiff: ["a TIFF image", "TIFF图片"],
  doc: ["a Word document of the format before 2007 (.doc)", "旧版Word文档（.doc）"],
  docx: ["a Word document", "Word文档"],
  ppt: ["a PowerPoint presentation", "PowerPoint演示文稿"],
  pptx: ["a PowerPoint presentation", "PowerPoint演示文稿"],
  ods: ["an OpenDocument spreadsheet", "OpenDocument电子表格"],
  xlsb: ["a binary workbook (.xlsb)", "二进制工作簿（.xlsb）"],
  odt: ["an OpenDocument text", "OpenDocument文本文档"],
  odp: ["an OpenDocument presentation", "OpenDocument演示文稿"],
  html: ["an HTML page", "HTML网页"],
  htm: ["an HTML page", "HTML网页"],
  mhtml: ["a web archive (.mht)", "单个文件网页（.mht）"],
  "xml-workbook": ["an XML workbook of Excel 2003", "Excel 2003的XML工作簿"],
  rtf: ["a rich text document", "RTF文档"],
  ole: ["a compound file of another program", "其他程序的复合文档"],
  sqlite: ["a database", "数据库文件"],
  binary: ["of an unknown kind", "未知类型的文件"],
};

/** The endings of the files that are read. */
const readEndings: ReadonlySet<string> = new Set(
  "xlsx xlsm xltx xltm xls et xlt ett ods ots docx docm dotx dotm html htm xhtml xml-workbook yaml yml json ndjson jsonl tsv txt csv md".split(
    " ",
  ),
);

/** Whether files of this ending are read. */
export function isReadEnding(ending: string): boolean {
  return readEndings.has(ending);
}

/** What a kind of file is called, with its article in English. An unknown kind is called by its ending. */
export function fileTypeName(type: string, language: Language): string {
  const [en, zh] = names[type] ?? [`a ${type || "different"} file`, `${type || "另一种"}文件`];
  return { en, zh }[language];
}
