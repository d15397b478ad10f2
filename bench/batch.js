// The whole pipeline over many small workbooks: against libraries that merely load them, two workers against one, and its memory.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, median, row } from "./measure.js";
import { writeWorkbooks } from "./workbooks.js";

const [rounds, few, many, sample] = [3, 1_000, 10_000, 300];

export function measureBatch() {
  const folder = mkdtempSync(join(tmpdir(), "ptt-bench-"));
  try {
    const [small, large] = [join(folder, "few"), join(folder, "many")];
    writeWorkbooks(small, few);
    writeWorkbooks(large, many);
    const files = readdirSync(small)
      .slice(0, sample)
      .map((name) => join(small, name));
    compareRates({ small, files, out: join(folder, "out") });
    comparePeaks({ small, large, out: join(folder, "out") });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareRates({ small, files, out }) {
  const rates = { exceljs: [], sheetjs: [], one: [], two: [] };
  for (let round = 0; round < rounds; round++) {
    for (const library of ["exceljs", "sheetjs"])
      rates[library].push(sample / (measure(["bench/load.js", library, ...files]).time / 1000));
    for (const [name, jobs] of [
      ["one", 1],
      ["two", 2],
    ])
      rates[name].push(few / (compile(small, out, jobs).time / 1000));
  }
  const against = (name, other) => median(rates[name].map((rate, round) => rate / rates[other][round]));
  const rate = (name) => `${median(rates[name]).toFixed(0)} files/s`;
  row("batch: exceljs, loading alone", rate("exceljs"), 1);
  row("batch: SheetJS, loading alone", rate("sheetjs"), against("sheetjs", "exceljs"));
  row("batch: ptt compile, one thread", rate("one"), against("one", "exceljs"));
  row("batch: ptt compile, two workers", rate("two"), against("two", "exceljs"), "≥ 3.0");
  row("batch: two workers to one thread", "", against("two", "one"), "≥ 1.8");
}

function comparePeaks({ small, large, out }) {
  const [few, many] = [small, large].map((folder) => compile(folder, out, 2).peak);
  row("batch: peak memory of 10,000 files to 1,000", megabytes(many), many / few, "≤ 1.2");
}

function compile(folder, out, jobs) {
  rmSync(out, { recursive: true, force: true });
  return measure(["bin/ptt.js", "compile", folder, "--out-dir", out, "--jobs", String(jobs)]);
}

export function megabytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
