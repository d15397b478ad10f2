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

/** Runs the lines of the job's script as GitLab's runner does, npm and ptt being programs of the folder `bin`. */
function runJob(tables: Readonly<Record<string, string>>) {
  const workspace = folderWith({
    ...tables,
    "bin/npm": '#!/bin/sh\necho "npm $*"\n',
    "bin/ptt": `#!/bin/sh\nexec '${process.execPath}' '${root}bin/ptt.js' "$@"\n`,
  });
  for (const name of ["npm", "ptt"]) chmodSync(join(workspace, "bin", name), 0o755);
  const { status, stdout } = spawnSync("bash", ["-eo", "pipefail", "-c", job.script.join("\n")], {
    cwd: workspace,
    env: { ...job.variables, PATH: `${join(workspace, "bin")}:${process.env.PATH}` },
    encoding: "utf8",
  });
  return { status, stdout, read: (name: string) => readFileSync(join(workspace, name), "utf8") };
}

test("the GitLab job shows what is wrong in the merge request and in the list of tests", () => {
  const { status, stdout, read } = runJob({ "tables/bad.yaml": unbalanced, "tables/good.yaml": correct });
  expect(status).toBe(1);
  expect(stdout).toContain(`npm install --global ${job.variables.PTT}`);
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

test("the GitLab job passes where nothing is wrong", () => {
  const { status, read } = runJob({ "tables/good.yaml": correct });
  expect(status).toBe(0);
  expect(JSON.parse(read(job.artifacts.reports.codequality))).toEqual([]);
});
