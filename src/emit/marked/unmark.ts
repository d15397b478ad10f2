import { type Book, partOf, readBook, removeFindingsSheet } from "./book.ts";
import { removeContentType } from "./content-types.ts";
import { readLegend } from "./findings-sheet.ts";
import type { Parts } from "./parts.ts";
import { relationsPart, removeRelations } from "./relationships.ts";
import { type Legend, Restyling } from "./restyle.ts";
import { removeSheetNotes } from "./sheet-notes.ts";
import { untintCells } from "./untint-cells.ts";

/** Takes the marks of an earlier run out of a workbook; one that bears none stays as it is. Throws `InputError`. */
export function unmark(parts: Parts): void {
  const book = readBook(parts);
  if (!book.isMarked) return;
  const findings = book.findings === null ? null : (book.sheets[book.findings]?.part ?? null);
  const sheets = book.sheets.flatMap(({ part }) => (part === null || part === findings ? [] : [part]));
  for (const part of sheets) removeSheetNotes({ parts, part, family: book.family });
  removeTints(parts, book, {
    sheets,
    legend: findings === null ? noLegend : readLegend(findings, parts.read(findings)),
  });
  if (findings !== null) removeSheet(parts, book, findings);
  removeFindingsSheet(parts, book);
}

const noLegend: Legend = { pairs: [], own: new Set() };

function removeTints(
  parts: Parts,
  book: Book,
  { sheets, legend }: { readonly sheets: readonly string[]; readonly legend: Legend },
): void {
  const stylesPart = partOf(book, "styles");
  if (stylesPart === null) return;
  const restyling = new Restyling(stylesPart, parts.read(stylesPart), legend);
  const used = new Set<number>();
  for (const part of sheets) {
    const untinted = untintCells(part, parts.read(part), (style) => restyling.originalOf(style));
    parts.write(part, untinted.xml);
    for (const style of untinted.used) used.add(style);
  }
  parts.write(stylesPart, restyling.toXml(used));
}

function removeSheet(parts: Parts, book: Book, part: string): void {
  parts.remove(part);
  parts.remove(relationsPart(part));
  removeContentType(parts, part);
  removeRelations(parts, book.part, part);
}
