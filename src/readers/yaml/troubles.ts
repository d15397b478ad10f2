import { type Document, isAlias, isCollection, isScalar, type Scalar, visit, type YAMLParseError } from "yaml";
import { isKey } from "../tree/keys.ts";
import type { Trouble } from "./mistakes.ts";
import type { Patched } from "./patch.ts";

/** Beyond these they are the consequence of one another. */
const mostErrors = 100;

/** Where quoted texts, and lists and mappings in brackets, begin; in the order of the text. */
interface Openings {
  readonly quotes: readonly number[];
  readonly brackets: readonly number[];
}

/**
 * What is wrong in a document: the errors that the library found, and where it took text for signs of YAML and left it out, as
 * in `>5` (a folded block), `*30` (an alias of nothing), `&3类 企业` (an anchor) and `!重要` (a tag). In the order of the text.
 */
export function troublesIn(document: Document.Parsed, patched: Patched): readonly Trouble[] {
  const openings = document.errors.length > 0 ? openingsIn(document) : { quotes: [], brackets: [] };
  const errors = document.errors.slice(0, mostErrors).map((error) => errorIn(error, openings));
  const { text } = patched;
  return [...errors, ...lostTags(document, text), ...lostTexts(document, text), ...wideColons(document, text)]
    .map((trouble) => ({ ...trouble, start: patched.toSource(trouble.start) }))
    .sort((a, b) => a.start - b.start);
}

/** What is left open is found by the library where it should have ended, and by people where it begins. */
function errorIn({ code, pos, message }: YAMLParseError, openings: Openings): Trouble {
  const isOpenQuote = code === "MISSING_CHAR" && message.startsWith("Missing closing");
  const isOpenBracket = code === "BAD_INDENT" && message.startsWith("Flow");
  const starts = isOpenQuote ? openings.quotes : isOpenBracket ? openings.brackets : [];
  return { code, start: starts.findLast((start) => start < pos[0]) ?? pos[0], message };
}

function openingsIn(document: Document.Parsed): Openings {
  const openings = { quotes: [] as number[], brackets: [] as number[] };
  visit(document, {
    Node(_, node) {
      if (isQuoted(node)) openings.quotes.push(node.range?.[0] ?? 0);
      if (isFlow(node)) openings.brackets.push(node.range?.[0] ?? 0);
    },
  });
  return openings;
}

function isQuoted(node: unknown): boolean {
  return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
}

function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

function lostTags(document: Document.Parsed, text: string): Trouble[] {
  return document.warnings
    .filter(({ code, pos }) => code === "TAG_RESOLVE_FAILED" && !/^!![a-z]+$/u.test(text.slice(...pos)))
    .map(({ pos }) => lost(pos[0]));
}

function lostTexts(document: Document.Parsed, text: string): Trouble[] {
  const troubles: Trouble[] = [];
  const anchors = new Map<string, number>();
  const used = new Set<string>();
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        if (!anchors.has(node.source)) troubles.push(lost(start));
        used.add(node.source);
        return;
      }
      const { anchor } = node as { anchor?: string };
      if (anchor) anchors.set(anchor, isScalar(node) ? text.lastIndexOf(`&${anchor}`, start) : -1);
      if (isScalar(node) && isEmptyBlock(node as Scalar.Parsed, text)) troubles.push(lost(start));
    },
  });
  for (const [anchor, start] of anchors) if (start >= 0 && !used.has(anchor)) troubles.push(lost(start));
  return troubles;
}

/** Mappings whose colons are all full-width, which to YAML are plain texts: the document, or lines that all begin with known keys. */
function wideColons(document: Document.Parsed, text: string): Trouble[] {
  const troubles: Trouble[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === "key" || node.type !== "PLAIN") return;
      const lines = text.slice(node.range?.[0], node.range?.[1]).split(/\r\n?|\n/u, 3);
      const isMapping = node === document.contents ? hasColon(lines) : lines.length > 1 && lines.every(beginsWithKey);
      if (isMapping) troubles.push({ code: "MISSING_CHAR", start: node.range?.[0] ?? 0, message: "" });
    },
  });
  return troubles;
}

function hasColon([first = ""]: readonly string[]): boolean {
  return /[:：]/u.test(first);
}

function beginsWithKey(line: string): boolean {
  const name = /^\s*([^:：]{1,20})[:：]/u.exec(line)?.[1];
  return name !== undefined && isKey(name);
}

/** `>5` alone: the header of a folded block whose text is to be indented by 5, and no text. */
function isEmptyBlock(node: Scalar.Parsed, text: string): boolean {
  if (node.type !== "BLOCK_FOLDED" && node.type !== "BLOCK_LITERAL") return false;
  return String(node.value).trim() === "" && /^[>|][-+]?[1-9]/u.test(text.slice(node.range[0], node.range[0] + 3));
}

function lost(start: number): Trouble {
  return { code: "LOST_TEXT", start, message: "" };
}
