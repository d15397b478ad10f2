import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config/read.ts";
import { workerProgram } from "../batch/worker-program.ts";
import { panyu } from "../support/panyu.ts";
import { folderWith, run } from "./fake-terminal.ts";

const example = readFileSync(new URL("../../examples/config/profiles/ptt.config.yaml", import.meta.url), "utf8");

function folder(config: string, tables: Readonly<Record<string, string>> = { "a.yaml": panyu }) {
  const cwd = folderWith({ ...tables, "ptt.config.yaml": config });
  return { cwd, ptt: (...args: readonly string[]) => run(args, { cwd }) };
}

describe("--profile chooses a profile of the configuration", () => {
  const { ptt } = folder(example);
  const found = async (...args: readonly string[]) => {
    const { code, stdout } = await ptt("validate", "-f", "ndjson", ...args, "a.yaml");
    const vague = stdout.match(/"rule":"indicator\/vague","severity":"(\w+)"/u)?.[1];
    return { code, vague };
  };

  test("in the place of the one that the file names", async () => {
    expect(await found()).toEqual({ code: 0, vague: "info" });
    expect(await found("--profile", "起草")).toEqual({ code: 0, vague: "info" });
    expect(await found("--profile", "上报")).toEqual({ code: 1, vague: "error" });
    expect(await found("--profile=上报")).toEqual({ code: 1, vague: "error" });
  });

  test("whose warnings let pass the command line outdoes", async () => {
    const { ptt } = folder("maxWarnings: 99\nprofiles: { strict: { maxWarnings: 0 } }\n");
    const code = async (...args: readonly string[]) => (await ptt("validate", ...args, "a.yaml")).code;
    expect(await code()).toBe(0);
    expect(await code("--profile", "strict")).toBe(1);
    expect(await code("--profile", "strict", "--max-warnings", "99")).toBe(0);
  });

  test("for compile, report and baseline too", async () => {
    expect((await ptt("compile", "a.yaml")).code).toBe(0);
    expect((await ptt("compile", "--profile", "上报", "--strict", "a.yaml")).code).toBe(1);
    expect((await ptt("report", "-o", "r.md", "a.yaml")).code).toBe(0);
    expect((await ptt("report", "--profile", "上报", "-o", "r.md", "a.yaml")).code).toBe(1);
    const off = folder("profiles: { desk: { rules: { indicator/vague: off } } }\n");
    const recorded = async (...args: readonly string[]) => {
      await off.ptt("baseline", ...args, "a.yaml");
      return readFileSync(join(off.cwd, "ptt.baseline.json"), "utf8");
    };
    expect(await recorded()).toContain("indicator/vague");
    expect(await recorded("--profile", "desk")).not.toContain("indicator/vague");
  });
});

describe("a profile that there is not is a usage error", () => {
  const { ptt } = folder(example);

  test.each([
    [["--profile", "上 报"], "ptt: ptt.config.yaml: unknown profile 上 报; did you mean 上报?\n"],
    [["--profile", ""], 'ptt: ptt.config.yaml: unknown profile ""; there are 起草, 上报\n'],
    [["--profile", "x", "--lang", "zh"], "ptt: ptt.config.yaml: 没有 x 这个方案，可用的有 起草、上报\n"],
    [["--profile", "上报", "--no-config"], "ptt: --profile 上报 needs a configuration, and there is none\n"],
    [
      ["--profile", "上报", "--no-config", "--lang", "zh"],
      "ptt: --profile 上报 要有配置文件才能用，这里没有配置文件\n",
    ],
  ])("%j", async (args, stderr) => {
    for (const command of [
      ["validate"],
      ["compile"],
      ["report", "-o", "r.md"],
      ["baseline"],
      ["compile", "--print-config"],
    ])
      expect(await ptt(...command, ...args, "a.yaml")).toEqual({ code: 2, stdout: "", stderr });
  });

  test("so is any, where the configuration has none, or there is none", async () => {
    expect((await folder("maxWarnings: 1\n").ptt("validate", "--profile", "上报", "a.yaml")).stderr).toBe(
      "ptt: ptt.config.yaml: unknown profile 上报; the configuration has no profiles\n",
    );
    const bare = folderWith({ "a.yaml": panyu });
    expect(await run(["validate", "--profile", "上报", "a.yaml"], { cwd: bare })).toEqual({
      code: 2,
      stdout: "",
      stderr: "ptt: --profile 上报 needs a configuration, and there is none\n",
    });
  });

  test("in the file it is told with its line, whatever the command line names", async () => {
    const { ptt } = folder(example.replace("profile: 起草", "profile: 起早"));
    for (const args of [[], ["--profile", "上报"]])
      expect((await ptt("validate", ...args, "a.yaml")).stderr).toMatch(
        /^ptt: ptt\.config\.yaml:\d+:10: unknown profile 起早; did you mean 起草\?\n$/u,
      );
    expect((await ptt("explain", "indicator/vague")).code).toBe(0);
  });
});

