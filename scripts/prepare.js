// What npm runs after `npm ci` and `npm install`, and where it takes ptt from git for a project or for pre-commit: builds dist/. Where the tools
// that the build needs were left out (`NODE_ENV=production`), they are installed first.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const npm = process.env.npm_execpath;

if (!existsSync("node_modules/esbuild") && npm) {
  run([npm, "ci", "--global=false", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]);
}
run(["scripts/build.js"]);

function run(args) {
  // Standard output is npm's: what packs the package reads its name there.
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
