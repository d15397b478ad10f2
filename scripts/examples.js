// Writes examples/panyu-2024.xlsx from its YAML. The workbook is kept in the repository; run this where the printed form changes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const bundle = "node_modules/.cache/ptt/examples.mjs";
mkdirSync("node_modules/.cache/ptt", { recursive: true });
await build({
  stdin: {
    contents: 'export { check } from "./src/check.ts"; export { printWorkbook } from "./src/emit/xlsx.ts";',
    resolveDir: process.cwd(),
    loader: "ts",
  },
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  logLevel: "warning",
});

const { check, printWorkbook } = await import(pathToFileURL(bundle).href);
const name = "examples/panyu-2024.yaml";
const { tables, diagnostics } = await check({ name, bytes: readFileSync(name) });
const [first] = tables;
if (!first) throw new Error(`no table in ${name}: ${JSON.stringify(diagnostics)}`);
writeFileSync(name.replace(/yaml$/u, "xlsx"), await printWorkbook(first.table));
