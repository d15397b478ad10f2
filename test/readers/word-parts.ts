import { escapeXml } from "./xlsx/parts.ts";
import { type ZipPart, zip } from "./xlsx/zip.ts";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** A Word document with what stands in its body. */
export function wordFile(body: string, ...others: readonly ZipPart[]): Buffer {
  const content = `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
  return zip([{ name: "word/document.xml", content }, ...others]);
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

/** A cell with properties, and paragraphs or a table, each as XML; text is written as a paragraph. */
export function cell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;
}

/** A paragraph of one run, or of the runs given as XML. */
export function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
