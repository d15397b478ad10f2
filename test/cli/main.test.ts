import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { folderWith, run } from "./fake-terminal.ts";
import { correct } from "./sample-table.ts";

vi.mock("../../src/check.ts", async (original) => ({
  ...(await original<typeof import("../../src/check.ts")>()),
  prepareCheck: () => {
    throw new TypeError("x is not a function\u001b");
  },
}));

const cwd = folderWith({ "good.yaml": correct });

test("a defect ends in exit code 3 and one line that names the file; the report says so too", async () => {
  const { code, stdout, stderr } = await run(["validate", "--format", "compact", "good.yaml"], { cwd });
  expect([code, stdout]).toEqual([
    3,
    "good.yaml: error input/unreadable The file can't be read as YAML: ptt itself failed over it (x is not a function␛).\n",
  ]);
  expect(stderr).toBe(
    "ptt: a defect in ptt itself: x is not a function␛ (over good.yaml); please report it with the stack that --debug shows\n",
  );
});

test("a defect costs a report that file only", async () => {
  const { code, stderr } = await run(["report", "-o", "report.md", "good.yaml"], { cwd });
  expect([code, readFileSync(join(cwd, "report.md"), "utf8")]).toEqual([
    3,
    expect.stringContaining("ptt itself failed"),
  ]);
  expect(stderr).toMatch(/^ptt: a defect in ptt itself: x is not a function␛ \(over good\.yaml\);/u);
});

test("its stack is shown with --debug", async () => {
  expect((await run(["validate", "--debug", "good.yaml"], { cwd })).stderr).toMatch(
    /^TypeError: x is not a function.*\n +at /u,
  );
});

test("the version and the help are no errors", async () => {
  expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect((await run(["--help"])).stdout).toContain("validate [options] [files...]");
  expect((await run(["--help", "--lang", "zh"])).stdout).toContain("检查表格");
});

test("help that can't be written is told of", async () => {
  const { stdout, stderr } = { stdout: new Writable(), stderr: new PassThrough() };
  stdout._write = (_chunk, _encoding, done) => done(Object.assign(new Error("full"), { code: "ENOSPC" }));
  const { signal } = new AbortController();
  expect(await main(["--help"], { stdin: Readable.from([]), stdout, stderr, env: {}, cwd, signal })).toBe(2);
  expect(String(stderr.read())).toBe("ptt: can't write standard output: the disk is full (ENOSPC)\n");
});

test("no command is a usage error, with the help on standard error", async () => {
  const { code, stdout, stderr } = await run([]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage: ptt");
});

test("an unknown command is a usage error that tells the nearest", async () => {
  expect(await run(["valdate"])).toEqual({
    code: 2,
    stdout: "",
    stderr: "ptt: unknown command 'valdate' (Did you mean validate?)\n",
  });
});
