import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { earlyFinding, InputError, type LimitName } from "../../diagnostic.ts";
import type { Limits } from "../../limits.ts";
import type { TextPlace } from "../../source/place.ts";
import type { Entry, Node } from "../tree/node.ts";

/** A node with what it would come to, were its aliases written out. */
interface Weighed {
  readonly node: Node;
  readonly depth: number;
  readonly aliases: number;
}

/** What a document is turned into nodes with. */
interface Context {
  readonly limits: Limits;
  readonly toSource: (offset: number) => number;
  /** By anchor; null while its node is not complete. */
  readonly anchors: Map<string, Weighed | null>;
}

type YamlNode = ParsedNode | Alias.Parsed | null | undefined;

/**
 * The document as nodes; an alias is the node that it names. Throws `InputError` where aliases, counted as if they were written
 * out, exceed the limits on aliases or depth; one that holds itself does.
 */
export function nodeOf(document: Document.Parsed, toSource: Context["toSource"], limits: Limits): Node {
  const context: Context = { limits, toSource, anchors: new Map() };
  return convert(document.contents as YamlNode, document.range[0], context).node;
}

function convert(node: YamlNode, blankAt: number, context: Context): Weighed {
  if (!node) return leaf({ kind: "text", text: "", place: placeOf(blankAt, blankAt, context) });
  if (isAlias(node)) return follow(node, context);
  const { anchor } = node as { anchor?: string };
  if (anchor) context.anchors.set(anchor, null);
  const weighed = isCollection(node)
    ? collection(node as YAMLMap | YAMLSeq, context)
    : scalar(node as Scalar.Parsed, context);
  if (anchor) context.anchors.set(anchor, weighed);
  return weighed;
}

function follow(alias: Alias, context: Context): Weighed {
  const target = context.anchors.get(alias.source);
  const place = placeOf(alias.range?.[0] ?? 0, alias.range?.[1] ?? 0, context);
  if (target === null) throw overLimit("depth", context.limits.depth, place);
  if (target === undefined) return leaf({ kind: "text", text: `*${alias.source}`, place });
  return within({ ...target, aliases: target.aliases + 1 }, place, context);
}

function leaf(node: Node): Weighed {
  return { node, depth: 0, aliases: 0 };
}

function scalar(node: Scalar.Parsed, context: Context): Weighed {
  const place = placeOf(node.range[0], node.range[1], context);
  const text = String(node.value ?? "");
  if (node.type === "PLAIN" && text === "null") return leaf({ kind: "nothing", place });
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  return leaf({ kind: "text", text: isBlock ? text.trimEnd() : text, place });
}

function collection(node: YAMLMap | YAMLSeq, context: Context): Weighed {
  const [start, end] = node.range ?? [0, 0];
  const place = placeOf(start, end, context);
  const parts: Weighed[] = [];
  if (isMap(node)) {
    const entries = node.items.map((pair) => entryOf(pair as Pair, start, parts, context));
    return within(sum({ kind: "mapping", entries, place }, parts), place, context);
  }
  for (const item of node.items)
    parts.push(isPair(item) ? pairAsMapping(item, start, context) : convert(item as YamlNode, start, context));
  return within(sum({ kind: "list", items: parts.map((part) => part.node), place }, parts), place, context);
}

/** `[a: 1]` holds a mapping of one entry. */
function pairAsMapping(pair: Pair, start: number, context: Context): Weighed {
  const parts: Weighed[] = [];
  const entry = entryOf(pair, start, parts, context);
  return sum({ kind: "mapping", entries: [entry], place: entry.keyPlace }, parts);
}

function entryOf(pair: Pair, start: number, parts: Weighed[], context: Context): Entry {
  const key = convert(pair.key as YamlNode, start, context);
  const { node } = key;
  const keyEnd = (pair.key as ParsedNode | null)?.range?.[1] ?? start;
  const value = convert(pair.value as YamlNode, keyEnd, context);
  parts.push(value);
  return { key: node.kind === "text" ? node.text : keyName(node), keyPlace: node.place, value: value.node };
}

/** A key that is no text is shown by its kind; it is known nowhere. */
function keyName(node: Node): string {
  return node.kind === "nothing" ? "null" : node.kind === "list" ? "[…]" : "{…}";
}

function sum(node: Node, parts: readonly Weighed[]): Weighed {
  let depth = 0;
  let aliases = 0;
  for (const part of parts) {
    depth = Math.max(depth, part.depth);
    aliases += part.aliases;
  }
  return { node, depth: depth + 1, aliases };
}

function within(weighed: Weighed, place: TextPlace, { limits }: Context): Weighed {
  if (weighed.depth > limits.depth) throw overLimit("depth", limits.depth, place);
  if (weighed.aliases > limits.aliases) throw overLimit("aliases", limits.aliases, place);
  return weighed;
}

function overLimit(limit: LimitName, allowed: number, place: TextPlace): InputError {
  return new InputError(earlyFinding("input/limit", { limit, allowed, actual: null }, place));
}

function placeOf(start: number, end: number, { toSource }: Context): TextPlace {
  return { kind: "text", start: toSource(start), end: toSource(Math.max(start, end)) };
}
