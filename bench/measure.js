import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const peakScript = fileURLToPath(new URL("peak.cjs", import.meta.url));

/** Runs node to its end. Tells the milliseconds that it took and the bytes of memory that it had at its peak. */
export function measure(args, { codes = [0] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ptt-bench-"));
  const file = join(folder, "peak");
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", peakScript, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, PTT_PEAK: file },
    maxBuffer: 2 ** 30,
  });
  const time = performance.now() - start;
  if (!codes.includes(status))
    throw new Error(`node ${args.slice(0, 4).join(" ")} … ended with ${status}: ${stderr.toString().slice(-500)}`);
  const peak = Number(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  return { time, peak };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** A row of the table: what was measured, its value, the ratio that counts, and the goal for it. */
export function row(name, value, ratio, goal = "") {
  console.log(
    `${name.padEnd(44)} ${value.padStart(16)}  ${ratio.toFixed(2).padStart(6)} x  ${goal && `goal ${goal}`}`.trimEnd(),
  );
}
