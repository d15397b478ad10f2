import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

test.each([
  [{ name: "a.yaml", content: "" }, { language: "fr" }, 'language must be "en" or "zh", and is "fr"'],
  [{ name: "a.yaml", content: 5 }, {}, "content must be a Uint8Array or a string, and is number"],
  [{ name: "a.yaml", content: null }, {}, "content must be a Uint8Array or a string, and is null"],
  [{ name: "a.yaml" }, {}, "content must be a Uint8Array or a string, and is undefined"],
  [{ content: "" }, {}, "name must be a string, and is undefined"],
])("what is given with the wrong type, %j and %j, is named", async (file, options, message) => {
  for (const call of [validate, compile])
    await expect(call(file as never, options as never)).rejects.toThrow(new TypeError(message));
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

  /** The package as it was built, beside a program that imports it by its name. */
  beforeAll(() => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/ptt"));
    symlinkSync(join(root, "examples"), join(folder, "examples"));
  });

  test.each(["README.md", "README.zh-CN.md"])("does what %s shows", (page) => {
    const [, program = ""] = /^```js\n([\s\S]*?)^```$/mu.exec(readFileSync(join(root, page), "utf8")) ?? [];
    writeFileSync(join(folder, "program.mjs"), program);
    const printed = execFileSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
    expect(printed).toMatch(/\btrue (?:\d+ )?24\n/u);
  });

  test("reads every format in a worker too, prints nothing, and leaves globals and process alone", () => {
    const endings = ["xlsx", "xls", "ods", "docx", "html", "yaml", "txt"];
    const program = `
      import { Worker, isMainThread, parentPort } from "node:worker_threads";
      import { readFileSync } from "node:fs";
      import { fileURLToPath } from "node:url";
      const seen = () => [Object.getOwnPropertyNames(globalThis).length, process.eventNames().length].join();
      const before = seen();
      const { compile } = await import("ptt");
      const read = {};
      for (const ending of ${JSON.stringify(endings)}) {
        const { tables } = await compile({ name: "a." + ending, content: readFileSync("examples/panyu-2024." + ending) });
        read[ending] = tables.map(({ indicators }) => indicators.length).join();
      }
      const result = JSON.stringify({ ...read, isAlone: seen() === before });
      if (isMainThread) {
        const worker = new Worker(fileURLToPath(import.meta.url));
        worker.on("message", (its) => { console.log(its === result ? result : its + " in a worker"); });
      } else parentPort.postMessage(result);`;
    writeFileSync(join(folder, "worker.mjs"), program);
    const { stdout, stderr } = spawnSync(process.execPath, ["worker.mjs"], { cwd: folder, encoding: "utf8" });
    const expected = { ...Object.fromEntries(endings.map((ending) => [ending, "24"])), isAlone: true };
    expect({ stdout, stderr }).toEqual({ stdout: `${JSON.stringify(expected)}\n`, stderr: "" });
  });

  test("holds nothing that touches the process or the terminal, or that modules can't load", () => {
    const modules = readdirSync(join(root, "dist")).filter((file) => file.endsWith(".js"));
    expect(modules).toContain("index.js");
    for (const module of modules) {
      const code = readFileSync(join(root, "dist", module), "utf8");
      expect(code.match(/.*(?:\bconsole\.|\bprocess\.|\b(?:__)?require\().*/gu)).toBeNull();
    }
  });

  test.each([
    ["node16", "node16"],
    ["esnext", "bundler"],
  ])("has types for programs with --module %s --moduleResolution %s", (module, resolution) => {
    const program = `
      import { type Compilation, compile, type Options, parseTarget, type Target } from "ptt";
      const options: Options = { language: "zh", severities: { "indicator/vague": "off" } };
      const { tables, isValid }: Compilation = await compile({ name: "a.yaml", content: "" }, options);
      const target: Target = parseTarget("≥95%");
      export const out: readonly [string | null | undefined, boolean, Target] = [tables[0]?.title, isValid, target];
      // @ts-expect-error there is no such severity
      export const wrong: Options = { severities: { "indicator/vague": "fatal" } };`;
    writeFileSync(join(folder, "program.mts"), program);
    const options = [
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--module",
      module,
      "--moduleResolution",
      resolution,
    ];
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, "program.mts"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});
