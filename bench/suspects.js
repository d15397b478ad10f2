// How often a budget rule's hint names the cell that is wrong, over generated budgets with one mistake each.
import { buildSync } from "esbuild";

const budgets = 500;

export async function measureSuspects() {
  const { hitRates } = await load("../test/support/slips/hit-rate.ts");
  console.log(`The cell that is wrong, as hints name it, in ${budgets} budgets with one mistake`);
  console.log("mistake      found    first   second   silent    wrong");
  for (const { mistake, found, first, second, silent, wrong } of hitRates(budgets)) {
    const shares = [first, second, silent, wrong].map((count) => `${((100 * count) / found).toFixed(1)} %`.padStart(8));
    console.log(`${mistake.padEnd(12)} ${String(found).padStart(5)} ${shares.join(" ")}`);
  }
}

function load(module) {
  const path = new URL(module, import.meta.url).pathname;
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
