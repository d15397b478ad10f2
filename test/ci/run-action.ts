import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** The repository, which is what GitHub checks out for an action. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Step {
  readonly name: string;
  readonly id?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A composite action. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export function readAction(): Action {
  return parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;
}

/** What running an action came to. */
export interface ActionRun {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the steps of an action as GitHub's runner does, up to the first that fails. */
export function runAction(
  action: Action,
  inputs: Readonly<Record<string, string>>,
  {
    workspace,
    actionPath = root,
    path = process.env.PATH ?? "",
  }: { readonly workspace: string; readonly actionPath?: string; readonly path?: string },
): ActionRun {
  const runner = mkdtempSync(join(tmpdir(), "ptt-runner-"));
  const [output, summary, script] = ["output", "summary", "script.sh"].map((name) => join(runner, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(output, "");
  writeFileSync(summary, "");
  const given = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default ?? ""])),
    ...inputs,
  };
  const evaluate = (text: string) =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/gu, (_, expression: string) => inputOf(expression, given));
  let log = "";
  let code: number | null = 0;
  for (const step of action.runs.steps) {
    writeFileSync(script, evaluate(step.run));
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value)]));
    const result = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
      cwd: workspace,
      env: {
        PATH: path,
        HOME: runner,
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...env,
      },
      encoding: "utf8",
    });
    log += result.stdout + result.stderr;
    code = result.status;
    if (code !== 0) break;
  }
  const outputs = Object.fromEntries(
    readFileSync(output, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("=", 2)),
  );
  const run = { code, log, outputs, summary: readFileSync(summary, "utf8") };
  rmSync(runner, { recursive: true });
  return run;
}

function inputOf(expression: string, inputs: Readonly<Record<string, string>>): string {
  const input = inputs[expression.replace(/^inputs\./u, "")];
  if (!expression.startsWith("inputs.") || input === undefined) throw new Error(`unknown expression ${expression}`);
  return input;
}
