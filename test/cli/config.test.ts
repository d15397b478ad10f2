import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stepSummaryJoin } from "../../src/cli/step-summary.ts";
import { readBaseline } from "../../src/config/baseline.ts";
import { readConfig } from "../../src/config/read.ts";
import { rules } from "../../src/rules/index.ts";
import { exampleBytes, panyu } from "../support/panyu.ts";
import { folderWith, run } from "./fake-terminal.ts";
import { correct } from "./sample-table.ts";

const tables = { "a.yaml": panyu, "sub/b.xlsx": exampleBytes("panyu-2024.xlsx") };

/** A folder with the tables and a configuration, and what a command line comes to in it. */
function folder(config: string | null, more: Readonly<Record<string, string>> = {}) {
  const cwd = folderWith({ ...tables, ...more, ...(config === null ? {} : { "ptt.config.yaml": config }) });
  const at = (below: string) => (args: readonly string[]) => run(args, { cwd: join(cwd, below) });
  return { cwd, ptt: at("."), below: at("sub") };
}

async function found(ptt: ReturnType<typeof folder>["ptt"], ...args: readonly string[]) {
  const { code, stdout, stderr } = await ptt(["validate", "-f", "ndjson", ...args]);
  const findings: { rule: string; severity: string; path: string }[] = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { code, stderr, rules: findings.map(({ rule }) => rule), findings };
}

describe("a configuration", () => {
  test("sets severities, and the exit code follows", async () => {
    const { ptt } = folder("rules: { budget/rounding: error, indicator/vague: off }\n");
    const { code, findings, rules } = await found(ptt, "a.yaml");
    expect(code).toBe(1);
    expect(findings.find(({ rule }) => rule === "budget/rounding")?.severity).toBe("error");
    expect(rules).not.toContain("indicator/vague");
    expect((await found(ptt, "--no-config", "a.yaml")).code).toBe(0);
  });

  test("is that of the current folder or the nearest above, not that of the inputs", async () => {
    const config = "rules: { indicator/vague: off }\n";
    const above = folder(config);
    expect((await found(above.below, "b.xlsx")).rules).not.toContain("indicator/vague");
    const beside = folder(null, { "sub/ptt.config.yaml": config });
    expect((await found(beside.ptt, "sub/b.xlsx")).rules).toContain("indicator/vague");
    expect((await found(beside.ptt, "--config", "sub/ptt.config.yaml", "sub/b.xlsx")).rules).not.toContain(
      "indicator/vague",
    );
    const nearer = folder(config, { "sub/ptt.config.yaml": "rules: { text/truncated: off }\n" });
    expect((await found(nearer.below, "b.xlsx")).rules).toContain("indicator/vague");
  });

  test("sets the language, the warnings let pass and the rounding, which the command line outdoes", async () => {
    const { ptt } = folder("language: zh\nmaxWarnings: 0\nrounding: { mode: strict }\n");
    const { code, findings } = await found(ptt, "a.yaml");
    expect(code).toBe(1);
    expect(JSON.stringify(findings)).toMatch(/没有衡量标准/u);
    expect(findings.find(({ rule }) => rule === "budget/unbalanced")?.severity).toBe("error");
    const english = await ptt(["validate", "--lang", "en", "a.yaml"]);
    expect(english.stdout).toMatch(/gives nothing by which to tell/u);
    const { ptt: tolerant } = folder("rounding: { mode: strict, tolerance: 0.01 }\nmaxWarnings: 0\n");
    expect((await found(tolerant, "a.yaml")).rules).not.toContain("budget/unbalanced");
    expect((await found(tolerant, "a.yaml")).code).toBe(1);
    expect((await found(tolerant, "--max-warnings", "99", "a.yaml")).code).toBe(0);
  });

  test("sets the lists of rules", async () => {
    const { ptt } = folder("rules:\n  indicator/vague: { accepted: [按规定控制和支付, 有积极作用] }\n");
    expect((await found(ptt, "a.yaml")).rules).not.toContain("indicator/vague");
  });

  test("passes over findings by path, as seen from its own folder", async () => {
    const { ptt, below } = folder("ignores:\n  - { path: sub/**, rule: indicator/vague, reason: 见批复 }\n");
    expect((await found(ptt, "a.yaml")).rules).toContain("indicator/vague");
    for (const { rules } of [await found(ptt, "sub"), await found(below, "b.xlsx")])
      expect(rules).not.toContain("indicator/vague");
  });

  test("holds for compile and report too", async () => {
    const { ptt } = folder("rules: { budget/rounding: error }\nlanguage: zh\n");
    const compiled = await ptt(["compile", "--strict", "a.yaml"]);
    expect(compiled).toMatchObject({ code: 1, stdout: "" });
    expect(compiled.stderr).toMatch(/1个错误/u);
    const reported = await ptt(["report", "-o", "r.md", "a.yaml"]);
    expect(reported).toMatchObject({ code: 1, stderr: expect.stringMatching(/1个错误/u) });
  });
});

