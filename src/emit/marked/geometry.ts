import { mostColumns, mostRows } from "../../source/reference.ts";
import type { SheetScan } from "./cells.ts";
import { attributeOf, type Tag } from "./xml.ts";

/** Sizes of the columns and rows of a sheet in pixels. */
export interface Geometry {
  readonly widthOf: (column: number) => number;
  readonly heightOf: (row: number) => number;
}

/** Where the box of a comment lies: its edges as column or row, and pixels from there. */
export interface Anchor {
  readonly left: readonly [column: number, pixels: number];
  readonly top: readonly [row: number, pixels: number];
  readonly right: readonly [column: number, pixels: number];
  readonly bottom: readonly [row: number, pixels: number];
}

const defaultWidth = 64;
const defaultHeight = 20;

/** Reads the sizes that a worksheet states. */
export function geometryReader(): { readonly scan: SheetScan; readonly geometry: Geometry } {
  const heights = new Map<number, number>();
  const columns: { readonly first: number; readonly last: number; readonly width: number | null }[] = [];
  let width = defaultWidth;
  let height = defaultHeight;
  const scan: SheetScan = {
    section: (tag) => {
      if (tag.local !== "sheetFormatPr") return;
      width = pixelsOfWidth(attributeOf(tag, "defaultColWidth")) ?? width;
      height = pixelsOfHeight(attributeOf(tag, "defaultRowHeight")) ?? height;
    },
    column: (tag) => {
      const [first, last] = [Number(attributeOf(tag, "min")) - 1, Number(attributeOf(tag, "max")) - 1];
      columns.push({ first, last, width: isHidden(tag) ? 0 : pixelsOfWidth(attributeOf(tag, "width")) });
    },
    row: ({ row, tag }) => {
      const stated = isHidden(tag) ? 0 : pixelsOfHeight(attributeOf(tag, "ht"));
      if (stated !== null) heights.set(row, stated);
    },
  };
  const widths = new Map<number, number>();
  const widthOf = (column: number) => {
    const known = widths.get(column);
    if (known !== undefined) return known;
    const found = columns.find(({ first, last }) => first <= column && column <= last)?.width ?? width;
    widths.set(column, found);
    return found;
  };
  return { scan, geometry: { widthOf, heightOf: (row) => heights.get(row) ?? height } };
}

/** A box beside a cell, to the right of its column `right`, of a size in pixels; at the edge of a sheet it is smaller. */
export function anchorBeside(
  geometry: Geometry,
  cell: { readonly row: number; readonly right: number },
  size: { readonly width: number; readonly height: number },
): Anchor {
  const left = Math.min(cell.right + 1, mostColumns - 2);
  const top = Math.max(0, cell.row - 1);
  return {
    left: [left, 15],
    top: [top, 4],
    right: walk(geometry.widthOf, { from: left, pixels: size.width + 15, end: mostColumns - 1 }),
    bottom: walk(geometry.heightOf, { from: top, pixels: size.height + 4, end: mostRows - 1 }),
  };
}

/** Where one arrives some pixels after the beginning of a row or column. */
function walk(
  sizeOf: (index: number) => number,
  { from, pixels, end }: { readonly from: number; readonly pixels: number; readonly end: number },
): readonly [number, number] {
  let left = pixels;
  for (let index = from; index < end; index++) {
    const size = sizeOf(index);
    if (left <= size) return [index, left];
    left -= size;
  }
  return [end, 0];
}

/** Widths are counted in digits of 7 pixels. */
function pixelsOfWidth(width: string | undefined): number | null {
  const digits = Number(width);
  return width !== undefined && digits >= 0 && digits < 1000 ? Math.round(digits * 7) : null;
}

/** Heights are in points, of which 72 make 96 pixels. */
function pixelsOfHeight(height: string | undefined): number | null {
  const points = Number(height);
  return height !== undefined && points >= 0 && points < 1000 ? Math.round((points * 4) / 3) : null;
}

function isHidden(tag: Tag): boolean {
  return /^(?:1|true)$/u.test(attributeOf(tag, "hidden") ?? "");
}
