import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, displayWidth, pad, widthUpTo, wrap } from "../../src/reporters/display.ts";
import { visible } from "../../src/source/unsafe.ts";

const shown = fc.string({ unit: "grapheme" }).map(visible);

test("Chinese and full-width characters are two wide, combining marks none", () => {
  expect(displayWidth("绩效（ＡＢ）")).toBe(12);
  expect(displayWidth("abc ≥")).toBe(5);
  expect(displayWidth("e\u0301")).toBe(1);
  expect(displayWidth("")).toBe(0);
});

test("a text is as wide as its characters, be they common or not", () => {
  const common = fc.string({
    unit: fc.constantFrom("a", " ", "效", "（", "·", "…", "“", "≥", "│", "ｱ", "％", "。", "ā"),
  });
  fc.assert(
    fc.property(fc.oneof(common, shown), fc.nat(20), (text, most) => {
      const width = displayWidth(`${text}e\u0301`) - 1;
      expect(displayWidth(text)).toBe(width);
      expect(widthUpTo(text, most)).toBe(Math.min(width, most));
    }),
  );
});

test("a text is cut to a width", () => {
  expect(cut("绩效目标表", 10)).toBe("绩效目标表");
  expect(cut("绩效目标表", 9)).toBe("绩效目标…");
  expect(cut("绩效目标表", 8)).toBe("绩效目…");
  expect(cut("ab", 1)).toBe("…");
  expect(cut("ab", 0)).toBe("");
});

test("no cut text is wider than asked", () => {
  fc.assert(fc.property(shown, fc.nat(30), (text, width) => displayWidth(cut(text, width)) <= width));
});

test("a text is filled up to a width", () => {
  expect(pad("绩效", 6)).toBe("绩效  ");
  expect(pad("绩效", 3)).toBe("绩效");
});

test("lines break at spaces and between Chinese characters, not before closing marks", () => {
  expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrap("支出应等于收入，差额为零。", 14)).toEqual(["支出应等于收", "入，差额为零。"]);
  expect(wrap("相差（约）", 6)).toEqual(["相差", "（约）"]);
  expect(wrap("", 8)).toEqual([""]);
});

test("no line is wider than asked where it may be broken anywhere", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "bc", " ", "  ", "效", "目", "标") });
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 20 }), (text, width) => {
      const lines = wrap(text.replace(/(?<=\w\w)(?=\w)/gu, " "), width);
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }),
  );
});

test("wrapping loses nothing but spaces", () => {
  const bare = (text: string) => text.replace(/\s/gu, "");
  fc.assert(
    fc.property(shown, fc.integer({ min: 1, max: 20 }), (text, width) => {
      expect(bare(wrap(text, width).join(""))).toBe(bare(text));
    }),
  );
});
