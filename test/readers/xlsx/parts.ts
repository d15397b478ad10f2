import { InputError } from "../../../src/diagnostic.ts";
import { defaultLimits, type Limits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import type { Grid } from "../../../src/source/grid.ts";
import type { Workbook } from "../../../src/source/workbook.ts";
import { type ZipOptions, type ZipPart, zip } from "./zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageUri = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Content of a workbook of one sheet, written by hand. */
export interface Written {
  /** What stands inside `sheetData`. */
  readonly rows?: string;
  /** What stands after it. */
  readonly after?: string;
  readonly before?: string;
  /** `si` elements. */
  readonly strings?: string;
  /** Format codes: the cell style `s="1"` shows the first. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
}

export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${packageUri}">${items.join("")}</Relationships>`;
}

/** The parts of a workbook of one sheet, named Sheet1. */
export function workbookParts(written: Written): ZipPart[] {
  const { rows = "", after = "", before = "", strings = "", formats = [], is1904 = false } = written;
  return [
    { name: "_rels/.rels", content: relationships([["officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/>
        <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ]),
    },
    { name: "xl/sharedStrings.xml", content: `<sst xmlns="${main}">${strings}</sst>` },
    { name: "xl/styles.xml", content: styles(formats) },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
  ];
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`);
  const xfs = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/>${xfs.join("")}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="0.000"/></dxf></dxfs></styleSheet>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

/** Parts with some replaced, by name, or added. */
export function withParts(parts: readonly ZipPart[], ...others: readonly ZipPart[]): ZipPart[] {
  const names = new Set(others.map((part) => part.name));
  return [...parts.filter((part) => !names.has(part.name)), ...others];
}

export function read(parts: readonly ZipPart[], options?: ZipOptions): Workbook {
  return readWorkbook(zip(parts, options), defaultLimits);
}

/** The grid of a workbook of one sheet. */
export function readGrid(written: Written): Grid {
  return firstGrid(read(workbookParts(written)));
}

export function firstGrid(workbook: Workbook): Grid {
  const grid = workbook.sheets[0]?.grid;
  if (!grid) throw new Error("no sheet");
  return grid;
}

/** What a file is refused for: the facts of the finding. */
export function refusal(bytes: Uint8Array, limits: Partial<Limits> = {}): unknown {
  try {
    readWorkbook(bytes, { ...defaultLimits, ...limits });
  } catch (error) {
    if (error instanceof InputError) return { rule: error.finding.rule, ...error.finding.facts };
    throw error;
  }
  return "read";
}
