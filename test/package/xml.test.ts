import fc from "fast-check";
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
    ['<a"b"/>', "invalid nodeName"],
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
