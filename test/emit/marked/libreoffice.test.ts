import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import { zip } from "../../readers/xlsx/zip.ts";
import { finding, mark, partsOf } from "./marking.ts";
import { richWorkbook } from "./rich-workbook.ts";

const table = "绩效 目标表";
const office = "soffice";
const hasLibreOffice = spawnSync(office, ["--version"]).status === 0;

test.skipIf(!hasLibreOffice)(
  "LibreOffice opens and saves it, and a later run finds its marks again (skipped without soffice)",
  { timeout: 240_000 },
  async () => {
    const findings = [
      finding(table, "B2"),
      finding(table, "B3", { severity: "warning" }),
      finding(table, "A1", { severity: "info" }),
      finding(table, "A6", { severity: "info" }),
    ];
    const saved = savedByLibreOffice(mark(zip(richWorkbook()), findings));
    const [first, , second] = readWorkbook(saved, defaultLimits).sheets;
    expect([first?.name, first?.grid.at(4, 5)?.text]).toEqual(["ptt 检查结果", "甲局的金额为-1，应大于或等于0。"]);
    expect(second?.grid.at(1, 1)?.text).toBe("12.50万元");
    expect(commentsOf(saved)).toMatch(/B3:【ptt 检查结果】.*警告（budget\/negative）：甲局的金额为-1/su);
    const cleaned = mark(saved, []);
    expect(await coloursOf(saved, ["A1", "B2", "B3"])).toEqual(["FFCFE3F7", "FFFFC5C1", "FFFFE69D"]);
    expect(await coloursOf(cleaned, ["A1", "B2", "B3"])).toEqual(["FFFFC000", null, null]);
    expect(readWorkbook(cleaned, defaultLimits).sheets.map(({ name }) => name)).toEqual(["封面", table, "数据"]);
    expect(commentsOf(cleaned)).toBe("A3:王科长： 名称要全称\nB2:请核对\nC3:[Threaded comment] 见会话");
  },
);

function savedByLibreOffice(bytes: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "ptt-office-"));
  try {
    writeFileSync(join(folder, "marked.xlsm"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [
      profile,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      join(folder, "saved"),
      join(folder, "marked.xlsm"),
    ];
    execFileSync(office, args, { stdio: "ignore", timeout: 200_000 });
    return readFileSync(join(folder, "saved/marked.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The comments of a workbook, each with its cell. */
function commentsOf(bytes: Buffer): string {
  const part = [...partsOf(bytes)].find(([name]) => /^xl\/comments\d*\.xml$/u.test(name))?.[1] ?? "";
  return [...part.matchAll(/<comment ref="(\w+)".*?<\/comment>/gsu)]
    .map(([comment, cell]) => `${cell}:${[...comment.matchAll(/<t[^>]*>([^<]*)/gu)].map(([, text]) => text).join("")}`)
    .sort()
    .join("\n");
}

async function coloursOf(bytes: Buffer, cells: readonly string[]): Promise<readonly unknown[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return cells.map((cell) => {
    const fill = workbook.getWorksheet(table)?.getCell(cell).fill;
    return fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.argb : null;
  });
}
