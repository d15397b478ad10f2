import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileTarget } from "../../src/target/compile.ts";
import { printTarget } from "../../src/target/print.ts";
import type { Target } from "../../src/target/target.ts";
import { brief, meaning } from "./brief.ts";
import { anyNotation, anyPieces } from "./notations.ts";

test.each([
  ["不低于90%以上", "≥90%"],
  ["500 家", "500家"],
  ["3", "=3"],
  ["2.5万人次左右", "约2.5万人次"],
  ["三至五个月", "3至5个月"],
  ["较上年降低3个百分点以上", "较上年下降≥3百分点"],
  ["2024年12月31日之前", "2024年12月31日前"],
  ["2024年底前", "2024年底前"],
  ["第三季度", "7月至9月"],
  ["每月10日前", "每月10日前"],
  ["500家、300人", "500家；300人"],
  ["≥5家，≤10家", "5至10家"],
  ["甲≥5家，乙≤10家", "≥5家；另≤10家"],
  ["≤1e0", "≤1e0"],
  ["", ""],
])("%j is printed as %j", (text, printed) => {
  expect(printTarget(compileTarget(text))).toBe(printed);
});

describe("printing and compiling gives the target again", () => {
  const returns = (text: string) => {
    const target = compileTarget(text);
    const printed = printTarget(target);
    expect({ printed, target: meaning(compileTarget(printed)) }).toEqual({ printed, target: meaning(target) });
  };
  test("for what is written in tables", () => fc.assert(fc.property(anyNotation, returns), { numRuns: 1000 }));
  test("for words of the language in any order", () => fc.assert(fc.property(anyPieces, returns), { numRuns: 2000 }));
  test("for any text", () => fc.assert(fc.property(fc.string({ unit: "binary" }), returns)));
});

describe("what is written another way is the same target", () => {
  test("blanks and line breaks", () => {
    const blank = fc.constantFrom(" ", "\n", "\t", "\u3000", "\u00a0", "\u200b");
    fc.assert(
      fc.property(anyNotation, fc.array(blank), (text, blanks) => same(text, spread(text, blanks))),
      { numRuns: 500 },
    );
  });
  test("widths", () => {
    fc.assert(
      fc.property(anyNotation, (text) => same(text, widen(text))),
      { numRuns: 500 },
    );
  });
  test("glyphs of one sign", () => {
    const variants = fc.constantFrom<Readonly<Record<string, string>>>(
      { "≥": "≧", "≤": "≦", "-": "—", "；": ";" },
      { "≥": ">=", "≤": "<=", "-": "～", "；": "，" },
      { "≥": "＞＝", "≤": "＜＝", "-": "–", "；": "、" },
      { "≥": "⩾", "≤": "⩽", "-": "至", "；": "。" },
    );
    fc.assert(
      fc.property(anyNotation, variants, (text, variant) =>
        same(text, [...text].map((char) => variant[char] ?? char).join("")),
      ),
      { numRuns: 500 },
    );
  });
});

function same(text: string, other: string): void {
  const [target, again] = [compileTarget(text), compileTarget(other)];
  expect({ other, target: withoutPhrases(again) }).toEqual({ other, target: withoutPhrases(target) });
}

/** Phrases keep their own signs. */
function withoutPhrases(target: Target): string {
  return target.kind === "qualitative"
    ? target.kind
    : brief({ ...target, parts: [] }) + target.parts.map(withoutPhrases).join(" + ");
}

/** Puts blanks between characters, but not inside a number or a Latin word. */
function spread(text: string, blanks: readonly string[]): string {
  const chars = [...text];
  return chars
    .map((char, i) => {
      const pair = char + (chars[i + 1] ?? "");
      return /^[\d.,]{2}$|^[A-Za-z]{2}$/u.test(pair) ? char : char + (blanks[i % Math.max(blanks.length, 1)] ?? "");
    })
    .join("");
}

function widen(text: string): string {
  return text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
