import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { rules } from "../../src/rules/index.ts";
import { report } from "../support/formats/report.ts";
import { hostileFile } from "../support/hostile.ts";
import { exampleBytes, panyu } from "../support/panyu.ts";

const isValid = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
const example = (name: string) => check({ name: `tables/${name}`, bytes: exampleBytes(name) });
const correct = await check({ name: "空 表.csv", bytes: new Uint8Array() });
const workbook = await example("panyu-2024.xlsx");
const yaml = await example("panyu-2024.yaml");
const clean = { ...yaml, diagnostics: [] };

describe("is valid against the schema of SARIF 2.1.0", () => {
  test.each([
    ["without a file", []],
    ["without a finding", [clean]],
    ["a clean file before and after others", [clean, workbook, clean, clean, yaml, clean]],
    ["a file that can't be read", [correct]],
  ])("%s", (_, files) => {
    for (const language of ["en", "zh"] as const) {
      expect(isValid(JSON.parse(report("sarif", files, language))), JSON.stringify(isValid.errors)).toBe(true);
    }
  });

  test("whatever the table holds", async () => {
    expect(isValid(JSON.parse(report("sarif", [await hostileFile()])))).toBe(true);
  });

  test("and the schema is one that refuses", () => {
    const log = JSON.parse(report("sarif", [workbook]));
    log.runs[0].results[0].level = "fatal";
    expect(isValid(log)).toBe(false);
  });
});

test("tells of every rule in the language of the report", () => {
  for (const language of ["en", "zh"] as const) {
    const [{ tool, language: tag }] = JSON.parse(report("sarif", [], language)).runs;
    expect(tag).toBe(language === "en" ? "en-US" : "zh-CN");
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(tool.driver.rules[0].shortDescription.text).toBe(rules[0]?.[language].title);
  }
});

test("a cell is a logical place, and stands in the message", () => {
  const [{ results, tool }] = JSON.parse(report("sarif", [workbook])).runs;
  const vague = results.find(({ ruleId }: { ruleId: string }) => ruleId === "indicator/vague");
  expect(vague).toMatchObject({
    level: "warning",
    message: { text: expect.stringMatching(/^绩效目标表!F28: The target "按规定控制和支付"[^\n]*\nhint: /u) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: "tables/panyu-2024.xlsx" } },
        logicalLocations: [
          { name: "F28", fullyQualifiedName: "绩效目标表!F28", kind: "cell" },
          { fullyQualifiedName: "indicators/产出指标/成本指标/项目资金投入/annualTarget", kind: "value" },
        ],
      },
    ],
    partialFingerprints: { "pttFinding/v1": expect.stringMatching(/^[0-9a-f]{32}$/u) },
  });
  expect(tool.driver.rules[vague.ruleIndex].id).toBe("indicator/vague");
  expect(vague.locations[0].physicalLocation.region).toBeUndefined();
});

test("a text has lines and columns, and the end of the stretch", () => {
  const [{ results }] = JSON.parse(report("sarif", [yaml])).runs;
  const vague = results.find(({ ruleId }: { ruleId: string }) => ruleId === "indicator/vague");
  const { startLine, startColumn, endLine, endColumn } = vague.locations[0].physicalLocation.region;
  const line = yaml.text?.line(startLine) ?? "";
  expect(endLine).toBe(startLine);
  expect([...line].slice(startColumn - 1, endColumn - 1).join("")).toBe("按规定控制和支付");
});

test("the other values that a message names are related places", () => {
  const [{ results }] = JSON.parse(report("sarif", [workbook])).runs;
  const rounding = results.find(({ ruleId }: { ruleId: string }) => ruleId === "budget/rounding");
  expect(rounding.relatedLocations.map(({ message }: { message: { text: string } }) => message.text)).toEqual(
    ["C5", "C6", "E5", "E6"].map((cell) => `绩效目标表!${cell}`),
  );
});

test("what is passed over is there, with where and why", async () => {
  const bytes = new TextEncoder().encode(
    panyu.replace("按规定控制和支付", "按规定控制和支付 # ptt-ignore indicator/vague: 上级文件如此"),
  );
  const file = await check({ name: "a.yaml", bytes });
  const other = {
    ...file,
    suppressed: file.suppressed.map((one) => ({ ...one, by: "baseline" as const, reason: null })),
  };
  const log = JSON.parse(report("sarif", [file, other]));
  expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  const suppressions = log.runs[0].results.map((result: { suppressions: unknown[] }) => result.suppressions);
  expect(suppressions.flat()).toEqual([{ kind: "inSource", justification: "上级文件如此" }, { kind: "external" }]);
  expect(suppressions).toHaveLength(2 * (file.diagnostics.length + 1));
});

test("a fix is what makes the file right", async () => {
  const broken =
    'title: a: b\ndepartment: @某局\nindicators:\n  产出指标:\n    数量指标: { 达标率: "90"%, 面积: >5 }\n表式：部门整体\n';
  const file = await check({ name: "a.yaml", bytes: new TextEncoder().encode(broken) });
  const log = JSON.parse(report("sarif", [file]));
  expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  const replacements: Replacement[] = log.runs[0].results.flatMap(
    ({ fixes = [] }: { fixes?: { artifactChanges: { replacements: Replacement[] }[] }[] }) =>
      fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap((change) => change.replacements)),
  );
  expect(replacements.length).toBeGreaterThan(3);
  const lines = broken.split("\n");
  for (const { deletedRegion, insertedContent } of replacements.reverse()) {
    expect(deletedRegion.endLine).toBe(deletedRegion.startLine);
    const line = [...(lines[deletedRegion.startLine - 1] ?? "")];
    line.splice(
      deletedRegion.startColumn - 1,
      deletedRegion.endColumn - deletedRegion.startColumn,
      insertedContent.text,
    );
    lines[deletedRegion.startLine - 1] = line.join("");
  }
  const fixed = await check({ name: "a.yaml", bytes: new TextEncoder().encode(lines.join("\n")) });
  expect(fixed.diagnostics.filter(({ rule }) => rule === "input/yaml")).toEqual([]);
  expect(fixed.tables[0]?.table.title).toBe("a: b");
});

interface Replacement {
  readonly deletedRegion: Readonly<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>>;
  readonly insertedContent: { readonly text: string };
}

test("fingerprints are the same in each format of a table", () => {
  const prints = (files: Parameters<typeof report>[1]) =>
    JSON.parse(report("sarif", files)).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["pttFinding/v1"],
    );
  expect(prints([workbook]).sort()).toEqual(prints([yaml]).sort());
});

test.each([
  ["tables/a b.xlsx", "tables/a%20b.xlsx"],
  ["表 1.yaml", "%E8%A1%A8%201.yaml"],
  ["a:b/c#d?e%f.csv", "a%3Ab/c%23d%3Fe%25f.csv"],
  ["/tmp/a.xlsx", "file:///tmp/a.xlsx"],
  ["C:/tables/a.xlsx", "file:///C:/tables/a.xlsx"],
  ["\ud800.xlsx", "%EF%BF%BD.xlsx"],
])("the path %j is the URI %j", (path, uri) => {
  const [{ results }] = JSON.parse(report("sarif", [{ ...workbook, path }])).runs;
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});
