import type { Language } from "../../diagnostic.ts";
import { scanSheet } from "./cells.ts";
import { drawingFinder } from "./drawing-place.ts";
import { applyEdits } from "./edits.ts";
import { cellFinder } from "./find-cells.ts";
import { geometryReader } from "./geometry.ts";
import type { CellMark } from "./marks.ts";
import { noteOf } from "./note-texts.ts";
import type { Restyling } from "./restyle.ts";
import { addSheetNotes, removeSheetNotes, type SheetPart } from "./sheet-notes.ts";
import type { Styles } from "./styles.ts";
import { tintCells } from "./tint-cells.ts";
import { untinter } from "./untint-cells.ts";

/** How marks look and read. */
export interface Marking {
  readonly styles: Styles;
  readonly language: Language;
}

/** Tints the cells at fault of a worksheet, and adds comments to them. Throws `InputError` where a part is broken. */
export function markSheet(sheet: SheetPart, marks: readonly CellMark[], { styles, language }: Marking): void {
  const { parts, part } = sheet;
  const xml = parts.read(part);
  const tints = marks.map(({ row, column, severity }) => {
    return { row, column, tint: (style: number) => styles.tint(style, severity) };
  });
  const [cells, sizes, drawing] = [cellFinder(tints), geometryReader(), drawingFinder()];
  scanSheet(part, xml, [cells.scan, sizes.scan, drawing.scan]);
  const notes = marks.map((mark) => noteOf(mark, language));
  const places = { geometry: sizes.geometry, drawing: drawing.found() };
  parts.write(part, applyEdits(xml, [...tintCells(xml, tints, cells.found), ...addSheetNotes(sheet, notes, places)]));
}

/** Takes the marks of an earlier run out of a worksheet; returned are the styles that it uses. Throws `InputError`. */
export function unmarkSheet(sheet: SheetPart, restyling: Restyling): ReadonlySet<number> {
  const { parts, part } = sheet;
  const xml = parts.read(part);
  const [cells, drawing] = [untinter(xml, (style) => restyling.originalOf(style)), drawingFinder()];
  scanSheet(part, xml, [cells.scan, drawing.scan]);
  parts.write(part, applyEdits(xml, [...cells.untinting.edits, ...removeSheetNotes(sheet, drawing.found())]));
  return cells.untinting.used;
}
