import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, run } from "./fake-terminal.ts";
import { correct, two, unbalanced } from "./sample-table.ts";

const files = { "good.yaml": correct, "bad.yaml": unbalanced, "two.yaml": two };
const cwd = folderWith(files);
const compile = (...args: readonly string[]) => run(["compile", ...args], { cwd });

describe("to standard output", () => {
  test("one table is one JSON object, its keys in their fixed order", async () => {
    const { code, stdout, stderr } = await compile("good.yaml");
    expect([code, stderr]).toEqual([0, ""]);
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      "schemaVersion",
      "form",
      "title",
      "fiscalYear",
      "department",
      "project",
      "budget",
      "goals",
      "tasks",
      "indicators",
    ]);
  });

  test("several are lines, be they of one file or of several", async () => {
    for (const args of [["two.yaml"], ["good.yaml", "bad.yaml"]]) {
      const lines = (await compile(...args)).stdout.trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line).schemaVersion)).toEqual([1, 1]);
    }
  });

  test("one is a line with --to ndjson", async () => {
    expect((await compile("--to", "ndjson", "good.yaml")).stdout).toMatch(/^\{[^\n]*\}\n$/u);
  });

  test("a table at fault is compiled; the findings go to standard error and into the exit code", async () => {
    const { code, stdout, stderr } = await compile("bad.yaml");
    expect(code).toBe(1);
    expect(JSON.parse(stdout).budget.revenue[0].amount).toBe("30.50");
    expect(stderr).toContain("budget/unbalanced");
  });

  test("but not with --strict", async () => {
    const { code, stdout } = await compile("--strict", "bad.yaml", "good.yaml");
    expect(code).toBe(1);
    expect(JSON.parse(stdout).budget.revenue[0].amount).toBe("30.00");
  });

  test("--source tells where each value stands", async () => {
    const { source } = JSON.parse((await compile("--source", "good.yaml")).stdout);
    expect(source.file).toBe("good.yaml");
    expect(source.places["/department/name"]).toEqual({ line: 4, column: 13 });
  });

  test("--source tells of nothing but what is in the table", async () => {
    const { source, ...table } = JSON.parse((await compile("--source", "good.yaml")).stdout);
    const valueAt = (path: string) =>
      path
        .split("/")
        .slice(1)
        .reduce((value, step) => value?.[step], table);
    expect(Object.keys(source.places).filter((path) => valueAt(path) === undefined)).toEqual([]);
  });

  test("-o and --out-dir exclude each other", async () => {
    expect(await compile("-o", "x.json", "--out-dir", "x", "good.yaml")).toEqual({
      code: 2,
      stdout: "",
      stderr: "ptt: option '--out-dir <folder>' cannot be used with option '-o, --output <file>'\n",
    });
  });
});

