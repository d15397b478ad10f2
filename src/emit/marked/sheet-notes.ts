import { addNotes, type Note, noComments, removeNotes } from "./comments.ts";
import { addContentType, addDefaultType, contentTypes, removeContentType } from "./content-types.ts";
import type { DrawingPlace } from "./drawing-place.ts";
import { type Edit, insertAt, removal } from "./edits.ts";
import { anchorBeside, type Geometry } from "./geometry.ts";
import type { Parts } from "./parts.ts";
import { addRelation, type Family, readRelations, removeRelations } from "./relationships.ts";
import { addShapes, noShapes, removeShapes, type Shape } from "./vml.ts";
import { prefixFor } from "./xml.ts";

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

/** What is known of a worksheet when notes are added. */
export interface SheetPlaces {
  readonly geometry: Geometry;
  readonly drawing: DrawingPlace;
}

/**
 * Adds notes to the comments of a worksheet, and their boxes to its drawing; returned is what the worksheet itself needs for it.
 * Throws `InputError` where one of these is broken.
 */
export function addSheetNotes(sheet: SheetPart, notes: readonly BoxedNote[], places: SheetPlaces): readonly Edit[] {
  const { parts } = sheet;
  const comments = relatedPart(sheet, "comments") ?? makeComments(sheet);
  const added = addNotes(comments, parts.read(comments), notes);
  parts.write(comments, added.xml);
  const fresh = new Set(added.fresh);
  if (fresh.size === 0) return [];
  const there = drawingPart(sheet, places.drawing);
  const drawing = there === null ? makeDrawing(sheet, places.drawing) : { part: there, edits: [] };
  const shapes = notes.flatMap((note): Shape[] => {
    const { row, column, size } = note;
    return fresh.has(note) ? [{ row, column, anchor: anchorBeside(places.geometry, note, size) }] : [];
  });
  parts.write(drawing.part, addShapes(drawing.part, parts.read(drawing.part), shapes));
  return drawing.edits;
}

/**
 * Takes the notes of an earlier run out of the comments of a worksheet; parts that hold nothing else go too. Returned is what the
 * worksheet itself needs for it. Throws `InputError`.
 */
export function removeSheetNotes(sheet: SheetPart, place: DrawingPlace): readonly Edit[] {
  const { parts } = sheet;
  const comments = relatedPart(sheet, "comments");
  if (comments === null || !parts.has(comments)) return [];
  const left = removeNotes(comments, parts.read(comments));
  parts.write(comments, left.xml);
  if (left.removed.length === 0) return [];
  const drawing = drawingPart(sheet, place);
  const shapes = drawing === null ? null : removeShapes(parts.read(drawing), left.removed);
  if (drawing !== null && shapes) parts.write(drawing, shapes.xml);
  if (!left.isEmpty) return [];
  removePart(sheet, comments);
  removeContentType(parts, comments);
  if (drawing === null || !shapes?.isEmpty) return [];
  removePart(sheet, drawing);
  return place.element ? [removal(place.element)] : [];
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
function drawingPart({ parts, part }: SheetPart, { id }: DrawingPlace): string | null {
  return readRelations(parts, part).find((relation) => relation.id === id)?.target ?? null;
}

function makeDrawing(
  sheet: SheetPart,
  place: DrawingPlace,
): { readonly part: string; readonly edits: readonly Edit[] } {
  const { parts, family, part } = sheet;
  const name = parts.freeName((number) => `xl/drawings/vmlDrawing${number}.vml`);
  parts.write(name, noShapes);
  addDefaultType(parts, "vml", contentTypes.vml);
  const id = addRelation(parts, part, { type: `${family.relations}/vmlDrawing`, to: name });
  const { root, element } = place;
  const prefix = prefixFor(root, family.relations);
  const declared = prefix === null ? ` xmlns:r="${family.relations}"` : "";
  const written = `<${root.prefix}legacyDrawing${declared} ${prefix ?? "r:"}id="${id}"/>`;
  return { part: name, edits: [...(element ? [removal(element)] : []), insertAt(place.place, written)] };
}

function removePart({ parts, part }: SheetPart, name: string): void {
  parts.remove(name);
  removeRelations(parts, part, name);
}
