import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { limitTime } from "../../src/cli/batch/limit-time.ts";
import { InputError } from "../../src/diagnostic.ts";

test("what ends in time gives what it comes to, or throws what it throws", () => {
  expect(limitTime(() => "done", 1000)).toBe("done");
  expect(limitTime(() => limitTime(() => "inner", 500), Number.POSITIVE_INFINITY)).toBe("inner");
  expect(() =>
    limitTime(() => {
      throw new TypeError("no");
    }, 1000),
  ).toThrow(new TypeError("no"));
});

test.each([
  ["a loop", () => loop()],
  ["a regular expression", () => /^(a+)+$/u.test(`${"a".repeat(60)}b`)],
])("%s without end is ended", (_name, run) => {
  expect(() => limitTime(run, 50)).toThrow(InputError);
  try {
    limitTime(run, 50);
  } catch (error) {
    expect(error).toMatchObject({ finding: { rule: "input/limit", facts: { limit: "time", allowed: 50 } } });
  }
});

test("so it is by Ctrl-C", async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), "ptt-limit-")), "program.cjs");
  await build({
    stdin: {
      contents: `
        import { limitTime } from "./src/cli/batch/limit-time.ts";
        import { isInterrupt } from "./src/cli/batch/interrupt.ts";
        process.on("SIGINT", () => {});
        try {
          limitTime(() => {
            require("node:fs").writeSync(1, "looping");
            for (;;);
          }, 60_000);
        } catch (error) {
          process.exitCode = isInterrupt(error, new AbortController()) ? 130 : 1;
        }`,
      resolveDir: fileURLToPath(new URL("../../", import.meta.url)),
    },
    outfile,
    bundle: true,
    platform: "node",
  });
  const child = spawn(process.execPath, [outfile], { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.once("data", () => child.kill("SIGINT"));
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
});

function loop(): never {
  for (;;);
}
