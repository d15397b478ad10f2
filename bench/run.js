// What ptt takes, each row a ratio within one run, so that it says the same on any machine. `npm run bench -- batch` runs a part.
import { existsSync } from "node:fs";
import { measureBatch } from "./batch.js";
import { measureGrowth } from "./growth.js";
import { measureStartup } from "./startup.js";
import { measureSuspects } from "./suspects.js";

const parts = { startup: measureStartup, batch: measureBatch, growth: measureGrowth, suspects: measureSuspects };

if (!existsSync("dist/load.cjs")) throw new Error("there is nothing to measure: run `npm run build` first");
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]();
