import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, run } from "./fake-terminal.ts";
import { correct, two } from "./sample-table.ts";

describe("a blank table", () => {
  test("is YAML on standard output, in the language asked for, and has one finding", async () => {
    const { code, stdout, stderr } = await run(["init", "--lang", "zh", "--year", "2025"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^# 填好后检查/u);
    expect(stdout).toContain("\n年度: 2025 #");
    const checked = await run(["validate", "--format", "compact", "--stdin-filename", "a.yaml", "-"], {
      stdin: stdout,
    });
    expect(checked).toMatchObject({ code: 1 });
    expect(checked.stdout).toContain("form/not-filled-in");
    expect(checked.stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  test("is of the form asked for", async () => {
    expect((await run(["init", "--form", "project"])).stdout).toContain("\nform: project #");
  });

  test("in a file has its schema beside it, named in its first line", async () => {
    const cwd = folderWith({ "new/kept.txt": "" });
    const outcome = await run(["init", "-o", "new/table.yaml"], { cwd });
    expect(outcome).toEqual({
      code: 0,
      stdout: "",
      stderr:
        "new/table.yaml is to be filled in; ptt validate new/table.yaml checks it then. For editors, its schema is beside it: new/ptt-table.schema.json\n",
    });
    expect(readFileSync(join(cwd, "new/table.yaml"), "utf8")).toMatch(
      /^# yaml-language-server: \$schema=ptt-table\.schema\.json\n/u,
    );
    expect(JSON.parse(readFileSync(join(cwd, "new/ptt-table.schema.json"), "utf8")).title).toBe("Target table as YAML");
  });

  test("or not, with --no-schema", async () => {
    const cwd = folderWith({});
    expect((await run(["init", "--no-schema", "-o", "a.yml"], { cwd })).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(["a.yml"]);
    expect(readFileSync(join(cwd, "a.yml"), "utf8")).not.toContain("$schema");
  });

  test("is a workbook by its ending, and nothing is beside it", async () => {
    const cwd = folderWith({});
    expect((await run(["init", "-o", "a.xlsx"], { cwd })).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(["a.xlsx"]);
    const checked = await run(["validate", "--format", "compact", "a.xlsx"], { cwd });
    expect(checked.stdout.match(/form\/not-filled-in/gu)).toHaveLength(1);
  });

  test("goes into a pipe as a workbook, not to a terminal", async () => {
    expect((await run(["init", "--to", "xlsx"])).stdout.slice(0, 2)).toBe("PK");
    expect(await run(["init", "--to", "xlsx"], { isTTY: true })).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("what is there", () => {
  test("is not overwritten without --force", async () => {
    const cwd = folderWith({ "a.yaml": "kept" });
    expect(await run(["init", "-o", "a.yaml"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: "ptt: a.yaml is there already; --force overwrites it\n",
    });
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe("kept");
    expect(existsSync(join(cwd, "ptt-table.schema.json"))).toBe(false);
    expect((await run(["init", "--force", "-o", "a.yaml"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toContain("form: department");
  });

  test("a schema of another version is replaced, a file of that name that is none is not", async () => {
    const cwd = folderWith({ "ptt-table.schema.json": '{ "title": "Target table as YAML" }' });
    expect((await run(["init", "-o", "a.yaml"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "ptt-table.schema.json"), "utf8")).toContain("$defs");
    writeFileSync(join(cwd, "ptt-table.schema.json"), "mine");
    expect((await run(["init", "-o", "b.yaml"], { cwd })).stderr).toBe(
      "ptt: ptt-table.schema.json is there already; --force overwrites it\n",
    );
    expect(existsSync(join(cwd, "b.yaml"))).toBe(false);
  });
});

describe("filled in from last year's table", () => {
  const json = async (cwd: string, file: string) => JSON.parse((await run(["compile", file], { cwd })).stdout);

  test("whatever its notation, it is that table a year later", async () => {
    const cwd = folderWith({ "2024.yaml": correct });
    for (const ending of ["json", "xlsx"]) await run(["compile", "-o", `2024.${ending}`, "2024.yaml"], { cwd });
    const expected = { ...(await json(cwd, "2024.yaml")), fiscalYear: 2025 };
    for (const from of ["2024.yaml", "2024.json", "2024.xlsx"]) {
      for (const to of ["yaml", "xlsx"]) {
        const { code, stderr } = await run(["init", "--force", "--from", from, "-o", `2025.${to}`], { cwd });
        expect([code, stderr.split(";")[0]]).toEqual([0, `2025.${to} is to be filled in`]);
        expect(await json(cwd, `2025.${to}`)).toEqual(expected);
      }
    }
  });

  test("with --year, of that year", async () => {
    const cwd = folderWith({ "2024.yaml": correct });
    expect((await run(["init", "--from", "2024.yaml", "--year", "2030"], { cwd })).stdout).toContain(
      "fiscalYear: 2030",
    );
  });

  test("a file without a table, one with several, and one that is not there are refused", async () => {
    const cwd = folderWith({ "none.yaml": "a: 1\n", "two.yaml": two, "broken.xlsx": "" });
    const refusals = ["none.yaml", "two.yaml", "broken.xlsx", "gone.yaml"].map(async (from) => {
      const { code, stderr } = await run(["init", "--from", from, "-o", "a.yaml"], { cwd });
      return [code, stderr];
    });
    expect(await Promise.all(refusals)).toEqual([
      [2, expect.stringMatching(/^ptt: there is no table in none\.yaml: .+\.\n$/u)],
      [2, expect.stringMatching(/^ptt: two\.yaml holds 2 tables; /u)],
      [2, expect.stringMatching(/^ptt: there is no table in broken\.xlsx: .+\.\n$/u)],
      [2, "ptt: no file matches gone.yaml\n"],
    ]);
    expect(existsSync(join(cwd, "a.yaml"))).toBe(false);
  });

  test("which is never overwritten", async () => {
    const cwd = folderWith({ "a.yaml": correct });
    const { code, stderr } = await run(["init", "--force", "--from", "a.yaml", "-o", "a.yaml"], { cwd });
    expect([code, stderr]).toEqual([2, "ptt: a.yaml is an input and would be overwritten\n"]);
  });
});

test.each([
  ["--form", "region", /Allowed choices are department, project/u],
  ["--to", "json", /Allowed choices are yaml, xlsx/u],
  ["--year", "25", /It is a year of four digits/u],
  ["-o", "a.json", /a blank table is YAML or a workbook; a\.json ends in neither/u],
])("%s %s is a usage error", async (option, value, message) => {
  const { code, stderr } = await run(["init", option, value], { cwd: folderWith({}) });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
