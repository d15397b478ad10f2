import { cellName } from "../../source/place.ts";
import { append, type Edit, insertAt, setAttribute } from "./edits.ts";
import type { FoundCells, Lack, SoughtCell } from "./find-cells.ts";

/** A cell that is to be tinted, and the style that it gets in the place of the one that it has. */
export interface CellTint extends SoughtCell {
  readonly tint: (style: number) => number;
}

/**
 * Tints the cells of a worksheet, which are asked for their tints in the order given; those that aren't there, and their rows, are
 * put in where they belong.
 */
export function tintCells(xml: string, cells: readonly CellTint[], found: FoundCells<CellTint>): readonly Edit[] {
  const tinted = new Map(cells.map((cell) => [cell, cell.tint(found.styles.get(cell) ?? 0)]));
  const styleOf = (cell: CellTint): string => String(tinted.get(cell) ?? 0);
  const blank = (cell: CellTint, prefix: string): string =>
    `<${prefix}c r="${cellName(cell.row, cell.column)}" s="${styleOf(cell)}"/>`;
  const there = found.there.map(({ tag, cell }) => setAttribute(xml, tag, { name: "s", value: styleOf(cell) }));
  const missing = found.cells.flatMap((lack) => fill(lack, blank));
  const missingRows = found.rows.flatMap((lack) =>
    fill(lack, (row, prefix) => {
      const content = row.cells.map((cell) => blank(cell, prefix)).join("");
      return `<${prefix}row r="${row.index + 1}">${content}</${prefix}row>`;
    }),
  );
  return [...there, ...missing, ...missingRows];
}

/** Puts in what a row or a sheet lacks. */
function fill<Item>(lack: Lack<Item>, write: (item: Item, prefix: string) => string): readonly Edit[] {
  const { container, close, items } = lack;
  const written = items.map(({ place, item }) => ({ place, text: write(item, container.prefix) }));
  if (!container.isEmpty) return written.map(({ place, text }) => insertAt(place, text));
  const all = written.map(({ text }) => text).join("");
  return [append({ ...container, children: [], text: "", close, after: close }, all)];
}