test("the language of a configuration is that of explain and init too, which a mistake in it does not stop", async () => {
  const { ptt } = folder("language: zh\n");
  expect((await ptt(["explain", "indicator/vague"])).stdout).toContain("检查什么");
  expect((await ptt(["init"])).stdout).toContain("表式");
  expect((await ptt(["explain", "--lang", "en", "indicator/vague"])).stdout).toContain("What it checks");
  const broken = folder("language: zh\nrulez: 1\n");
  expect(await broken.ptt(["explain", "indicator/vague"])).toMatchObject({ code: 0, stderr: "" });
});

describe("exit code 2, and nothing is done, for", () => {
  test.each([
    [
      "an unknown rule",
      "rules:\n  indicator/vage: off\n",
      /^ptt: ptt\.config\.yaml:2:3: unknown rule indicator\/vage; did you mean indicator\/vague\?\n$/u,
    ],
    ["several mistakes", "rulez: 1\nlanguge: zh\n", /:1:1: unknown key rulez; did you mean rules\? \(and 1 more\)\n$/u],
    ["what is no YAML", "rules: {\n", /^ptt: ptt\.config\.yaml:\d+:\d+: /u],
    [
      "a baseline that is not there",
      "baseline: gone.json\n",
      /can't read the baseline gone\.json: it is not there \(ENOENT\)/u,
    ],
    ["a baseline that is none", "baseline: a.yaml\n", /a\.yaml is no baseline/u],
    ["bytes that are no UTF-8", new TextDecoder("latin1").decode(Buffer.from("rules: {}")), null],
  ] as const)("%s", async (_, config, message) => {
    const { ptt, cwd } = folder(config);
    if (message === null) writeFileSync(join(cwd, "ptt.config.yaml"), Buffer.from([0xff, 0xfe, 0x20]));
    const { code, stdout, stderr } = await ptt(["validate", "-o", "out.txt", "a.yaml"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message ?? /is no text in UTF-8/u);
    expect(existsSync(join(cwd, "out.txt"))).toBe(false);
  });

  test("a configuration that is named and not there", async () => {
    const { ptt } = folder(null);
    const { code, stderr } = await ptt(["validate", "--config", "gone.yaml", "a.yaml"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "ptt: can't read the configuration gone.yaml: it is not there (ENOENT)\n",
    });
  });

  test("two configurations in one folder", async () => {
    const { ptt } = folder("language: zh\n", { "ptt.config.yml": "language: en\n" });
    expect((await ptt(["validate", "a.yaml"])).stderr).toMatch(/ptt\.config\.yaml and ptt\.config\.yml; name one/u);
  });

  test("in Chinese where the command line asks for it", async () => {
    const { below } = folder("rules:\n  indicator/vage: off\n");
    expect((await below(["validate", "--lang", "zh", "b.xlsx"])).stderr).toBe(
      "ptt: ../ptt.config.yaml:2:3: 没有 indicator/vage 这条规则，是不是 indicator/vague？\n",
    );
  });
});

describe("--print-config", () => {
  test("prints what holds, as a configuration that says the same", async () => {
    const text = `maxWarnings: 3
rounding: { mode: truncate, tolerance: 0.05 }
rules: { indicator/vague: { severity: error, accepted: ["a: b", "#c", "off"] }, budget/unit: off }
ignores: [{ path: "*.xlsx", rule: goal/missing, reason: "x # y" }]
`;
    const { ptt } = folder(text);
    const { code, stdout } = await ptt(["validate", "--print-config", "--max-warnings", "5"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# from ptt\.config\.yaml\n/u);
    const printed = readConfig(stdout);
    expect(printed.faults).toEqual([]);
    const severities = Object.fromEntries(rules.map(({ id, severity }) => [id, severity]));
    const given = readConfig(text).config;
    expect(printed.config).toMatchObject({
      ...given,
      language: "en",
      maxWarnings: 5,
      severities: { ...severities, ...given.severities },
      options: given.options,
    });
    expect((await folder(stdout).ptt(["compile", "--print-config"])).stdout).toBe(stdout);
  });

  test("records no baseline", async () => {
    const { ptt, cwd } = folder("maxWarnings: 3\n");
    expect((await ptt(["baseline", "--print-config", "a.yaml"])).stdout).toContain("maxWarnings: 3\n");
    expect(existsSync(join(cwd, "ptt.baseline.json"))).toBe(false);
  });

  test("says so where there is no configuration", async () => {
    expect((await folder(null).ptt(["report", "--print-config"])).stdout).toMatch(/^# no configuration file\n/u);
  });
});

describe("GitHub", () => {
  test("gets ten annotations of a kind, and everything in the summary of the step, after what is there", async () => {
    const { cwd } = folder(null, { "summary.md": "before\n", "c.yaml": panyu, "d.yaml": panyu });
    const { code, stdout } = await run(["validate", "-f", "github", "."], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: "summary.md" },
    });
    expect(code).toBe(0);
    expect(stdout.match(/^::warning /gmu)).toHaveLength(10);
    const summary = readFileSync(join(cwd, "summary.md"), "utf8");
    expect(summary).toMatch(/^before\n# /u);
    expect(summary.match(/\*\*warning\*\*/gu)?.length).toBeGreaterThan(10);
  });

  test("gets no summary where other formats are asked for, or the run ends in a usage error", async () => {
    const { cwd } = folder(null, { "summary.md": "" });
    const env = { GITHUB_STEP_SUMMARY: "summary.md" };
    await run(["validate", "a.yaml"], { cwd, env });
    await run(["validate", "-f", "github", "gone.yaml"], { cwd, env });
    expect(readFileSync(join(cwd, "summary.md"), "utf8")).toBe("");
  });

  test("takes a summary up to a size; whole files are left out, and it says so", () => {
    const join = stepSummaryJoin("en");
    const pieces = ["a".repeat(600_000), "b".repeat(600_000), "c"].map(join);
    expect(pieces[0]).toHaveLength(600_000);
    expect(pieces[1]).toMatch(/GitHub takes no more/u);
    expect(pieces[2]).toBe("");
  });
});

test.each([
  ["sarif", (output: string) => expect(JSON.parse(output).runs[0].results.length).toBeGreaterThan(2)],
  ["gitlab", (output: string) => expect(JSON.parse(output).length).toBeGreaterThan(2)],
  ["json", (output: string) => expect(JSON.parse(output).summary.suppressed).toBe(0)],
])("%s of several files, some without a finding, is one document", async (format, holds) => {
  const { ptt } = folder(null, { "0.yaml": correct, "b.yaml": correct, "z.yaml": correct });
  const { stdout } = await ptt(["validate", "-f", format, "."]);
  holds(stdout);
});

describe("ptt baseline", () => {
  test("records what is found, and what it knows is passed over", async () => {
    const { ptt, below, cwd } = folder(null);
    const recorded = await ptt(["baseline", "a.yaml", "sub"]);
    expect(recorded).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringMatching(/^\d+ findings in 2 files recorded in ptt\.baseline\.json\n$/u),
    });
    expect((await found(ptt, "--baseline", "ptt.baseline.json", ".")).rules).toEqual([]);
    expect((await found(below, "--baseline", "../ptt.baseline.json", "b.xlsx")).rules).toEqual([]);
    writeFileSync(join(cwd, "a.yaml"), panyu.replace("按规定控制和支付", "按规定执行"));
    expect((await found(ptt, "--baseline", "ptt.baseline.json", ".")).rules).toEqual([
      "config/unused-baseline",
      "indicator/vague",
    ]);
  });

  test("is named in the configuration, which recording does not go by", async () => {
    const { ptt } = folder("baseline: known.json\n", { "known.json": '{"baselineVersion":1,"files":{}}' });
    expect((await found(ptt, "a.yaml")).rules).not.toEqual([]);
    for (let round = 0; round < 2; round++) await ptt(["baseline", "-o", "known.json", "a.yaml"]);
    expect((await found(ptt, "a.yaml")).rules).toEqual([]);
    expect((await found(ptt, "--no-baseline", "a.yaml")).rules).not.toEqual([]);
  });

  test("keeps what is known of files that are there and were not looked at", async () => {
    const { ptt, cwd } = folder(null, { "gone.yaml": panyu });
    await ptt(["baseline", "."]);
    const filesIn = () => Object.keys(readBaseline(readFileSync(join(cwd, "ptt.baseline.json"), "utf8")) ?? {});
    expect(filesIn()).toEqual(["a.yaml", "gone.yaml", "sub/b.xlsx"]);
    writeFileSync(join(cwd, "a.yaml"), panyu.replaceAll("有积极作用", "100人"));
    rmSync(join(cwd, "gone.yaml"));
    await ptt(["baseline", "a.yaml"]);
    expect(filesIn()).toEqual(["a.yaml", "sub/b.xlsx"]);
  });

  test.each(["{}", '{"baselineVersion":2,"files":{}}', "<<<<<<< HEAD"])("is not written over %s", async (text) => {
    const { ptt, cwd } = folder(null, { "notes.json": text });
    expect(await ptt(["baseline", "-o", "notes.json", "a.yaml"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "ptt: notes.json is no baseline as ptt baseline writes it\n",
    });
    expect(readFileSync(join(cwd, "notes.json"), "utf8")).toBe(text);
  });

  test("is not written over an input", async () => {
    const { ptt } = folder(null);
    expect((await ptt(["baseline", "-o", "a.yaml", "a.yaml"])).code).toBe(2);
  });
});
