// Loads workbooks with another library and does nothing with them: `node bench/load.js exceljs|sheetjs FILES…`. The yardstick of the batch.
import { readFileSync } from "node:fs";

const [library, ...files] = process.argv.slice(2);
const load = await { exceljs: loadExceljs, sheetjs: loadSheetjs }[library]();
for (const file of files) await load(readFileSync(file));

async function loadExceljs() {
  const { default: exceljs } = await import("exceljs");
  return (bytes) => new exceljs.Workbook().xlsx.load(bytes);
}

async function loadSheetjs() {
  const { read } = await import("@e965/xlsx");
  return async (bytes) => read(bytes);
}
