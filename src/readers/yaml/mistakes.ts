import type { ErrorCode } from "yaml";
import type { YamlMistake } from "../../diagnostic.ts";
import type { SourceText } from "../../source/text.ts";
import { flowPiece, type Line, lineAt, type Piece } from "./line.ts";
import type { Replacement } from "./patch.ts";

/** What the library or our own look at the nodes met, by its offset in the text as written. */
export interface Trouble {
  readonly code: ErrorCode | "LOST_TEXT";
  readonly start: number;
  readonly message: string;
}

/** A mistake as its writer sees it, and what the line would be without it where that is plain. */
export interface Mistake {
  readonly mistake: YamlMistake;
  readonly at: Piece;
  readonly detail: string | null;
  readonly repair: Replacement | null;
}

/** Tells from the line of a trouble what was done wrong there. */
export function mistakeOf(trouble: Trouble, source: SourceText): Mistake {
  const line = lineAt(source.lineOf(trouble.start), source);
  return (
    tabIn(trouble, line) ??
    valueMistake(trouble, pieceAt(trouble, line)) ??
    keyColonIn(trouble, line) ??
    indentAt(trouble, line, source) ??
    other(trouble, line)
  );
}

function tabIn(trouble: Trouble, line: Line): Mistake | null {
  if (trouble.code !== "TAB_AS_INDENT" && !line.indentation.text.includes("\t")) return null;
  return { mistake: "tab", at: line.content, detail: null, repair: null };
}

/** The key or the value that the trouble is in: the line's, or a part of the list or mapping in brackets that the line holds. */
function pieceAt(trouble: Trouble, line: Line): Piece {
  const { key, value } = line;
  if (key && trouble.start >= key.start && trouble.start < key.end) return key;
  const isFlow = /^(?:\[.*\]|\{.*\})$/u.test(value.text);
  return isFlow && trouble.start > value.start ? flowPiece(line, trouble.start) : value;
}

function valueMistake(trouble: Trouble, value: Piece): Mistake | null {
  if (trouble.code === "BAD_INDENT" && trouble.message.startsWith("Flow")) return null;
  if (/^["']/u.test(value.text)) return quoteIn(trouble, value);
  if (startsReserved(trouble, value))
    return { mistake: "reserved-start", at: value, detail: null, repair: quoted(value) };
  if (/:(?:[ \t]|$)/u.test(value.text)) return { mistake: "colon", at: value, detail: null, repair: quoted(value) };
  return null;
}

/** A quote left open, text after a closed one, or an escape that there is none of. */
function quoteIn(trouble: Trouble, value: Piece): Mistake | null {
  if (trouble.start < value.start) return null;
  const quote = value.text.slice(0, 1);
  const isWhole = value.text.length > 1 && value.text.endsWith(quote);
  if (isWhole && trouble.code !== "BAD_DQ_ESCAPE")
    return { mistake: "quote", at: value, detail: null, repair: quoted(value) };
  const isOpen = value.text.indexOf(quote, 1) < 0;
  const inner = value.text.slice(1, isWhole ? -1 : undefined);
  const repair = isWhole || isOpen ? { ...quoted({ ...value, text: inner }) } : quoted(value);
  return { mistake: "quote", at: value, detail: null, repair };
}

/** Whether a plain value begins with a sign that means something in YAML, as far as that is the trouble. */
function startsReserved(trouble: Trouble, value: Piece): boolean {
  if (trouble.code === "BAD_SCALAR_START" || trouble.code === "LOST_TEXT") return trouble.start <= value.end;
  if (/^[>|]/u.test(value.text)) return !/^[>|][-+]?[1-9]?[-+]?$/u.test(value.text);
  if (/^\[[^\]]*\][^\]]|^\{[^}]*\}[^}]/u.test(value.text)) return true;
  return /^[%@`,\]}!&*]|^[-?](?:\s|$)/u.test(value.text);
}

function quoted(value: Piece): Replacement {
  return { start: value.start, end: value.end, text: `'${value.text.replace(/'/gu, "''")}'` };
}

/** A line without a colon that YAML knows, where a key should be: `名称：某局`, `名称:某局`. */
function keyColonIn(trouble: Trouble, line: Line): Mistake | null {
  if (line.key || !["MISSING_CHAR", "MULTILINE_IMPLICIT_KEY"].includes(trouble.code)) return null;
  const colon = line.content.text.search(/[:：]/u);
  if (colon < 0) return null;
  const start = line.content.start + colon;
  return { mistake: "key-colon", at: line.content, detail: null, repair: { start, end: start + 1, text: ": " } };
}

/** A line that stands too deep or at the depth of nothing; below a value it is the next line. */
function indentAt(trouble: Trouble, line: Line, source: SourceText): Mistake | null {
  const indents: readonly string[] = ["BAD_INDENT", "BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"];
  const isOutside = trouble.code === "UNEXPECTED_TOKEN" && trouble.start <= line.content.start;
  if (!isOutside && (!indents.includes(trouble.code) || trouble.message.startsWith("Flow"))) return null;
  const isBelow = trouble.code !== "BAD_INDENT" && !isOutside && line.key !== null;
  const at = isBelow ? nextLine(line, source).content : line.content;
  return { mistake: "indent", at, detail: null, repair: null };
}

function nextLine(line: Line, source: SourceText): Line {
  for (let number = line.number + 1; number <= source.lineCount; number++) {
    const next = lineAt(number, source);
    if (next.content.text !== "") return next;
  }
  return line;
}

function other(trouble: Trouble, { content }: Line): Mistake {
  const at = { text: content.text, start: trouble.start, end: Math.max(trouble.start, content.end) };
  return { mistake: "other", at, detail: trouble.message, repair: null };
}
