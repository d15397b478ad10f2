import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { printWorkbook } from "../../src/emit/xlsx.ts";
import type { TargetTable } from "../../src/model/table.ts";
import { panyu } from "../fixtures/panyu.ts";
import { anyFacts } from "../support/any-facts.ts";
import { anyPrintableTable } from "../support/any-table.ts";
import { readBack } from "../support/read-back.ts";
import { tableOf } from "../support/table.ts";

const table = tableOf(panyu);

test("the real table is printed with the merges of its published form", async () => {
  const page = await printed(table);
  expect(merges(page).slice(0, 12)).toEqual([
    ...["A15:A16", "A17:A41", "A1:F1", "A2:F2", "A4:A6", "A8:A14", "B18:B28", "B29:B41", "B3:F3", "B7:F7"],
    ...["C18:C23", "C24:C25"],
  ]);
});

test("amounts are numbers that show their digits, targets are text", async () => {
  const page = await printed(table);
  expect([page.getCell("C6").value, page.getCell("C6").numFmt]).toEqual([68590.6, "#,##0.00"]);
  expect([page.getCell("E6").value, page.getCell("E6").numFmt]).toEqual([0, "#,##0.00"]);
  expect([page.getCell("E25").value, page.getCell("E25").numFmt]).toEqual(["100%", "@"]);
});

test("rows are tall enough for their texts, and goals too tall for one row are merged over several", async () => {
  const goals = [{ horizon: "annual", ordinal: 1, text: "推动工业经济稳步提速，".repeat(400) } as const];
  const page = await printed({ ...table, goals });
  expect(merges(page)).toContain("B7:F10");
  const heights = [7, 8, 9, 10].map((row) => page.getRow(row).height);
  expect(heights.every((height) => height > 200 && height <= 409)).toBe(true);
  expect((await printed(table)).getRow(7).height).toBeLessThan(200);
});

test("it prints on A4, one page wide, its title on every page", async () => {
  const { pageSetup } = await printed(table);
  expect(pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  expect(pageSetup.printArea).toBe("A1:F41");
  expect(pageSetup.printTitlesRow).toBe("1:2");
});

test("the real table is read back as it was", async () => {
  expect(readBack(await printWorkbook(table))).toEqual({ tables: [table], noticed: [] });
});

test("the example is the real table as it is printed now", async () => {
  const example = readFileSync("examples/panyu-2024.xlsx");
  expect(example.equals(await printWorkbook(table))).toBe(true);
});

test("any table of the form is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts(), async (facts) => {
      const any = tableOf(facts);
      expect(readBack(await printWorkbook(any))).toEqual({ tables: [any], noticed: [] });
    }),
    { numRuns: 40 },
  );
});

test("so is any table of a department or a project, what the forms have no room for included", async () => {
  await fc.assert(
    fc.asyncProperty(anyPrintableTable(), async (any) => {
      expect(readBack(await printWorkbook(any))).toEqual({ tables: [any], noticed: [] });
    }),
    { numRuns: 60 },
  );
});

test("goals too long for one cell stand in several", async () => {
  const goals = [1, 2, 3].map((ordinal) => ({
    horizon: "annual" as const,
    ordinal,
    text: `第${ordinal}个目标，${"推动工业经济稳步提速，".repeat(1200)}完。`,
  }));
  expect(readBack(await printWorkbook({ ...table, goals }))).toEqual({ tables: [{ ...table, goals }], noticed: [] });
});

test("a text that no cell can hold is cut at its limit, between two characters", async () => {
  const page = await printed(withName(`${"长".repeat(32_766)}\u{20000}尾`));
  expect(page.getCell("D18").value).toBe("长".repeat(32_766));
});

test("parts of parts keep their depth", async () => {
  const grants = { item: null, label: "专项补助", amount: "5.5", children: [] };
  const general = { item: "generalPublic", label: "一般公共预算", amount: "60", children: [grants] } as const;
  const fund = { item: "governmentFund", label: "政府性基金", amount: null, children: [] } as const;
  const fiscal = { item: "fiscal", label: "财政拨款", amount: "60", children: [general, fund] } as const;
  const deep = { ...table, budget: { ...table.budget, revenue: [fiscal] } };
  expect(readBack(await printWorkbook(deep))).toEqual({ tables: [deep], noticed: [] });
});

test.each(["=1+1", "+86", "-", "@SUM(A1)", '=HYPERLINK("http://a")'])("%s is text, never a formula", async (text) => {
  const page = await printed(withName(text));
  expect([page.getCell("D18").type, page.getCell("D18").value, page.getCell("D18").numFmt]).toEqual([3, text, "@"]);
});

test("characters that XML can't hold, and what looks like their escape, survive", async () => {
  const named = withName("a\u0001b\ufffe_x0041_ <&>\"' 一\n二");
  expect(readBack(await printWorkbook(named)).tables).toEqual([named]);
});

test("the same table gives the same bytes at any time", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-01-05T08:00:00Z") });
  const first = await printWorkbook(table);
  vi.setSystemTime(new Date("2031-12-24T23:59:58Z"));
  const later = await printWorkbook(table);
  vi.useRealTimers();
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
});

function withName(name: string): TargetTable {
  return {
    ...table,
    indicators: table.indicators.map((indicator, at) => (at === 0 ? { ...indicator, name } : indicator)),
  };
}

async function printed(any: TargetTable): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await printWorkbook(any)).buffer as ArrayBuffer);
  const page = workbook.worksheets[0];
  if (!page) throw new Error("no sheet");
  return page;
}

function merges(page: ExcelJS.Worksheet): string[] {
  return [...page.model.merges].sort();
}
