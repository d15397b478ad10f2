// One large file, and one of half its size: twice the work may take little more than twice the time and the memory.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { megabytes } from "./batch.js";
import { measure, median, row } from "./measure.js";
import { longSheet, manySheets } from "./workbooks.js";

const rounds = 3;

export function measureGrowth() {
  const folder = mkdtempSync(join(tmpdir(), "ptt-bench-"));
  try {
    for (const [name, make, size] of [
      ["forms in a workbook", manySheets, 1_000],
      ["indicators in a sheet", longSheet, 100_000],
    ]) {
      const [half, whole] = [size / 2, size].map((count) => {
        const file = join(folder, `${count}.xlsx`);
        writeFileSync(file, make(count));
        return file;
      });
      compare(`${size.toLocaleString("en-US")} ${name}`, half, whole);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(name, half, whole) {
  const runs = Array.from({ length: rounds }, () => [half, whole].map(validate));
  const time = median(runs.map(([, { time }]) => time));
  const peak = median(runs.map(([, { peak }]) => peak));
  row(`${name}: time to half`, `${(time / 1000).toFixed(1)} s`, median(runs.map(([a, b]) => b.time / a.time)), "≤ 2.1");
  row(`${name}: memory to half`, megabytes(peak), median(runs.map(([a, b]) => b.peak / a.peak)), "≤ 2.1");
}

function validate(file) {
  return measure(["bin/ptt.js", "validate", "--timeout", "0", "--format", "json", "-o", devNull, file], {
    codes: [0, 1],
  });
}
