import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.ts";
import { defaultLimits } from "../../src/limits.ts";
import { yamlReader } from "../../src/readers/yaml.ts";
import type { Place } from "../../src/source/place.ts";
import { inputOf, onlyDraft, readText } from "./text-input.ts";

/** A table whose title is written as given, and what is told of it: `mistake | text | line`. */
function titled(title: string) {
  const source = readText(yamlReader, `goals: [x]\ntitle: ${title}\nfiscalYear: 2024\n`);
  const told = source.findings.map(({ facts, place }) => {
    const line = place?.kind === "text" ? source.text?.locate(place.start).line : null;
    return `${facts.mistake} | ${facts.text} | ${line}`;
  });
  return { told, table: source.drafts?.[0]?.table };
}

describe("a mistake within a value is told, and the table is read as if the value were in quotes", () => {
  test.each([
    [">90%", "reserved-start", ">90%"],
    [">=90%", "reserved-start", ">=90%"],
    ["> 90%", "reserved-start", "> 90%"],
    [">5", "reserved-start", ">5"],
    ["|5", "reserved-start", "|5"],
    ["%5", "reserved-start", "%5"],
    ["@甲 乙", "reserved-start", "@甲 乙"],
    ["`甲`", "reserved-start", "`甲`"],
    ["*30%以上", "reserved-start", "*30%以上"],
    ["&3类 企业", "reserved-start", "&3类 企业"],
    ["!重要 甲", "reserved-start", "!重要 甲"],
    ["!!js/function x", "reserved-start", "!!js/function x"],
    ["[重要]推动", "reserved-start", "[重要]推动"],
    ["{甲}乙", "reserved-start", "{甲}乙"],
    ["}", "reserved-start", "}"],
    ["- 5", "reserved-start", "- 5"],
    ["? 甲", "reserved-start", "? 甲"],
    [", 甲", "reserved-start", ", 甲"],
    ["甲: 乙", "colon", "甲: 乙"],
    ["甲:", "colon", "甲:"],
    ['"专精"企业', "quote", '"专精"企业'],
    ["'专精'企业", "quote", "'专精'企业"],
    ['"专精企业', "quote", "专精企业"],
    ['"\\d"', "quote", "\\d"],
    [">90% # 注", "reserved-start", ">90%"],
    ["甲: it's", "colon", "甲: it's"],
  ])("%s", (written, mistake, read) => {
    const { told, table } = titled(written);
    expect(told).toEqual([`${mistake} | ${written.replace(/ #.*$/u, "")} | 2`]);
    expect(table).toMatchObject({ title: read, fiscalYear: "2024" });
  });

  test("places below it are those of the file as written", () => {
    const source = readText(yamlReader, "title: >90%\ngoals: [x]\nfiscalYear: 2024\n");
    const place = onlyDraft(source).origins.get("/fiscalYear");
    expect(place).toMatchObject({ start: "title: >90%\ngoals: [x]\nfiscalYear: ".length });
  });

  test("in braces, in lists, under a key of its own line", () => {
    const text = [
      "goals:",
      "  - >90%",
      "indicators:",
      "  产出指标:",
      "    数量指标:",
      '      甲: { cycle: >90%, annual: "3"个 }',
      "      乙:",
      "        %5",
    ].join("\n");
    const source = readText(yamlReader, text);
    expect(source.findings.map(({ facts }) => facts.text)).toEqual([">90%", ">90%", '"3"个', "%5"]);
    expect(onlyDraft(source).table).toMatchObject({
      goals: [{ text: ">90%" }],
      indicators: [{ cycleTarget: ">90%", annualTarget: '"3"个' }, { annualTarget: "%5" }],
    });
  });
});

test.each(["title：甲", "title:甲"])("%s wants an ordinary colon and a blank", (line) => {
  const source = readText(yamlReader, `goals: [x]\n${line}\nfiscalYear: 2024\n`);
  expect(source.findings.map(({ facts }) => facts)).toEqual([{ mistake: "key-colon", text: line, detail: null }]);
  expect(onlyDraft(source).table).toMatchObject({ title: "甲", fiscalYear: "2024" });
});

test("every line's colon may be full-width", () => {
  const source = readText(yamlReader, "表式：部门整体\n标题：甲\n年度：2024\n总体绩效目标：\n  - 乙\n");
  expect(source.findings.map(({ facts }) => facts.mistake)).toEqual(Array(4).fill("key-colon"));
  expect(onlyDraft(source).table).toMatchObject({ title: "甲", fiscalYear: "2024", goals: [{ text: "乙" }] });
});

