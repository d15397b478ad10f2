import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { folderWith, run } from "./fake-terminal.ts";
import { correct, two, unbalanced } from "./sample-table.ts";

const files = {
  "good.yaml": correct,
  "bad.yaml": unbalanced,
  "two.yaml": two,
  "broken.xlsx": "",
  "warn.yaml": correct.replace("500家", "较多"),
};
const cwd = folderWith(files);
const validate = (...args: readonly string[]) => run(["validate", ...args], { cwd });

describe("exit codes", () => {
  test("0 without an error", async () => {
    expect(await validate("good.yaml")).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^1 file, 1 table, \d+ checks: nothing to report\n$/u),
      stderr: "",
    });
  });

  test("1 with an error; the files after it are still done", async () => {
    const { code, stdout } = await validate("--format", "json", ".");
    const { files: done, summary } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(done.map(({ path }: { path: string }) => path)).toEqual([
      "bad.yaml",
      "broken.xlsx",
      "good.yaml",
      "two.yaml",
      "warn.yaml",
    ]);
    expect(summary).toMatchObject({ files: 5, tables: 5, errors: 2 });
  });

  test("1 with more warnings than are allowed", async () => {
    const { stdout } = await validate("--format", "json", "warn.yaml");
    const { warnings, errors } = JSON.parse(stdout).summary;
    expect(errors).toBe(0);
    expect(warnings).toBeGreaterThan(0);
    expect((await validate("--max-warnings", String(warnings), "warn.yaml")).code).toBe(0);
    expect((await validate("--max-warnings", String(warnings - 1), "warn.yaml")).code).toBe(1);
  });

  test.each([
    [["gone.yaml"], "ptt: no file matches gone.yaml\n"],
    [
      ["--format", "sarf", "good.yaml"],
      `ptt: unknown format sarf; there are ${reporters.map(({ name }) => name).join(", ")}\n`,
    ],
    [
      ["--max-warnings", "few", "good.yaml"],
      "ptt: option '--max-warnings <n>' argument 'few' is invalid. It is a whole number from 0.\n",
    ],
    [["--lang", "fr", "good.yaml"], "ptt: option '--lang <language>' argument 'fr' is invalid. It is en or zh.\n"],
    [["--formatt", "json", "good.yaml"], "ptt: unknown option '--formatt' (Did you mean --format?)\n"],
    [[], "ptt: missing required argument 'files'\n"],
    [
      ["--format", "json", "--format", "compact", "good.yaml"],
      "ptt: only one format can go to standard output, not json and compact; write --format compact=FILE\n",
    ],
    [
      ["--format", "json=x.json", "-o", "y.json", "good.yaml"],
      "ptt: -o names a file, but every --format has a file of its own\n",
    ],
    [
      ["--format", "json=x", "--format", "compact=x", "good.yaml"],
      "ptt: json and compact would both be written to x\n",
    ],
    [
      ["--format", "json=x", "--format", "compact=./x", "good.yaml"],
      "ptt: json and compact would both be written to ./x\n",
    ],
    [["good.yaml", ""], 'ptt: no file matches ""\n'],
    [
      ["-o", "", "good.yaml"],
      "ptt: option '-o, --output <file>' argument '' is invalid. It is the name of a file or folder.\n",
    ],
    [["-o", "./good.yaml", "good.yaml"], "ptt: good.yaml is an input and would be overwritten\n"],
    [["-o", "gone/x.json", "good.yaml"], "ptt: can't write gone/x.json: its folder is not there (ENOENT)\n"],
    [["a\u001b[31mb"], "ptt: no file matches a␛[31mb\n"],
  ])("2 for %j, and nothing is written to standard output", async (args, stderr) => {
    expect(await validate(...args)).toEqual({ code: 2, stdout: "", stderr });
  });

  test.each([
    [["validate", "gone.yaml"], "没有与 gone.yaml 相符的文件"],
    [["validate", "--formatt", "json"], "没有 --formatt 这个选项，是不是 --format？"],
    [["validate", "-x"], "没有 -x 这个选项"],
    [["valdate"], "没有 valdate 这个命令，是不是 validate？"],
    [["validate"], "没有给出文件"],
    [["target"], "没有给出 texts"],
    [["validate", "-o"], "选项 -o, --output <file> 缺少内容"],
    [["validate", "--max-warnings", "few"], "选项 --max-warnings <n> 不能是“few”：应为不小于0的整数"],
    [["validate", "--jobs", "0"], "选项 -j, --jobs <n> 不能是“0”：应为1到999的整数"],
    [["validate", "--timeout", "1h"], "选项 --timeout <seconds> 不能是“1h”：应为秒数"],
    [["validate", "--shard", "9/8"], "选项 --shard <2/8> 不能是“9/8”：应写作 1/8、2/8 直到 8/8，份数不限"],
    [["validate", "-o", ""], "选项 -o, --output <file> 不能是“”：应为文件或文件夹的名称"],
    [["init", "--year", "26"], "选项 --year <year> 不能是“26”：应为四位数字的年份"],
    [["compile", "--to", "xls"], "选项 --to <format> 不能是“xls”：可用的有 json、ndjson、yaml、xlsx"],
    [["completion", "tcsh"], "参数 shell 不能是“tcsh”：可用的有 bash、zsh、fish"],
    [["explain", "a", "b"], "explain 最多接受1个参数，给出了2个"],
    [["schema", "--yaml", "--config"], "选项 --yaml 不能与 --config 同时使用"],
  ])("2 in Chinese: %j", async (args, message) => {
    expect(await run([...args, "--lang", "zh"], { cwd })).toEqual({ code: 2, stdout: "", stderr: `ptt: ${message}\n` });
  });

  test("130 where it is interrupted, and no file is left half written", async () => {
    const folder = folderWith(files);
    const interrupt = new AbortController();
    interrupt.abort();
    const { code } = await run(["validate", "-o", "report.txt", "good.yaml"], {
      cwd: folder,
      signal: interrupt.signal,
    });
    expect(code).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });
});

