import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith } from "../cli/fake-terminal.ts";
import { correct, unbalanced } from "../cli/sample-table.ts";
import { root } from "./run-action.ts";

interface Job {
  readonly image: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: {
    readonly when: string;
    readonly reports: { readonly codequality: string; readonly junit: string };
  };
}

const { "validate-tables": job } = parse(readFileSync(join(root, "examples/ci/gitlab.yml"), "utf8")) as {
  readonly "validate-tables": Job;
};

/** Runs the lines of the job's script as GitLab's runner does, the programs git and npm being such that give this checkout, built. */
function runJob(tables: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}) {
  const workspace = folderWith({
    ...tables,
    "bin/git": `#!/bin/sh\necho "git $*"\nfor last; do :; done\nln -s '${root}' "$last"\n`,
    "bin/npm": '#!/bin/sh\necho "npm $*"\n',
  });
  for (const name of ["git", "npm"]) chmodSync(join(workspace, "bin", name), 0o755);
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-eo", "pipefail", "-c", job.script.join("\n")], {
    cwd: workspace,
    env: { ...job.variables, ...variables, PATH: `${join(workspace, "bin")}:${process.env.PATH}` },
    encoding: "utf8",
  });
  return { status, stdout, stderr, read: (name: string) => readFileSync(join(workspace, name), "utf8") };
}

test("the GitLab job shows what is wrong in the merge request and in the list of tests", () => {
  const { status, read } = runJob({ "tables/bad.yaml": unbalanced, "tables/good.yaml": correct });
  expect(status).toBe(1);
  const issues: { readonly check_name: string; readonly location: { readonly path: string } }[] = JSON.parse(
    read(job.artifacts.reports.codequality),
  );
  expect(issues).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        check_name: "budget/unbalanced",
        location: expect.objectContaining({ path: "tables/bad.yaml" }),
      }),
    ]),
  );
  expect(read(job.artifacts.reports.junit)).toMatch(/<testsuites[\s\S]*budget\/unbalanced/u);
  expect(job.artifacts.when).toBe("always");
});

test("the GitLab job passes where nothing is wrong, and takes ptt in one version with the packages of its lock file", () => {
  const { status, stdout, read } = runJob({ "tables/good.yaml": correct });
  expect(status).toBe(0);
  const { PTT, PTT_VERSION } = job.variables;
  expect(stdout.split("\n").slice(0, 2)).toEqual([
    `git clone --quiet --depth 1 --branch ${PTT_VERSION} -- ${PTT} .ptt`,
    "npm ci --prefix .ptt --include=dev --no-audit --no-fund",
  ]);
  expect(JSON.parse(read(job.artifacts.reports.codequality))).toEqual([]);
});

test.each(["--help", "$(touch pwned)", "two words"])("the GitLab job takes %s for the name of a folder", (tables) => {
  const { status, stderr } = runJob({}, { TABLES: tables });
  expect([status, stderr]).toEqual([2, `ptt: 没有与 ${tables} 相符的文件\n`]);
});
