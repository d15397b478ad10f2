import type { Limits } from "../limits.ts";
import { unreadable } from "../package/fault.ts";
import { hasPart, openPackage, type Package, readPart, readRelationships } from "../package/parts.ts";
import { readAs } from "./as-format.ts";
import { readBody } from "./docx/body.ts";
import { type Numbering, noNumbering, readNumbering } from "./docx/numbering.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { sniff } from "./sniff.ts";
import { explainOle } from "./xlsx/ole.ts";

/** The tables of a Word document (ECMA-376, transitional and strict). */
export const docxReader: Reader = {
  name: "docx",
  endings: ["docx", "docm", "dotx", "dotm"],
  read: (input, limits) => readAs("docx", () => readDocument(input.bytes, limits)),
};

function readDocument(bytes: Input["bytes"], limits: Limits): Source {
  const type = sniff(bytes);
  if (type === "empty") throw unreadable("empty");
  if (type === "ole") throw explainOle(bytes);
  if (type !== "zip") throw unreadable("other-type", type);
  const archive = openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits);
  const part = findDocument(archive);
  const { handler, sheets } = readBody(numberingOf(archive, part), limits);
  readPart(archive, part, handler);
  return { workbook: { sheets: sheets() }, text: null, drafts: null, findings: [] };
}

function numberingOf(archive: Package, part: string): Numbering {
  const target = [...readRelationships(archive, part).values()].find(({ type }) => type === "numbering")?.target;
  return target !== undefined && hasPart(archive, target) ? readNumbering(archive, target) : noNumbering;
}

function findDocument(archive: Package): string {
  const named = [...readRelationships(archive, "").values()].find(({ type }) => type === "officeDocument")?.target;
  const part = named ?? "word/document.xml";
  if (!hasPart(archive, part)) throw unreadable("other-type", "zip");
  return part;
}