test("--print-config prints what holds with the profile, as a configuration that says the same without it", async () => {
  const { ptt } = folder(example);
  for (const name of ["起草", "上报"]) {
    const { code, stdout } = await ptt("validate", "--print-config", "--profile", name);
    expect(code).toBe(0);
    expect(stdout.split("\n", 1)).toEqual([`# from ptt.config.yaml, profile ${name}`]);
    const printed = readConfig(stdout);
    expect(printed).toMatchObject({ faults: [], profile: null, profiles: new Map() });
    const holds = readConfig(example).profiles.get(name);
    expect(printed.config).toMatchObject({ maxWarnings: holds?.maxWarnings, rounding: holds?.rounding });
    expect(printed.config.severities).toMatchObject(holds?.severities ?? {});
    const again = await folder(stdout).ptt("validate", "--print-config");
    expect(again.stdout.replace(/^.*\n/u, "")).toBe(stdout.replace(/^.*\n/u, ""));
  }
  expect((await ptt("validate", "--print-config")).stdout).toMatch(/^# from ptt\.config\.yaml, profile 起草\n/u);
  expect((await ptt("validate", "--print-config", "--lang", "zh")).stdout).toMatch(
    /^# 取自 ptt\.config\.yaml，方案 起草\n/u,
  );
});

test("an incremental run takes up what was done by the same profile only", async () => {
  const { ptt, cwd } = folder(example);
  const told = async (...args: readonly string[]) =>
    (await ptt("compile", "--out-dir", "out", "--incremental", ...args, "a.yaml")).stderr;
  await told();
  expect(await told("--profile", "起草")).toMatch(/unchanged/u);
  expect(await told("--profile", "上报")).not.toMatch(/unchanged/u);
  expect(await told("--profile", "上报")).toMatch(/unchanged/u);
  writeFileSync(join(cwd, "ptt.config.yaml"), example.replace("indicator/vague: error", "indicator/vague: off"));
  expect(await told("--profile", "上报")).not.toMatch(/unchanged/u);
});

describe("workers go by the profile", () => {
  let worker: string;
  beforeAll(async () => {
    worker = await workerProgram();
  });

  test("as one thread does", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index + 10}.yaml`);
    const { cwd } = folder(example, Object.fromEntries(names.map((name) => [name, panyu])));
    const validate = (jobs: string) =>
      run(["validate", "-f", "ndjson", "--profile", "上报", "--jobs", jobs, "."], { cwd, worker });
    const [alone, shared] = [await validate("1"), await validate("2")];
    expect(shared).toEqual(alone);
    expect(shared.code).toBe(1);
    expect(shared.stdout.match(/"rule":"indicator\/vague","severity":"error"/gu)?.length).toBeGreaterThanOrEqual(40);
  });
});

test("help and completion tell of it, in both languages", async () => {
  for (const language of ["en", "zh"]) {
    const { stdout } = await run(["validate", "--help", "--lang", language]);
    expect(stdout).toMatch(language === "en" ? /--profile <name> +profile of the/u : /--profile <name> +采用/u);
  }
  for (const shell of ["bash", "zsh", "fish"])
    expect((await run(["completion", shell])).stdout.match(/profile\b/gu)?.length).toBeGreaterThanOrEqual(4);
});
