import { describe, expect, test } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { faultWords } from "../../src/config/fault.ts";
import { readConfig } from "../../src/config/read.ts";
import { rules } from "../../src/rules/index.ts";

/** The mistakes in a configuration as `line:column words`. */
function faults(text: string, language: "en" | "zh" = "en"): readonly string[] {
  return readConfig(text).faults.map((fault) => `${fault.line}:${fault.column} ${faultWords(fault, language)}`);
}

test("every key, as a person writes it", () => {
  const { config, faults } = readConfig(`# the settings of one city
language: zh
maxWarnings: 10
rounding:
  mode: truncate
  tolerance: 0.05
rules:
  budget/rounding: off
  indicator/vague: error
  indicator/weights: { severity: warning, sums: [80, 100] }
  text/truncated:
    limits: 255
ignores:
  - path: tables/2023/**
    rule: text/truncated
    reason: 系统截断，已核对原件
  - { path: ["a.xlsx", "b*.xlsx"], rule: [goal/missing, budget/unit], reason: 见批复 }
baseline: ptt.baseline.json
`);
  expect(faults).toEqual([]);
  expect(config).toEqual({
    language: "zh",
    maxWarnings: 10,
    rounding: { mode: "truncate", tolerance: "0.05" },
    severities: { "budget/rounding": "off", "indicator/vague": "error", "indicator/weights": "warning" },
    options: { "indicator/weights": { sums: ["80", "100"] }, "text/truncated": { limits: ["255"] } },
    ignores: [
      { paths: ["tables/2023/**"], rules: ["text/truncated"], reason: "系统截断，已核对原件" },
      { paths: ["a.xlsx", "b*.xlsx"], rules: ["goal/missing", "budget/unit"], reason: "见批复" },
    ],
    baseline: "ptt.baseline.json",
  });
});

test.each(["", "# nothing\n", "---\n", "null\n", "rules: {}\nignores: []\n"])("%j sets nothing", (text) => {
  expect(readConfig(text)).toEqual({ config: defaultConfig, profiles: new Map(), profile: null, faults: [] });
});

describe("mistakes are told with their place", () => {
  test.each([
    ["rulez: {}\n", "1:1 unknown key rulez; did you mean rules?"],
    [
      "verbosity: 3\n",
      "1:1 unknown key verbosity; there are language, rounding, maxWarnings, rules, ignores, baseline, profiles, profile",
    ],
    ["rules:\n  indicator/vage: off\n", "2:3 unknown rule indicator/vage; did you mean indicator/vague?"],
    ["rules:\n  something/else: off\n", "2:3 unknown rule something/else; ptt explain lists them all"],
    ["rules:\n  vague: off\n", "2:3 unknown rule vague; did you mean indicator/vague?"],
    ["rules:\n  indicator/vague: warn\n", "2:20 indicator/vague can't be warn; did you mean warning?"],
    ["rules:\n  indicator/vague:\n", "2:19 indicator/vague is to be a text, not blank"],
    ["rules:\n  indicator/vague: { level: off }\n", "2:22 unknown key level; there are severity, accepted"],
    ["rules:\n  budget/unit: { limits: 5 }\n", "2:18 unknown key limits; there are severity"],
    ["rules:\n  text/truncated: { limits: [255, many] }\n", "2:35 limits is to be a number from 0, not many"],
    [
      "rules:\n  indicator/missing-category: { required: [outputs] }\n",
      "2:44 required can't be outputs; did you mean output?",
    ],
    ["rules: [budget/unit]\n", "1:8 rules is to be a mapping of keys and values, not a list"],
    ["language: fr\n", "1:11 language can't be fr; there are en, zh"],
    ["language: en\nlanguage: zh\n", "2:1 language is set already, in line 1"],
    ["maxWarnings: 1.5\n", "1:14 maxWarnings is to be a number from 0, not 1.5"],
    ["maxWarnings: -1\n", "1:14 maxWarnings is to be a number from 0, not -1"],
    ["rounding: { mode: nearst }\n", "1:19 mode can't be nearst; did you mean nearest?"],
    ["rounding: { tolerance: 1% }\n", "1:24 tolerance is to be a number from 0, not 1%"],
    ["rounding: strict\n", "1:11 rounding is to be a mapping of keys and values, not a text"],
    ["ignores:\n  - { path: a, rule: goal/missing }\n", "2:5 reason is missing here"],
    ["ignores:\n  - { path: a, rule: goal/missing, reason: }\n", "2:44 reason is to be a text, not blank"],
    [
      "ignores:\n  - { path: a, rule: goal/mising, reason: b }\n",
      "2:22 unknown rule goal/mising; did you mean goal/missing?",
    ],
    ["ignores: { path: a }\n", "1:10 ignores is to be a list, not a mapping of keys and values"],
    ["ignores:\n  - { path: [], rule: goal/missing, reason: b }\n", "2:13 path is to be a list or a text, not blank"],
    ["baseline: [a]\n", "1:11 baseline is to be a text, not a list"],
    ["language: en\n---\nlanguage: zh\n", "3:1 a configuration is one document, without ---"],
    ["- a\n", "1:1 the configuration is to be a mapping of keys and values, not a list"],
  ])("%j", (text, told) => {
    expect(faults(text)).toEqual([told]);
    expect(faults(text, "zh")).toEqual([expect.stringMatching(/^\d+:\d+ .*\p{sc=Han}/u)]);
  });

  test("of the whole, in the words of its language", () => {
    expect(faults("- a\n", "zh")).toEqual(["1:1 配置 应为键值对，而不是列表"]);
  });

  test("several, in the order of the file", () => {
    expect(faults("rulez: 1\nlanguage: xx\nmaxWarnings: no\n")).toHaveLength(3);
    expect(faults("rulez: 1\nlanguage: xx\nmaxWarnings: no\n").map((fault) => fault[0])).toEqual(["1", "2", "3"]);
  });

  test("of the YAML itself, in the words for tables", () => {
    expect(faults("ignores:\n  - { path: *.xlsx, rule: goal/missing, reason: b }\n")[0]).toMatch(
      /^2:\d+ .*\*\.xlsx.*quot/u,
    );
    expect(faults("rules:\n\tgoal/missing: off\n")[0]).toMatch(/^2:/u);
    expect(faults("rules: {\n")[0]).toMatch(/^\d:/u);
  });

  test("of what is made to exhaust the reader", () => {
    expect(faults(`${"k".repeat(100_000)}: 1\n`)[0]?.length).toBeLessThan(300);
    expect(faults("[".repeat(5000))[0]).toMatch(/depth/u);
    expect(faults(`a: &a [x,x]\nb: &b [${"*a,".repeat(999)}]\nc: [${"*b,".repeat(999)}]\n`)[0]).toMatch(/aliases/u);
  });
});

test("every rule can be given every severity, and every option its own list", () => {
  for (const severity of ["error", "warning", "info", "off"]) {
    const { config, faults } = readConfig(`rules:\n${rules.map(({ id }) => `  ${id}: ${severity}\n`).join("")}`);
    expect(faults).toEqual([]);
    expect(new Set(Object.values(config.severities))).toEqual(new Set([severity]));
  }
  for (const { id, options = [] } of rules) {
    for (const { name, fallback } of options) {
      const { config, faults } = readConfig(`rules:\n  ${id}: { ${name}: [${fallback.join(", ")}] }\n`);
      expect(faults).toEqual([]);
      expect(config.options[id]?.[name]).toEqual(fallback);
      expect(readConfig(`rules: { ${id}: { ${name}: [] } }\n`).config.options[id]?.[name]).toEqual([]);
    }
  }
});
