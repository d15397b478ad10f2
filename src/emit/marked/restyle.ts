import { append, applyEdits, type Edit, removal } from "./edits.ts";
import { isShade } from "./palette.ts";
import { countEdits, endOfList, type ListName, readLists, rewriteStyle, type StyleLists } from "./style-lists.ts";
import type { TintPair } from "./styles.ts";
import { attributeOf, childOf, childrenOf, type Element } from "./xml.ts";

/** What the findings sheet of an earlier run tells of styles. */
export interface Legend {
  readonly pairs: readonly TintPair[];
  /** The styles of its own cells. */
  readonly own: ReadonlySet<number>;
}

/**
 * Takes the tints of an earlier run off the styles of a workbook. In one that a spreadsheet program has saved since, styles have
 * other numbers and may have been changed; a tint is then known by its fill, and the rest of the style stays.
 */
export class Restyling {
  readonly #lists: StyleLists;
  readonly #legend: Legend;
  readonly #added: string[] = [];
  readonly #known = new Map<number, number | null>();
  /** By the fill of a tint, the fill that it covers. */
  readonly #fills: ReadonlyMap<string, string>;

  /** Throws `InputError` where the part is not well-formed. */
  constructor(part: string, xml: string, legend: Legend) {
    this.#lists = readLists(part, xml);
    this.#legend = legend;
    this.#fills = new Map(
      legend.pairs.map(({ tinted, original }) => [
        this.#attribute(tinted, "fillId"),
        this.#attribute(original, "fillId"),
      ]),
    );
  }

  /** The style without its tint; null where it has none. */
  originalOf(style: number): number | null {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const found = this.#legend.pairs.find(({ tinted }) => tinted === style)?.original ?? this.#withoutTint(style);
    this.#known.set(style, found);
    return found;
  }

  /** The part without the styles of the earlier run that are last in their lists and that no cell uses any more. */
  toXml(used: ReadonlySet<number>): string {
    const { xml, root, items } = this.#lists;
    const list = childOf(root, "cellXfs");
    if (!list || this.#added.length > 0) {
      const edits = list
        ? [
            ...countEdits(xml, list, String(items.cellXfs.length + this.#added.length)),
            append(list, this.#added.join("")),
          ]
        : [];
      return applyEdits(xml, edits);
    }
    const own = new Set([...this.#legend.own, ...this.#legend.pairs.map(({ tinted }) => tinted)]);
    const dropped = trailing(items.cellXfs, (index) => own.has(index) && !used.has(index));
    const left = [
      ...items.cellXfs.slice(0, items.cellXfs.length - dropped.length),
      ...childrenOf(childOf(root, "cellStyleXfs") ?? list, "xf").slice(
        0,
        childOf(root, "cellStyleXfs") ? undefined : 0,
      ),
    ];
    return applyEdits(xml, [
      ...this.#dropping("cellXfs", dropped),
      ...(["fonts", "fills", "borders"] as const).flatMap((name) => {
        const kept = new Set(left.map((xf) => attributeOf(xf, idNames[name])));
        const mine = new Set(dropped.map((xf) => attributeOf(xf, idNames[name])));
        const isMine = (index: number) => mine.has(String(index)) && !kept.has(String(index));
        return this.#dropping(name, trailing(items[name], isMine));
      }),
    ]);
  }

  #withoutTint(style: number): number | null {
    const fill = this.#attribute(style, "fillId");
    const covered = this.#fills.get(fill) ?? (this.#legend.pairs.length === 0 && this.#isTint(fill) ? "0" : null);
    if (covered === null || style >= this.#lists.items.cellXfs.length) return null;
    const wanted = rewriteStyle(this.#lists, style, { fillId: covered, applyFill: "1" });
    const same = this.#lists.items.cellXfs.findIndex(
      (_, index) => rewriteStyle(this.#lists, index, { applyFill: "1" }) === wanted,
    );
    return same === -1 ? endOfList(this.#lists, "cellXfs") + this.#added.push(wanted) - 1 : same;
  }

  #isTint(fill: string): boolean {
    const pattern = childOf(this.#lists.items.fills[Number(fill)], "patternFill");
    const colour = childOf(pattern, "fgColor");
    return colour !== undefined && isShade(attributeOf(colour, "rgb") ?? "");
  }

  #attribute(style: number, name: string): string {
    const element = this.#lists.items.cellXfs[style];
    return (element && attributeOf(element, name)) ?? "0";
  }

  #dropping(name: ListName, dropped: readonly Element[]): readonly Edit[] {
    const { xml, root, items } = this.#lists;
    const list = childOf(root, name);
    if (!list || dropped.length === 0) return [];
    return [...countEdits(xml, list, String(items[name].length - dropped.length)), ...dropped.map(removal)];
  }
}

const idNames = { fonts: "fontId", fills: "fillId", borders: "borderId" } as const;

/** The elements at the end of a list for which a condition holds. */
function trailing(elements: readonly Element[], holds: (index: number) => boolean): readonly Element[] {
  let start = elements.length;
  while (start > 0 && holds(start - 1)) start--;
  return elements.slice(start);
}
