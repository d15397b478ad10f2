import { beyond, type Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import { type Package, readPart } from "../../package/parts.ts";
import type { AttributeOf } from "../../package/xml.ts";
import type { Block, Grid } from "../../source/grid.ts";
import { mostColumns, parseBlock } from "../../source/reference.ts";
import type { Range } from "../ranges.ts";
import { sheetGrid } from "../sheet-grid.ts";
import { collectCells } from "./cells.ts";
import type { CellContent } from "./content.ts";

/** What all sheets of a workbook share, and count together. */
export interface SheetContext {
  readonly archive: Package;
  readonly content: CellContent;
  /** Cells and merges of the sheets read so far. */
  readonly count: { cells: number; merges: number };
}

/** Reads a worksheet part into a grid; `name` is the sheet's. Throws `InputError`. */
export function readSheet(context: SheetContext, part: string, name: string): Grid {
  const { archive, content, count } = context;
  const sheet = collectCells({ part, content, count, mostCells: archive.limits.cells });
  const merges: Block[] = [];
  const hiddenColumns: Range[] = [];
  readPart(archive, part, {
    open: (element, attribute, isEmpty) => {
      if (element === "mergeCell") merges.push(readMerge(attribute, part, count, archive.limits));
      else if (element === "col") addHiddenColumns(hiddenColumns, attribute);
      else sheet.handler.open(element, attribute, isEmpty);
    },
    close: sheet.handler.close,
    text: sheet.handler.text,
  });
  return sheetGrid({ name, cells: sheet.cells, merges, hiddenRows: sheet.hiddenRows, hiddenColumns });
}

function readMerge(attribute: AttributeOf, part: string, count: { merges: number }, limits: Limits): Block {
  if (++count.merges > limits.merges) throw beyond("merges", limits.merges, null);
  const reference = attribute("ref") ?? "";
  const block = parseBlock(reference.trim());
  if (!block) throw unreadable("broken", `${part}: merged block ${reference}`);
  return block;
}

function addHiddenColumns(ranges: Range[], attribute: AttributeOf): void {
  const hidden = attribute("hidden");
  if (hidden !== "1" && hidden !== "true") return;
  const first = Number(attribute("min")) - 1;
  const last = Number(attribute("max")) - 1;
  if (first >= 0 && last < mostColumns) ranges.push({ first, last });
}
