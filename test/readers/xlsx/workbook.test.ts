import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook, xlsxReader } from "../../../src/readers/xlsx/workbook.ts";
import { firstGrid, read, readGrid, relationships, withParts, workbookParts } from "./parts.ts";
import { type ZipPart, zip } from "./zip.ts";

const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const parts = workbookParts({ rows: row });
const textOf = (from: readonly ZipPart[]): string | undefined => firstGrid(read(from)).at(0, 0)?.text;
const rename = (names: Readonly<Record<string, string>>): ZipPart[] =>
  parts.map((part) => ({ ...part, name: names[part.name] ?? part.name }));
const sheetUri = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeUri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

describe("parts", () => {
  test("are what the reader makes a workbook of", () => {
    const source = xlsxReader.read({ name: "a.xlsx", bytes: zip(parts) }, defaultLimits);
    expect(source).toMatchObject({ text: null, drafts: null, findings: [] });
    expect(source.workbook?.sheets.map((sheet) => [sheet.name, sheet.isHidden])).toEqual([["Sheet1", false]]);
  });

  test("of the strict namespaces", () => {
    const strict = parts.map((part) => ({
      ...part,
      content: String(part.content)
        .replaceAll(sheetUri, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(officeUri, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    }));
    expect(textOf(strict)).toBe("甲");
  });

  test("with prefixed elements", () => {
    const sheet = `<x:worksheet xmlns:x="${sheetUri}" xmlns:y="urn:y"><x:sheetData><x:row r="1"><y:c r="B1"><y:v>9</y:v></y:c>
      <x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t><y:t>乙</y:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const prefixed = withParts(parts, { name: "xl/worksheets/sheet1.xml", content: sheet });
    expect(
      firstGrid(read(prefixed))
        .row(0)
        .map((cell) => cell.text),
    ).toEqual(["甲"]);
  });

  test("with prefixed elements everywhere", () => {
    const prefixed = parts.map((part) => ({
      ...part,
      content: String(part.content)
        .replace(/<(\/?)(?=[a-zA-Z])/gu, "<$1z:")
        .replace(" xmlns=", " xmlns:z="),
    }));
    expect(textOf(prefixed)).toBe("甲");
  });

  test("without any namespace", () => {
    expect(
      textOf(parts.map((part) => ({ ...part, content: String(part.content).replace(/ xmlns="[^"]*"/gu, "") }))),
    ).toBe("甲");
  });

  test.each<[string, (text: string) => Buffer]>([
    ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 BE", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-16 LE without a mark", (text) => Buffer.from(text, "utf16le")],
  ])("in %s", (_, encode) => {
    const declared = (content: string): string => `<?xml version="1.0"?>\n${content}`;
    expect(textOf(parts.map((part) => ({ ...part, content: encode(declared(String(part.content))) })))).toBe("甲");
  });

  test("in GB18030", () => {
    const sheet = Buffer.concat([
      Buffer.from(
        `<?xml version="1.0" encoding="GB2312"?><worksheet xmlns="${sheetUri}"><sheetData><row><c t="str"><v>`,
      ),
      Buffer.from([0xbc, 0xd7]),
      Buffer.from("</v></c></row></sheetData></worksheet>"),
    ]);
    expect(textOf(withParts(parts, { name: "xl/worksheets/sheet1.xml", content: sheet }))).toBe("甲");
  });

  test.each([
    ["absolute", "/xl/worksheets/sheet1.xml"],
    ["absolute, with a step back", "/xl/other/../worksheets/./sheet1.xml"],
    ["of another case", "Worksheets/SHEET1.XML"],
    ["with backslashes", "worksheets\\sheet1.xml"],
    ["with escapes", "worksheets/%73heet1.xml"],
    ["beyond the root", "../../../../xl/worksheets/sheet1.xml"],
  ])("by a name that is %s", (_, target) => {
    const rels = relationships([["worksheet", target]]);
    expect(textOf(withParts(parts, { name: "xl/_rels/workbook.xml.rels", content: rels }))).toBe("甲");
  });

  test("under backslash names", () => {
    expect(textOf(parts.map((part) => ({ ...part, name: part.name.replaceAll("/", "\\") })))).toBe("甲");
  });

  test("elsewhere than usual", () => {
    const moved = rename({
      "xl/workbook.xml": "book.xml",
      "xl/_rels/workbook.xml.rels": "_rels/book.xml.rels",
      "xl/worksheets/sheet1.xml": "worksheets/sheet1.xml",
    });
    const rels = { name: "_rels/.rels", content: relationships([["officeDocument", "/book.xml"]]) };
    expect(
      textOf(
        withParts(moved, rels)
          .filter((part) => !part.name.includes("Strings") && !part.name.includes("styles"))
          .map((part) =>
            part.name === "_rels/book.xml.rels"
              ? { ...part, content: relationships([["worksheet", "worksheets/sheet1.xml"]]) }
              : part,
          ),
      ),
    ).toBe("甲");
  });

  test("without a relationship of the package", () => {
    expect(textOf(parts.filter((part) => part.name !== "_rels/.rels"))).toBe("甲");
  });

  test("with a DOCTYPE, which is neither expanded nor fetched", () => {
    const sheet = `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <worksheet xmlns="${sheetUri}"><sheetData><row><c t="str"><v>甲&a;&b;</v></c></row></sheetData></worksheet>`;
    expect(textOf(withParts(parts, { name: "xl/worksheets/sheet1.xml", content: sheet }))).toBe("甲&a;&b;");
  });
});

describe("sheets", () => {
  const book = (sheets: string): ZipPart => ({
    name: "xl/workbook.xml",
    content: `<workbook xmlns="${sheetUri}" xmlns:r="${officeUri}"><sheets>${sheets}</sheets></workbook>`,
  });
  const several = withParts(
    parts,
    book(
      `<sheet name="三" r:id="rId3" state="hidden"/><sheet name="一&amp;" r:id="rId1"/><sheet name="图" r:id="rId4"/><sheet name="二" r:id="rId2" state="veryHidden"/>`,
    ),
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["worksheet", "worksheets/b.xml"],
        ["worksheet", "/xl/worksheets/c.xml"],
        ["chartsheet", "chartsheets/sheet1.xml"],
      ]),
    },
    { name: "xl/worksheets/b.xml", content: `<worksheet xmlns="${sheetUri}"/>` },
    {
      name: "xl/worksheets/c.xml",
      content: `<worksheet xmlns="${sheetUri}"><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>`,
    },
  );

  test("stand in the order of the workbook, chart sheets left out", () => {
    const { sheets } = read(several);
    expect(sheets.map((sheet) => [sheet.name, sheet.isHidden, sheet.grid.rowCount])).toEqual([
      ["三", true, 1],
      ["一&", false, 1],
      ["二", true, 0],
    ]);
    expect(sheets[0]?.grid.placeOf(0, 0)).toMatchObject({ sheet: "三" });
  });

  test("with hidden rows and columns, up to the last cell", () => {
    const grid = readGrid({
      before:
        '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="5" max="16384" hidden="true"/></cols>',
      rows: '<row r="1" hidden="1"/><row r="2"/><row r="3" hidden="true"><c r="F3"><v>1</v></c></row><row r="4" hidden="1"/>',
    });
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([
      [0, 2],
      [1, 2, 4, 5],
    ]);
  });

  test("with merges, clipped to the last cell", () => {
    const grid = readGrid({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>',
      after:
        '<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="C3:E9"/><mergeCell ref="B3:$A$3"/><mergeCell ref="X9:Y9"/></mergeCells>',
    });
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 0, bottom: 2, right: 1 },
    ]);
    expect([grid.at(1, 1)?.text, grid.at(2, 2)?.text, grid.at(2, 0)]).toEqual(["1", "3", undefined]);
  });

  test("what a sheet says of itself costs nothing: its dimension, whole-sheet validations and formats", () => {
    const grid = readGrid({
      before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="1"/></cols>',
      rows: row,
      after: `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>TRUE</formula></cfRule></conditionalFormatting>
        <dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>`,
    });
    expect([grid.rowCount, grid.columnCount]).toEqual([1, 1]);
  });

  test("bytes that begin inside another buffer", () => {
    const file = zip(parts);
    const shifted = Buffer.concat([Buffer.from("xyz"), file]);
    expect(
      readWorkbook(new Uint8Array(shifted.buffer, shifted.byteOffset + 3, file.length), defaultLimits).sheets,
    ).toHaveLength(1);
  });
});
