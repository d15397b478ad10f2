import { decodePage } from "./html/charset.ts";
import { readPage } from "./html/page.ts";
import type { Reader } from "./reader.ts";

/** The tables of a saved page, or of a page that bears the ending of a workbook, as many systems export their tables. */
export const htmlReader: Reader = {
  name: "html",
  endings: ["html", "htm", "xhtml"],
  read: (input, limits) => ({
    workbook: { sheets: readPage(decodePage(input.bytes), limits) },
    text: null,
    drafts: null,
    findings: [],
  }),
};
