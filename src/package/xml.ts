import { isAscii, isUtf8, transcode } from "node:buffer";
import type { InputError } from "../diagnostic.ts";
import { beyond, type Limits } from "../limits.ts";
import { unreadable } from "./fault.ts";
import { declaredNamespaces, findAttribute } from "./xml/attributes.ts";
import { decodeEntities } from "./xml/entities.ts";
import { elementName, type Namespaces, openScope, outermost, type Scope } from "./xml/scope.ts";
import { emptyTag, endOfMarkup, readTag, skipBlanks, type Tag } from "./xml/tag.ts";

/** The value of an attribute of the element that was just opened, entities replaced; undefined where there is none. */
export type AttributeOf = (name: string) => string | undefined;

/**
 * What is done with a part while it is read. Elements of SpreadsheetML, transitional or strict, and of the package's own
 * formats are named without a prefix; those of foreign namespaces have one. The relationship attribute is `r:id`.
 */
export interface XmlHandler {
  /** Prefixes by namespace, where a part is of another vocabulary: names of elements and attributes are given with them. */
  readonly namespaces?: Namespaces;
  readonly open: (element: string, attribute: AttributeOf, isEmpty: boolean) => void;
  /** Called for empty elements too. */
  readonly close?: (element: string) => void;
  /** A stretch of text, entities replaced; one text may come in several stretches. */
  readonly text?: (text: string) => void;
}

const namespaces: Namespaces = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
};

/** Where the reading of a part stands. */
interface Reading {
  readonly part: string;
  readonly xml: string;
  readonly handler: XmlHandler;
  readonly limits: Limits;
  /** The start tag that was read last, and its attributes. */
  readonly tag: Tag;
  readonly attribute: AttributeOf;
  /** Where the first entity of the part stands: in sheets often in the footer, behind all cells. -1 where there is none. */
  readonly firstEntity: number;
  /** The names of the open elements, as the handler knows them and as written. */
  readonly open: string[];
  readonly written: string[];
  scope: Scope;
}

/**
 * Reads a part of a workbook. A DOCTYPE is passed over: its entities are never expanded. Throws `InputError`. (Parsers that take
 * all of XML make an object of the attributes of each element, and need twice as long.)
 */
export function parseXml(part: string, xml: string, handler: XmlHandler, limits: Limits): void {
  const reading = beginReading(part, xml, { handler, limits });
  let at = 0;
  for (let start = xml.indexOf("<"); start !== -1; start = xml.indexOf("<", at)) {
    if (start > at && reading.open.length > 0) handler.text?.(textOf(reading, at, start));
    at = readMarkup(reading, start);
  }
  if (reading.open.length > 0) throw broken(reading, "unexpected end of file");
  if (at === 0) throw broken(reading, "missing start tag");
}

function beginReading(part: string, xml: string, { handler, limits }: Pick<Reading, "handler" | "limits">): Reading {
  const reading: Reading = {
    part,
    xml,
    handler,
    limits,
    tag: emptyTag(),
    attribute: (name) => attributeOf(reading, name),
    firstEntity: xml.indexOf("&"),
    open: [],
    written: [],
    scope: outermost(handler.namespaces ?? namespaces),
  };
  return reading;
}

function attributeOf(reading: Reading, name: string): string | undefined {
  const { marks } = reading.tag;
  const at = findAttribute(reading, name);
  return at === -1 ? undefined : textOf(reading, marks[at + 2] ?? 0, marks[at + 3] ?? 0);
}

/** What stands between two offsets, entities replaced. */
function textOf({ xml, firstEntity }: Reading, start: number, end: number): string {
  const written = xml.slice(start, end);
  return firstEntity === -1 || end <= firstEntity ? written : decodeEntities(written);
}

/** Reads the markup at an offset. Gives what is behind it. */
function readMarkup(reading: Reading, start: number): number {
  const sign = reading.xml.charCodeAt(start + 1);
  if (sign === slash) return closeElement(reading, start);
  if (sign === exclamation) return passDeclaration(reading, start);
  if (sign === question) return behind(reading, "?>", { start, what: "question" });
  return openElement(reading, start);
}

