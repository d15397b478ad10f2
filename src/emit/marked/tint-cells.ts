import { cellName } from "../../source/place.ts";
import { scanSheet } from "./cells.ts";
import { DefaultStyles } from "./default-styles.ts";
import { append, applyEdits, type Edit, insertAt, setAttribute } from "./edits.ts";
import { Gaps } from "./gaps.ts";
import type { Tag } from "./xml.ts";

/** A cell that is to be tinted, and the style that it gets in the place of the one that it has. */
export interface CellTint {
  readonly row: number;
  readonly column: number;
  readonly tint: (style: number) => number;
}

/** Tints cells of a worksheet; those that aren't there, and their rows, are put in where they belong. Throws `InputError`. */
export function tintCells(part: string, xml: string, cells: readonly CellTint[]): string {
  const byRow = groupByRow(cells);
  const defaults = new DefaultStyles();
  const edits: Edit[] = [];
  const rows = new Gaps([...byRow.keys()]);
  let inRow: readonly CellTint[] = [];
  let gaps = new Gaps([]);
  const blank = (cell: CellTint, prefix: string, row?: Tag) =>
    `<${prefix}c r="${cellName(cell.row, cell.column)}" s="${cell.tint(defaults.styleAt(cell.column, row))}"/>`;
  scanSheet(part, xml, {
    column: (tag) => defaults.addColumn(tag),
    row: ({ row, tag }) => {
      rows.pass(row, tag.start);
      inRow = byRow.get(row) ?? [];
      gaps = new Gaps(inRow.map(({ column }) => column));
    },
    cell: ({ column, tag, style }) => {
      if (inRow.length === 0) return;
      gaps.pass(column, tag.start);
      const found = inRow.find((cell) => cell.column === column);
      if (found) edits.push(setAttribute(xml, tag, { name: "s", value: String(found.tint(style)) }));
    },
    rowEnd: ({ tag }, { close }) => {
      const missing = gaps
        .missing(close)
        .flatMap(({ index, place }) =>
          inRow.filter(({ column }) => column === index).map((cell) => ({ place, text: blank(cell, tag.prefix, tag) })),
        );
      edits.push(...insertions(tag, close, missing));
    },
    end: (sheetData, close) => {
      const missing = rows.missing(close).map(({ index, place }) => {
        const { prefix } = sheetData;
        const content = (byRow.get(index) ?? []).map((cell) => blank(cell, prefix)).join("");
        return { place, text: `<${prefix}row r="${index + 1}">${content}</${prefix}row>` };
      });
      edits.push(...insertions(sheetData, close, missing));
    },
  });
  return applyEdits(xml, edits);
}

/** Each row's cells from left to right. */
function groupByRow(cells: readonly CellTint[]): ReadonlyMap<number, readonly CellTint[]> {
  const rows = new Map<number, CellTint[]>();
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function insertions(
  tag: Tag,
  close: number,
  missing: readonly { readonly place: number; readonly text: string }[],
): readonly Edit[] {
  if (missing.length === 0) return [];
  if (!tag.isEmpty) return missing.map(({ place, text }) => insertAt(place, text));
  return [append({ ...tag, children: [], text: "", close, after: close }, missing.map(({ text }) => text).join(""))];
}
