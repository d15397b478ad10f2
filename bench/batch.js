// The whole pipeline over many small workbooks: against libraries that merely load them, two workers against one, and its memory.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, median, row } from "./measure.js";
import { writeWorkbooks } from "./workbooks.js";

/** Batches of these sizes are compiled, and the libraries load the smallest. */
const [few, some, many] = [1_000, 3_000, 10_000];

export function measureBatch() {
  const folder = mkdtempSync(join(tmpdir(), "ptt-bench-"));
  const out = join(folder, "out");
  const inputs = (count) => {
    writeWorkbooks(join(folder, String(count)), count);
    return join(folder, String(count));
  };
  try {
    const [small, middle, large] = [few, some, many].map(inputs);
    const files = readdirSync(small).map((name) => join(small, name));
    const load = (library) => measure(["bench/load.js", library, ...files]);
    // Before, between and after: a machine that others use is not as fast from one minute to the next.
    const loads = [load("exceljs")];
    const two = [small, large].map((input) => compile(input, out, 2));
    loads.push(load("exceljs"));
    const one = [small, middle].map((input) => compile(input, out, 1));
    loads.push(load("exceljs"));
    const exceljs = { time: median(loads.map(({ time }) => time)) };
    report({ exceljs, sheetjs: load("sheetjs"), one, two });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report({ exceljs, sheetjs, one, two }) {
  const yardstick = few / exceljs.time;
  const rate = (name, perMillisecond, goal) =>
    row(`batch: ${name}`, `${(perMillisecond * 1000).toFixed(0)} files/s`, perMillisecond / yardstick, goal);
  rate("exceljs, loading 1,000 alone", yardstick);
  rate("SheetJS, loading 1,000 alone", few / sheetjs.time);
  rate("ptt compile, 10,000, two workers", many / two[1].time, "≥ 3.0");
  // Beyond the first thousand, that is, once V8 has compiled what is used much.
  const warm = [(some - few) / (one[1].time - one[0].time), (many - few) / (two[1].time - two[0].time)];
  row("batch: two workers to one thread, once warm", "", warm[1] / warm[0], "≥ 1.8");
  row("batch: memory of 10,000 files to 1,000", megabytes(two[1].peak), two[1].peak / two[0].peak, "≤ 1.2");
}

function compile(folder, out, jobs) {
  rmSync(out, { recursive: true, force: true });
  return measure(["bin/ptt.js", "compile", folder, "--out-dir", out, "--jobs", String(jobs)]);
}

export function megabytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
