import fc from "fast-check";
import { expect, test } from "vitest";
import { safeJson, visible } from "../../src/source/unsafe.ts";

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

test("what a terminal would act on is shown as a symbol or a code", () => {
  expect(visible("\u001b[31mred\u0007")).toBe("␛[31mred␇");
  expect(visible("a\nb\tc\u007f")).toBe("a↵b␉c␡");
  expect(visible("\u009b2J\u202eabc\u2066\u200b")).toBe("\\u{9b}2J\\u{202e}abc\\u{2066}\\u{200b}");
  expect(visible("\ud800")).toBe("\\u{d800}");
  expect(visible("\u{e0041}")).toBe("\\u{e0041}");
});

test("letters, signs and combining marks stay", () => {
  expect(visible("绩效目标 “≥90%” e\u0301 ①😀")).toBe("绩效目标 “≥90%” e\u0301 ①😀");
});

test("of single characters just the unsafe ones are shown otherwise", () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    expect(visible(character) === character, code.toString(16)).toBe(!unsafe.test(character));
  }
});

test("nothing unsafe is left in any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !unsafe.test(visible(text))));
});

test("JSON keeps its meaning and holds nothing unsafe", () => {
  expect(safeJson({ a: "\u202e\u009b\u{e0041}" })).toBe('{"a":"\\u202e\\u009b\\udb40\\udc41"}');
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = safeJson([text]);
      expect(JSON.parse(written)).toEqual([text]);
      expect(written).not.toMatch(unsafe);
    }),
  );
});
