import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { panyu } from "../fixtures/panyu.ts";
import { anyFacts } from "./any-facts.ts";
import { expectedTable } from "./expected.ts";
import { layOut, workbookOf } from "./lay-out.ts";
import { layouts, published, slidLayouts, unmerged } from "./layouts.ts";
import { bytesOf } from "./workbook-bytes.ts";

test("the published form stands in the cells and merges of the page", () => {
  const laid = layOut([panyu], published);
  const grid = workbookOf(laid).sheets[0]?.grid;
  expect([grid?.rowCount, grid?.columnCount]).toEqual([40, 6]);
  expect(grid?.at(39, 1)?.text).toBe("效益指标");
  expect(grid?.at(26, 1)?.text).toBe("产出指标");
  expect(grid?.at(3, 5)?.text).toBe("75,591.12");
  expect(laid.places[0]?.get("/indicators/23/annualTarget")).toMatchObject({ row: 39, column: 5 });
});

test("slid rows stand as in the published text", () => {
  const slides = [
    { indicator: 10, kind: "one" },
    { indicator: 19, kind: "apart" },
    { indicator: 21, kind: "flush" },
  ] as const;
  const { sheets } = layOut([panyu], { ...unmerged, slides });
  const row = (at: number) => sheets[0]?.cells.filter((cell) => cell.row === at).map((c) => [c.column, c.ink.text]);
  expect(row(26)?.sort()).toEqual([
    [1, "成本指标"],
    [2, "项目资金投入"],
    [3, "按规定控制和支付"],
    [4, "按规定控制和支付"],
  ]);
  expect(row(35)).toEqual([
    [0, "高新技术企业研发投入火炬统计数"],
    [3, "150亿元"],
    [4, "150亿元"],
  ]);
  expect(
    row(37)
      ?.map(([column]) => column)
      .sort(),
  ).toEqual([0, 1, 2, 3]);
});

test("every text of a table stands where the layout says, and no cell twice", () => {
  fc.assert(
    fc.property(
      fc.array(anyFacts(), { minLength: 1, maxLength: 2 }),
      fc.oneof(layouts(), slidLayouts()),
      (tables, layout) => {
        const laid = layOut(tables, layout);
        const workbook = workbookOf(laid);
        for (const sheet of laid.sheets) {
          const taken = new Set(sheet.cells.map((cell) => `${cell.row}:${cell.column}`));
          expect(taken.size).toBe(sheet.cells.length);
        }
        tables.forEach((facts, at) => {
          for (const [path, text] of leaves(expectedTable(facts, layout))) {
            const place = laid.places[at]?.get(path);
            const grid = workbook.sheets.find((sheet) => sheet.name === place?.sheet)?.grid;
            if (place && !path.startsWith("/goals"))
              expect(squeeze(grid?.at(place.row, place.column)?.text ?? "")).toContain(squeeze(text));
            else
              expect(path).toMatch(
                /^\/(title|form|fiscalYear|budget\/unit|goals\/0\/text|indicators\/[0-9]+\/level[12])/u,
              );
          }
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("the bytes hold the cells, numbers and merges that were laid", async () => {
  const layout = { ...published, amounts: "number", targets: "number", extraSheets: ["cover"] } as const;
  const laid = layOut([panyu], layout);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await bytesOf(laid)).buffer as ArrayBuffer);
  const page = workbook.getWorksheet("Sheet1");
  expect(page?.getCell("F4").value).toBe(75591.12);
  expect(page?.getCell("F4").numFmt).toBe("#,##0.00");
  expect(page?.getCell("F21").value).toBe(1);
  expect(page?.getCell("B40").master.address).toBe("B28");
});

function* leaves(value: unknown, path = ""): Generator<[string, string]> {
  if (typeof value === "string" && !path.endsWith("/category") && !path.endsWith("/horizon")) yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}/${key}`);
}

function squeeze(text: string): string {
  return text.replace(/[\s,]/gu, "");
}
