import { Document, type Node, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from "yaml";

/** A scalar that is written as it is. */
interface Verbatim {
  readonly verbatim: string;
}

/** An entry of a mapping; undefined: there is none. */
export type YamlEntry = readonly [key: string, value: Node] | undefined;

/** Characters that would act on a terminal or hide, and those that YAML takes for line breaks or refuses. */
const unsafe = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u;
/** Numbers that every YAML reader gives back with the digits as written. */
const plainNumber = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{0,8}[1-9])?$/u;

/** A text, in quotes only where a reader of YAML 1.1 or 1.2 would else take it for something else; blank where there is none. */
export function textNode(text: string | null): Node {
  if (text === null || text === "") return new Scalar(null);
  if (plainNumber.test(text)) return verbatim(text);
  return stringNode(text);
}

/** A number with its digits as they are. */
export function digitsNode(digits: string | null): Node {
  return digits === null ? new Scalar(null) : verbatim(digits);
}

/** `null`: stated not to be there, where a blank is only not filled in. */
export function nothingNode(): Node {
  return verbatim("null");
}

/** A mapping, its keys in the order given. */
export function mappingNode(entries: readonly YamlEntry[]): YAMLMap {
  const mapping = new YAMLMap();
  for (const entry of entries) if (entry) mapping.items.push(new Pair(stringNode(entry[0]), entry[1]));
  return mapping;
}

/** A list, an item a line. */
export function listNode(items: readonly Node[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items = [...items];
  return list;
}

/** A mapping as a YAML document, under a comment if there is one; a comment's lines are parted by line breaks. */
export function printMapping(mapping: YAMLMap, comment: string | null = null): string {
  const document = new Document(null, { schema: "core", compat: "yaml-1.1", customTags: (tags) => [...tags, asIs] });
  document.contents = mapping as never;
  document.commentBefore = comment;
  return document.toString({ lineWidth: 0, nullStr: "", blockQuote: "literal", doubleQuotedMinMultiLineLength: 1e9 });
}

const asIs: ScalarTag = {
  tag: "!verbatim",
  default: true,
  identify: (value) => typeof value === "object" && value !== null && "verbatim" in value,
  resolve: (text) => text,
  stringify: ({ value }) => (value as Verbatim).verbatim,
};

function verbatim(text: string): Scalar<Verbatim> {
  return new Scalar({ verbatim: text });
}

function stringNode(text: string): Scalar {
  if (unsafe.test(text) || /\s$/u.test(text)) return verbatim(quoted(text));
  return new Scalar(text);
}

/** A text in double quotes on one line; what is unsafe is written as an escape. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufeff]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}
