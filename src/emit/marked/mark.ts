import type { Checked } from "../../checked.ts";
import type { Language } from "../../diagnostic.ts";
import type { Limits } from "../../limits.ts";
import { type Book, hasBook, insertFirstSheet, partOf, readBook } from "./book.ts";
import { addContentType, contentTypeOf, contentTypes } from "./content-types.ts";
import { findingsSheet } from "./findings-sheet.ts";
import { markSheet } from "./mark-sheet.ts";
import { cellMarks, type MarkedFinding, markedFindings } from "./marks.ts";
import { Parts } from "./parts.ts";
import { addRelation } from "./relationships.ts";
import { noStyles } from "./style-lists.ts";
import { Styles } from "./styles.ts";
import { unmark } from "./unmark.ts";
import { type MarkWords, markWords } from "./words.ts";

/** A workbook that was checked, and its bytes. */
export interface SubmittedWorkbook {
  readonly checked: Checked;
  readonly bytes: Uint8Array;
}

/**
 * The submitted workbook with its findings marked: each cell at fault tinted by the worst of its findings, with a comment that
 * tells them all, and a first sheet that lists them. All else stays, parts that need no change byte for byte; marks of an earlier
 * run are replaced. One without findings is returned without marks. Throws `InputError` where its parts are broken.
 */
export function markWorkbook(submitted: SubmittedWorkbook, language: Language, limits: Limits): Uint8Array {
  const { checked, bytes } = submitted;
  const parts = new Parts(bytes, limits);
  unmark(parts);
  if (checked.diagnostics.length === 0) return parts.toBytes();
  const book = readBook(parts);
  const names = new Set(book.sheets.map(({ name }) => name));
  const findings = markedFindings(checked, language).map((finding) =>
    finding.place && names.has(finding.place.sheet) ? finding : { ...finding, place: null },
  );
  const stylesPart = partOf(book, "styles") ?? makeStyles(parts, book);
  const styles = new Styles(stylesPart, parts.read(stylesPart));
  const marks = cellMarks(checked, findings);
  for (const { name, part } of book.sheets) {
    const inSheet = marks.get(name);
    if (part !== null && inSheet) markSheet({ parts, part, family: book.family }, inSheet, { styles, language });
  }
  addFindingsSheet({ parts, book, styles }, findings, markWords[language]);
  parts.write(stylesPart, styles.toXml());
  return parts.toBytes();
}

/** Whether bytes are those of a workbook that can be marked, not of another kind of file. Throws `InputError` where they are damaged. */
export function canMark(bytes: Uint8Array, limits: Limits): boolean {
  const isArchive = Buffer.from(bytes.subarray(0, 2)).toString("latin1") === "PK";
  return isArchive && hasBook(new Parts(bytes, limits));
}

/** The file ending that the content of a workbook calls for; null where it calls for none that is known. */
export function workbookEnding(bytes: Uint8Array, limits: Limits): string | null {
  const parts = new Parts(bytes, limits);
  const type = contentTypeOf(parts, readBook(parts).part) ?? "";
  return Object.entries(mainTypes).find(([, known]) => type.endsWith(known))?.[0] ?? null;
}

const mainTypes = {
  xlsx: "spreadsheetml.sheet.main+xml",
  xlsm: "excel.sheet.macroEnabled.main+xml",
  xltx: "spreadsheetml.template.main+xml",
  xltm: "excel.template.macroEnabled.main+xml",
} as const;

interface MarkedBook {
  readonly parts: Parts;
  readonly book: Book;
  readonly styles: Styles;
}

function makeStyles(parts: Parts, book: Book): string {
  const name = parts.freeName((number) => (number === 1 ? "xl/styles.xml" : `xl/styles${number}.xml`));
  parts.write(name, noStyles(book.family.main));
  addContentType(parts, name, contentTypes.styles);
  addRelation(parts, book.part, { type: `${book.family.relations}/styles`, to: name });
  return name;
}

function addFindingsSheet(
  { parts, book, styles }: MarkedBook,
  findings: readonly MarkedFinding[],
  words: MarkWords,
): void {
  const { main, relations } = book.family;
  const part = parts.freeName((number) => `xl/worksheets/sheet${number}.xml`);
  parts.write(part, findingsSheet({ main, findings, styles, words }));
  addContentType(parts, part, contentTypes.worksheet);
  const id = addRelation(parts, book.part, { type: `${relations}/worksheet`, to: part });
  insertFirstSheet(parts, book, { name: freeSheetName(book, words.sheet), id });
}

function freeSheetName({ sheets }: Book, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
