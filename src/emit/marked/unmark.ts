import { relationsPart } from "../../package/part-names.ts";
import { type Book, partOf, readBook, removeFindingsSheet } from "./book.ts";
import { removeContentType } from "./content-types.ts";
import { readLegend } from "./findings-sheet.ts";
import { unmarkSheet } from "./mark-sheet.ts";
import type { Parts } from "./parts.ts";
import { removeRelations } from "./relationships.ts";
import { type Legend, Restyling } from "./restyle.ts";
import { noStyles } from "./style-lists.ts";

/** Takes the marks of an earlier run out of a workbook; one that bears none stays as it is. Throws `InputError`. */
export function unmark(parts: Parts): void {
  const book = readBook(parts);
  if (!book.isMarked) return;
  const findings = book.findings === null ? null : (book.sheets[book.findings]?.part ?? null);
  const sheets = book.sheets.flatMap(({ part }) => (part === null || part === findings ? [] : [part]));
  unmarkSheets(parts, book, {
    sheets,
    legend: findings === null ? noLegend : readLegend(findings, parts.read(findings)),
  });
  if (findings !== null) removeSheet(parts, book, findings);
  removeFindingsSheet(parts, book);
}

const noLegend: Legend = { pairs: [], own: new Set() };

function unmarkSheets(
  parts: Parts,
  book: Book,
  { sheets, legend }: { readonly sheets: readonly string[]; readonly legend: Legend },
): void {
  const stylesPart = partOf(book, "styles");
  const styles = stylesPart === null ? noStyles(book.family.main) : parts.read(stylesPart);
  const restyling = new Restyling(stylesPart ?? "", styles, legend);
  const used = sheets.flatMap((part) => [...unmarkSheet({ parts, part, family: book.family }, restyling)]);
  if (stylesPart !== null) parts.write(stylesPart, restyling.toXml(new Set(used)));
}

function removeSheet(parts: Parts, book: Book, part: string): void {
  parts.remove(part);
  parts.remove(relationsPart(part));
  removeContentType(parts, part);
  removeRelations(parts, book.part, part);
}
