import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterEach, beforeAll, expect, test } from "vitest";
import { openPool, type Pool, type PoolPlan } from "../../src/batch/pool.ts";

const folder = mkdtempSync(join(tmpdir(), "ptt-pool-"));
const program = join(folder, "worker.cjs");
const pools: Pool<string, string>[] = [];

beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { unlinkSync } from "node:fs";
        import { threadId, workerData } from "node:worker_threads";
        import { serve } from ${JSON.stringify(fileURLToPath(new URL("../../src/batch/serve.ts", import.meta.url)))};
        let count = 0;
        const held = [];
        serve(async (task) => {
          count++;
          if (task === "throw") throw new TypeError("thrown");
          if (task === "loop") for (;;);
          if (task === "fill") for (;;) held.push(new Array(10000).fill(count));
          if (task === "exit") process.exit(1);
          if (task === "last exit") unlinkSync(workerData.program);
          if (task === "last exit") process.exit(1);
          if (task === "uncaught") queueMicrotask(() => { throw new Error("uncaught"); });
          if (task === "uncaught") await new Promise(() => {});
          if (task === "who") return threadId;
          return task + " by " + workerData.name;
        });`,
      resolveDir: folder,
    },
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
  });
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close(new Error("over"))));
});

function open(plan: Partial<PoolPlan> = {}): Pool<string, string> {
  const pool = openPool<string, string>({
    program,
    setup: { name: "w" },
    heap: 32,
    workers: 2,
    time: Number.POSITIVE_INFINITY,
    ...plan,
  });
  pools.push(pool);
  return pool;
}

const done = (task: string) => ({ kind: "done", result: `${task} by w` });

test("every task is answered with what it came to", async () => {
  const pool = open();
  const tasks = Array.from({ length: 100 }, (_, index) => `task ${index}`);
  expect(await Promise.all(tasks.map(pool.run))).toEqual(tasks.map(done));
});

test("what a task throws costs that task", async () => {
  const pool = open({ workers: 1 });
  const outcomes = await Promise.all(["a", "throw", "b"].map(pool.run));
  expect(outcomes).toEqual([
    done("a"),
    { kind: "failed", failure: { message: "thrown", stack: expect.stringContaining("TypeError") } },
    done("b"),
  ]);
});

test("a task without end costs that task; the others of its worker are done by the next", async () => {
  const pool = open({ workers: 1, time: 400 });
  const outcomes = await Promise.all(["a", "loop", "b", "c"].map(pool.run));
  expect(outcomes).toEqual([done("a"), { kind: "time" }, done("b"), done("c")]);
});

test("so does one that fills the memory", async () => {
  const pool = open({ workers: 1 });
  const outcomes = await Promise.all(["a", "fill", "b"].map(pool.run));
  expect(outcomes).toEqual([done("a"), { kind: "memory" }, done("b")]);
});

test("so does one that ends its worker, or fails outside of it", async () => {
  const pool = open();
  const outcomes = await Promise.all(["a", "exit", "b", "uncaught", "c"].map(pool.run));
  expect(outcomes).toEqual([
    done("a"),
    { kind: "failed", failure: { message: expect.any(String), stack: null } },
    done("b"),
    { kind: "failed", failure: { message: "uncaught", stack: null } },
    done("c"),
  ]);
});

test("a pool that is closed refuses what is not done, with the reason", async () => {
  const pool = open({ workers: 1 });
  const task = pool.run("loop");
  const refused = expect(task).rejects.toThrow("enough");
  await pool.close(new Error("enough"));
  await refused;
});

test("where no worker can be started, the tasks are refused", async () => {
  const broken = join(folder, "broken.cjs");
  writeFileSync(broken, `throw new Error("broken program");`);
  await expect(open({ program: broken }).run("a")).rejects.toThrow(/no worker can be started: broken program/u);
});

test("where no other worker can be started, those at hand do what is left", async () => {
  const own = join(folder, "own.cjs");
  copyFileSync(program, own);
  const pool = open({ program: own, setup: { name: "w", program: own } });
  const seen = new Set<unknown>();
  while (seen.size < 2) {
    for (const who of await Promise.all(Array.from({ length: 40 }, () => pool.run("who"))))
      seen.add(JSON.stringify(who));
  }
  expect(await pool.run("last exit")).toMatchObject({ kind: "failed" });
});
