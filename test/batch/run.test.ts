import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folderWith, type Outcome, run } from "../cli/fake-terminal.ts";
import { correct, two, unbalanced } from "../cli/sample-table.ts";
import { manyFiles } from "./many-files.ts";
import { workerProgram } from "./worker-program.ts";

const cwd = folderWith(manyFiles());
const inputs = Object.keys(manyFiles()).sort();
let worker: string;

beforeAll(async () => {
  worker = await workerProgram();
});

const ptt = (...args: readonly string[]) => run(args, { cwd, worker });

/** The files of a folder, by name. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

describe("the number of workers changes nothing but the time", () => {
  test.each([
    ["validate", ["validate", "in", "--format", "json"]],
    ["validate, for people", ["validate", "in"]],
    ["compile to one stream", ["compile", "in", "--to", "ndjson", "--source"]],
    ["a list of names", ["validate", "--format", "compact", "--files-from", "list.txt"]],
  ])("%s", async (_name, args) => {
    writeFileSync(join(cwd, "list.txt"), [...inputs].reverse().join("\n"));
    const one = await ptt(...args, "--jobs", "1");
    expect(one.code).toBe(1);
    for (const jobs of ["2", "5"]) expect(await ptt(...args, "--jobs", jobs)).toEqual(one);
  });

  test("compile to a folder", async () => {
    const outcomes: Outcome[] = [];
    for (const jobs of ["1", "2", "5"])
      outcomes.push(await ptt("compile", "in", "--jobs", jobs, "--out-dir", `out-${jobs}`));
    const one = contents(join(cwd, "out-1"));
    expect(Object.keys(one)).toHaveLength(20);
    expect(contents(join(cwd, "out-2"))).toEqual(one);
    expect(contents(join(cwd, "out-5"))).toEqual(one);
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });
});

describe("a file that brings its worker down costs that file only", () => {
  const faulty = async (fault: string, ...args: readonly string[]) => {
    const program = await workerProgram(`if (task.input.name === "in/01.yaml") { ${fault} }`);
    const { code, stdout, stderr } = await run(["validate", "in", "--format", "json", "--jobs", "2", ...args], {
      cwd,
      worker: program,
    });
    const { files, summary } = JSON.parse(stdout);
    const [, , file] = files.map(({ path }: { path: string }) => path);
    const found = files.find(({ path }: { path: string }) => path === "in/01.yaml");
    expect(files).toHaveLength(inputs.length);
    return { code, stderr, summary, file, rules: found.diagnostics.map(({ rule }: { rule: string }) => rule), found };
  };

  test("a loop is a limit", async () => {
    const { code, rules, found } = await faulty("for (;;);", "--timeout", "1");
    expect([code, rules]).toEqual([1, ["input/limit"]]);
    expect(found.diagnostics[0].message).toBe("The time taken exceeds the limit of 1 s.");
  });

  test("an exception is a defect, told with the file's name, at exit code 3", async () => {
    const { code, rules, stderr } = await faulty("throw new TypeError('oh no');");
    expect([code, rules]).toEqual([3, ["input/unreadable"]]);
    expect(stderr).toMatch(/^ptt: a defect in ptt itself: oh no \(over in\/01\.yaml\); please report it/u);
  });
});

test("the time limit holds in the main thread too", async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `  - { level1: 产出指标, name: 数量${index}, annualTarget: ${index}家 }`,
  );
  const folder = folderWith({
    "long.yaml": `${correct.slice(0, correct.indexOf("indicators:"))}indicators:\n${rows.join("\n")}\n`,
  });
  const told = "error input/limit The time taken exceeds the limit of 0.02 s.";
  const { code, stdout } = await run(["validate", "--timeout", "0.02", "--format", "compact", "long.yaml"], {
    cwd: folder,
  });
  expect([code, stdout]).toEqual([1, `long.yaml: ${told}\n`]);
  const report = await run(["report", "--timeout", "0.02", "-o", "report.md", "long.yaml"], { cwd: folder });
  expect([report.code, report.stderr]).toEqual([1, expect.stringContaining("1 error")]);
});

describe("lists of names", () => {
  test("are done in their order, parted by lines or NUL, from a file or standard input", async () => {
    const names = ["in/04.yaml", "in/01.yaml", "in/deep/00.yaml"];
    writeFileSync(join(cwd, "lines"), names.join("\r\n"));
    for (const [args, stdin] of [
      [["--files-from", "lines"], ""],
      [["--files-from", "-"], names.join("\n")],
      [["--files-from", "-"], `${names.join("\0")}\0`],
    ] as const) {
      const { stdout } = await run(["validate", "--format", "json", ...args], { cwd, stdin });
      expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(names);
    }
  });

  test("a file that is not there any more is a finding, and the others are done", async () => {
    const stdin = "in/gone.yaml\nin/deep/00.yaml\nin";
    const { code, stdout } = await run(["validate", "--format", "compact", "--files-from", "-"], { cwd, stdin });
    expect(code).toBe(1);
    expect(stdout).toBe(
      "in/gone.yaml: error input/unreadable The file can't be read as YAML: the system refused to open it: it is not there (ENOENT).\n" +
        "in: error input/unreadable The file can't be read: the system refused to open it: it is a folder (EISDIR).\n",
    );
  });

  test("an empty one is no error: programs make them", async () => {
    const { code, stdout } = await run(["compile", "--files-from", "-"], { cwd, stdin: "" });
    expect([code, stdout]).toEqual([0, ""]);
  });

  test.each([
    [["--files-from", "gone"], "ptt: can't read gone: it is not there (ENOENT)\n"],
    [["--files-from", "-", "in"], "ptt: name the files or give a list with --files-from, not both\n"],
  ])("%j is refused", async (args, stderr) => {
    expect(await ptt("validate", ...args)).toMatchObject({ code: 2, stderr });
  });

  test("two inputs of one that would be written to one file are refused when the second comes", async () => {
    const folder = folderWith({ "a/x.yaml": correct, "b/x.yaml": correct });
    const stdin = "a/x.yaml\nb/x.yaml\n";
    const { code, stderr } = await run(["compile", "--out-dir", "out", "--files-from", "-"], { cwd: folder, stdin });
    expect([code, stderr]).toEqual([2, "ptt: b/x.yaml and an input before it would both be written to out/x.json\n"]);
    expect(readdirSync(join(folder, "out"))).toEqual(["x.json"]);
  });
});

describe("shards", () => {
  test("come to the whole together, and share nothing", async () => {
    const whole = (await ptt("compile", "in", "--to", "ndjson")).stdout.split("\n");
    const parts: string[] = [];
    for (const shard of ["1/3", "2/3", "3/3"])
      parts.push(...(await ptt("compile", "in", "--to", "ndjson", "--shard", shard)).stdout.split("\n"));
    expect(parts.filter(Boolean).sort()).toEqual(whole.filter(Boolean).sort());
  });

  test("are told by the name alone, also those of a list", async () => {
    const named = await ptt("validate", "--format", "json", "in", "--shard", "2/3");
    const listed = await run(["validate", "--format", "json", "--files-from", "-", "--shard", "2/3"], {
      cwd,
      stdin: inputs.join("\n"),
    });
    expect(listed.stdout).toBe(named.stdout);
  });

  test("one without a file is done at once", async () => {
    const shards = ["1/2", "2/2"].map((shard) => ptt("validate", "--format", "json", "in/01.yaml", "--shard", shard));
    const counts = (await Promise.all(shards)).map(({ stdout }) => JSON.parse(stdout).summary.files);
    expect(counts.sort()).toEqual([0, 1]);
  });

  test.each(["0/3", "4/3", "3"])("%s is none", async (shard) => {
    expect((await ptt("validate", "in", "--shard", shard)).code).toBe(2);
  });
});

describe("--incremental", () => {
  const files = { "good.yaml": correct, "bad.yaml": unbalanced, "two.yaml": two, "empty.yaml": "" };
  const compile = async (folder: string, ...args: readonly string[]) => {
    const { code, stderr } = await run(["compile", ".", "--out-dir", "out", "--incremental", ...args], { cwd: folder });
    const [, count = "0"] = /^ptt: (\d+) files? unchanged/mu.exec(stderr) ?? [];
    return { code, unchanged: Number(count), summary: /^\d+ files, .*$/mu.exec(stderr)?.[0] };
  };

  test("passes over what has not changed; counts and exit code stay", async () => {
    const folder = folderWith(files);
    const first = await compile(folder);
    const before = contents(join(folder, "out"));
    const second = await compile(folder);
    expect(first).toMatchObject({ code: 1, unchanged: 0 });
    expect(second).toEqual({ ...first, unchanged: 4 });
    expect(contents(join(folder, "out"))).toEqual(before);
  });

  test("does again what has changed: the input, the output, or how it is written", async () => {
    const folder = folderWith(files);
    await compile(folder);
    writeFileSync(join(folder, "good.yaml"), correct.replace("500家", "600家"));
    utimesSync(join(folder, "bad.yaml"), new Date(), new Date());
    expect((await compile(folder)).unchanged).toBe(3);
    rmSync(join(folder, "out/two.1.json"));
    writeFileSync(join(folder, "out/bad.json"), "{}");
    expect((await compile(folder)).unchanged).toBe(2);
    expect(JSON.parse(readFileSync(join(folder, "out/bad.json"), "utf8")).form).toBe("department");
    expect((await compile(folder, "--source")).unchanged).toBe(0);
  });

  test("a record that was cut short is passed over", async () => {
    const folder = folderWith(files);
    await compile(folder);
    const record = join(folder, "out/.ptt-done.ndjson");
    writeFileSync(record, readFileSync(record, "utf8").slice(0, -20));
    expect((await compile(folder)).unchanged).toBe(3);
    expect((await compile(folder)).unchanged).toBe(4);
  });

  test("shards keep records of their own, and read all", async () => {
    const folder = folderWith(files);
    for (const shard of ["1/2", "2/2"]) await compile(folder, "--shard", shard);
    expect((await compile(folder)).unchanged).toBe(4);
  });

  test("needs a folder", async () => {
    expect(await ptt("compile", "in", "--incremental")).toMatchObject({
      code: 2,
      stderr: "ptt: --incremental needs --out-dir, where it keeps what was done\n",
    });
  });
});

describe("a summary by rule", () => {
  test("ends a run over many files, on standard error", async () => {
    const { stdout, stderr } = await ptt("validate", "in", "--format", "json");
    expect(JSON.parse(stdout).summary.files).toBe(28);
    expect(stderr).toMatch(/^By rule:\n {2}error +input\/unreadable +8 in 8 files +A file can't be read\n/u);
    expect((await ptt("validate", "in", "--lang", "zh", "--format", "json")).stderr).toContain("8处，8个文件");
  });

  test("but not one over few", async () => {
    expect((await ptt("validate", "in/01.yaml")).stderr).toBe("");
  });
});

test("a folder that outputs go to is not searched for inputs", async () => {
  const folder = folderWith({ "x.yaml": correct });
  for (const _ of [1, 2]) expect((await run(["compile", ".", "--out-dir", "out"], { cwd: folder })).code).toBe(0);
});

describe("a folder that can't be written to", () => {
  test.each(["in/01.yaml", "in/01.yaml/x", "/proc/x"])("%s is refused before anything is done", async (folder) => {
    const { code, stderr } = await ptt("compile", "in", "--out-dir", folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^ptt: can't write ${folder}: [a-z ]+ \\(E[A-Z]+\\)\\n$`, "u"));
  });
});

test("an interrupted run keeps what is done, and says so", async () => {
  const interrupt = new AbortController();
  const fault = `if (task.input.name === "in/deep/27.xlsx") for (;;);`;
  const program = await workerProgram(fault);
  const out = join(cwd, "kept");
  const running = run(["compile", "in", "--jobs", "2", "--out-dir", "kept"], {
    cwd,
    worker: program,
    signal: interrupt.signal,
  });
  while (!isThere(out, "26.json") && !isThere(out, "24.json")) await new Promise((resolve) => setTimeout(resolve, 20));
  interrupt.abort();
  const { code, stderr } = await running;
  expect(code).toBe(130);
  expect(stderr).toMatch(/^ptt: interrupted after \d+ files; what was compiled is kept in kept$/mu);
  expect(readdirSync(out).filter((name) => !name.endsWith(".json"))).toEqual([]);
});

function isThere(folder: string, name: string): boolean {
  try {
    return readdirSync(folder).includes(name);
  } catch {
    return false;
  }
}
