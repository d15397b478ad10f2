import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check, defaultSettings, type Settings } from "../../src/check.ts";
import type { Baseline } from "../../src/config/baseline.ts";
import { readBaseline, writeBaseline } from "../../src/config/baseline.ts";
import { ignoreComments } from "../../src/config/comments.ts";
import { compileGlob } from "../../src/config/globs.ts";
import { knownIn } from "../../src/config/known.ts";
import { pathFrom } from "../../src/config/pass-over.ts";
import { commentsIn } from "../../src/readers/yaml/comments.ts";
import { SourceText } from "../../src/source/text.ts";
import { exampleBytes, panyu } from "../support/panyu.ts";

async function checked(text: string, settings: Partial<Settings> = {}, name = "tables/a.yaml") {
  return check({ name, bytes: new TextEncoder().encode(text) }, { ...defaultSettings, ...settings });
}

const rulesOf = (diagnostics: readonly { readonly rule: string }[]) => diagnostics.map(({ rule }) => rule);
const ignoresIn = (text: string) => ignoreComments(commentsIn(text), new SourceText(text));
const vague = "项目资金投入: 按规定控制和支付";
const without = (rules: readonly string[], rule: string) => rules.filter((other) => other !== rule);
const told = rulesOf((await checked(panyu)).diagnostics);

describe("comments", () => {
  test("pass over their own line, or the next where they stand alone, with their reason", async () => {
    for (const text of [
      panyu.replace(vague, `${vague} # ptt-ignore indicator/vague: 上级文件如此`),
      panyu.replace(`      ${vague}`, `      # ptt-ignore indicator/vague: 上级文件如此\n      ${vague}`),
      panyu.replace(`      ${vague}`, `# ptt-ignore indicator/vague：上级文件如此\n\n      # 另一条\n      ${vague}`),
      panyu
        .replace(vague, `${vague} # ptt-ignore goal/missing, indicator/vague: 上级文件如此`)
        .replace("goal/missing, ", ""),
    ]) {
      const { diagnostics, suppressed } = await checked(text);
      expect(suppressed.map(({ diagnostic, ...by }) => [diagnostic.rule, by])).toEqual([
        ["indicator/vague", { by: "comment", reason: "上级文件如此" }],
      ]);
      expect(rulesOf(diagnostics)).toHaveLength(told.length - 1);
    }
  });

  test("several stand one above the other", async () => {
    const text = panyu.replace(
      `      ${vague}`,
      `      # ptt-ignore indicator/vague: 一\n      # ptt-ignore indicator/direction: 二\n      ${vague}`,
    );
    const { diagnostics, suppressed } = await checked(text);
    expect(suppressed).toHaveLength(1);
    expect(diagnostics.find(({ rule }) => rule === "config/unused-ignore")?.facts).toMatchObject({
      rule: "indicator/direction",
    });
  });

  test("that do nothing are told where they stand; of a rule that is off they are not", async () => {
    const text = panyu.replace("表式: 部门整体", "表式: 部门整体 # ptt-ignore indicator/vague: 无");
    const { diagnostics } = await checked(text);
    expect(diagnostics.find(({ rule }) => rule === "config/unused-ignore")).toMatchObject({
      severity: "info",
      location: { line: 3, column: 10 },
      facts: { rule: "indicator/vague", line: 3 },
    });
    const off = await checked(text, { severities: { "indicator/vague": "off" } });
    expect(rulesOf(off.diagnostics)).not.toContain("config/unused-ignore");
  });

  test("without a reason or with an unknown rule pass over nothing", async () => {
    for (const [comment, facts] of [
      ["indicator/vague", { problem: "no-reason" }],
      ["indicator/vague:  ", { problem: "no-reason" }],
      ["indicator/vage: 无", { problem: "unknown-rule", near: ["indicator/vague"] }],
      [": 无", { problem: "no-rule" }],
    ] as const) {
      const { diagnostics, suppressed } = await checked(panyu.replace(vague, `${vague} # ptt-ignore ${comment}`));
      expect(suppressed).toEqual([]);
      expect(without(rulesOf(diagnostics), "config/invalid-ignore")).toEqual(told);
      expect(diagnostics.find(({ rule }) => rule === "config/invalid-ignore")).toMatchObject({
        severity: "warning",
        facts,
      });
    }
  });

  test("by the ten thousand cost little, and are told up to a hundred", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `# ptt-ignore a/${index}: b\n`).join("");
    const wide = `# ptt-ignore ${Array.from({ length: 50_000 }, (_, index) => `a/${index}`).join(" ")}: b\n`;
    const long = `# ptt-ignore ${"a".repeat(100_000)}: b\n`;
    for (const text of [many, wide]) {
      const { diagnostics } = await checked(text + panyu);
      expect(rulesOf(diagnostics).filter((rule) => rule === "config/invalid-ignore")).toHaveLength(100);
    }
    const { diagnostics } = await checked(long + panyu);
    expect(JSON.stringify(diagnostics.find(({ rule }) => rule === "config/invalid-ignore")?.facts).length).toBeLessThan(
      200,
    );
  });

  test("in a value or in a sheet are none", async () => {
    const inValue = `title: "# ptt-ignore a/b: c"\nx: |\n  # ptt-ignore a/b: c\ny: a#ptt-ignore a/b: c\nz: 'a\n  # ptt-ignore d'\n`;
    expect(ignoresIn(inValue)).toEqual([]);
    expect(ignoresIn("a: 1 # ptt-ignored b: c\n# ptt-ignore-next b: c\n")).toEqual([]);
    const sheet = await checked("部门名称\t# ptt-ignore a/b: c\n", {}, "a.tsv");
    expect(rulesOf(sheet.diagnostics)).not.toContain("config/invalid-ignore");
  });

  test("stand where the lexer says, whatever is before them", () => {
    const text = "\ufeff%YAML 1.2\n---\na: [b, 'c', \"d\"]\ne: >-\n  f\n  g\nh: 😀 # ptt-ignore a/b: c\n...\n";
    expect(ignoresIn(text.replaceAll("\n", "\r\n"))[0]).toMatchObject({ rules: ["a/b"], line: 7 });
    expect(ignoresIn(text)).toEqual([
      {
        rules: ["a/b"],
        reason: "c",
        line: 7,
        place: { kind: "text", start: text.indexOf("# ptt"), end: text.indexOf(": c") + 3 },
      },
    ]);
  });
});

