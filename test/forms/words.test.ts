import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forms, shared } from "../../src/forms/known.ts";
import { LabelIndex } from "../../src/forms/label-index.ts";
import { bareLabel, folded } from "../../src/forms/labels.ts";
import { Lexicon } from "../../src/forms/lexicon.ts";
import { PatternIndex } from "../../src/forms/pattern.ts";
import { Words } from "../../src/forms/words.ts";

describe("a text", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.stringMatching(/^[一二指标≥％%Ａa９9 　（）：]{0,12}$/u),
    fc.string({ unit: fc.constantFrom("指", "标", "1", "%", "≥", "Ⅱ", "⽂", "豈", "ｱ") }),
  );

  test("is folded as Unicode does it, its spaces left out, though nothing is done to plain ones", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(folded(any)).toBe(any.normalize("NFKC").replace(/\s+/gu, ""));
      }),
    );
  });

  test("is the same label when it is asked for again, by whatever form", () => {
    const words = new Words(new Lexicon(forms, shared));
    const labels = words.lexicon.labels();
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom(...labels)), (any) => {
        const first = words.of(any);
        const fresh = new Words(words.lexicon).of(any);
        for (const word of [first, words.of(any)]) {
          expect([word.bare, word.label, word.head]).toEqual([fresh.bare, fresh.label, fresh.head]);
        }
      }),
    );
  });
});

test("every label of a form is found as it is, and heads what it heads", () => {
  const words = new Words(new Lexicon(forms, shared));
  const { lexicon } = words;
  for (const label of lexicon.labels()) {
    if (bareLabel(label) === label && !/[:：]/u.test(label))
      expect(words.of(label).label).toMatchObject({ isExact: true });
  }
  for (const kind of ["tasks", "indicators", "lines", "funding"] as const) {
    for (const label of lexicon.headers(kind)) {
      if (bareLabel(label) === label) expect(words.of(label).head?.of).toContain(kind);
    }
  }
});

test("one meaning of a label in two sources is one, of the forms of both", () => {
  const index = new LabelIndex<string>();
  index.add(["项目名称", "名称*"], { value: "a", key: "name", owners: new Set([0, 1]) });
  index.add(["项目名称"], { value: "b", key: "name", owners: new Set([1, 2]) });
  index.add(["项目名称"], { value: "c", key: "other", owners: new Set([3]) });
  expect(index.find("项目名称")).toEqual([
    { value: "a", key: "name", owners: new Set([0, 1, 2]) },
    { value: "c", key: "other", owners: new Set([3]) },
  ]);
  expect(index.find("名称一")).toEqual([{ value: "a", key: "name", owners: new Set([0, 1]) }]);
});

test("patterns that state more come first, each once, and none is found in a longer text than a label is", () => {
  const index = new PatternIndex<string>();
  for (const pattern of ["*值", "年度*值", "*目标*值", "*"]) index.add(pattern, pattern);
  expect(index.find("年度目标值值")).toEqual(["年度*值", "*目标*值", "*值"]);
  expect(index.find("值年")).toEqual([]);
  expect(index.find(`${"一".repeat(30)}值`)).toEqual([]);
});
