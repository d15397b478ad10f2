import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/fake-terminal.ts";
import { correct, unbalanced } from "../cli/sample-table.ts";
import { readAction, root, runAction } from "./run-action.ts";

const action = readAction();
/** The baseline of what is found in a folder now. */
function recorded(folder: string): string {
  spawnSync(process.execPath, [join(root, "bin/ptt.js"), "baseline", "a.yaml"], { cwd: folder });
  return readFileSync(join(folder, "ptt.baseline.json"), "utf8");
}

const warned = correct.replace("500家", "有所增加");

describe("the action", () => {
  test("is a composite of steps in bash, into which nothing is put but by the environment", () => {
    expect(action.runs.using).toBe("composite");
    for (const { shell, run } of action.runs.steps) {
      expect(shell).toBe("bash");
      expect(run).not.toContain("${{");
    }
    const used = action.runs.steps.flatMap(({ env = {} }) =>
      Object.values(env).flatMap((text) => [...text.matchAll(/inputs\.([\w-]+)/gu)].map(([, name]) => name)),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test("tells findings as annotations, in the summary and by its exit code", () => {
    const workspace = folderWith({ "tables/bad table.yaml": unbalanced, "tables/good.yaml": correct });
    const run = runAction(action, { files: "tables/", sarif: "out.sarif" }, { workspace });
    expect(run.code).toBe(1);
    expect(run.log).toMatch(/^::error file=tables\/bad table\.yaml,line=\d+,.*budget\/unbalanced/mu);
    expect(run.outputs).toEqual({ "exit-code": "1" });
    expect(run.summary.match(/^# Performance target tables/gmu)).toHaveLength(1);
    expect(run.summary).toContain("budget/unbalanced");
    expect(JSON.parse(readFileSync(join(workspace, "out.sarif"), "utf8")).runs).toHaveLength(1);
  });

  test("passes where nothing is wrong, and takes several lines of files", () => {
    const workspace = folderWith({ "a.yaml": correct, "二/b c.yaml": correct, "bad.yaml": unbalanced });
    const run = runAction(action, { files: "a.yaml\r\n\n二/*.yaml\n" }, { workspace });
    expect({ ...run, summary: "" }).toMatchObject({ code: 0, outputs: { "exit-code": "0" } });
    expect(run.log).not.toContain("::error");
  });

  test("fails on warnings beyond those that are allowed", () => {
    const workspace = folderWith({ "a.yaml": warned });
    expect(runAction(action, { files: "a.yaml" }, { workspace }).code).toBe(0);
    expect(runAction(action, { files: "a.yaml", "max-warnings": "0" }, { workspace }).code).toBe(1);
  });

  test("speaks Chinese, and names files from the top of the checkout, as annotations must", () => {
    const workspace = folderWith({ "sub/a.yaml": unbalanced });
    const { log } = runAction(action, { lang: "zh" }, { workspace });
    expect(log).toMatch(/^::error file=sub\/a\.yaml,.*应相等/mu);
  });

  test("takes a configuration and a baseline from where they are said to be", () => {
    const workspace = folderWith({ "a.yaml": unbalanced, "ci/ptt.config.yaml": "rules:\n  budget/unbalanced: off\n" });
    expect(runAction(action, { config: "ci/ptt.config.yaml" }, { workspace }).code).toBe(0);
    writeFileSync(join(workspace, "known.baseline.json"), recorded(workspace));
    expect(runAction(action, { baseline: "known.baseline.json" }, { workspace }).code).toBe(0);
  });

  test("takes an option in the place of a value for a value", () => {
    const workspace = folderWith({ "a.yaml": correct });
    const { code, log } = runAction(action, { "max-warnings": "--help" }, { workspace });
    expect(code).toBe(2);
    expect(log).toContain("--max-warnings");
  });

  test.each(["nowhere", "--help-me", "$(touch pwned)", "'; touch pwned; '", "`touch pwned`", "*"])(
    "takes %s for the name of a file, and runs nothing",
    (files) => {
      const workspace = folderWith({ ".keep": "" });
      const run = runAction(action, { files, lang: "en" }, { workspace });
      expect(run).toMatchObject({ code: 2, outputs: { "exit-code": "2" } });
      expect(run.log).toContain(`ptt: no file matches ${files}`);
      expect(readdirSync(workspace)).toEqual([".keep"]);
    },
  );

  test("installs what it runs, once", () => {
    const actionPath = folderWith({ "programs/npm": "" });
    const [npm, calls] = [join(actionPath, "programs", "npm"), join(actionPath, "calls")];
    writeFileSync(npm, `#!/bin/sh\necho "$*" >> '${calls}'\nln -s '${root}dist' '${actionPath}/dist'\n`);
    chmodSync(npm, 0o755);
    cpSync(join(root, "bin"), join(actionPath, "bin"), { recursive: true });
    const workspace = folderWith({ "a.yaml": correct });
    const path = `${dirname(npm)}:${process.env.PATH}`;
    for (let time = 0; time < 2; time++) expect(runAction(action, {}, { workspace, actionPath, path }).code).toBe(0);
    expect(readFileSync(calls, "utf8")).toBe(`ci --prefix ${actionPath} --include=dev --no-audit --no-fund\n`);
  });
});
