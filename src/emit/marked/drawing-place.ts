import type { SheetScan } from "./cells.ts";
import { type Element, nowhere, relationOf, type Tag } from "./xml.ts";

/** The `legacyDrawing` of a worksheet, which holds the boxes of its comments. */
export interface DrawingPlace {
  readonly root: Tag;
  readonly element: Element | null;
  /** The id of the relationship to its part. */
  readonly id: string | null;
  /** Where it belongs. */
  readonly place: number;
}

/** What stands in a worksheet behind its `legacyDrawing` (ECMA-376 part 1, 18.3.1.99). */
const behind = new Set(
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent".split(" "),
);

/** Finds the drawing of a worksheet, or its place. */
export function drawingFinder(): { readonly scan: SheetScan; readonly found: () => DrawingPlace } {
  let found: DrawingPlace = { root: nowhere, element: null, id: null, place: -1 };
  const scan: SheetScan = {
    root: (root) => {
      found = { ...found, root };
    },
    section: (tag, end) => {
      if (tag.local === "legacyDrawing") {
        found = { ...found, element: { ...tag, ...end, children: [], text: "" }, id: relationOf(tag) ?? null };
      } else if (found.place === -1 && behind.has(tag.local)) found = { ...found, place: tag.start };
    },
    rootEnd: (close) => {
      if (found.place === -1) found = { ...found, place: close };
    },
  };
  return { scan, found: () => found };
}
