import { beyond, type Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import {
  hasPart,
  openPackage,
  type Package,
  type Relationship,
  readPart,
  readRelationships,
} from "../../package/parts.ts";
import { inflate } from "../../package/zip/inflate.ts";
import type { Workbook } from "../../source/workbook.ts";
import type { Input, Reader } from "../reader.ts";
import { sniff } from "../sniff.ts";
import { explainOle } from "./ole.ts";
import { readSheet, type SheetContext } from "./sheet.ts";
import { readSharedStrings } from "./strings.ts";
import { noStyles, readStyles } from "./styles.ts";

/** Reads workbooks of Office Open XML (ECMA-376, transitional and strict). */
export const xlsxReader: Reader = {
  name: "xlsx",
  endings: ["xlsx", "xlsm", "xltx", "xltm"],
  read: (input, limits) => ({ workbook: readWorkbook(input.bytes, limits), text: null, drafts: null, findings: [] }),
};

/** The worksheets of a workbook, in its order. Throws `InputError` where it can't be read or exceeds a limit. */
export function readWorkbook(bytes: Input["bytes"], limits: Limits): Workbook {
  if (bytes.length > limits.fileSize) throw beyond("file-size", limits.fileSize, bytes.length);
  const type = sniff(bytes);
  if (type === "empty") throw unreadable("empty");
  if (type === "ole") throw explainOle(bytes);
  if (type !== "zip") throw unreadable("other-type", type);
  const archive = openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits);
  const part = findWorkbook(archive);
  const relationships = readRelationships(archive, part);
  const outline = readOutline(archive, part, relationships);
  const context = readContext(archive, [...relationships.values()], outline.is1904);
  const sheets = outline.sheets.map(({ name, isHidden, part: sheet }) => ({
    name,
    isHidden,
    grid: readSheet(context, sheet, name),
  }));
  return { sheets };
}

function findWorkbook(archive: Package): string {
  const named = [...readRelationships(archive, "").values()].find(({ type }) => type === "officeDocument")?.target;
  const part = named ?? "xl/workbook.xml";
  const other = otherDocuments.find(([marker]) => hasPart(archive, marker));
  if (other) throw unreadable("other-type", other[1]);
  if (hasPart(archive, "content.xml")) throw unreadable("other-type", openDocumentType(archive));
  if (!hasPart(archive, part)) throw unreadable("no-workbook");
  return part;
}

/** Parts that tell other kinds of document that are ZIP archives too. */
const otherDocuments = [
  ["word/document.xml", "docx"],
  ["ppt/presentation.xml", "pptx"],
  ["xl/workbook.bin", "xlsb"],
] as const;

/** An OpenDocument file says in its first part what it is. */
function openDocumentType(archive: Package): string {
  const entry = archive.parts.get("mimetype");
  return entry && /spreadsheet/u.test(inflate(archive.file, entry).toString("latin1")) ? "ods" : "odf";
}

interface SheetOutline {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

interface Outline {
  readonly is1904: boolean;
  readonly sheets: readonly SheetOutline[];
}

/** Sheets that hold no cells, as chart sheets, are left out. */
function readOutline(archive: Package, part: string, relationships: ReadonlyMap<string, Relationship>): Outline {
  const sheets: SheetOutline[] = [];
  let is1904 = false;
  let count = 0;
  readPart(archive, part, {
    open: (element, attribute) => {
      if (element === "workbookPr") is1904 = /^(?:1|true|on)$/u.test(attribute("date1904") ?? "");
      if (element !== "sheet") return;
      if (++count > archive.limits.sheets) throw beyond("sheets", archive.limits.sheets, null);
      const name = attribute("name") ?? "";
      const target = relationships.get(attribute("r:id") ?? "");
      if (!target) throw unreadable("broken", `${part}: no part for sheet ${name}`);
      const isHidden = /^(?:hidden|veryHidden)$/u.test(attribute("state") ?? "");
      if (target.type === "worksheet") sheets.push({ name, isHidden, part: target.target });
    },
  });
  return { is1904, sheets };
}

function readContext(archive: Package, relationships: readonly Relationship[], is1904: boolean): SheetContext {
  const strings = targetOf(relationships, "sharedStrings");
  const styles = targetOf(relationships, "styles");
  return {
    archive,
    content: {
      strings: strings === undefined ? [] : readSharedStrings(archive, strings),
      formatOf: styles === undefined ? noStyles : readStyles(archive, styles),
      is1904,
      textLength: archive.limits.textLength,
    },
    count: { cells: 0, merges: 0 },
  };
}

function targetOf(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.target;
}
