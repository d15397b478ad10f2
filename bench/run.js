// What ptt takes, each row a ratio within one run, so that it says the same on any machine. `npm run bench -- batch` runs a part.
import { measureBatch } from "./batch.js";
import { measureGrowth } from "./growth.js";
import { measureStartup } from "./startup.js";
import { measureSuspects } from "./suspects.js";

const parts = { startup: measureStartup, batch: measureBatch, growth: measureGrowth, suspects: measureSuspects };

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]();
