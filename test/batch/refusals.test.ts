import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { folderWith, run } from "../cli/fake-terminal.ts";
import { correct } from "../cli/sample-table.ts";

const refused: { openSync?: string; writeFileSync?: string } = {};

/** The system's own functions, which refuse a file of a certain name. */
vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  const refusing = (name: "openSync" | "writeFileSync", code: string) =>
    ((path: unknown, ...rest: readonly unknown[]) => {
      const part = refused[name];
      if (part && String(path).includes(part)) throw Object.assign(new Error(code), { code });
      return Reflect.apply(real[name], real, [path, ...rest]);
    }) as never;
  return { ...real, openSync: refusing("openSync", "EMFILE"), writeFileSync: refusing("writeFileSync", "ENOSPC") };
});

afterEach(() => {
  refused.openSync = "";
  refused.writeFileSync = "";
});

const cwd = folderWith({ "a.yaml": correct, "b.yaml": correct });

test("too many open files is a finding on the file that could not be opened", async () => {
  refused.openSync = "a.yaml";
  const { code, stdout } = await run(["validate", ".", "--format", "compact"], { cwd });
  expect([code, stdout]).toEqual([
    1,
    "a.yaml: error input/unreadable The file can't be read as YAML: the system refused to open it: too many files are open (EMFILE).\n",
  ]);
});

test("a full disk ends the run on one line; what is in its place stays, and nothing half", async () => {
  refused.writeFileSync = ".tmp";
  const { code, stderr } = await run(["compile", ".", "--out-dir", "out"], { cwd });
  expect([code, stderr]).toEqual([2, `ptt: can't write ${join("out", "a.json")}: the disk is full (ENOSPC)\n`]);
  expect(fs.readdirSync(join(cwd, "out"))).toEqual([]);
});
