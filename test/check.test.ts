import { expect, test } from "vitest";
import { check, defaultSettings } from "../src/check.ts";
import { defaultLimits } from "../src/limits.ts";
import { panyu } from "./fixtures/panyu.ts";
import { layOut } from "./support/lay-out.ts";
import { published } from "./support/layouts.ts";
import { bytesOf } from "./support/workbook-bytes.ts";

test("of more tables in a workbook than may be the first are checked, and it is said", async () => {
  const bytes = await bytesOf(layOut([panyu, panyu, panyu], published));
  const limits = { ...defaultLimits, tables: 2 };
  const { tables, diagnostics } = await check({ name: "a.xlsx", bytes }, { ...defaultSettings, limits });
  expect(tables).toHaveLength(2);
  const ofFile = diagnostics.filter(({ table }) => table === null);
  expect(ofFile).toMatchObject([{ rule: "input/limit", facts: { limit: "tables", allowed: 2, actual: 3 } }]);
  expect(tables.map(({ ledger }) => ledger.find(({ rule }) => rule === "input/limit")?.outcome)).toEqual([
    "found",
    "found",
  ]);
});

test.each([
  ["twenty", "2024"],
  ["24", "2024"],
])("a year that is none, %s, does not give way in silence to the one taken instead", async (year, nearest) => {
  const text = `title: 2024年部门整体绩效目标表\nfiscalYear: ${year}\ndepartment: 某局\n`;
  const { tables, diagnostics } = await check({ name: "a.yaml", bytes: Buffer.from(text) });
  expect(tables[0]?.table.fiscalYear).toBe(2024);
  const told = diagnostics.filter(({ rule }) => rule === "form/unknown-label");
  expect(told).toMatchObject([{ table: 0, location: { line: 2 }, facts: { label: year, nearest } }]);
});

test.each(["2024", "2024年度", "二〇二四年", ""])(
  "nothing is said of a year that can be read or is blank: %j",
  async (year) => {
    const text = `fiscalYear: ${year}\ndepartment: 某局\n`;
    const { diagnostics } = await check({ name: "a.yaml", bytes: Buffer.from(text) });
    expect(diagnostics.map(({ rule }) => rule)).not.toContain("form/unknown-label");
  },
);

test("a table of a version that isn't known is not read as one of ours, and those beside it are", async () => {
  const lines = [1, 2, '"1"', '"二"', null].map((version) => `{"schemaVersion":${version},"department":"某局"}\n`);
  const { tables, diagnostics } = await check({ name: "a.ndjson", bytes: Buffer.from(lines.join("")) });
  expect(tables).toHaveLength(3);
  const told = diagnostics.filter(({ rule }) => rule === "input/unreadable");
  expect(told).toMatchObject([
    { table: null, location: { line: 2, column: 18 }, facts: { reason: "other-version", detail: "2" } },
    { table: null, location: { line: 4, column: 18 }, facts: { reason: "other-version", detail: "二" } },
  ]);
});

test.each(["2024-2026", "3年", "长期"])(
  "a period in a cell of a delimited text is no year that can't be read: %s",
  async (period) => {
    const text = `项目支出绩效目标表\n项目名称\t公路养护\n实施年度\t${period}\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t里程\t3公里\n`;
    const { tables, diagnostics } = await check({ name: "a.txt", bytes: Buffer.from(text) });
    expect(tables).toHaveLength(1);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain("form/unknown-label");
  },
);