const exclamation = 0x21;
const slash = 0x2f;
const greater = 0x3e;
const question = 0x3f;

function closeElement(reading: Reading, start: number): number {
  const { xml, open, written, handler, scope } = reading;
  const name = open.pop();
  const tag = written.pop();
  if (name === undefined || tag === undefined) throw broken(reading, "missing open tag");
  if (!xml.startsWith(tag, start + 2)) throw broken(reading, "closing tag mismatch");
  const end = skipBlanks(xml, start + 2 + tag.length);
  if (xml.charCodeAt(end) !== greater) throw broken(reading, end < xml.length ? "close tag" : "unclosed tag");
  handler.close?.(name);
  if (scope.outer && scope.depth === open.length) reading.scope = scope.outer;
  return end + 1;
}

/** Passes a comment or a DOCTYPE; a CDATA section is text. */
function passDeclaration(reading: Reading, start: number): number {
  const { xml, handler } = reading;
  if (xml.startsWith("<!--", start)) return behind(reading, "-->", { start, what: "comment" });
  if (xml.startsWith("<![CDATA[", start)) {
    const end = behind(reading, "]]>", { start, what: "cdata" });
    handler.text?.(xml.slice(start + "<![CDATA[".length, end - "]]>".length));
    return end;
  }
  const end = endOfMarkup(xml, start);
  if (end === -1) throw broken(reading, "unclosed tag");
  return end;
}

/** Behind the sign that ends what begins at an offset. */
function behind(reading: Reading, sign: string, { start, what }: { start: number; what: string }): number {
  const at = reading.xml.indexOf(sign, start);
  if (at === -1) throw broken(reading, `unclosed ${what}`);
  return at + sign.length;
}

function openElement(reading: Reading, start: number): number {
  const { xml, tag, handler, limits, open, written, scope: outer } = reading;
  const wrong = readTag(tag, xml, start);
  if (wrong !== null) throw broken(reading, wrong);
  if (tag.isScope) reading.scope = openScope(outer, open.length, declaredNamespaces(tag, xml));
  const name = elementName(reading.scope, tag.name);
  if (name === undefined) throw broken(reading, `illegal name <${tag.name.slice(0, longestTold)}>`);
  if (!tag.isEmpty && open.length >= limits.xmlDepth) throw beyond("xml-depth", limits.xmlDepth, null);
  handler.open(name, reading.attribute, tag.isEmpty);
  if (tag.isEmpty) {
    handler.close?.(name);
    reading.scope = outer;
  } else {
    open.push(name);
    written.push(tag.name);
  }
  return tag.end;
}

/** A name may be as long as its part. */
const longestTold = 60;

function broken({ part }: Reading, wrong: string): InputError {
  return unreadable("broken", `${part}: ${wrong}`);
}

/** The text of a part: UTF-8 unless a byte order mark or the first bytes say UTF-16, or the declaration another encoding. */
export function decodeXml(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  return decodeUtf8(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
}

function encodingOf(bytes: Buffer): string {
  const head = bytes.toString("latin1", 0, 200);
  if (head.startsWith(usualStart)) return "utf-8";
  if (/^(?:\xff\xfe|<\0)/u.test(head)) return "utf-16le";
  if (/^(?:\xfe\xff|\0<)/u.test(head)) return "utf-16be";
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)["']/u.exec(head)?.[1] ?? "";
  return /^gb/iu.test(declared) ? "gb18030" : "utf-8";
}

const usualStart = '<?xml version="1.0" encoding="UTF-8"';

/** Node takes ten times as long where a text isn't all ASCII, unless it is made UTF-16 first, which takes room. */
function decodeUtf8(bytes: Buffer): string {
  if (bytes.length > largestTranscoded) return bytes.toString("utf8");
  if (isAscii(bytes)) return bytes.toString("latin1");
  return isUtf8(bytes) ? transcode(bytes, "utf8", "utf16le").toString("utf16le") : bytes.toString("utf8");
}

const largestTranscoded = 2 ** 20;
