import { cellName } from "../../../src/source/place.ts";
import { escapeXml, relationships } from "../xlsx/parts.ts";
import { type ZipPart, zip } from "../xlsx/zip.ts";
import type { MadeCell, MadeSheet, Value } from "./books.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Writes a workbook whose strings stand in its cells; what they hold is written as entities, by number or in a section of its own in turn. */
export function writeByHand(sheets: readonly MadeSheet[]): Buffer {
  const formats = [...new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ value }) => formatOf(value) ?? [])))];
  const pages = sheets.map((sheet, at) => part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, formats)));
  return zip([...frame(sheets), part("xl/styles.xml", stylesXml(formats)), ...pages]);
}

function part(name: string, content: string): ZipPart {
  return { name, content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}` };
}

function frame(sheets: readonly MadeSheet[]): ZipPart[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const types = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  const targets = sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const);
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${types.join("")}</Types>`,
    ),
    part("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])),
    part("xl/workbook.xml", `<workbook ${main} ${office}><sheets>${listed.join("")}</sheets></workbook>`),
    part("xl/_rels/workbook.xml.rels", relationships([...targets, ["styles", "styles.xml"]])),
  ];
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(code)}"/>`);
  const xfs = formats.map((_, at) => `<xf numFmtId="${200 + at}" applyNumberFormat="1"/>`);
  return `<styleSheet ${main}>${codes.length > 0 ? `<numFmts>${codes.join("")}</numFmts>` : ""}<fonts><font/></fonts><cellXfs><xf numFmtId="0"/>${xfs.join("")}</cellXfs></styleSheet>`;
}

function sheetXml({ cells, merges }: MadeSheet, formats: readonly string[]): string {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = [...new Set(sorted.map(({ row }) => row))].map((row) => {
    const own = sorted.filter((cell) => cell.row === row).map((cell) => cellXml(cell, formats));
    return `<row r="${row + 1}">${own.join("")}</row>`;
  });
  const blocks = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`,
  );
  const merged = blocks.length > 0 ? `<mergeCells>${blocks.join("")}</mergeCells>` : "";
  return `<worksheet ${main}><sheetData>${rows.join("")}</sheetData>${merged}</worksheet>`;
}

function cellXml({ row, column, value, formula }: MadeCell, formats: readonly string[]): string {
  const format = formatOf(value);
  const style = format === null ? "" : ` s="${formats.indexOf(format) + 1}"`;
  const begin = `<c r="${cellName(row, column)}"${style}`;
  const worked = formula === null ? "" : `<f>${escapeXml(formula)}</f>`;
  if (value.kind === "number") return `${begin}>${worked}<v>${value.number}</v></c>`;
  if (value.kind === "date") return `${begin}>${worked}<v>${value.serial}</v></c>`;
  if (value.kind === "boolean") return `${begin} t="b">${worked}<v>${value.is ? 1 : 0}</v></c>`;
  if (value.kind === "error") return `${begin} t="e">${worked}<v>${value.error}</v></c>`;
  if (formula !== null) return `${begin} t="str">${worked}<v>${written(value.runs.join(""), 0)}</v></c>`;
  const [only = "", ...others] = value.runs;
  const runs =
    others.length === 0 ? textXml(only, 0) : value.runs.map((run, at) => `<r>${textXml(run, at)}</r>`).join("");
  return `${begin} t="inlineStr"><is>${runs}</is></c>`;
}

function textXml(text: string, at: number): string {
  return `<t xml:space="preserve">${written(text, at)}</t>`;
}

/** SheetJS decodes no number beyond four digits. */
function written(text: string, at: number): string {
  if (at === 0) return escapeXml(text);
  return text.replace(
    /[^\ud800-\udfff]/g,
    (sign) => `&#${at === 1 ? sign.charCodeAt(0) : `x${sign.charCodeAt(0).toString(16)}`};`,
  );
}

function formatOf(value: Value): string | null {
  return value.kind === "date" ? value.format : null;
}
