// Runs the command line once over what it mostly reads, and keeps the code that V8 compiled for that in dist/cli.cache.
const { writeFileSync } = require("node:fs");
const { devNull } = require("node:os");

const examples = ["examples/panyu-2024.xlsx", "examples/panyu-2024.yaml"];

process.argv.splice(1, Number.POSITIVE_INFINITY, "ptt", "validate", "-o", devNull, ...examples);
const { script, entries } = require("../dist/load.cjs");
entries.startCommandLine();
process.on("exit", () => {
  writeFileSync("dist/cli.cache", script.createCachedData());
  process.exitCode = 0;
});
