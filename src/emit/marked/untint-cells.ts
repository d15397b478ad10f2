import { cellName } from "../../source/place.ts";
import { scanSheet, type WholeCell } from "./cells.ts";
import { DefaultStyles } from "./default-styles.ts";
import { applyEdits, type Edit, removeLastAttribute, setAttribute } from "./edits.ts";
import { attributeOf, type Tag } from "./xml.ts";

/** A worksheet without tints, and the styles that it uses. */
export interface Untinted {
  readonly xml: string;
  readonly used: ReadonlySet<number>;
}

/**
 * Takes the tints off the cells of a worksheet; `originalOf` is a style without its tint, or null where it has none. Cells that
 * were put in for their tint alone go, and their rows. Throws `InputError`.
 */
export function untintCells(part: string, xml: string, originalOf: (style: number) => number | null): Untinted {
  const defaults = new DefaultStyles();
  const used = new Set<number>();
  const edits: Edit[] = [];
  let row: Tag | undefined;
  let removed: Edit[] = [];
  const restyle = (tag: Tag, name: "s" | "style"): void => {
    const style = Number(attributeOf(tag, name) ?? 0);
    const original = originalOf(style);
    used.add(original ?? style);
    if (original !== null) edits.push(styleEdit(xml, tag, { name, style: original }));
  };
  scanSheet(part, xml, {
    column: (tag) => {
      restyle(tag, "style");
      defaults.addColumn(tag);
    },
    row: ({ tag }) => {
      restyle(tag, "s");
      row = tag;
      removed = [];
    },
    cell: (cell) => {
      const original = originalOf(cell.style);
      const isDefault = original !== null && original === defaults.styleAt(cell.column, row);
      if (isDefault && isBlank(xml, cell)) removed.push({ start: cell.tag.start, end: cell.after, text: "" });
      else restyle(cell.tag, "s");
    },
    rowEnd: ({ tag }, { close, after }) => {
      const left = close - tag.end - removed.reduce((sum, { start, end }) => sum + end - start, 0);
      const isMade = removed.length > 0 && left === 0 && isBare(xml, tag);
      edits.push(...(isMade ? [{ start: tag.start, end: after, text: "" }] : removed));
    },
  });
  return { xml: applyEdits(xml, edits), used };
}

/** A style of 0 that stands last is taken out, as it is where `setAttribute` adds one. */
function styleEdit(xml: string, tag: Tag, to: { readonly name: string; readonly style: number }): Edit {
  const dropped = to.style === 0 ? removeLastAttribute(xml, tag, to.name) : null;
  return dropped ?? setAttribute(xml, tag, { name: to.name, value: String(to.style) });
}

/** Whether a cell holds nothing, and is written as `tintCells` writes one. */
function isBlank(xml: string, { tag, after, row, column, style }: WholeCell): boolean {
  return xml.slice(tag.start, after) === `<${tag.name} r="${cellName(row, column)}" s="${style}"/>`;
}

/** Whether a row says nothing but its number. */
function isBare(xml: string, tag: Tag): boolean {
  return /^<\S+ r="\d+">$/u.test(xml.slice(tag.start, tag.end));
}
