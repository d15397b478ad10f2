import { expect, test } from "vitest";
import { decodeExactly, markedEncoding } from "../../src/source/encodings.ts";

test.each([
  [[0xef, 0xbb, 0xbf, 0x41], "utf-8"],
  [[0xff, 0xfe, 0x41, 0], "utf-16le"],
  [[0xfe, 0xff, 0, 0x41], "utf-16be"],
  [[0xef, 0xbb, 0x41], null],
  [[0xff], null],
  [[], null],
])("the mark of %j is that of %s", (bytes, encoding) => {
  expect(markedEncoding(Uint8Array.from(bytes))).toBe(encoding);
});

test.each([
  ["utf-8", [0xef, 0xbb, 0xbf, 0xe6, 0x8c, 0x87], "指"],
  ["utf-8", [0xbc, 0xa8], null],
  ["gb18030", [0xbc, 0xa8], "绩"],
  ["gb18030", [0xff, 0xff], null],
  ["utf-8", [], ""],
])("in %s the bytes %j are %j", (encoding, bytes, text) => {
  expect(decodeExactly(encoding, Uint8Array.from(bytes))).toBe(text);
});
