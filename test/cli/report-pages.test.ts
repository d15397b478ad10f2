import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run } from "./fake-terminal.ts";
import { correct } from "./sample-table.ts";

const workbook = readFileSync(new URL("../../examples/panyu-2024.xlsx", import.meta.url));
const files = { "tables/b.yaml": correct, "tables/a.xlsx": workbook, "tables/none.csv": "甲,乙\n" };

function written(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), "utf8");
}

test("a folder becomes one page, its files in order, and the counts go to standard error", async () => {
  const cwd = folderWith(files);
  const { code, stdout, stderr } = await run(["report", "tables", "-o", "report.html"], { cwd });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^3 files, 2 tables, \d+ checks: 1 error, /u);
  const page = written(cwd, "report.html");
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/u);
  expect(page).toMatch(/<\/html>\n$/u);
  const articles = [...page.matchAll(/<article id="(f\d(?:t\d)?)"/gu)].map(([, id]) => id);
  expect(articles).toEqual(["f1t1", "f2t1", "f3"]);
  expect(page.indexOf('<section id="summary"')).toBeLessThan(page.indexOf("<article"));
});

test("the same tables give the same bytes, as Markdown too", async () => {
  const cwd = folderWith(files);
  for (const name of ["one.md", "two.md", "one.htm", "two.htm"])
    await run(["report", "tables", "-o", name, "--lang", "zh"], { cwd });
  expect(written(cwd, "one.md")).toBe(written(cwd, "two.md"));
  expect(written(cwd, "one.htm")).toBe(written(cwd, "two.htm"));
  expect(written(cwd, "one.md")).toMatch(/^# 绩效目标表审核报告\n\n## 汇总\n\n\| 文件 \| 表 \|/u);
  expect(readdirSync(cwd).sort()).toEqual(["one.htm", "one.md", "tables", "two.htm", "two.md"]);
});

test("findings as Markdown can go to standard output", async () => {
  const cwd = folderWith({ "a.xlsx": workbook });
  const { code, stdout } = await run(["validate", "a.xlsx", "--format", "markdown"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("4. **warning** 绩效目标表!F28 `indicator/vague`\\\n");
  expect(stdout).toMatch(/\n1 file, 1 table, \d+ checks: \*\*0 errors, 4 warnings, 3 notes\*\*\n$/u);
});
