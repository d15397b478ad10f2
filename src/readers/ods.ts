import type { Limits } from "../limits.ts";
import { unreadable } from "../package/fault.ts";
import { hasPart, openPackage, type Package, readPart } from "../package/parts.ts";
import { readAs } from "./as-format.ts";
import { readContent } from "./ods/content.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { sniff } from "./sniff.ts";

/** OpenDocument spreadsheets (OASIS ODF), as LibreOffice and WPS write them. */
export const odsReader: Reader = {
  name: "ods",
  endings: ["ods", "ots"],
  read: (input, limits) => readAs("ods", () => readSpreadsheet(input.bytes, limits)),
};

function readSpreadsheet(bytes: Input["bytes"], limits: Limits): Source {
  const type = sniff(bytes);
  if (type === "empty") throw unreadable("empty");
  if (type !== "zip") throw unreadable("other-type", type);
  const archive = openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits);
  refuseEncrypted(archive);
  const { handler, sheets } = readContent(limits);
  readPart(archive, "content.xml", handler);
  return { workbook: { sheets: sheets() }, text: null, drafts: null, findings: [] };
}

function refuseEncrypted(archive: Package): void {
  const name = "META-INF/manifest.xml";
  if (!hasPart(archive, name)) return;
  readPart(archive, name, {
    namespaces: { "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest" },
    open: (element) => {
      if (element === "manifest:encryption-data") throw unreadable("encrypted");
    },
  });
}
