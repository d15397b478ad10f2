import { execFileSync, spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { folderWith, run } from "./fake-terminal.ts";

const folder = folderWith({
  "表 一.xlsx": "",
  "2024.yaml": "",
  "notes.md": "",
  "tables/a.xlsx": "",
});

describe("bash", () => {
  let script = "";
  beforeAll(async () => {
    script = (await run(["completion", "bash"])).stdout;
  });

  /** What bash offers for the last of the words; `=` is a word of its own, as readline has it. */
  const offered = (...words: readonly string[]) => {
    const ask = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ptt; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const printed = execFileSync("bash", ["--norc", "-c", ask, "bash", "ptt", ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    return printed.split("\n").filter((line) => line !== "");
  };

  test("completes commands and what every command takes", () => {
    expect(offered("")).toEqual(
      expect.arrayContaining(["validate", "compile", "init", "explain", "completion", "help"]),
    );
    expect(offered("co")).toEqual(["compile", "completion"]);
    expect(offered("--no")).toEqual(["--no-color"]);
    expect(offered("--lang", "")).toEqual(["en", "zh"]);
    expect(offered("--lang", "zh", "sch")).toEqual(["schema"]);
  });

  test("completes options of a command, its own and those of all", () => {
    expect(offered("compile", "--o")).toEqual(["--output", "--out-dir"]);
    expect(offered("validate", "a.xlsx", "--lan")).toEqual(["--lang"]);
    expect(offered("init", "--no-")).toEqual(["--no-schema", "--no-color"]);
  });

  test("completes the choices of an option, after a blank or an equals sign", () => {
    expect(offered("compile", "--to", "")).toEqual(["json", "ndjson", "yaml", "xlsx"]);
    expect(offered("compile", "--to", "=", "x")).toEqual(["xlsx"]);
    expect(offered("compile", "--to", "=")).toHaveLength(4);
    expect(offered("validate", "-f", "pre")).toEqual(["pretty"]);
    expect(offered("init", "--form", "p")).toEqual(["project"]);
    expect(offered("completion", "")).toEqual(["bash", "zsh", "fish"]);
  });

  test("completes every rule", () => {
    expect(offered("explain", "")).toEqual(rules.map(({ id }) => id));
    expect(offered("explain", "goal/")).toEqual(["goal/missing"]);
  });

  test("completes table files and folders where tables are read, and all files where one is written", () => {
    expect(offered("validate", "").sort()).toEqual(["2024.yaml", "tables", "表 一.xlsx"]);
    expect(offered("compile", "--strict", "表")).toEqual(["表 一.xlsx"]);
    expect(offered("validate", "tables/")).toEqual(["tables/a.xlsx"]);
    expect(offered("init", "--from", "20")).toEqual(["2024.yaml"]);
    expect(offered("compile", "-o", "no")).toEqual(["notes.md"]);
    expect(offered("compile", "--out-dir", "")).toEqual(["tables"]);
  });

  test("offers nothing where nothing can be known", () => {
    expect(offered("init", "--year", "")).toEqual([]);
    expect(offered("nothing", "")).toEqual([]);
  });
});

test.each(["bash", "zsh", "fish"])(
  "the script for %s has every command, option and rule, in either language",
  async (shell) => {
    for (const language of ["en", "zh"]) {
      const { code, stdout, stderr } = await run(["--lang", language, "completion", shell]);
      expect([code, stderr]).toEqual([0, ""]);
      for (const { id } of rules) expect(stdout).toContain(id);
      for (const word of ["validate", "out-dir", "max-warnings", "ndjson", "xlsx"]) expect(stdout).toContain(word);
    }
  },
);

describe.each(["zsh", "fish"])("%s", (shell) => {
  const isThere = canRun(shell);

  test.skipIf(!isThere)(`takes its script${isThere ? "" : ` (skipped: ${shell} is not installed)`}`, async () => {
    for (const language of ["en", "zh"]) {
      const cwd = folderWith({ script: (await run(["--lang", language, "completion", shell])).stdout });
      expect(execFileSync(shell, ["-n", "script"], { cwd, encoding: "utf8" })).toBe("");
    }
  });
});

test.skipIf(!canRun("fish"))("fish completes by its script", async () => {
  const { stdout } = await run(["completion", "fish"]);
  const offered = (line: string) => {
    const ask = `${stdout}\ncomplete -C '${line}'`;
    const printed = spawnSync("fish", ["--no-config", "-c", ask], { cwd: folder, encoding: "utf8" });
    expect(printed.stderr).toBe("");
    const words = printed.stdout.split("\n").map((entry) => entry.split("\t")[0]);
    return words.filter((word) => word !== "");
  };
  expect(offered("ptt comp")).toEqual(["compile", "completion"]);
  expect(offered("ptt compile --to ")).toEqual(["json", "ndjson", "xlsx", "yaml"]);
  expect(offered("ptt explain goal/")).toEqual(["goal/missing"]);
  expect(offered("ptt help com")).toEqual(["compile", "completion"]);
  expect(offered("ptt validate 20")).toEqual(["2024.yaml"]);
});

test("another shell is a usage error", async () => {
  expect(await run(["completion", "tcsh"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Allowed choices are bash, zsh, fish"),
  });
});

function canRun(shell: string): boolean {
  try {
    execFileSync(shell, ["-c", "exit 0"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
