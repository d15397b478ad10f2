import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import type { Sheet } from "../../../src/source/workbook.ts";
import { refusal } from "./parts.ts";

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/xlsx/${name}`, import.meta.url));
const sheetsOf = (name: string): readonly Sheet[] => readWorkbook(fixture(name), defaultLimits).sheets;

/** The cells of a sheet, row by row, as `text`, or `text=formula`; numbers and dates that show otherwise as `text(stored)`. */
function outline({ grid }: Sheet): unknown {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.row(row).map(({ text, stored, formula }) => {
      return `${text}${stored === null || stored === text ? "" : `(${stored})`}${formula === null ? "" : `=${formula}`}`;
    }),
  );
}

describe("LibreOffice", () => {
  const [formats, values] = sheetsOf("libreoffice.xlsx");
  const unquote = (field: string): string => (/^"(.*)"$/u.exec(field)?.[1] ?? field).replaceAll('""', '"').trim();
  const shown = fixture("libreoffice.shown.tsv").toString("utf8").trimEnd().split("\n");

  test.each(shown.map((line, row) => [row, ...line.split("\t").map(unquote)] as const))(
    "shows in row %i, %s: %s",
    (row, code, text) => {
      // Excel counts a 29 February 1900, LibreOffice does not.
      const expected = text === "1900年2月27日" ? "1900年2月28日" : text;
      expect([formats?.grid.at(row, 0)?.text.trim(), formats?.grid.at(row, 1)?.text]).toEqual([code, expected]);
    },
  );

  test("writes a hidden sheet", () => {
    expect(
      values && [values.name, values.isHidden, [...values.grid.hiddenRows], [...values.grid.hiddenColumns]],
    ).toEqual(["合并", true, [6], [4]]);
    expect(values && outline(values)).toEqual([
      [],
      ["部门"],
      ["部门"],
      ["部门"],
      [],
      ["一\n二 & <三>", "6=SUM(C6:C8)", "1"],
      ["2"],
      ["3", "TRUE=TRUE()", "#DIV/0!=1/0"],
      ["2024-12-31(45657)"],
      ['甲=A1&"甲"'],
      ['甲=A2&"甲"'],
      ['甲=A3&"甲"'],
    ]);
  });
});

describe("other programs", () => {
  test("openpyxl, whose formulas have no results", () => {
    const sheets = sheetsOf("openpyxl.xlsx");
    expect(sheets.map((sheet) => [sheet.name, sheet.isHidden])).toEqual([
      ["开", false],
      ["隐", true],
    ]);
    expect(sheets.map(outline)).toEqual([
      [["部门"], ["部门"], [], ["90%(0.9)", "500家(500)", "2024-12-31(45657)", "TRUE"]],
      [],
    ]);
  });

  test("XlsxWriter, with inline strings and a validation of the whole sheet", () => {
    expect(sheetsOf("xlsxwriter.xlsx").map(outline)).toEqual([
      [["甲\n乙"], ["90%(0.9)"], ["2=1+1"], ["2024/12/31(45657)"], ["ab"], ["合"]],
    ]);
  });

  test("SheetJS", () => {
    expect(sheetsOf("sheetjs.xlsx").map(outline)).toEqual([
      [
        ["部门", "90%(0.9)", "TRUE"],
        ["2024/12/31(45657)", "2=1+1", "a&b"],
      ],
    ]);
  });

  test("a workbook with a password, and one of the format before 2007", () => {
    expect(refusal(fixture("encrypted.xlsx"))).toMatchObject({ reason: "encrypted" });
    expect(refusal(fixture("old.xls"))).toMatchObject({ reason: "old-workbook" });
  });
});