describe("ignores of the configuration", () => {
  const ignores = (path: string, rules = ["indicator/vague"] as const) => ({
    ignores: {
      cwd: "/desk/sub",
      folder: "/desk",
      ignores: [{ patterns: [compileGlob(path)], rules, reason: "见批复" }],
    },
  });

  test.each([
    ["sub/tables/a.yaml", true],
    ["sub/**", true],
    ["**/*.yaml", true],
    ["**", true],
    ["sub/tables/{a,b}.yaml", true],
    ["tables/a.yaml", false],
    ["sub/*.yaml", false],
    ["*.yaml", false],
    ["SUB/**", false],
    ["sub/tables/a-b.yaml", false],
    ["sub/**/*部门（整体）[a-b]&'~=,#+$ .yaml", false],
  ])("%s", async (path, isMeant) => {
    const { diagnostics, suppressed } = await checked(panyu, ignores(path));
    expect(rulesOf(diagnostics)).toEqual(isMeant ? without(told, "indicator/vague") : told);
    expect(suppressed.every(({ by, reason }) => by === "config" && reason === "见批复")).toBe(true);
    expect(suppressed).toHaveLength(isMeant ? told.length - without(told, "indicator/vague").length : 0);
  });

  test.each([
    ["a.yaml", "sub/a.yaml"],
    ["../b/a.yaml", "b/a.yaml"],
    ["../../a.yaml", "../a.yaml"],
    ["/desk/c.yaml", "c.yaml"],
    ["<stdin>", "sub/<stdin>"],
  ])("the input %s is %s as seen from the folder", (name, path) => {
    expect(pathFrom({ cwd: "/desk/sub", folder: "/desk" }, name)).toBe(path);
  });

  test.each(["部门-整体.yaml", "（草案）,&'~=#+$ a.yaml", "a b/c-d.xlsx"])("%s is meant by its own name", (name) => {
    const { source, isExact } = compileGlob(name);
    expect([new RegExp(source).test(name), isExact]).toEqual([true, true]);
  });

  test("a rule of which all is passed over is so in the ledger", async () => {
    const { tables } = await checked(panyu, ignores("**"));
    expect(tables[0]?.ledger.find(({ rule }) => rule === "indicator/vague")).toMatchObject({
      outcome: "suppressed",
      found: 0,
    });
  });

  test("a file that is named, with a rule that finds nothing in it, is told; one that a glob means is not", async () => {
    const goals = ["goal/missing"] as never;
    const { diagnostics } = await checked(panyu, ignores("./sub/tables/a.yaml", goals));
    expect(diagnostics.find(({ rule }) => rule === "config/unused-ignore")?.facts).toEqual({
      rule: "goal/missing",
      line: null,
    });
    for (const quiet of [
      ignores("sub/*/a.yaml", goals),
      { ...ignores("sub/tables/a.yaml", goals), severities: { "goal/missing": "off" } as const },
    ])
      expect(rulesOf((await checked(panyu, quiet)).diagnostics)).toEqual(told);
  });

  test("a file that can't be read is passed over too", async () => {
    const settings = ignores("**", ["input/unreadable"] as never);
    expect((await checked("\0\0", settings, "a.xlsx")).diagnostics).toEqual([]);
  });
});

