import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.ts";
import { defaultLimits } from "../../src/limits.ts";
import { decodeXml, parseXml } from "../../src/package/xml.ts";

const namespaces = { "urn:main": "", "urn:r": "r" };
const asked = ["a", "b", "id", "r:id", "r:a"];

/** What a handler is told, texts that come in stretches joined. */
type Told = readonly (readonly string[])[];

function tell(xml: string): Told {
  const told: string[][] = [];
  parseXml(
    "part",
    xml,
    {
      namespaces,
      open: (element, attribute, isEmpty) => {
        const values = asked.map((name) => `${name}=${attribute(name) ?? ""}`);
        told.push(["open", known(element), ...values, isEmpty ? "empty" : ""]);
      },
      close: (element) => told.push(["close", known(element)]),
      text: (text) => join(told, text),
    },
    defaultLimits,
  );
  return told;
}

/** Names of foreign namespaces may be any that aren't known. */
function known(element: string): string {
  return element.includes(":") && !element.startsWith("r:") ? "?" : element;
}

function join(told: string[][], text: string): void {
  const last = told.at(-1);
  if (last?.[0] === "text") last[1] += text;
  else if (text !== "") told.push(["text", text]);
}

/** What a strict parser is told of the same. */
function tellStrictly(xml: string): Told {
  const told: string[][] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  const nameOf = (uri: string, local: string): string =>
    uri === "urn:r" ? `r:${local}` : uri === "urn:main" || uri === "" ? local : "?";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes, isSelfClosing }) => {
    depth++;
    const all = Object.values(attributes);
    const plain = (name: string): string | undefined =>
      all.find((one) => one.prefix === "" && one.local === name)?.value;
    const related = (name: string): string | undefined =>
      all.find((one) => one.uri === "urn:r" && one.local === name)?.value;
    const values = asked.map((name) => {
      const local = name.slice(name.indexOf(":") + 1);
      return `${name}=${(name === local ? undefined : related(local)) ?? plain(local) ?? ""}`;
    });
    told.push(["open", nameOf(uri, local), ...values, isSelfClosing ? "empty" : ""]);
  });
  parser.on("closetag", ({ uri, local }) => {
    depth--;
    told.push(["close", nameOf(uri, local)]);
  });
  parser.on("text", (text) => {
    if (depth > 0) join(told, text);
  });
  parser.on("cdata", (text) => join(told, text));
  parser.write(xml).close();
  return told;
}

const prefix = fc.constantFrom("", "", "m:", "y:", "r:", "q:");
const blank = fc.constantFrom("", "", "", " ", "\n", "\t ");
const gap = fc.constantFrom(" ", " ", "\n  ");
const words = fc
  .array(fc.constantFrom("甲", "x", "1 ", ">", "/>", "=", "&amp;", "&#x7532;", "&#30002;", "&lt;", "'"), {
    maxLength: 4,
  })
  .map((pieces) => pieces.join(""));

/** An attribute or the declaration of a namespace, in either quotes. */
function quoted(name: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(name, blank, blank, value, fc.boolean())
    .map(([written, before, after, text, isDouble]) =>
      isDouble ? `${written}${before}=${after}"${text}"` : `${written}${before}=${after}'${text.replaceAll("'", '"')}'`,
    );
}

const attribute = quoted(
  fc.tuple(prefix, fc.constantFrom("a", "b", "id", "a-b.c", "xmlnsx")).map((parts) => parts.join("")),
  words,
);
const declaration = quoted(
  fc.constantFrom("xmlns", "xmlns:r", "xmlns:q", "xmlns:y"),
  fc.constantFrom("urn:main", "urn:r", "urn:y", "urn:z"),
);