describe("to files", () => {
  test("-o takes what would go to standard output", async () => {
    expect((await compile("-o", "out.json", "good.yaml")).stdout).toBe("");
    expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8")).form).toBe("department");
  });

  test("--out-dir gets one file a table, numbered where a file holds several, and nothing else", async () => {
    expect((await compile("--out-dir", "new/out", "good.yaml", "two.yaml")).code).toBe(0);
    expect(readdirSync(join(cwd, "new/out")).sort()).toEqual(["good.json", "two.1.json", "two.2.json"]);
    expect(JSON.parse(readFileSync(join(cwd, "new/out/two.2.json"), "utf8")).fiscalYear).toBe(2024);
  });

  test("two inputs that would write the same file are refused before anything is written", async () => {
    const folder = folderWith({ "a/x.yaml": correct, "b/x.yaml": correct });
    const outcome = await run(["compile", "--out-dir", "out", "a", "b"], { cwd: folder });
    expect(outcome).toEqual({
      code: 2,
      stdout: "",
      stderr: "ptt: a/x.yaml and b/x.yaml would both be written to out/x.json\n",
    });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("so are two of which that shows only once they are read", async () => {
    const folder = folderWith({ "x.yaml": two, "x.2.yaml": correct, "out/kept.json": "" });
    const outcome = await run(["compile", "--out-dir", "out", "x.yaml", "x.2.yaml"], { cwd: folder });
    expect([outcome.code, outcome.stderr.split("\n")[0]]).toEqual([
      2,
      "ptt: x.2.yaml and x.yaml would both be written to out/x.2.json",
    ]);
    expect(readdirSync(join(folder, "out"))).toEqual(["kept.json"]);
  });

  test("no input is overwritten", async () => {
    const json = (await compile("good.yaml")).stdout;
    const folder = folderWith({ "a.json": json });
    for (const args of [
      ["--out-dir", "."],
      ["-o", "a.json"],
    ]) {
      const { code, stderr } = await run(["compile", ...args, "a.json"], { cwd: folder });
      expect([code, stderr]).toEqual([2, "ptt: a.json is an input and would be overwritten\n"]);
    }
    expect(readFileSync(join(folder, "a.json"), "utf8")).toBe(json);
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });
});

test("what was compiled compiles to the same", async () => {
  const first = (await compile("good.yaml")).stdout;
  const again = await run(["compile", "--stdin-filename", "x.json", "-"], { cwd, stdin: first });
  expect(again).toEqual({ code: 0, stdout: first, stderr: "" });
});

describe("in other notations", () => {
  const json = () => compile("good.yaml").then(({ stdout }) => stdout);

  test("YAML has the keys of the language, a document a table", async () => {
    expect((await compile("--to", "yaml", "good.yaml")).stdout).toMatch(/^form: department\ntitle: /u);
    const { stdout } = await compile("--lang", "zh", "--to", "yaml", "two.yaml");
    expect(stdout.match(/^---$/gmu)).toHaveLength(1);
    expect(stdout.match(/^表式: 部门整体$/gmu)).toHaveLength(2);
  });

  test("every way round gives the same JSON", async () => {
    const expected = await json();
    const folder = folderWith({ "0.yaml": correct });
    const ring = ["xlsx", "yaml", "xlsx", "json", "yaml", "json", "xlsx"];
    let from = "0.yaml";
    for (const [at, format] of ring.entries()) {
      const to = `${at + 1}.${format}`;
      expect(await run(["compile", "-o", to, from], { cwd: folder })).toEqual({ code: 0, stdout: "", stderr: "" });
      expect((await run(["compile", to], { cwd: folder })).stdout).toBe(expected);
      from = to;
    }
  });

  test("a workbook of several tables has a sheet each; a folder a file each", async () => {
    const folder = folderWith({ "two.yaml": two.replace("番禺区某局", "另一局") });
    await run(["compile", "-o", "all.xlsx", "two.yaml"], { cwd: folder });
    await run(["compile", "--to", "xlsx", "--out-dir", "out", "two.yaml"], { cwd: folder });
    const names = async (file: string) => {
      const { stdout } = await run(["compile", "--to", "ndjson", file], { cwd: folder });
      return stdout.match(/"department":\{"name":"[^"]*/gu);
    };
    expect(await names("all.xlsx")).toEqual(['"department":{"name":"另一局', '"department":{"name":"番禺区某局']);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["two.1.xlsx", "two.2.xlsx"]);
    expect(await names("out/two.2.xlsx")).toEqual(['"department":{"name":"番禺区某局']);
  });

  test("without a table there is no workbook, and it says so", async () => {
    const folder = folderWith({ "bad.yaml": unbalanced });
    const { code, stderr } = await run(["compile", "--strict", "-o", "bad.xlsx", "bad.yaml"], { cwd: folder });
    expect([code, readdirSync(folder)]).toEqual([1, ["bad.yaml"]]);
    expect(stderr).toMatch(/\nptt: there is no table to write, so bad\.xlsx is left as it was\n/u);
  });

  test("a workbook goes into a pipe, not to a terminal", async () => {
    const piped = await compile("--to", "xlsx", "good.yaml");
    expect([piped.code, piped.stdout.slice(0, 2)]).toEqual([0, "PK"]);
    const shown = await run(["compile", "--to", "xlsx", "good.yaml"], { cwd, isTTY: true });
    expect(shown).toEqual({
      code: 2,
      stdout: "",
      stderr: "ptt: a workbook is not written to a terminal; name a file with -o, or pipe it\n",
    });
  });

  test("--source is for JSON", async () => {
    expect((await compile("--source", "--to", "yaml", "good.yaml")).stderr).toBe(
      "ptt: --source adds to JSON where values stand; yaml has no place for it\n",
    );
  });

  test("what the printed form tells otherwise is said", async () => {
    const rows = "产出指标: [ { level2: 数量指标, name: 甲, annual: 1家 }, { name: 乙, annual: 2家 } ]";
    const folder = folderWith({ "a.yaml": correct.replace(/产出指标: .*/u, rows) });
    const { stderr } = await run(["compile", "-o", "a.xlsx", "a.yaml"], { cwd: folder });
    expect(stderr.split("\n").find((line) => line.startsWith("ptt:"))).toBe(
      "ptt: a.yaml: the printed form can't hold these values as they are: /indicators/1/level2/key, /indicators/1/level2/label; --to yaml or json keeps them",
    );
  });
});
