import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith } from "../cli/fake-terminal.ts";
import { correct, unbalanced } from "../cli/sample-table.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const binary = join(root, "bin/ptt.js");
const count = 150;

/** A folder of tables, one of which is at fault. */
function submissions(): string {
  const names = Array.from({ length: count }, (_, index) => `in/${String(index).padStart(4, "0")}.yaml`);
  return folderWith(Object.fromEntries(names.map((name, index) => [name, index === 100 ? unbalanced : correct])));
}

function compile(cwd: string): ChildProcess {
  const args = [binary, "compile", "in", "--out-dir", "out", "--incremental", "--jobs", "2"];
  return spawn(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "pipe"], env: {} });
}

/** The exit code or the signal that a process ended by, and what it said. */
async function endOf(child: ChildProcess): Promise<{ readonly end: number | string | null; readonly stderr: string }> {
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ end: code ?? signal, stderr }));
  });
}

function outputs(cwd: string): readonly string[] {
  return existsSync(join(cwd, "out")) ? readdirSync(join(cwd, "out")).filter((name) => name.endsWith(".json")) : [];
}

/** Waits until a run has written some of its files, and ends it in their midst. */
async function endInMidst(cwd: string, signal: NodeJS.Signals): Promise<Awaited<ReturnType<typeof endOf>>> {
  const child = compile(cwd);
  const end = endOf(child);
  while (outputs(cwd).length < 5 && child.exitCode === null) await setTimeout(5);
  child.kill(signal);
  return end;
}

function expectWhole(cwd: string): void {
  for (const name of outputs(cwd))
    expect(JSON.parse(readFileSync(join(cwd, "out", name), "utf8")).form).toBe("department");
}

describe("a run that is ended in its midst", () => {
  test("by kill -9 leaves no half file, and the next run does the rest", async () => {
    const cwd = submissions();
    expect((await endInMidst(cwd, "SIGKILL")).end).toBe("SIGKILL");
    expectWhole(cwd);
    const done = outputs(cwd).length;
    expect(done).toBeLessThan(count);
    writeFileSync(join(cwd, "out", `.ptt-${"x".repeat(5)}-1.tmp`), "of another machine");
    const { end, stderr } = await endOf(compile(cwd));
    expect(end).toBe(1);
    expect(Number(/^ptt: (\d+) files? unchanged/mu.exec(stderr)?.[1])).toBeGreaterThanOrEqual(done - 1);
    expectWhole(cwd);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual([
      ".ptt-done.ndjson",
      ".ptt-xxxxx-1.tmp",
      ...Array.from({ length: count }, (_, index) => `${String(index).padStart(4, "0")}.json`),
    ]);
  });

  test("by Ctrl-C ends at 130, and says what is kept", async () => {
    const cwd = submissions();
    const { end, stderr } = await endInMidst(cwd, "SIGINT");
    expect(end).toBe(130);
    expect(stderr).toMatch(/ptt: interrupted after \d+ files; what was compiled is kept in out\n$/u);
    expectWhole(cwd);
    expect(readdirSync(join(cwd, "out")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

const recipe =
  /^find submissions.*\n(?:.*\\\n)*.*tables\.ndjson$/mu.exec(readFileSync(join(root, "docs/scale.md"), "utf8"))?.[0] ??
  "";
const hasParallel = spawnSync("parallel", ["--version"]).status === 0;

test.skipIf(!hasParallel)(
  `the recipe for GNU parallel gives what one run gives${hasParallel ? "" : " (parallel is not installed)"}`,
  () => {
    const files = Array.from({ length: 12 }, (_, index) => [
      `submissions/${index % 3}/${index}.xlsx`,
      readFileSync(join(root, "examples/panyu-2024.xlsx")),
    ]);
    const cwd = folderWith({ ...Object.fromEntries(files), bin: "" });
    const script = `ptt() { "${process.execPath}" "${binary}" "$@"; }; export -f ptt\n${recipe.replace("--max-replace-args 1000", "--max-replace-args 5")}`;
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8" });
    expect(recipe).toContain("--max-replace-args 1000");
    expect([status, stderr.includes("ptt:")]).toEqual([0, false]);
    const { stdout } = spawnSync(process.execPath, [binary, "compile", "submissions", "--to", "ndjson"], {
      cwd,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    expect(readFileSync(join(cwd, "tables.ndjson"), "utf8")).toBe(stdout);
  },
);