const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.constantFrom("<![CDATA[<a>&amp;]]>", "<!-- <a> ' -->", "<?a <b> ?>", "\n  "),
    { weight: 4, arbitrary: tie("element") },
  ),
  element: fc
    .tuple(
      prefix,
      fc.constantFrom("a", "row", "c", "a.b-c_1"),
      fc.array(fc.oneof(attribute, attribute, declaration), { maxLength: 4 }),
      gap,
      fc.array(tie("content"), { maxLength: 4 }),
      blank,
    )
    .map(([written, local, attributes, between, children, end]) => {
      const tag = [`${written}${local}`, ...attributes].join(between) + end;
      return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.join("")}</${written}${local}${end}>`;
    }),
}));

const declared = 'xmlns="urn:main" xmlns:m="urn:main" xmlns:y="urn:y" xmlns:r="urn:r" xmlns:q="urn:r"';

test("what is well-formed is read as a strict parser reads it", () => {
  fc.assert(
    fc.property(
      fc.array(content, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("")),
      fc.constantFrom("", "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b '>'>]>"),
      (inner, start) => {
        const xml = `${start}<root ${declared}>${inner}</root>\n<!-- end -->`;
        const strictly = wellFormed(xml);
        fc.pre(strictly !== null);
        expect(tell(xml)).toEqual(strictly);
      },
    ),
    { numRuns: 500 },
  );
});

function wellFormed(xml: string): Told | null {
  try {
    return tellStrictly(xml);
  } catch {
    return null;
  }
}

test("no text fails otherwise than by a finding", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "/",
    "a",
    "=",
    '"',
    "'",
    " ",
    "&",
    ";",
    "!",
    "--",
    "[CDATA[",
    "]]>",
    "?",
    ":",
    "xmlns",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (text) => {
      try {
        expect(tell(text.join("")).length).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 1000 },
  );
});

describe("namespaces", () => {
  const names = (xml: string): readonly string[] =>
    tell(xml).flatMap(([event, name = ""]) => (event === "open" ? [name] : []));

  test.each<[string, string, readonly string[]]>([
    ["none", "<a><b/></a>", ["a", "b"]],
    ["a prefix that is known and not declared", "<r:a/>", ["r:a"]],
    ["a known prefix of another namespace", '<r:a xmlns:r="urn:y"><r:b/></r:a>', ["?", "?"]],
    ["another prefix of a known namespace", '<z:a xmlns:z="urn:r"/>', ["r:a"]],
    ["a foreign one by default", '<a xmlns="urn:y"><b xmlns="urn:main"/><c/></a>', ["?", "b", "?"]],
    ["one declared within", '<a><b xmlns:z="urn:main"><z:c/></b><b/></a>', ["a", "b", "c", "b"]],
    ["one named as what objects have", '<a xmlns="constructor"><b xmlns="__proto__"/></a>', ["?", "?"]],
  ])("%s", (_, xml, expected) => expect(names(xml)).toEqual(expected));
});

describe("what is not well-formed", () => {
  test.each([
    ["", "missing start tag"],
    ["text", "missing start tag"],
    ["<a>", "unexpected end of file"],
    ["</a>", "missing open tag"],
    ["<a></b>", "closing tag mismatch"],
    ["<a></ab>", "close tag"],
    ["<a></a", "unclosed tag"],
    ["<a", "unclosed tag"],
    [`<a b="c`, "unclosed tag"],
    ["<!DOCTYPE a", "unclosed tag"],
    ["<1/>", "illegal name <1>"],
    ["< a/>", "illegal name <>"],
    ['<a"b"/>', "invalid nodeName"],
    ["<z:a/>", "illegal name <z:a>"],
    [`<z:${"a".repeat(100)}/>`, `illegal name <z:${"a".repeat(58)}>`],
    ["<a><!-- -></a>", "unclosed comment"],
    ["<a><![CDATA[</a>", "unclosed cdata"],
    ["<?xml", "unclosed question"],
  ])("%s is refused", (xml, detail) => {
    expect(() => tell(xml)).toThrow(
      expect.objectContaining({
        finding: expect.objectContaining({
          facts: expect.objectContaining({ reason: "broken", detail: `part: ${detail}` }),
        }),
      }),
    );
  });

  test.each([
    ["an attribute without a value", '<x a b="1"/>'],
    ["an attribute without quotes", '<x a=2 b="1"/>'],
    ["an attribute without a name", `<x ="2" b="1"/>`],
    ["a text in quotes", `<x "a" 'a' b="1"/>`],
    ["a stroke", '<x / b="1"/>'],
    ["no blank between attributes", `<x id="2"b="1"/>`],
    ["an attribute twice", '<x b="1" b="2"/>'],
  ])("%s hides no attribute beside it", (_, xml) => {
    expect(tell(xml)[0]).toContain("b=1");
  });
});

describe("the text of a part", () => {
  const text = '<?xml version="1.0"?><a b="甲">乙</a>';

  test.each<[string, Buffer]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 without its mark", Buffer.from(text, "utf16le")],
    ["UTF-16, the high byte first", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("is read from %s", (_, bytes) => expect(decodeXml(bytes)).toBe(text));

  test("is read from what the declaration says", () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GB2312"?><a>'),
      Buffer.from("bcd7", "hex"),
    ]);
    expect(decodeXml(bytes)).toContain("<a>甲");
  });

  test("has a sign in place of what is no UTF-8", () => {
    expect(decodeXml(Buffer.from("3c613ee7943c2f613e", "hex"))).toBe("<a>\ufffd</a>");
  });

  test("is the same however long", () => {
    const long = `<a>${"甲".repeat(400_000)}</a>`;
    expect(decodeXml(Buffer.from(long))).toBe(long);
  });
});
