import type { Shape } from "../../diagnostic.ts";
import type { TextPlace } from "../../source/place.ts";

/** What YAML and JSON have in common: texts as written, lists and mappings, each with its place. */
export type Node = TextNode | NothingNode | ListNode | MappingNode;

/** A scalar; of a number the digits as written. */
export interface TextNode {
  readonly kind: "text";
  readonly text: string;
  readonly place: TextPlace;
}

/** `null`. A YAML value left blank is a blank text instead. */
export interface NothingNode {
  readonly kind: "nothing";
  readonly place: TextPlace;
}

/** Its items in the order of the file. */
export interface ListNode {
  readonly kind: "list";
  readonly items: readonly Node[];
  readonly place: TextPlace;
}

/** Its entries in the order of the file; a key may come twice. */
export interface MappingNode {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
  readonly place: TextPlace;
}

/** A key as written and its value. */
export interface Entry {
  readonly key: string;
  readonly keyPlace: TextPlace;
  readonly value: Node;
}

/** Whether nothing is stated: null, or a text of blanks. */
export function isBlank(node: Node): boolean {
  return node.kind === "nothing" || (node.kind === "text" && node.text.trim() === "");
}

/** The shape of a node as messages tell it. */
export function shapeOf(node: Node): Shape {
  return isBlank(node) ? "nothing" : node.kind;
}
