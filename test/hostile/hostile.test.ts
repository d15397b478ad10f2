import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { corpus } from "./corpus/index.ts";
import { type HostileFile, ordinary } from "./hostile-file.ts";
import { measure, type Run } from "./measure.ts";

const folder = mkdtempSync(join(tmpdir(), "ptt-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

const reports = ["pretty", "json", "markdown"].flatMap((format) => ["--format", `${format}=report.${format}`]);

test.each(corpus)("$name", { timeout: 180_000 }, async (file) => {
  const { ending, bytes, outcome, bounds = ordinary } = file;
  const name = `hostile.${ending}`;
  const made = bytes();
  writeFileSync(join(folder, name), made);
  const run = await measure(["validate", "--timeout", "0", "--format", "compact", ...reports, name], folder, bounds);
  note(file, made.length, run);
  expect(run).toMatchObject({ code: expect.toBeOneOf([0, 1]), signal: null, stderr: "" });
  expect(run.used?.megabytes).toBeLessThanOrEqual(1.5 * bounds.megabytes);
  if (outcome === "read") return;
  expect(run.stdout.trimEnd().split("\n")).toEqual([expect.stringContaining(` error ${outcome} `)]);
  expect(run.code).toBe(1);
});

/** Writes what a run took into a file, where `PTT_MEASURES` names one. */
function note({ name, outcome }: HostileFile, size: number, { code, signal, used }: Run): void {
  if (!process.env.PTT_MEASURES) return;
  const took = used ? `${used.seconds.toFixed(2)} | ${used.megabytes.toFixed(0)}` : "- | -";
  appendFileSync(process.env.PTT_MEASURES, `| ${name} | ${size} | ${outcome} | ${code ?? signal} | ${took} |\n`);
}
