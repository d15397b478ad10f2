import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../cli/fake-terminal.ts";
import { correct, unbalanced } from "../cli/sample-table.ts";
import { root } from "./run-action.ts";

const script = join(root, "examples/ci/check.sh");

function runScript(tables: Readonly<Record<string, string>>, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const workspace = folderWith(tables);
  const { status, stdout, stderr } = spawnSync(script, args, {
    cwd: workspace,
    env: { PATH: process.env.PATH, PTT: join(root, "bin/ptt.js"), ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr, path: (name: string) => join(workspace, name) };
}

test("leaves reports for programs and for people, and ends with 1 where something is wrong", () => {
  const tables = { "my tables/bad.yaml": unbalanced, "my tables/good.yaml": correct };
  const { status, stdout, path } = runScript(tables, ["my tables", "out/today"]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^my tables\/bad\.yaml:.*budget\/unbalanced/mu);
  expect(JSON.parse(readFileSync(path("out/today/findings.json"), "utf8")).summary).toMatchObject({ files: 2 });
  expect(readFileSync(path("out/today/junit.xml"), "utf8")).toContain("<testsuites");
  expect(readFileSync(path("out/today/report.html"), "utf8")).toContain("budget/unbalanced");
});

test("ends with 0 where nothing is wrong", () => {
  const { status, path } = runScript({ "tables/good.yaml": correct }, ["tables", "out"]);
  expect([status, existsSync(path("out/report.html"))]).toEqual([0, true]);
});

test("says so where nothing could be checked", () => {
  const { status, stderr, path } = runScript({}, ["$(touch pwned)", "out"]);
  expect([status, existsSync(path("pwned"))]).toEqual([2, false]);
  expect(stderr).toContain("check.sh: not everything in $(touch pwned) was checked (exit code 2)");
});

test.each([
  ["PTT", ["tables", "out"], { PTT: "" }],
  ["TABLES", [], {}],
  ["REPORTS", ["tables"], {}],
])("asks for %s", (name, args, env) => {
  const { status, stderr } = runScript({}, args, env);
  expect(status).not.toBe(0);
  expect(stderr).toContain(name);
});
