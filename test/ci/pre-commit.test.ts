import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith } from "../cli/fake-terminal.ts";
import { correct, unbalanced } from "../cli/sample-table.ts";
import { root } from "./run-action.ts";

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly exclude: string;
}

interface UsedHook {
  readonly id: string;
  readonly files: string;
  readonly args: readonly string[];
}

const [hook] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as readonly [Hook];
const example = parse(readFileSync(join(root, "examples/ci/pre-commit.yaml"), "utf8")) as {
  readonly repos: readonly [{ readonly hooks: readonly [UsedHook] }];
};
const [used] = example.repos[0].hooks;

/** The files of a commit that a hook is given. */
function given(pattern: string, files: readonly string[]): readonly string[] {
  return files.filter((file) => new RegExp(pattern).test(file) && !new RegExp(hook.exclude).test(file));
}

/** Runs the hook as pre-commit does: the words of its entry, the arguments of the configuration, then the files. */
function runHook(tables: Readonly<Record<string, string>>) {
  const workspace = folderWith({
    ...tables,
    "bin/ptt": `#!/bin/sh\nexec '${process.execPath}' '${root}bin/ptt.js' "$@"\n`,
  });
  chmodSync(join(workspace, "bin/ptt"), 0o755);
  const [program = "", ...words] = hook.entry.split(" ");
  return spawnSync(join(workspace, "bin", program), [...words, ...used.args, ...Object.keys(tables)], {
    cwd: workspace,
    encoding: "utf8",
  });
}

test("the hook is given workbooks and documents, and no lock files", () => {
  const files = ["a.xlsx", "局/b.xls", "c.docx", "~$a.xlsx", "局/~$b.xls", "d.yaml", "tables/e.yml", "xlsx", "f.pdf"];
  expect(given(hook.files, files)).toEqual(["a.xlsx", "局/b.xls", "c.docx"]);
  expect(given(used.files, files)).toEqual(["a.xlsx", "局/b.xls", "c.docx", "tables/e.yml"]);
});

test("the example's hook is the one that there is", () => {
  expect(used.id).toBe(hook.id);
  expect(hook.language).toBe("node");
});

test("the hook lets correct tables pass, and stops a commit at an error or a warning", () => {
  expect(runHook({ "a.yaml": correct, "b c.yaml": correct }).status).toBe(0);
  const { status, stdout } = runHook({ "a.yaml": correct, "bad.yaml": unbalanced });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^bad\.yaml:\d+:\d+: error budget\/unbalanced .*应相等/mu);
  expect(runHook({ "warned.yaml": correct.replace("500家", "有所增加") }).status).toBe(1);
});
