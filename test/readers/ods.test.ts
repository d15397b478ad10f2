import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../src/limits.ts";
import { odsReader } from "../../src/readers/ods.ts";
import { readWorkbook } from "../../src/readers/xlsx/workbook.ts";
import type { Cell } from "../../src/source/grid.ts";
import { cellsOf } from "./same-cells.ts";
import { drawn, refusalBy, sheetsBy } from "./sheets.ts";
import { type ZipPart, zip } from "./xlsx/zip.ts";

const namespaces = ["office", "table", "text", "style", "drawing"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

function spreadsheet(tables: string, ...others: readonly ZipPart[]): Buffer {
  const styles =
    '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
  const content = `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zip([{ name: "content.xml", content }, ...others]);
}

function table(rows: string, attributes = ""): string {
  return `<table:table table:name="表" ${attributes}>${rows}</table:table>`;
}

function row(cells: string, attributes = ""): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

function cell(text: string, attributes = ""): string {
  return `<table:table-cell ${attributes}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;
}

function rowsOf(rows: string): string[] {
  return sheetsBy(odsReader, spreadsheet(table(rows))).flatMap(drawn);
}

function cellOf(text: string, attributes: string): Partial<Cell> {
  const found = sheetsBy(odsReader, spreadsheet(table(row(cell(text, attributes)))))[0]?.grid.at(0, 0);
  return {
    kind: found?.kind ?? "text",
    text: found?.text ?? "",
    stored: found?.stored ?? null,
    formula: found?.formula ?? null,
  };
}

describe("what LibreOffice writes", () => {
  test("is what it writes as .xlsx", () => {
    const { sheets } = readWorkbook(readFileSync("examples/panyu-2024.xlsx"), defaultLimits);
    expect(cellsOf(sheetsBy(odsReader, readFileSync("examples/panyu-2024.ods")))).toEqual(cellsOf(sheets));
  });
});

describe("values", () => {
  test.each<[string, string, string, Partial<Cell>]>([
    [
      "numbers",
      " 90.00% ",
      'office:value-type="percentage" office:value="0.9"',
      { kind: "number", text: "90.00%", stored: "0.9" },
    ],
    [
      "dates",
      "2024年6月",
      'office:value-type="date" office:date-value="2024-06-30"',
      { kind: "date", text: "2024年6月", stored: "45473" },
    ],
    ["times", "36:00", 'office:value-type="time" office:time-value="PT36H00M00S"', { kind: "date", stored: "1.5" }],
    ["booleans", "TRUE", 'office:value-type="boolean" office:boolean-value="true"', { kind: "boolean", stored: null }],
    [
      "texts",
      ' a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d ',
      'office:value-type="string"',
      { kind: "text", text: " a   b\tc\nd " },
    ],
    ["paragraphs", "a</text:p><text:p>b", "", { text: "a\nb" }],
    [
      "sums",
      "3",
      'office:value-type="float" office:value="3" table:formula="of:=SUM([.A2:.A3];[$Sheet2.B1];&quot;[.A1];&quot;)"',
      { formula: 'SUM(A2:A3,Sheet2!B1,"[.A1];")' },
    ],
    ["what is drawn or noted", "a<office:annotation><text:p>x</text:p></office:annotation>", "", { text: "a" }],
  ])("%s", (_, text, attributes, value) => expect(cellOf(text, attributes)).toMatchObject(value));
});

describe("places", () => {
  test.each<[string, string, string[]]>([
    [
      "repeated cells",
      row(cell("a", 'table:number-columns-repeated="3"') + cell("", 'table:number-columns-repeated="2"') + cell("b")),
      ["0:a 1:a 2:a 5:b"],
    ],
    [
      "repeated rows",
      row(cell("a"), 'table:number-rows-repeated="2"') + row("", 'table:number-rows-repeated="2"') + row(cell("b")),
      ["0:a", "0:a", "", "", "0:b"],
    ],
    [
      "merges",
      row(
        cell("a", 'table:number-columns-spanned="2" table:number-rows-spanned="2"') +
          "<table:covered-table-cell/>" +
          cell("b"),
      ) + row(`<table:covered-table-cell table:number-columns-repeated="2"/>${cell("c")}`),
      ["0:a[2x2] 2:b", "0^ 2:c"],
    ],
    [
      "groups and headers",
      `<table:table-header-rows>${row(cell("a"))}</table:table-header-rows><table:table-row-group>${row(cell("b"))}</table:table-row-group>`,
      ["0:a", "0:b"],
    ],
    [
      "blank rows to the end of the sheet",
      row(cell("a")) + row(cell("", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048575"'),
      ["0:a"],
    ],
  ])("%s", (_, rows, shown) => expect(rowsOf(rows)).toEqual(shown));

  test("hidden sheets, rows and columns are known as such", () => {
    const rows = `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/>${row(cell("a") + cell("b"))}${row(cell("c"), 'table:visibility="filter"')}`;
    const [sheet] = sheetsBy(odsReader, spreadsheet(table(rows, 'table:style-name="ta2"')));
    expect([sheet?.isHidden, [...(sheet?.grid.hiddenRows ?? [])], [...(sheet?.grid.hiddenColumns ?? [])]]).toEqual([
      true,
      [1],
      [1],
    ]);
    expect(sheet?.grid.placeOf(1, 1)).toEqual({ kind: "cell", sheet: "表", row: 1, column: 1 });
  });
});

describe("files that can't be read", () => {
  const manifest = (inner: string): ZipPart => ({
    name: "META-INF/manifest.xml",
    content: `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry>${inner}</manifest:file-entry></manifest:manifest>`,
  });

  test.each<[string, Uint8Array, object]>([
    ["empty", new Uint8Array(), { reason: "empty" }],
    ["cut off", readFileSync("examples/panyu-2024.ods").subarray(0, 20_000), { reason: "truncated" }],
    ["encrypted", spreadsheet("", manifest("<manifest:encryption-data/>")), { reason: "encrypted" }],
    [
      "a text",
      zip([{ name: "content.xml", content: `<office:body ${namespaces}><office:text/></office:body>` }]),
      { reason: "other-type", detail: "odt" },
    ],
    ["broken XML", spreadsheet("<table:table>"), { reason: "broken" }],
  ])("%s", (_, bytes, facts) => {
    expect(refusalBy(odsReader, bytes)).toMatchObject({ rule: "input/unreadable", format: "ods", ...facts });
  });
});

describe("limits", () => {
  test.each<[string, string, object]>([
    [
      "cells in a row",
      row(cell("a", 'table:number-columns-repeated="999999999"')),
      { limit: "cells", allowed: 100_000 },
    ],
    ["columns", row(cell("a", 'table:number-columns-repeated="20000"')), { limit: "cells", allowed: 16_384 }],
    ["rows", row(cell("a"), 'table:number-rows-repeated="999999999"'), { limit: "cells", allowed: 100_000 }],
    [
      "merges",
      row(cell("a", 'table:number-columns-spanned="2"'), 'table:number-rows-repeated="4"'),
      { limit: "merges", allowed: 3 },
    ],
    ["text", row(cell("a".repeat(101))), { limit: "text-length", allowed: 100 }],
    ["blanks", row(cell('<text:s text:c="999999999"/>')), { limit: "text-length", allowed: 100 }],
  ])("%s", (_, rows, facts) => {
    const limits = { cells: 100_000, merges: 3, textLength: 100 };
    expect(refusalBy(odsReader, spreadsheet(table(rows)), limits)).toMatchObject({ rule: "input/limit", ...facts });
  });

  test("sheets", () => {
    const bytes = spreadsheet(table("").repeat(4));
    expect(refusalBy(odsReader, bytes, { sheets: 3 })).toMatchObject({ limit: "sheets", allowed: 3 });
  });
});
