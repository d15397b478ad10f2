import type { Severity } from "../../diagnostic.ts";
import { applyEdits } from "./edits.ts";
import { shadesOf } from "./palette.ts";
import {
  addItems,
  endOfList,
  type ListName,
  listNames,
  readLists,
  rewriteStyle,
  type StyleLists,
} from "./style-lists.ts";
import { attributeOf } from "./xml.ts";

/** How a cell of the findings sheet looks: elements of a styles part, in which `{}` stands for their prefix. */
export interface Look {
  readonly font: string;
  readonly fill: string | null;
  readonly border: string | null;
  /** What the `xf` holds. */
  readonly alignment: string;
}

/** A tinted style, and the style that it was made of. */
export interface TintPair {
  readonly tinted: number;
  readonly original: number;
}

/** What marks add to the styles of a workbook. A style is known by its index among the cell styles. */
export class Styles {
  readonly #lists: StyleLists;
  readonly #added: Readonly<Record<ListName, string[]>> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  readonly #colours: Set<string>;
  readonly #pairs = new Map<string, TintPair>();
  /** Tint fills, by severity and the fill that they cover. */
  readonly #tints = new Map<string, number>();

  /** Throws `InputError` where the part is not well-formed. */
  constructor(part: string, xml: string) {
    this.#lists = readLists(part, xml);
    this.#colours = new Set(
      [...xml.matchAll(/\brgb\s*=\s*["']([0-9A-F]{8})["']/giu)].map(([, colour = ""]) => colour.toUpperCase()),
    );
  }

  /** The style that looks like another one but for its fill, which is the tint of a severity. */
  tint(original: number, severity: Severity): number {
    const key = `${severity} ${original}`;
    const known = this.#pairs.get(key);
    if (known) return known.tinted;
    const covered = this.#fillOf(original);
    const fillId = String(this.#tints.get(`${severity} ${covered}`) ?? this.#addTint(covered, severity));
    const tinted = this.#add("cellXfs", rewriteStyle(this.#lists, original, { fillId, applyFill: "1" }));
    this.#pairs.set(key, { tinted, original });
    return tinted;
  }

  /** The tinted styles that were made so far. */
  pairs(): readonly TintPair[] {
    return [...this.#pairs.values()];
  }

  /** A style of the findings sheet; what begins as a formula does stays text in it even where it is edited. */
  look({ font, fill, border, alignment }: Look): number {
    const ids = [
      `fontId="${this.#add("fonts", font)}"`,
      `fillId="${fill === null ? 0 : this.#add("fills", fill)}"`,
      `borderId="${border === null ? 0 : this.#add("borders", border)}"`,
    ];
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return this.#add("cellXfs", `<{}xf numFmtId="0" ${ids.join(" ")} quotePrefix="1" ${applied}>${alignment}</{}xf>`);
  }

  toXml(): string {
    return applyEdits(
      this.#lists.xml,
      listNames.flatMap((name) => addItems(this.#lists, name, this.#added[name])),
    );
  }

  #fillOf(style: number): string {
    const element = this.#lists.items.cellXfs[style] ?? this.#lists.items.cellXfs[0];
    return (element && attributeOf(element, "fillId")) ?? "0";
  }

  #addTint(covered: string, severity: Severity): number {
    const shades = shadesOf(severity);
    const shade = shades.find((colour) => !this.#colours.has(colour)) ?? shades.at(-1) ?? "";
    this.#colours.add(shade);
    const made = this.#add("fills", solidFill(shade));
    this.#tints.set(`${severity} ${covered}`, made);
    return made;
  }

  /** The index of an item that is added, once for each text. */
  #add(name: ListName, text: string): number {
    const added = this.#added[name];
    const known = added.indexOf(text);
    return endOfList(this.#lists, name) + (known === -1 ? added.push(text) - 1 : known);
  }
}

/** A fill of one colour, as ARGB in hexadecimal. */
export function solidFill(colour: string): string {
  return `<{}fill><{}patternFill patternType="solid"><{}fgColor rgb="${colour}"/><{}bgColor indexed="64"/></{}patternFill></{}fill>`;
}
