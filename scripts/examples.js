// Writes the workbooks among the examples: the real table from its YAML, and the fault of budget/hidden-digits. They are kept in the
// repository; run this where the printed form changes. The real table as .docx is written here too, as .xls, .ods and .html by
// LibreOffice, where it is installed and they are not there.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import exceljs from "exceljs";
import { wordDocument } from "./word-document.js";

const bundle = "node_modules/.cache/ptt/examples.mjs";
mkdirSync("node_modules/.cache/ptt", { recursive: true });
await build({
  stdin: {
    contents: `
      export { check } from "./src/check.ts";
      export { printWorkbook } from "./src/emit/xlsx.ts";
      export { zip } from "./test/readers/xlsx/zip.ts";
      export { rules } from "./src/rules/index.ts";
      export { inputOf } from "./test/rules/example-input.ts";`,
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

const { check, inputOf, printWorkbook, rules, zip } = await import(pathToFileURL(bundle).href);

const name = "examples/panyu-2024.yaml";
const real = await print({ name, bytes: readFileSync(name) });
const workbook = name.replace(/yaml$/u, "xlsx");
writeFileSync(workbook, real.bytes);
const { grid } = (await check({ name: workbook, bytes: real.bytes })).workbook.sheets[0];
writeFileSync(name.replace(/yaml$/u, "docx"), zip(wordDocument(grid, 2)));
for (const ending of ["xls", "ods", "html"]) convert(workbook, ending);

for (const { id, examples } of rules) {
  const { stored, sums = {}, ...example } = examples.faulty[0];
  if (!stored) continue;
  const path = `examples/faults/${id}.xlsx`;
  const { bytes } = await print(inputOf(example));
  writeFileSync(path, await store({ name: path, bytes }, stored, sums));
}

/** Lets LibreOffice write a workbook in another format beside it. */
function convert(path, ending) {
  if (existsSync(path.replace(/[^.]+$/u, ending))) return;
  try {
    execFileSync("soffice", ["--headless", "--convert-to", ending, "--outdir", "examples", path], { stdio: "ignore" });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

async function print(input) {
  const { tables, diagnostics } = await check(input);
  const [first] = tables;
  if (!first) throw new Error(`no table in ${input.name}: ${JSON.stringify(diagnostics)}`);
  return { bytes: await printWorkbook(first.table) };
}

/** Puts the numbers that cells are to store, and the sums that make them, behind what they show. */
async function store(input, stored, sums) {
  const { tables } = await check(input);
  const book = new exceljs.Workbook();
  await book.xlsx.load(input.bytes);
  const cellOf = (pointer) => {
    const { sheet, row, column } = tables[0].origins.get(pointer);
    return book.getWorksheet(sheet).getCell(row + 1, column + 1);
  };
  for (const [pointer, number] of Object.entries(stored)) {
    const operands = sums[pointer]?.operands.map((operand) => cellOf(operand).address);
    cellOf(pointer).value = operands ? { formula: operands.join("+"), result: Number(number) } : Number(number);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