const known = knownIn(await checked(panyu));

describe("the baseline", () => {
  const at = (files: Baseline) => ({ baseline: { cwd: "/desk", folder: "/desk", files } });

  test("passes over what it knows, and nothing else", async () => {
    const { diagnostics, suppressed } = await checked(panyu, at({ "tables/a.yaml": known }));
    expect(diagnostics).toEqual([]);
    expect(rulesOf(suppressed.map(({ diagnostic }) => diagnostic))).toEqual(told);
    expect(rulesOf((await checked(panyu, at({ "tables/b.yaml": known }))).diagnostics)).toEqual(told);
  });

  test("is not moved by inserted rows, nor by the format of the file", async () => {
    const moved = panyu.replace("    数量指标:\n", "    数量指标:\n      新增岗位数: 30个\n      新增车位数: 30个\n");
    expect((await checked(moved, at({ "tables/a.yaml": known }))).diagnostics).toEqual([]);
    const workbook = await check(
      { name: "tables/a.yaml", bytes: exampleBytes("panyu-2024.xlsx") },
      { ...defaultSettings, ...at({ "tables/a.yaml": known }) },
    );
    expect(workbook.diagnostics).toEqual([]);
  });

  test("tells a fault that took the place of another, and that the other is no more", async () => {
    const swapped = panyu.replace("按规定控制和支付", "按规定执行");
    const { diagnostics } = await checked(swapped, at({ "tables/a.yaml": known }));
    expect(rulesOf(diagnostics).sort()).toEqual(["config/unused-baseline", "indicator/vague"]);
    expect(diagnostics.find(({ rule }) => rule === "config/unused-baseline")?.facts).toEqual(
      known.find(({ value }) => value === "按规定控制和支付"),
    );
  });

  test("counts: one more of the same is told", async () => {
    const twice = panyu.replace(`      ${vague}\n`, `      ${vague}\n      项目 资金投入: 按规定控制和支付\n`);
    const one = await checked(panyu.replace(vague, "项目 资金投入: 按规定控制和支付"));
    expect(knownIn(one)).not.toEqual(known);
    const again = knownIn(await checked(twice));
    expect((await checked(twice, at({ "tables/a.yaml": again }))).diagnostics).toEqual([]);
    expect(rulesOf((await checked(twice, at({ "tables/a.yaml": known }))).diagnostics)).toContain("indicator/vague");
  });

  test("of a rule that is off nothing is told", async () => {
    const off = { severities: { "indicator/vague": "off" }, ...at({ "tables/a.yaml": known }) } as const;
    expect((await checked(panyu, off)).diagnostics).toEqual([]);
  });

  test("is written a finding a line, and read as it was written", () => {
    const text = writeBaseline({ "tables/a.yaml": known, "clean.yaml": [] });
    expect(readBaseline(text)).toEqual({ "tables/a.yaml": known });
    expect(text.split("\n").filter((line) => line.includes('"rule"'))).toHaveLength(known.length);
    expect(readBaseline(writeBaseline({}))).toEqual({});
  });

  test("any baseline reads back", () => {
    const text = fc.string({ unit: "binary" });
    const entry = fc.record({
      rule: fc.constant("goal/missing" as const),
      table: text,
      place: text,
      value: text,
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(entry, { minLength: 1 })), (baseline) => {
        expect(readBaseline(writeBaseline(baseline))).toEqual({ ...baseline });
      }),
    );
  });

  test.each(["", "{}", "[]", "null", '{"baselineVersion":2,"files":{}}', '{"baselineVersion":1,"files":{"a":[{}]}}'])(
    "%j is none",
    (text) => expect(readBaseline(text)).toBeNull(),
  );
});
