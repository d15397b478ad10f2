import { isAscii, isUtf8, transcode } from "node:buffer";
import { Parser } from "saxen";
import { beyond, type Limits } from "../limits.ts";
import { unreadable } from "./fault.ts";

/** The value of an attribute of the element that was just opened, entities replaced; undefined where there is none. */
export type AttributeOf = (name: string) => string | undefined;

/**
 * What is done with a part while it is read. Elements of SpreadsheetML, transitional or strict, and of the package's own
 * formats are named without a prefix; those of foreign namespaces have one. The relationship attribute is `r:id`.
 */
export interface XmlHandler {
  /** Prefixes by namespace, where a part is of another vocabulary: names of elements and attributes are given with them. */
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly open: (element: string, attribute: AttributeOf, isEmpty: boolean) => void;
  /** Called for empty elements too. */
  readonly close?: (element: string) => void;
  /** A stretch of text, entities replaced; one text may come in several stretches. */
  readonly text?: (text: string) => void;
}

const main = "m";
const namespaces = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": main,
  "http://purl.oclc.org/ooxml/spreadsheetml/main": main,
  "http://schemas.openxmlformats.org/package/2006/relationships": main,
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
};

/** Reads a part of a workbook. A DOCTYPE is passed over: its entities are never expanded. Throws `InputError`. */
export function parseXml(name: string, xml: string, handler: XmlHandler, limits: Limits): void {
  const { open, close, text } = handler;
  const parser = new Parser().ns(handler.namespaces ?? namespaces);
  const localNames = new Map<string, string>();
  const localName = (element: string): string => localNames.get(element) ?? addLocalName(localNames, element);
  let depth = 0;
  let attributes: () => Record<string, string> | false = () => false;
  const attribute: AttributeOf = (key) => {
    const found = attributes();
    // The parser leaves out the prefix that an attribute shares with its element.
    const value = found === false ? undefined : (found[key] ?? found[key.slice(key.indexOf(":") + 1)]);
    return value?.includes("&") ? decodeEntities(value) : value;
  };
  parser.on("openTag", (element, getAttributes, _decode, isEmpty) => {
    if (!isEmpty && ++depth > limits.xmlDepth) throw beyond("xml-depth", limits.xmlDepth, null);
    attributes = getAttributes;
    open(localName(element), attribute, isEmpty);
  });
  parser.on("closeTag", (element, _decode, isEmpty) => {
    if (!isEmpty) depth--;
    close?.(localName(element));
  });
  if (text) {
    parser.on("text", (value) => text(value.includes("&") ? decodeEntities(value) : value));
    parser.on("cdata", text);
  }
  parser.on("error", (error) => {
    throw unreadable("broken", `${name}: ${error.message}`);
  });
  parser.parse(xml);
}

/** The name without the prefix of the namespaces that are read. */
function addLocalName(names: Map<string, string>, element: string): string {
  const name = element.startsWith(`${main}:`) ? element.slice(main.length + 1) : element;
  if (names.size < mostNames) names.set(element, name);
  return name;
}

/** No part has more names of elements; what goes beyond is made to fill memory. */
const mostNames = 1000;

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

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu, (whole, hex, decimal, named) => {
    if (named) return entities[named] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
