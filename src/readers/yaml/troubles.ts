import { type Document, isAlias, isCollection, isScalar, type Scalar, visit, type YAMLParseError } from "yaml";
import type { Trouble } from "./mistakes.ts";
import type { Patched } from "./patch.ts";

/**
 * What is wrong in a document: the errors that the library found, and where it took text for signs of YAML and left it out, as
 * in `>5` (a folded block), `*30` (an alias of nothing), `&3类 企业` (an anchor) and `!重要` (a tag). In the order of the text.
 */
export function troublesIn(document: Document.Parsed, patched: Patched): readonly Trouble[] {
  const errors = document.errors.map((error) => errorIn(document, error));
  const { text } = patched;
  return [...errors, ...lostTags(document, text), ...lostTexts(document, text), ...wideColons(document)]
    .map((trouble) => ({ ...trouble, start: patched.toSource(trouble.start) }))
    .sort((a, b) => a.start - b.start);
}

/** What is left open is found by the library where it should have ended, and by people where it begins. */
function errorIn(document: Document.Parsed, { code, pos, message }: YAMLParseError): Trouble {
  const isOpenQuote = code === "MISSING_CHAR" && message.startsWith("Missing closing");
  const isOpenBracket = code === "BAD_INDENT" && message.startsWith("Flow");
  const start = isOpenQuote || isOpenBracket ? lastBefore(document, pos[0], isOpenQuote ? isQuoted : isFlow) : null;
  return { code, start: start ?? pos[0], message };
}

function lastBefore(document: Document.Parsed, offset: number, isWanted: (node: unknown) => boolean): number | null {
  let last: number | null = null;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? offset;
      if (start < offset && isWanted(node)) last = Math.max(last ?? 0, start);
    },
  });
  return last;
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

/** A document that is one plain text with a colon in its first line: all its colons are full-width. */
function wideColons({ contents }: Document.Parsed): Trouble[] {
  if (!isScalar(contents) || contents.type !== "PLAIN") return [];
  if (!/^[^\r\n]*?[:：]/u.test(contents.source ?? "")) return [];
  return [{ code: "MISSING_CHAR", start: contents.range[0], message: "" }];
}

/** `>5` alone: the header of a folded block whose text is to be indented by 5, and no text. */
function isEmptyBlock(node: Scalar.Parsed, text: string): boolean {
  if (node.type !== "BLOCK_FOLDED" && node.type !== "BLOCK_LITERAL") return false;
  return String(node.value).trim() === "" && /^[>|][-+]?[1-9]/u.test(text.slice(node.range[0], node.range[0] + 3));
}

function lost(start: number): Trouble {
  return { code: "LOST_TEXT", start, message: "" };
}
