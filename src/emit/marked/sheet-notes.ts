import { addNotes, type Note, noComments, removeNotes } from "./comments.ts";
import { addContentType, addDefaultType, contentTypes, removeContentType } from "./content-types.ts";
import { append, applyEdits, insertAt, removal } from "./edits.ts";
import { type Anchor, anchorBeside, readGeometry } from "./geometry.ts";
import type { Parts } from "./parts.ts";
import { addRelation, type Family, readRelations, removeRelations } from "./relationships.ts";
import { addShapes, noShapes, removeShapes } from "./vml.ts";
import { type Element, prefixFor, relationOf, scan, type Tag } from "./xml.ts";

/** A note, and how large its box is, in pixels, to the right of the column `right`. */
export interface BoxedNote extends Note {
  readonly right: number;
  readonly size: { readonly width: number; readonly height: number };
}

/** A worksheet part in its package. */
export interface SheetPart {
  readonly parts: Parts;
  readonly family: Family;
  readonly part: string;
}

/** Adds notes to the comments of a worksheet, and their boxes to its drawing. Throws `InputError` where one of these is broken. */
export function addSheetNotes(sheet: SheetPart, notes: readonly BoxedNote[]): void {
  const { parts, part } = sheet;
  const comments = relatedPart(sheet, "comments") ?? makeComments(sheet);
  const added = addNotes(comments, parts.read(comments), notes);
  parts.write(comments, added.xml);
  const fresh = new Set(added.fresh);
  if (fresh.size === 0) return;
  const drawing = legacyDrawing(sheet) ?? makeDrawing(sheet);
  const geometry = readGeometry(part, parts.read(part));
  const shapes = notes
    .filter((note) => fresh.has(note))
    .map((note): { row: number; column: number; anchor: Anchor } => {
      return { row: note.row, column: note.column, anchor: anchorBeside(geometry, note, note.size) };
    });
  parts.write(drawing, addShapes(drawing, parts.read(drawing), shapes));
}

/** Takes the notes of an earlier run out of a worksheet; parts that hold nothing else go too. Throws `InputError`. */
export function removeSheetNotes(sheet: SheetPart): void {
  const { parts } = sheet;
  const comments = relatedPart(sheet, "comments");
  if (comments === null || !parts.has(comments)) return;
  const left = removeNotes(comments, parts.read(comments));
  parts.write(comments, left.xml);
  if (left.removed.length === 0) return;
  const drawing = legacyDrawing(sheet);
  const shapes = drawing === null ? null : removeShapes(parts.read(drawing), left.removed);
  if (drawing !== null && shapes) parts.write(drawing, shapes.xml);
  if (!left.isEmpty) return;
  removePart(sheet, comments);
  removeContentType(parts, comments);
  if (drawing !== null && shapes?.isEmpty) removeDrawing(sheet, drawing);
}

function relatedPart({ parts, part }: SheetPart, type: string): string | null {
  return readRelations(parts, part).find((relation) => relation.type === type)?.target ?? null;
}

function makeComments({ parts, family, part }: SheetPart): string {
  const name = parts.freeName((number) => `xl/comments${number}.xml`);
  parts.write(name, noComments(family.main));
  addContentType(parts, name, contentTypes.comments);
  addRelation(parts, part, { type: `${family.relations}/comments`, to: name });
  return name;
}

/** The drawing that holds the boxes of comments; null where there is none. */
function legacyDrawing({ parts, part }: SheetPart): string | null {
  const { element } = findDrawing(part, parts.read(part));
  const id = element && relationOf(element);
  return readRelations(parts, part).find((relation) => relation.id === id)?.target ?? null;
}

function makeDrawing({ parts, family, part }: SheetPart): string {
  const name = parts.freeName((number) => `xl/drawings/vmlDrawing${number}.vml`);
  parts.write(name, noShapes);
  addDefaultType(parts, "vml", contentTypes.vml);
  const id = addRelation(parts, part, { type: `${family.relations}/vmlDrawing`, to: name });
  const xml = parts.read(part);
  const { root, element, place } = findDrawing(part, xml);
  const prefix = prefixFor(root, family.relations);
  const declared = prefix === null ? ` xmlns:r="${family.relations}"` : "";
  const written = `<${root.prefix}legacyDrawing${declared} ${prefix ?? "r:"}id="${id}"/>`;
  const removed = element ? [removal(element)] : [];
  const inserted = root.isEmpty ? append(root, written) : insertAt(place, written);
  parts.write(part, applyEdits(xml, [...removed, inserted]));
  return name;
}

function removeDrawing(sheet: SheetPart, drawing: string): void {
  const { parts, part } = sheet;
  const xml = parts.read(part);
  const { element } = findDrawing(part, xml);
  if (element) parts.write(part, applyEdits(xml, [removal(element)]));
  removePart(sheet, drawing);
}

function removePart({ parts, part }: SheetPart, name: string): void {
  parts.remove(name);
  removeRelations(parts, part, name);
}

/** What stands in a worksheet behind the place of its `legacyDrawing` (ECMA-376 part 1, 18.3.1.99). */
const behind = new Set(
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent".split(" "),
);

/** The `legacyDrawing` of a worksheet, or where it belongs. */
function findDrawing(part: string, xml: string): { root: Element; element: Element | null; place: number } {
  let depth = 0;
  let root: Element | null = null;
  let element: Element | null = null;
  let place = -1;
  scan(part, xml, {
    open: (tag) => {
      if (++depth === 1) root = whole(tag, { close: tag.end, after: tag.end });
      else if (depth === 2 && place === -1 && behind.has(tag.local)) place = tag.start;
    },
    close: (tag, ends) => {
      if (depth-- === 2 && tag.local === "legacyDrawing") element = whole(tag, ends);
      else if (depth === 0 && place === -1) place = ends.close;
    },
  });
  return { root: root ?? whole(nothing, { close: 0, after: 0 }), element, place };
}

function whole(tag: Tag, ends: { readonly close: number; readonly after: number }): Element {
  return { ...tag, ...ends, children: [], text: "" };
}

const nothing: Tag = { name: "", local: "", prefix: "", uri: "", attributes: {}, start: 0, end: 0, isEmpty: true };
