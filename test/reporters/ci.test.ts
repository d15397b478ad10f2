import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { readGithub } from "../support/formats/read-github.ts";
import { elementsOf, readXml } from "../support/formats/read-xml.ts";
import { report } from "../support/formats/report.ts";
import { exampleBytes } from "../support/panyu.ts";

const example = (name: string) => check({ name: `tables/${name}`, bytes: exampleBytes(name) });
const workbook = await example("panyu-2024.xlsx");
const yaml = await example("panyu-2024.yaml");
const unbalanced = await example("faults/budget/unbalanced.yaml");
const clean = { ...yaml, path: "clean.yaml", diagnostics: [] };
const unreadable = await check({ name: "空 表.csv", bytes: new Uint8Array() });

describe("junit", () => {
  const suites = (files: Parameters<typeof report>[1]) => readXml(report("junit", files));

  test("a suite a file, a case a table, and a case for a file that can't be read", () => {
    const read = suites([workbook, unreadable, clean]);
    expect(read.name).toBe("testsuites");
    expect(read.children.map(({ attributes }) => attributes)).toEqual([
      { name: "tables/panyu-2024.xlsx", tests: "1", failures: "0", errors: "0", skipped: "0" },
      { name: "空 表.csv", tests: "1", failures: "1", errors: "0", skipped: "0" },
      { name: "clean.yaml", tests: "1", failures: "0", errors: "0", skipped: "0" },
    ]);
    expect(elementsOf(read, "testcase").map(({ attributes, children }) => [attributes.name, children.length])).toEqual([
      ["部门整体预算绩效目标表 · 广州市番禺区科技工业商务和信息化局", 1],
      ["the file", 1],
      ["部门整体预算绩效目标表 · 广州市番禺区科技工业商务和信息化局", 0],
    ]);
  });

  test("errors fail the case; warnings and notes only stand in its output", () => {
    const read = suites([unbalanced, workbook]);
    const failures = elementsOf(read, "failure");
    expect(failures).toHaveLength(1);
    expect(failures[0]?.attributes.type).toBe("budget/unbalanced");
    expect(failures[0]?.attributes.message).toMatch(/^Expenditure is .*\.$/u);
    expect(failures[0]?.text).toMatch(/^4:3 error budget\/unbalanced\n {2}Expenditure is /u);
    expect(elementsOf(read, "system-out").map(({ text }) => text.split("\n")[0])).toEqual([
      "绩效目标表!D4 note budget/rounding",
    ]);
  });

  test.each([
    ["en", /^2 errors: Expenditure is /u],
    ["zh", /^2个错误：支出/u],
  ] as const)("several errors are counted before the first of them, in %s", (language, message) => {
    const twice = { ...unbalanced, diagnostics: [...unbalanced.diagnostics, ...unbalanced.diagnostics] };
    const [failure] = elementsOf(readXml(report("junit", [twice], language)), "failure");
    expect(failure?.attributes.message).toMatch(message);
  });

  test("several tables have a name each", () => {
    const two = { ...clean, tables: [...clean.tables, ...clean.tables] };
    const names = elementsOf(suites([two]), "testcase").map(({ attributes }) => attributes.name);
    expect(new Set(names).size).toBe(2);
  });

  test("an empty run is a document", () => {
    expect(suites([]).children).toEqual([]);
  });
});

describe("gitlab", () => {
  const issues = (files: Parameters<typeof report>[1]) => JSON.parse(report("gitlab", files));

  test("an issue a finding, with what GitLab asks of one", () => {
    const [first] = issues([clean, unbalanced, clean, workbook]);
    expect(first).toEqual({
      type: "issue",
      check_name: "budget/unbalanced",
      description: expect.stringMatching(/^Expenditure is /u),
      content: { body: expect.any(String) },
      categories: ["Bug Risk"],
      severity: "major",
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u),
      location: { path: "tables/faults/budget/unbalanced.yaml", lines: { begin: 4 } },
    });
    const vague = issues([workbook]).find((issue: { check_name: string }) => issue.check_name === "indicator/vague");
    expect(vague.description).toMatch(/^绩效目标表!F28: The target /u);
    expect(vague.location.lines.begin).toBe(1);
  });

  test("without a finding, an empty list", () => {
    expect(issues([])).toEqual([]);
    expect(issues([clean, clean])).toEqual([]);
  });

  test("the same fault in two files has two fingerprints, which stay as others come", () => {
    const prints = (files: Parameters<typeof report>[1]): string[] =>
      issues(files).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const both = prints([workbook, yaml]);
    expect(new Set(both).size).toBe(both.length);
    expect(both).toEqual([...prints([workbook]), ...prints([yaml])]);
  });
});

describe("github", () => {
  test("a command a finding, at its line, or with its cell in the title", () => {
    const { commands } = readGithub(report("github", [unbalanced, workbook]));
    expect(commands[0]).toEqual({
      name: "error",
      properties: { file: "tables/faults/budget/unbalanced.yaml", line: "4", col: "3", title: "budget/unbalanced" },
      data: expect.stringMatching(/^Expenditure is [^\n]*\n[^\n]+$/u),
    });
    expect(commands.find(({ properties }) => properties.title?.endsWith("indicator/vague"))).toEqual({
      name: "warning",
      properties: { file: "tables/panyu-2024.xlsx", title: "绩效目标表!F28 indicator/vague" },
      data: expect.stringMatching(/^绩效目标表!F28: The target /u),
    });
  });

  test("no more than ten of a kind, over all files, and a count of the others", () => {
    const output = report("github", [workbook, workbook, workbook, workbook, unbalanced]);
    const { commands, lines } = readGithub(output);
    const shown = (kind: string) => commands.filter(({ name }) => name === kind).length;
    expect([shown("warning"), shown("error")]).toEqual([10, 1]);
    const count = (severity: string) => 4 * workbook.diagnostics.filter((one) => one.severity === severity).length;
    const more = Math.max(0, count("warning") - 10) + Math.max(0, count("info") - 10);
    expect(more).toBeGreaterThan(0);
    expect(lines.join("\n")).toContain(`; ${more} not shown as annotations`);
    expect(report("github", [workbook])).not.toContain("not shown");
  });
});

test("csv: a head in the language of the report, and a row a finding", () => {
  const rows: Record<string, string>[] = parseCsv(report("csv", [clean, workbook, unbalanced]), {
    bom: true,
    columns: true,
  });
  expect(rows).toHaveLength(workbook.diagnostics.length + unbalanced.diagnostics.length);
  expect(rows[0]).toMatchObject({
    file: "tables/panyu-2024.xlsx",
    table: "1",
    sheet: "绩效目标表",
    cell: "D4",
    line: "",
  });
  expect(rows.at(-1)).toMatchObject({ sheet: "", cell: "", line: "4", column: "3", severity: "error" });
  expect(report("csv", [], "zh")).toBe("\ufeff文件,表序号,工作表,单元格,行,列,级别,规则,问题,建议,数据路径\r\n");
});

test("ndjson: nothing but findings, each with its file and a fingerprint", () => {
  const lines = report("ndjson", [clean, workbook]).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines).toHaveLength(workbook.diagnostics.length);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    path: "tables/panyu-2024.xlsx",
    ...JSON.parse(report("json", [workbook])).files[0].diagnostics[0],
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u),
  });
});