describe("reports", () => {
  test("several from one run, one of them to standard output", async () => {
    const { stdout } = await validate(
      "--format",
      "compact",
      "--format",
      "json=report.json",
      "--format",
      "pretty=report.txt",
      "bad.yaml",
    );
    expect(stdout).toMatch(/^bad\.yaml:8:3: error budget\/unbalanced [^\n]*\n$/u);
    expect(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")).summary.errors).toBe(1);
    expect(readFileSync(join(cwd, "report.txt"), "utf8")).toMatch(/1 file, 1 table, \d+ checks: 1 error/u);
  });

  test("those in JSON that lie in a folder of tables are none of its tables, and are written anew", async () => {
    const folder = folderWith({ "bad.yaml": unbalanced });
    const formats = ["json=a.json", "sarif=b.json", "gitlab=c.json"].flatMap((format) => ["--format", format]);
    await run(["baseline", "bad.yaml", "-o", "d.json"], { cwd: folder });
    const [first, second] = [
      await run(["validate", ...formats, "--format", "compact", "bad.yaml"], { cwd: folder }),
      await run(["validate", ...formats, "--format", "compact", "."], { cwd: folder }),
    ];
    expect(second).toEqual(first);
    expect(second.stdout).toMatch(/^bad\.yaml:8:3: error budget\/unbalanced [^\n]*\n$/u);
  });

  test("a report in a file has no colour", async () => {
    const { stdout } = await run(["validate", "-o", "plain.txt", "bad.yaml"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(stdout).toBe("");
    expect(readFileSync(join(cwd, "plain.txt"), "utf8")).not.toContain("\u001b");
  });

  test("colour on a terminal, as wide as it is", async () => {
    const { stdout } = await run(["validate", "bad.yaml"], { cwd, isTTY: true });
    expect(stdout).toContain("\u001b[31m");
  });

  test("a device is written to, not replaced", async () => {
    expect((await validate("-o", "/dev/null", "good.yaml")).code).toBe(0);
    expect(existsSync("/dev/null")).toBe(true);
  });

  test("in Chinese where the locale is", async () => {
    const { stdout } = await run(["validate", "bad.yaml"], { cwd, env: { LANG: "zh_CN.UTF-8" } });
    expect(stdout).toMatch(/1个文件，1张表，\d+项检查：1个错误，0个警告，0条提示/u);
  });
});

describe("standard input", () => {
  test("is read as what its name says", async () => {
    const { code, stdout } = await run(["validate", "--format", "json", "--stdin-filename", "in.yaml", "-"], {
      cwd,
      stdin: unbalanced,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).files[0].path).toBe("in.yaml");
  });

  test("is an input of its own where a file bears its name", async () => {
    const args = ["validate", "--format", "json", "--stdin-filename", "good.yaml", "-", "good.yaml"];
    const { files: done } = JSON.parse((await run(args, { cwd, stdin: unbalanced })).stdout);
    expect(done.map(({ path }: { path: string }) => path)).toEqual(["good.yaml", "good.yaml"]);
  });

  test("is known by its content without a name", async () => {
    const { code, stdout } = await run(["validate", "-"], { cwd, stdin: correct });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^1 file, 1 table, \d+ checks: nothing to report\n$/u),
    });
  });
});

test("a file that can't be opened is a finding on that file", async () => {
  const folder = folderWith({ "good.yaml": correct });
  const { code, stdout } = await run(["validate", "--format", "json", "good.yaml", "/proc/self/mem"], { cwd: folder });
  const { files: done } = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(
    done.map(({ path, diagnostics }: { path: string; diagnostics: { rule: string }[] }) => [
      path,
      diagnostics.map(({ rule }) => rule),
    ]),
  ).toEqual([
    ["/proc/self/mem", ["input/unreadable"]],
    ["good.yaml", []],
  ]);
});
