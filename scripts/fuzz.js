// Searches for inputs that ptt stumbles over, for as many seconds a property as its argument says: npm run fuzz -- 600. A seed that
// vitest showed finds the same again: FUZZ_SEED=123 npm run fuzz.
import { spawnSync } from "node:child_process";

const seconds = process.argv[2] ?? "300";
if (!/^\d{1,6}$/.test(seconds)) {
  console.error("usage: npm run fuzz -- [seconds for each property]");
  process.exit(2);
}
const vitest = ["node_modules/vitest/vitest.mjs", "run", "test/fuzz", "test/readers/differential"];
const env = { ...process.env, FUZZ_SECONDS: seconds };
const { status } = spawnSync(process.execPath, vitest, { stdio: "inherit", env });
process.exit(status ?? 1);
