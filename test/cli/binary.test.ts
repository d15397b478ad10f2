import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith } from "./fake-terminal.ts";
import { correct, unbalanced } from "./sample-table.ts";

const binary = fileURLToPath(new URL("../../bin/ptt.js", import.meta.url));
const cwd = folderWith({ "good.yaml": correct, "bad.yaml": unbalanced });

function ptt(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: {},
  });
  return { status, stdout, stderr };
}

test("results go to standard output, and the verdict is the exit code", () => {
  expect(ptt(["validate", "good.yaml"])).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^1 file, 1 table, \d+ checks: nothing to report\n$/u),
    stderr: "",
  });
  expect(ptt(["validate", "bad.yaml", "--format", "json"])).toMatchObject({ status: 1, stderr: "" });
});

test("a usage error goes to standard error", () => {
  expect(ptt(["validate", "gone.yaml"])).toEqual({ status: 2, stdout: "", stderr: "ptt: no file matches gone.yaml\n" });
});

test("standard input is read", () => {
  expect(ptt(["validate", "--stdin-filename", "a.yaml", "-"], correct).status).toBe(0);
});

test("the same input gives the same bytes", () => {
  const args = ["validate", ".", "--format", "json"];
  expect(ptt(args).stdout).toBe(ptt(args).stdout);
});

describe("a reader that goes away", () => {
  test("is no error", async () => {
    const child = spawn(process.execPath, [binary, "schema"], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    expect(await outcomeOf(child)).toEqual({ code: 0, stderr: "" });
  });
});

describe("a full disk", () => {
  const full = "/dev/full";

  test.runIf(existsSync(full))("is told on one line, be it behind standard output or a file", () => {
    const file = openSync(full, "w");
    const { status, stderr } = spawnSync(process.execPath, [binary, "schema"], {
      stdio: ["ignore", file, "pipe"],
      encoding: "utf8",
      env: {},
    });
    closeSync(file);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "ptt: can't write standard output: the disk is full (ENOSPC)\n",
    });
    expect(ptt(["validate", "-o", full, "good.yaml"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "ptt: can't write /dev/full: the disk is full (ENOSPC)\n",
    });
  });
});

test("a current folder that is gone is told of on one line", () => {
  const folder = folderWith({});
  const script = `cd "${folder}" && rmdir "${folder}" && exec "${process.execPath}" "${binary}" validate x.yaml`;
  const { status, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8", env: {} });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "ptt: can't open the current folder: it is not there (ENOENT)\n",
  });
});

describe("an interrupt", () => {
  test("ends in exit code 130 and leaves no file", async () => {
    const child = spawn(process.execPath, [binary, "validate", "-o", "report.txt", "-"], {
      cwd,
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.write("form: department\n");
    await untilItReads(child.pid ?? 0);
    child.kill("SIGINT");
    expect(await outcomeOf(child)).toEqual({ code: 130, stderr: "" });
    expect(existsSync(join(cwd, "report.txt"))).toBe(false);
  });
});

function outcomeOf(
  child: ReturnType<typeof spawn>,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, stderr }));
  });
}

/** Waits until a process has made the file that it writes, and so is at work. */
async function untilItReads(pid: number): Promise<void> {
  while (!existsSync(join(cwd, `.report.txt.${pid}.tmp`))) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("what is loaded only when it is used is found", () => {
  expect(ptt(["compile", "-o", "good.xlsx", "good.yaml"])).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(ptt(["compile", "good.xlsx"]).stdout).toBe(ptt(["compile", "good.yaml"]).stdout);
});
