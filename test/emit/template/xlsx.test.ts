import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/check.ts";
import { type Template, xlsxTemplate } from "../../../src/emit/template.ts";
import { panyu } from "../../fixtures/panyu.ts";
import { hasLibreOffice, savedByLibreOffice } from "../../support/libre-office.ts";
import { readBack } from "../../support/read-back.ts";
import { tableOf } from "../../support/table.ts";

const department: Template = { form: "department", language: "zh", year: 2025, from: null };
const project: Template = { ...department, form: "project" };
const both = [department, project].map((kind) => [kind.form, kind] as const);

test.each(both)("a blank form of a %s has nothing to say but that it is not filled in", async (_, kind) => {
  expect(await found(await xlsxTemplate(kind))).toEqual(["form/not-filled-in"]);
});

test("labels are locked, and what is filled in is not", async () => {
  const page = await formOf(await xlsxTemplate(department));
  const protection = (page as unknown as { readonly sheetProtection: { readonly sheet: boolean } }).sheetProtection;
  expect(protection.sheet).toBe(true);
  const isOpen = (cell: string) => page.getCell(cell).protection?.locked === false;
  expect(
    ["A1", "A2", "B3", "C5", "E6", "B7", "D9", "B18", "C18", "D18", "E18", "F18"].filter((cell) => !isOpen(cell)),
  ).toEqual([]);
  expect(["A3", "B4", "B5", "D5", "A7", "B8", "A17", "F17"].filter(isOpen)).toEqual([]);
});

test("categories are chosen from lists, amounts are numbers with two decimals, targets are text", async () => {
  const page = await formOf(await xlsxTemplate(department));
  expect(page.getCell("B18").dataValidation).toMatchObject({
    type: "list",
    formulae: ['"成本指标,产出指标,效益指标,满意度指标"'],
  });
  expect(page.getCell("C35").dataValidation.formulae[0]).toContain("服务对象满意度指标");
  expect(page.getCell("C5").dataValidation).toMatchObject({ type: "decimal", errorStyle: "stop" });
  expect([page.getCell("C5").numFmt, page.getCell("E18").numFmt]).toEqual(["#,##0.00", "@"]);
});

test("the second sheet says how to fill it in, and adds up what is", async () => {
  const from = { table: tableOf(panyu), file: "2024.xlsx" };
  const workbook = await load(await xlsxTemplate({ ...department, year: null, from }));
  const page = workbook.getWorksheet("填表说明");
  const rows = page?.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])) ?? [];
  expect(rows[1]?.[0]).toBe("表中内容按 2024.xlsx（2024年度）预填，请逐项核对、修改。");
  expect(rows.slice(-4)).toMatchObject([
    ["支出各项之和", { formula: "IF(COUNT('绩效目标表'!C5:C6)=0,\"\",SUM('绩效目标表'!C5:C6))", result: 75591.11 }],
    ["收入各项之和", { result: 75591.12 }],
    ["两者之差，应当为 0", { result: -0.01 }],
    ["各项任务的资金之和，不应超过其中的项目支出", { result: 54739.84 }],
  ]);
});

test("it is filled in from another table, a year later, with room for more", async () => {
  const table = tableOf(panyu);
  const bytes = await xlsxTemplate({ ...project, year: null, from: { table, file: "2024.xlsx" } });
  expect(readBack(bytes)).toEqual({ tables: [{ ...table, fiscalYear: 2025 }], noticed: [] });
  expect((await formOf(bytes)).getCell("B46").dataValidation.type).toBe("list");
});

test("without a year, that is left to be filled in", async () => {
  expect(readBack(await xlsxTemplate({ ...project, year: null })).tables[0]?.fiscalYear).toBeNull();
});

test("the instruction sheet of either language is no table", async () => {
  for (const language of ["en", "zh"] as const) {
    expect(readBack(await xlsxTemplate({ ...department, language })).tables).toHaveLength(1);
  }
});

const where = hasLibreOffice ? "" : " (skipped: LibreOffice is not installed)";

describe.skipIf(!hasLibreOffice)(`filled in and saved by LibreOffice${where}`, { timeout: 150_000 }, () => {
  test("a department's form has nothing to say", async () => {
    const cells = {
      B3: "某市科学技术局",
      C5: 60,
      C6: 40,
      E5: 100,
      E6: 0,
      B7: "新增高新技术企业500家，企业研发投入持续增加。",
      B9: "企业创新能力建设",
      C9: "兑现高新技术企业认定奖补资金。",
      D9: 40,
      E9: "新增高新技术企业500家。",
      D18: "新增认定高新技术企业数",
      E18: "≥1500家",
      F18: "≥500家",
      D26: "高新技术企业营业收入",
      E26: "≥2700亿元",
      F26: "≥2700亿元",
      D32: "企业满意度",
      E32: "≥90%",
      F32: "≥90%",
    };
    expect(await found(savedByLibreOffice(await filled(department, cells)))).toEqual([]);
  });

  test("a project's has its total from its sum", async () => {
    const cells = {
      B3: "高新技术企业奖补",
      B4: "某市科学技术局",
      D7: 90.5,
      D8: 9.5,
      B9: "新增高新技术企业500家。",
      D11: "奖补总额",
      E11: "≤100万元",
      F11: 20,
      D15: "新增认定高新技术企业数",
      E15: "≥500家",
      F15: 40,
      D22: "高新技术企业营业收入",
      E22: "≥2700亿元",
      F22: 20,
      D26: "企业满意度",
      E26: "≥90%",
      F26: 10,
    };
    const saved = savedByLibreOffice(await filled(project, cells));
    expect(await found(saved)).toEqual([]);
    expect(readBack(saved).tables[0]?.budget.revenue[0]?.amount).toBe("100.00");
  });
});

async function filled(kind: Template, cells: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
  const workbook = await load(await xlsxTemplate(kind));
  for (const [name, value] of Object.entries(cells)) {
    const cell = workbook.worksheets[0]?.getCell(name);
    if (cell?.protection?.locked !== false) throw new Error(`${name} is locked`);
    cell.value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

async function formOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const [page] = (await load(bytes)).worksheets;
  if (!page) throw new Error("no sheet");
  return page;
}

async function found(bytes: Uint8Array): Promise<string[]> {
  const { diagnostics } = await check({ name: "a.xlsx", bytes });
  return diagnostics.map(({ rule, pointer, facts }) =>
    rule === "form/not-filled-in" ? rule : `${rule} ${pointer} ${JSON.stringify(facts)}`,
  );
}
