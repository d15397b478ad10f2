import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { printWorkbook } from "../../src/emit/xlsx.ts";
import { correct } from "../cli/sample-table.ts";
import { partsOf } from "../emit/marked/marking.ts";

import { corpus } from "./corpus/index.ts";
import { zipped } from "./corpus/zipped.ts";

const binary = fileURLToPath(new URL("../../bin/ptt.js", import.meta.url));
const files = process.env.FUZZ_SECONDS ? 10_000 : 500;
const hostile = process.env.FUZZ_SECONDS ? 100 : 20;

const folder = mkdtempSync(join(tmpdir(), "ptt-hostile-batch-"));
afterAll(() => rmSync(folder, { recursive: true }), 120_000);

test("workbooks among which hostile files are", { timeout: 1_800_000 }, async () => {
  const good = await workbookMaker();
  const refused = corpus.filter(({ outcome, bounds }) => outcome !== "read" && !bounds);
  mkdirSync(join(folder, "in"));
  for (let at = 0; at < files; at++) {
    const number = String(at).padStart(5, "0");
    const bad = at % (files / hostile) === 7 ? refused[Math.floor((at * refused.length) / files)] : undefined;
    if (bad) writeFileSync(join(folder, "in", `${number}-bad.${bad.ending}`), bad.bytes());
    else writeFileSync(join(folder, "in", `${number}.xlsx`), good(at));
  }
  const args = [binary, "--lang", "en", "compile", "in", "--out-dir", "out"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: {}, encoding: "utf8" });
  expect(stdout).toBe("");
  expect(stderr.match(/^in\/\d+-bad\.\w+\n\n {2}error {2}input\//gmu)).toHaveLength(hostile);
  expect(stderr.match(/^ {2}\S+ {2}\w+\/\S+$/gmu)).toHaveLength(hostile);
  expect(stderr).toContain(`: ${hostile} errors, 0 warnings, 0 notes\n`);
  expect(status).toBe(1);
  const written = readdirSync(join(folder, "out")).filter((name) => name.endsWith(".json"));
  expect(written).toHaveLength(files - hostile);
  for (const name of written) {
    const { department } = JSON.parse(readFileSync(join(folder, "out", name), "utf8"));
    expect(department.name).toBe(`第${Number(name.slice(0, 5))}局`);
  }
});

/** Makes workbooks without a fault, each of the department of its number. */
async function workbookMaker(): Promise<(number: number) => Uint8Array> {
  const { tables } = await check({ name: "table.yaml", bytes: new TextEncoder().encode(correct) });
  const bytes = Buffer.from(await printWorkbook(...tables.map(({ table }) => table)));
  const parts = [...partsOf(bytes)];
  return (number) =>
    zipped(parts.map(([name, text]) => ({ name, content: text.replaceAll("番禺区某局", `第${number}局`) })));
}
