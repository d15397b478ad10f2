import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumeral } from "../../src/target/numeral.ts";

test.each([
  ["零", 0],
  ["十", 10],
  ["十二", 12],
  ["两百", 200],
  ["一百零五", 105],
  ["一百一十一", 111],
  ["一千零二十", 1020],
  ["一万零五", 10005],
  ["一万五千", 15000],
  ["十万", 100000],
  ["一亿零三", 100000003],
  ["二亿五千万", 250000000],
  ["二〇二四", 2024],
  ["叁佰伍拾", 350],
])("%s is %d", (numeral, value) => {
  expect(parseNumeral(numeral)).toBe(value);
});

test.each([
  "",
  "百",
  "万",
  "亿",
  "十十",
  "三十百",
  "一百二",
  "一万五",
  "三五",
  "二零",
  "一零",
  "二十零三",
  "一百十五",
  "甲",
  "三".repeat(99),
])("%j is no numeral for certain", (numeral) => {
  expect(parseNumeral(numeral)).toBeNull();
});

test("a number in Chinese numerals is that number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect({ value, spelt: spell(value), read: parseNumeral(spell(value)) }).toEqual({
        value,
        spelt: spell(value),
        read: value,
      });
    }),
  );
});

/** The plain way to write a number below 亿. */
function spell(value: number): string {
  if (value === 0) return "零";
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  const gap = high > 0 && low > 0 && low < 1000 ? "零" : "";
  return (high > 0 ? `${spellGroup(high)}万` : "") + gap + (low > 0 ? spellGroup(low) : "");
}

function spellGroup(value: number): string {
  const digits = String(value).padStart(4, "0");
  const spelt = [...digits]
    .map((digit, i) => (digit === "0" ? "零" : ("零一二三四五六七八九"[Number(digit)] ?? "") + ("千百十"[i] ?? "")))
    .join("");
  return spelt.replace(/^零+|零+$/gu, "").replace(/零+/gu, "零");
}
