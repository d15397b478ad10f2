import { decodeXml, parseXml } from "../package/xml.ts";
import { readAs } from "./as-format.ts";
import type { Reader } from "./reader.ts";
import { readSheets } from "./xml-workbook/sheets.ts";

/** XML workbooks of Excel 2003, which systems hand out as .xls. */
export const xmlWorkbookReader: Reader = {
  name: "xml-workbook",
  endings: ["xml"],
  read: ({ bytes }, limits) => {
    const { handler, sheets } = readSheets(limits);
    const text = decodeXml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    readAs("xml-workbook", () => parseXml("workbook", text, handler, limits));
    return { workbook: { sheets: sheets() }, text: null, drafts: null, findings: [] };
  },
};
