import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/readers/decode.ts";
import { failureOf } from "./text-input.ts";

const sample = "部门名称\t某局\n预算：“一”";

function utf16(text: string, isBig: boolean, mark: string): Uint8Array {
  const bytes = Buffer.from(mark + text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

function decode(bytes: Iterable<number>): string {
  return decodeText({ name: "a.txt", bytes: Uint8Array.from(bytes) }, "txt");
}

describe("encodings", () => {
  const encoder = new TextEncoder();
  test.each<[string, Iterable<number>]>([
    ["UTF-8", encoder.encode(sample)],
    ["UTF-8 with a mark", encoder.encode(`\ufeff${sample}`)],
    ["UTF-16 LE", utf16(sample, false, "")],
    ["UTF-16 BE", utf16(sample, true, "")],
    ["UTF-16 LE with a mark", utf16(sample, false, "\ufeff")],
    ["UTF-16 BE with a mark", utf16(sample, true, "\ufeff")],
    [
      "GB18030",
      [
        178, 191, 195, 197, 195, 251, 179, 198, 9, 196, 179, 190, 214, 10, 212, 164, 203, 227, 163, 186, 161, 176, 210,
        187, 161, 177,
      ],
    ],
  ])("%s", (_, bytes) => {
    expect(decode(bytes)).toBe(sample);
  });

  test("GB18030 of four bytes", () => {
    expect(decode([149, 52, 178, 53, 162, 227])).toBe("𠮷€");
  });

  test("一 is a zero byte in UTF-16 and misleads nobody", () => {
    const text = "一\t一一一一\n";
    expect(decode(utf16(text, false, ""))).toBe(text);
    expect(decode(utf16(text, true, ""))).toBe(text);
  });
});

describe("what is no text", () => {
  test.each<[string, Iterable<number>]>([
    ["a zero byte in UTF-8", [65, 0, 66, 67]],
    ["a control character", [65, 1, 66]],
    ["bytes of no encoding", [0x81, 0x20, 0xff, 0xff]],
    ["half a character of UTF-16", [0xff, 0xfe, 65]],
  ])("%s", (_, bytes) => {
    expect(failureOf(() => decode(bytes)).facts).toEqual({ reason: "not-text", format: "txt", detail: null });
  });

  test.each([
    ["nothing", ""],
    ["blanks", " \r\n\t"],
    ["a mark alone", "\ufeff"],
  ])("%s is an empty file", (_, text) => {
    expect(failureOf(() => decode(new TextEncoder().encode(text))).facts).toMatchObject({ reason: "empty" });
  });
});

test("line breaks, tabs and the soft breaks of Word are text", () => {
  expect(decode(new TextEncoder().encode("a\tb\r\nc\vd\f"))).toBe("a\tb\r\nc\vd\f");
});
