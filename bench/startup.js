// Start-up of `ptt validate` as a ratio to `node -e 0`, all run in turn, so that a busy machine slows them alike.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { median, row } from "./measure.js";

const rounds = 20;
const commands = {
  "node -e 0": ["-e", "0"],
  "ptt --version": ["bin/ptt.js", "--version"],
  "ptt validate xlsx": ["bin/ptt.js", "validate", "examples/panyu-2024.xlsx"],
  "ptt validate yaml": ["bin/ptt.js", "validate", "examples/panyu-2024.yaml"],
};
const goals = { "ptt validate xlsx": "≤ 2.0", "ptt validate yaml": "≤ 3.0" };

export function measureStartup() {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const time = timeOf(args);
      if (round > 0) times[name].push(time);
    }
  }
  const base = median(times["node -e 0"]);
  for (const [name, all] of Object.entries(times))
    row(`start-up: ${name}`, `${median(all).toFixed(1)} ms`, median(all) / base, goals[name]);
}

function timeOf(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`);
  return performance.now() - start;
}
