import { SaxesParser, type SaxesTagNS } from "saxes";
import { unreadable } from "../../package/fault.ts";

/** The start tag of an element. Offsets are in UTF-16 code units of the part's text. */
export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** The prefix with its colon, or "". */
  readonly prefix: string;
  readonly uri: string;
  readonly attributes: SaxesTagNS["attributes"];
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
}

/** An element: `close` is where its end tag begins, `after` where what follows it begins; both are `end` where it is empty. */
export interface Element extends Tag {
  readonly children: readonly Element[];
  /** The text right inside it, entities replaced. */
  readonly text: string;
  readonly close: number;
  readonly after: number;
}

/** What is done with a part while it is scanned. `close` comes for empty elements too. */
export interface Scan {
  readonly open?: (tag: Tag) => void;
  readonly close?: (tag: Tag, place: { readonly close: number; readonly after: number }) => void;
  readonly text?: (text: string) => void;
}

/** Reads a part strictly, element by element. Throws `InputError` where it is not well-formed. */
export function scan(part: string, xml: string, { open, close, text }: Scan): void {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Tag[] = [];
  const fail = (detail: string) => unreadable("broken", `${part}: ${detail}`);
  parser.on("error", ({ message }) => {
    throw fail(message);
  });
  parser.on("opentag", (node) => {
    if (stack.length > mostDepth) throw fail("too deep");
    const tag = tagOf(node, xml.lastIndexOf("<", parser.position - 1), parser.position);
    stack.push(tag);
    open?.(tag);
  });
  parser.on("closetag", () => {
    const tag = stack.pop();
    const after = parser.position;
    if (tag) close?.(tag, { close: tag.isEmpty ? after : xml.lastIndexOf("<", after - 1), after });
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

/** The root element of a part. Throws `InputError` where it is not well-formed. */
export function parseTree(part: string, xml: string): Element {
  const stack: { children: Element[]; text: string }[] = [{ children: [], text: "" }];
  scan(part, xml, {
    open: () => void stack.push({ children: [], text: "" }),
    close: (tag, place) => {
      const content = stack.pop() ?? { children: [], text: "" };
      stack.at(-1)?.children.push({ ...tag, ...content, ...place });
    },
    text: (text) => {
      const inside = stack.at(-1);
      if (inside) inside.text += text;
    },
  });
  const root = stack[0]?.children[0];
  if (!root) throw unreadable("broken", `${part}: no element`);
  return root;
}

/** The children of an element that bear a name in its own namespace. */
export function childrenOf(element: Element, local: string): readonly Element[] {
  return element.children.filter((child) => child.local === local && child.uri === element.uri);
}

/** The first of them; undefined where there is none. */
export function childOf(element: Element | undefined, local: string): Element | undefined {
  return element && childrenOf(element, local)[0];
}

/** An attribute without a prefix; undefined where there is none. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

/** The id of the relationship that an element names, `r:id`. */
export function relationOf(tag: Tag): string | undefined {
  return Object.values(tag.attributes).find(({ local, uri }) => local === "id" && isRelations(uri))?.value;
}

/** The prefix, with its colon, that an element declares for a namespace; null where it declares none. */
export function prefixFor(root: Tag, uri: string): string | null {
  const declared = Object.values(root.attributes).find(({ prefix, value }) => prefix === "xmlns" && value === uri);
  return declared ? `${declared.local}:` : null;
}

function isRelations(uri: string): boolean {
  return uri.endsWith("/relationships");
}

function tagOf(node: SaxesTagNS, start: number, end: number): Tag {
  const { name, local, prefix, uri, attributes, isSelfClosing } = node;
  return {
    name,
    local,
    prefix: prefix === "" ? "" : `${prefix}:`,
    uri,
    attributes,
    start,
    end,
    isEmpty: isSelfClosing,
  };
}

/** No part of a workbook is nested deeper. */
const mostDepth = 256;

/** The tag of what isn't there. */
export const nowhere: Tag = {
  name: "",
  local: "",
  prefix: "",
  uri: "",
  attributes: {},
  start: 0,
  end: 0,
  isEmpty: true,
};