test("the colons of one task may be full-width", () => {
  const source = readText(
    yamlReader,
    "预算:\n  单位：万元\n  支出：\n    基本支出: 1\ntasks:\n  - 名称：甲\n    主要实施内容：乙\n  - name: 丙\n",
  );
  expect(source.findings.map(({ facts }) => facts.text)).toEqual([
    "单位：万元",
    "支出：",
    "名称：甲",
    "主要实施内容：乙",
  ]);
  expect(onlyDraft(source).table).toMatchObject({
    budget: { unit: "万元", expenditure: [{ label: "基本支出", amount: "1" }] },
    tasks: [{ name: "甲", content: "乙" }, { name: "丙" }],
  });
});

test("a text of several lines with colons is a text", () => {
  const source = readText(
    yamlReader,
    "goals:\n  - 推动工业：加快\n    目标：提升\n  - 目标：推动工业\n    加快：提升\n",
  );
  expect(source.findings).toEqual([]);
  expect(onlyDraft(source).table.goals.map(({ text }) => text)).toEqual([
    "推动工业：加快 目标：提升",
    "目标：推动工业 加快：提升",
  ]);
});

describe("a mistake in the build of a document is told once, at its line, and the document left out", () => {
  test.each([
    ["budget:\n\tunit: 元\n", "tab", "unit: 元"],
    ["budget:\n  unit: 元\n\t支出: 1\n", "tab", "支出: 1"],
    ["budget:\n    unit: 元\n  支出: 1\n", "indent", "支出: 1"],
    ["title: 甲\n  unit: 元\n", "indent", "unit: 元"],
    ["  title: 甲\ngoals: [x]\n", "indent", "goals: [x]"],
    ["goals:\n  - 甲\n - 乙\n", "indent", "乙"],
    ["tasks:\n  - name: 甲\n     content: 乙\n", "indent", "content: 乙"],
    ["goals: [甲, 乙\ntitle: 丙\n", "other", "goals: [甲, 乙"],
  ])("%j", (text, mistake, told) => {
    const source = readText(yamlReader, text);
    expect(source.findings.map(({ facts }) => [facts.mistake, facts.text])).toEqual([[mistake, told]]);
    expect(source.drafts).toEqual([]);
  });

  test("documents beside it are read", () => {
    const source = readText(
      yamlReader,
      "title: 甲\ngoals: [x]\n---\nbudget:\n\tunit: 元\n---\ntitle: 丙\ngoals: [x]\n",
    );
    expect(source.drafts?.map(({ table }) => table.title)).toEqual(["甲", "丙"]);
  });
});

test.each([
  "*a",
  "&a 甲",
  "!!str 甲",
  "|\n  甲",
  ">-\n  甲",
  "[甲]",
  "{甲: 乙}",
  "甲 # 注",
  "?甲",
  "-5",
  ":甲",
  "甲:乙",
  '"甲: 乙"',
])("%s is no mistake", (written) => {
  const source = readText(yamlReader, `goals: [&a 甲, *a, &b 乙, *b]\ntitle: ${written}\nform: *a\n`);
  expect(source.findings).toEqual([]);
});

test.each([
  ["mistakes of one value", "k: >90%\n"],
  ["quotes left open", 'k: "甲\n'],
  ["colons in values", "k: 甲: 乙\n"],
])("thousands of %s are told a hundred times at most", (_, line) => {
  const lines = Array.from({ length: 3000 }, (_, index) => line.replace("k", `k${index}`)).join("");
  const told = placesIn(`goals: [x]\n${lines}`).length;
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThanOrEqual(100);
});

describe("laws", () => {
  const sign = fc.constantFrom(
    ..."ab甲 \n\n\t:：-?,[]{}#&*!|>'\"%@`\\~<=.3",
    ": ",
    "\n  ",
    "\n- ",
    "title: ",
    "goals: ",
    "\n---\n",
    "&a ",
    "*a ",
    "!!x ",
    "<<: ",
  );
  const text = fc.array(sign, { maxLength: 40 }).map((signs) => `goals: [x]\n${signs.join("")}`);

  test("no text brings the reader down, and places lie within it", () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const place of placesIn(written)) {
          if (place?.kind !== "text") throw new Error("no place");
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(written.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("a document is read or something is said of it", () => {
    fc.assert(
      fc.property(text, (written) => {
        try {
          const { drafts, findings } = yamlReader.read(inputOf(written), defaultLimits);
          expect((drafts?.length ?? 0) + findings.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Every place that is told of a text: of its findings and of its values. */
function placesIn(text: string): (Place | null)[] {
  try {
    const { drafts, findings } = yamlReader.read(inputOf(text), defaultLimits);
    const ofDrafts = (drafts ?? []).flatMap((draft) => [
      ...draft.findings.map(({ place }) => place),
      ...[...draft.origins.entries()].map(([, place]) => place),
    ]);
    return [...findings.map(({ place }) => place), ...ofDrafts];
  } catch (error) {
    if (error instanceof InputError) return [error.finding.place];
    throw error;
  }
}
