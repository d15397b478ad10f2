import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { compile, parseTarget, validate } from "../src/index.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const name = "examples/panyu-2024.xlsx";
const content = readFileSync(join(root, name));

describe("validate", () => {
  test("tells what is found, in either language", async () => {
    const { isValid, diagnostics } = await validate({ name, content });
    expect(isValid).toBe(true);
    expect(diagnostics.map(({ rule }) => rule)).toContain("indicator/vague");
    expect(diagnostics.find(({ rule }) => rule === "budget/rounding")).toMatchObject({
      severity: "info",
      location: { sheet: "绩效目标表", line: null, column: null },
      message: expect.stringContaining("differ by 0.01"),
    });
    const chinese = await validate({ name, content }, { language: "zh" });
    expect(chinese.diagnostics.find(({ rule }) => rule === "budget/rounding")?.message).toContain("相差0.01万元");
  });

  test("takes text, and rejects nothing that a file may hold", async () => {
    const { isValid, diagnostics } = await validate({ name: "a.yaml", content: "title: [" });
    expect(isValid).toBe(false);
    expect(diagnostics.every(({ location }) => location === null || location.line !== null)).toBe(true);
    expect((await validate({ name: "a.xlsx", content: new Uint8Array() })).diagnostics).toHaveLength(1);
  });

  test("severities can be changed and limits be set", async () => {
    const severities = { "indicator/vague": "error", "budget/rounding": "off" } as const;
    const { isValid, diagnostics } = await validate({ name, content }, { severities });
    expect(isValid).toBe(false);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain("budget/rounding");
    const limited = await validate({ name, content }, { limits: { fileSize: 100 } });
    expect(limited.diagnostics.map(({ rule }) => rule)).toEqual(["input/limit"]);
  });
});

test("compile gives the normalized tables, as plain JSON", async () => {
  const { tables } = await compile({ name, content });
  expect(tables).toHaveLength(1);
  expect(tables[0]?.indicators).toHaveLength(24);
  expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
});

test("parseTarget compiles one cell", () => {
  expect(parseTarget("≥95%")).toMatchObject({ kind: "quantity", comparator: "ge", value: 95, unit: "%" });
  expect(parseTarget("按规定执行").kind).toBe("qualitative");
});

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "ptt-library-"));

  /** A package beside a program that imports it by its name. */
  beforeAll(async () => {
    const place = join(folder, "node_modules/ptt");
    mkdirSync(join(place, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(place, "package.json"));
    symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
    symlinkSync(join(root, "examples"), join(folder, "examples"));
    await build({
      entryPoints: { index: join(root, "src/index.ts") },
      outdir: join(place, "dist"),
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      packages: "external",
    });
  });

  test.each(["README.md", "README.zh-CN.md"])("does what %s shows", (page) => {
    const [, program = ""] = /^```js\n([\s\S]*?)^```$/mu.exec(readFileSync(join(root, page), "utf8")) ?? [];
    writeFileSync(join(folder, "program.mjs"), program);
    const printed = execFileSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
    expect(printed).toMatch(/\btrue (?:\d+ )?24\n/u);
  });

  test("prints nothing, adds no global, and works in a worker", () => {
    const program = `
      import { Worker, isMainThread, parentPort } from "node:worker_threads";
      import { readFileSync } from "node:fs";
      import { fileURLToPath } from "node:url";
      const before = Object.getOwnPropertyNames(globalThis);
      const { compile } = await import("ptt");
      const { tables } = await compile({ name: "a.yaml", content: readFileSync("examples/panyu-2024.yaml", "utf8") });
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
      if (isMainThread) {
        const worker = new Worker(fileURLToPath(import.meta.url));
        worker.on("message", (count) => { process.exitCode = 10 * count + tables.length + 100 * added.length; });
      } else parentPort.postMessage(tables.length);`;
    writeFileSync(join(folder, "worker.mjs"), program);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["worker.mjs"], { cwd: folder, encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual({ status: 11, stdout: "", stderr: "" });
  });
});
