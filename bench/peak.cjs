// Loaded into a process that is measured: leaves its peak memory, in bytes, in the file that PTT_PEAK names.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread && process.env.PTT_PEAK)
  process.on("exit", () => writeFileSync(process.env.PTT_PEAK, String(process.resourceUsage().maxRSS * 1024)));
