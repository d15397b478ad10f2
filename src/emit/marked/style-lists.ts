import { append, applyEdits, type Edit, insertAt, setAttribute } from "./edits.ts";
import { xmlHeader } from "./relationships.ts";
import { attributeOf, childOf, type Element, parseTree } from "./xml.ts";

/** The lists of a styles part that marks add to. */
export const listNames = ["fonts", "fills", "borders", "cellXfs"] as const;
/** One of them, by the local name of its element. */
export type ListName = (typeof listNames)[number];

/** A styles part. `{}` in texts that are added stands for the prefix of its elements. */
export interface StyleLists {
  readonly part: string;
  readonly xml: string;
  readonly root: Element;
  readonly items: Readonly<Record<ListName, readonly Element[]>>;
}

/** What each list begins with at least: spreadsheet programs take it for granted. */
export const firstItems: Readonly<Record<ListName, readonly string[]>> = {
  fonts: ['<{}font><{}sz val="11"/><{}name val="Calibri"/><{}family val="2"/></{}font>'],
  fills: [
    '<{}fill><{}patternFill patternType="none"/></{}fill>',
    '<{}fill><{}patternFill patternType="gray125"/></{}fill>',
  ],
  borders: ["<{}border><{}left/><{}right/><{}top/><{}bottom/><{}diagonal/></{}border>"],
  cellXfs: ['<{}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** What stands before each list in a styles part. */
const earlier: Readonly<Record<ListName, readonly string[]>> = {
  fonts: ["numFmts"],
  fills: ["numFmts", "fonts"],
  borders: ["numFmts", "fonts", "fills"],
  cellXfs: ["numFmts", "fonts", "fills", "borders", "cellStyleXfs"],
};

/** A styles part for a workbook that has none. */
export function noStyles(main: string): string {
  return `${xmlHeader}<styleSheet xmlns="${main}"></styleSheet>`;
}

/** Throws `InputError` where the part is not well-formed. */
export function readLists(part: string, xml: string): StyleLists {
  const root = parseTree(part, xml);
  if (root.isEmpty) return readLists(part, applyEdits(xml, [append(root, "")]));
  const itemsOf = (name: ListName) => childOf(root, name)?.children.filter(({ uri }) => uri === root.uri) ?? [];
  return {
    part,
    xml,
    root,
    items: {
      fonts: itemsOf("fonts"),
      fills: itemsOf("fills"),
      borders: itemsOf("borders"),
      cellXfs: itemsOf("cellXfs"),
    },
  };
}

/** The index that the first item added to a list gets. */
export function endOfList({ items }: StyleLists, name: ListName): number {
  return Math.max(items[name].length, firstItems[name].length);
}

/** Adds items to the end of a list, which is made where it isn't there. */
export function addItems(lists: StyleLists, name: ListName, added: readonly string[]): readonly Edit[] {
  if (added.length === 0) return [];
  const { xml, root, items } = lists;
  const list = childOf(root, name);
  const texts = [...firstItems[name].slice(items[name].length), ...added];
  const count = String(items[name].length + texts.length);
  if (list) {
    const content = append(list, withPrefix(texts.join(""), list.prefix));
    return [...countEdits(xml, list, count), content];
  }
  const before = root.children.filter(({ local }) => earlier[name].includes(local)).at(-1);
  const made = withPrefix(`<{}${name} count="${count}">${texts.join("")}</{}${name}>`, root.prefix);
  return [insertAt(before?.after ?? root.end, made)];
}

/** Corrects the count that a list states; nothing where it states none. */
export function countEdits(xml: string, list: Element, count: string): readonly Edit[] {
  return attributeOf(list, "count") === undefined ? [] : [setAttribute(xml, list, { name: "count", value: count })];
}

/** A style (`xf`) as a text with some of its attributes set. */
export function rewriteStyle(lists: StyleLists, style: number, attributes: Readonly<Record<string, string>>): string {
  const { xml, items } = lists;
  const element = items.cellXfs[style] ?? items.cellXfs[0];
  if (!element) return rewriteStyle(readLists("", defaultStyle), 0, attributes).replaceAll("<xf", "<{}xf");
  const edits = Object.entries(attributes).map(([name, value]) => {
    const { start, end, text } = setAttribute(xml, element, { name, value });
    return { start: start - element.start, end: end - element.start, text };
  });
  return applyEdits(xml.slice(element.start, element.after), edits);
}

function withPrefix(text: string, prefix: string): string {
  return text.replaceAll("{}", prefix);
}

const defaultStyle =
  '<styleSheet><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';
