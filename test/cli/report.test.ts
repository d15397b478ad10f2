import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { richWorkbook } from "../emit/marked/rich-workbook.ts";
import { zip } from "../readers/xlsx/zip.ts";
import { folderWith, run } from "./fake-terminal.ts";
import { correct } from "./sample-table.ts";

const example = (ending: string) => readFileSync(new URL(`../../examples/panyu-2024.${ending}`, import.meta.url));
const sample = example("xlsx");

/** The real table with an amount that no longer fits. */
async function faulty(): Promise<Uint8Array> {
  const workbook = await opened(sample);
  const cell = workbook.worksheets[0]?.getCell("E5");
  if (cell) cell.value = 75591.92;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const cwd = folderWith({
  "faulty.xlsx": await faulty(),
  "table.yaml": correct,
  "table.txt": "部门\t金额\n",
  "broken.xlsx": Buffer.from(sample).subarray(0, 4000),
  "table.docx": example("docx"),
  "table.ods": example("ods"),
  "table.xls": example("xls"),
  "table.html": example("html"),
  "text.xlsx": "部门\t金额\n",
  "macros.xlsm": zip(richWorkbook()),
});
const report = (...args: readonly string[]) => run(["report", ...args], { cwd });

describe("a workbook", () => {
  test("is given back marked; the exit code is the verdict, the counts go to standard error", async () => {
    const { code, stdout, stderr } = await report("faulty.xlsx", "-o", "marked.xlsx");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^1 file, 1 table.*1 error, /u);
    const workbook = await opened(readFileSync(join(cwd, "marked.xlsx")));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["ptt findings", "绩效目标表"]);
    expect(workbook.worksheets[0]?.getCell("C5").value).toBe("budget/unbalanced");
    const place = workbook.worksheets[0]?.getCell("E5").text ?? "";
    expect(workbook.worksheets[1]?.getCell(place).fill).toMatchObject({ fgColor: { argb: "FFFFC5C1" } });
  });

  test("that was marked gets its marks anew", async () => {
    expect((await report("marked.xlsx", "-o", "again.xlsx")).code).toBe(1);
    expect(readFileSync(join(cwd, "again.xlsx")).equals(readFileSync(join(cwd, "marked.xlsx")))).toBe(true);
  });

  test("is marked in Chinese where that is the language", async () => {
    await report("faulty.xlsx", "-o", "zh.xlsx", "--lang", "zh");
    expect((await opened(readFileSync(join(cwd, "zh.xlsx")))).worksheets[0]?.name).toBe("ptt 检查结果");
  });

  test("with macros stays one, and its ending with it", async () => {
    expect((await report("macros.xlsm", "-o", "marked.xlsm")).code).toBe(1);
    expect(existsSync(join(cwd, "marked.xlsm"))).toBe(true);
    expect(await report("macros.xlsm", "-o", "other.xlsx")).toEqual({
      code: 2,
      stdout: "",
      stderr: "ptt: macros.xlsm is a workbook of the kind .xlsm and stays one; end other.xlsx in .xlsm\n",
    });
    expect(existsSync(join(cwd, "other.xlsx"))).toBe(false);
  });

  test("that can't be read is told of, and nothing is written", async () => {
    const { code, stderr } = await report("broken.xlsx", "-o", "none.xlsx");
    expect(code).toBe(1);
    expect(stderr).toContain("input/unreadable");
    expect(readdirSync(cwd).filter((name) => name.includes("none"))).toEqual([]);
  });

  test("is read from standard input too", async () => {
    const { code } = await run(["report", "-", "-o", "piped.xlsx"], { cwd, stdin: sample });
    expect([code, existsSync(join(cwd, "piped.xlsx"))]).toEqual([0, true]);
  });
});

describe("is a usage error:", () => {
  test.each([
    ["no output", ["faulty.xlsx"], /^ptt: write -o FILE: .*\.xlsx, \.xlsm/u],
    ["an ending of no report", ["faulty.xlsx", "-o", "a.pdf"], /^ptt: no report is written to a\.pdf: .*\.xlsx/u],
    [
      "several files for one workbook",
      ["faulty.xlsx", "table.yaml", "-o", "a.xlsx"],
      /^ptt: a\.xlsx is one marked workbook, but 2 files/u,
    ],
    [
      "YAML to be marked",
      ["table.yaml", "-o", "a.xlsx"],
      /^ptt: table\.yaml can't be marked, only workbooks of the kinds \.xlsx, .* can; write -o FILE\.html or -o FILE\.md instead$/mu,
    ],
    ["text to be marked", ["table.txt", "-o", "a.xlsx"], /^ptt: table\.txt can't be marked/u],
    ...["docx", "ods", "xls", "html"].map((ending): [string, string[], RegExp] => [
      `.${ending} to be marked`,
      [`table.${ending}`, "-o", "a.xlsx"],
      new RegExp(`^ptt: table\\.${ending} can't be marked, only workbooks of the kinds \\.xlsx`, "u"),
    ]),
    ["text named as a workbook to be marked", ["text.xlsx", "-o", "a.xlsx"], /^ptt: text\.xlsx can't be marked/u],
    ["to write over the input", ["faulty.xlsx", "-o", "faulty.xlsx"], /^ptt: faulty\.xlsx is an input/u],
    ["no such file", ["none.xlsx", "-o", "a.xlsx"], /^ptt: no file matches none\.xlsx/u],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await report(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(join(cwd, "a.xlsx"))).toBe(false);
  });
});

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}
