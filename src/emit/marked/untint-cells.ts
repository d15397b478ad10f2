import { cellName } from "../../source/place.ts";
import { referenceOf, type SheetScan, type WholeCell } from "./cells.ts";
import { DefaultStyles } from "./default-styles.ts";
import { type Edit, removeLastAttribute, setAttribute } from "./edits.ts";
import { attributeOf, type Tag } from "./xml.ts";

/** What takes the tints off a worksheet, and the styles that it then uses. */
export interface Untinting {
  readonly edits: readonly Edit[];
  readonly used: ReadonlySet<number>;
}

/**
 * Takes the tints off the cells of a worksheet; `originalOf` is a style without its tint, or null where it has none. Cells that
 * were put in for their tint alone go, and their rows, unless others are counted from them. `untinting` is whole when the sheet
 * was scanned.
 */
export function untinter(
  xml: string,
  originalOf: (style: number) => number | null,
): { readonly scan: SheetScan; readonly untinting: Untinting } {
  const defaults = new DefaultStyles();
  const { restyle, used } = restyler(xml, originalOf);
  const edits: Edit[] = [];
  let cells: WholeCell[] = [];
  /** The last row where nothing is left of it: it goes, or only its cells, by what follows. */
  let held: { readonly whole: Edit; readonly parts: readonly Edit[] } | null = null;
  const flush = (next: Tag | null): void => {
    const left = held && (next === null || referenceOf(next) !== "" ? [held.whole] : held.parts);
    for (const edit of left ?? []) edits.push(edit);
    held = null;
  };
  const scan: SheetScan = {
    column: (tag) => {
      edits.push(...restyle(tag, "style"));
      defaults.addColumn(tag);
    },
    row: ({ tag }) => {
      flush(tag);
      edits.push(...restyle(tag, "s"));
      cells = [];
    },
    cell: (cell) => void cells.push(cell),
    rowEnd: ({ tag }, { close, after }) => {
      const isUntinted = (cell: WholeCell) => originalOf(cell.style) === defaults.styleAt(cell.column, tag);
      const made = madeCells(xml, cells, isUntinted);
      const removals = [...made].map(removalOf);
      for (const cell of cells) if (!made.has(cell)) edits.push(...restyle(cell.tag, "s"));
      const isEmptied = made.size > 0 && close - tag.end === lengthOf(removals) && isBare(xml, tag);
      if (isEmptied) held = { whole: { start: tag.start, end: after, text: "" }, parts: removals };
      else for (const removal of removals) edits.push(removal);
    },
    rootEnd: () => flush(null),
  };
  return { scan, untinting: { edits, used } };
}

/** Gives cells, rows and columns back the styles without tints, and gathers those that are then used. */
function restyler(
  xml: string,
  originalOf: (style: number) => number | null,
): { readonly restyle: (tag: Tag, name: "s" | "style") => readonly Edit[]; readonly used: ReadonlySet<number> } {
  const used = new Set<number>();
  const restyle = (tag: Tag, name: "s" | "style"): readonly Edit[] => {
    const style = Number(attributeOf(tag, name) ?? 0);
    const original = originalOf(style);
    used.add(original ?? style);
    return original === null ? [] : [styleEdit(xml, tag, { name, style: original })];
  };
  return { restyle, used };
}

/** The cells of a row that were put in for their tint alone, those left out from which the next one is counted. */
function madeCells(
  xml: string,
  cells: readonly WholeCell[],
  isUntinted: (cell: WholeCell) => boolean,
): ReadonlySet<WholeCell> {
  const isMade = (cell: WholeCell, index: number) => {
    const next = cells[index + 1];
    const isCounted = next !== undefined && referenceOf(next.tag) === "";
    return !isCounted && isUntinted(cell) && isBlank(xml, cell);
  };
  return new Set(cells.filter(isMade));
}

function removalOf({ tag, after }: WholeCell): Edit {
  return { start: tag.start, end: after, text: "" };
}

function lengthOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { start, end }) => sum + end - start, 0);
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
