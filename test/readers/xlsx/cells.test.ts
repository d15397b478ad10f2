import { describe, expect, test } from "vitest";
import type { Written } from "./parts.ts";
import { readGrid } from "./parts.ts";

describe("values", () => {
  test.each<[string, string, Written, unknown]>([
    [
      "a shared string",
      '<c r="A1" t="s"><v>1</v></c>',
      { strings: "<si><t>甲</t></si><si><t>乙</t></si>" },
      ["text", "乙", null],
    ],
    [
      "a rich string without its phonetic runs",
      '<c r="A1" t="s"><v>0</v></c>',
      {
        strings:
          "<si><r><rPr><b/></rPr><t>部</t></r><r><t>门</t></r><rPh sb='0' eb='1'><t>bu</t></rPh><phoneticPr/></si>",
      },
      ["text", "部门", null],
    ],
    ["an inline string", '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', {}, ["text", "甲", null]],
    [
      "an inline rich string",
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
      {},
      ["text", "甲乙", null],
    ],
    ["text of a formula", '<c r="A1" t="str"><f>"甲"</f><v>甲</v></c>', {}, ["text", "甲", null]],
    ["true", '<c r="A1" t="b"><v>1</v></c>', {}, ["boolean", "TRUE", null]],
    ["false", '<c r="A1" t="b"><v>0</v></c>', {}, ["boolean", "FALSE", null]],
    ["an error", '<c r="A1" t="e"><v>#REF!</v></c>', {}, ["error", "#REF!", null]],
    ["a number", '<c r="A1"><v>68590.6</v></c>', {}, ["number", "68590.6", "68590.6"]],
    ["a number with noise", '<c r="A1" t="n"><v>0.90000000000000002</v></c>', {}, ["number", "0.9", "0.9"]],
    ["a number that is none", '<c r="A1"><v>1,000</v></c>', {}, ["text", "1,000", null]],
    ["a number out of range", '<c r="A1"><v>1e999</v></c>', {}, ["text", "1e999", null]],
    [
      "an ISO date",
      '<c r="A1" t="d" s="1"><v>2024-12-31</v></c>',
      { formats: ["yyyy-mm-dd"] },
      ["date", "2024-12-31", "45657"],
    ],
    ["a date", '<c r="A1" s="1"><v>45657</v></c>', { formats: ['yyyy"年"m"月"'] }, ["date", "2024年12月", "45657"]],
    [
      "a date of 1904",
      '<c r="A1" s="1"><v>44195</v></c>',
      { formats: ["yyyy-m-d"], is1904: true },
      ["date", "2024-12-31", "44195"],
    ],
    ["escapes", '<c r="A1" t="str"><v>一_x000D_\n二_x005F_x000D_</v></c>', {}, ["text", "一\n二_x000D_", null]],
    [
      "line breaks",
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 一\r\n二&#13;三&#10;四 </t></is></c>',
      {},
      ["text", " 一\n二\n三\n四 ", null],
    ],
    [
      "entities",
      '<c r="A1" t="str"><v>&lt;&amp;&gt;&quot;&apos;&#x7532;&#20057;&#x1F600;&#xFFFFFF;&no;</v></c>',
      {},
      ["text", "<&>\"'甲乙😀&#xFFFFFF;&no;", null],
    ],
    [
      "CDATA and comments",
      '<c r="A1" t="str"><v>甲<![CDATA[<&amp;>]]><!-- no -->乙</v></c>',
      {},
      ["text", "甲<&amp;>乙", null],
    ],
    ["an unknown style", '<c r="A1" s="77"><v>0.5</v></c>', {}, ["number", "0.5", "0.5"]],
    [
      "text in a format of its own",
      '<c r="A1" s="1" t="str"><v>甲</v></c>',
      { formats: ['0;0;0;@"区"'] },
      ["text", "甲区", null],
    ],
    [
      "text in an accounting format",
      '<c r="A1" s="1" t="str"><v>甲</v></c>',
      { formats: ["_ * 0_ ;_ @_ "] },
      ["text", "甲", null],
    ],
  ])("%s", (_, cell, written, expected) => {
    const found = readGrid({ ...written, rows: `<row r="1">${cell}</row>` }).at(0, 0);
    expect(found && [found.kind, found.text, found.stored]).toEqual(expected);
  });

  test("a format of the dxfs is none of the cells'", () => {
    const grid = readGrid({ rows: '<row r="1"><c r="A1" s="1"><v>0.9</v></c></row>', formats: ["0%"] });
    expect(grid.at(0, 0)?.text).toBe("90%");
  });
});

describe("places", () => {
  const texts = (rows: string): unknown => {
    const grid = readGrid({ rows });
    return Array.from({ length: grid.rowCount }, (_, row) => grid.row(row).map((cell) => [cell.column, cell.text]));
  };

  test("cells and rows without references follow those before", () => {
    expect(texts("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>")).toEqual([
      [
        [0, "1"],
        [2, "2"],
      ],
      [],
      [[0, "3"]],
    ]);
    expect(
      texts(
        '<row r="2"><c r="B2"/><c><v>1</v></c><c r="E2"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      ),
    ).toEqual([
      [],
      [
        [2, "1"],
        [4, "2"],
        [5, "3"],
      ],
      [[0, "4"]],
    ]);
  });

  test("cells in any order, and of two at one place the last", () => {
    expect(
      texts(
        '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row>',
      ),
    ).toEqual([
      [[0, "4"]],
      [
        [0, "2"],
        [1, "1"],
      ],
    ]);
  });

  test("the last row and column of a sheet", () => {
    const grid = readGrid({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
    expect([grid.rowCount, grid.columnCount, grid.at(1_048_575, 16_383)?.text]).toEqual([1_048_576, 16_384, "1"]);
  });

  test("a place names its sheet", () => {
    expect(readGrid({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }).placeOf(6, 4)).toEqual({
      kind: "cell",
      sheet: "Sheet1",
      row: 6,
      column: 4,
    });
  });
});

describe("formulas", () => {
  const formulas = (rows: string): unknown => {
    const grid = readGrid({ rows });
    return Array.from({ length: grid.rowCount }, (_, row) => grid.row(row).map((cell) => cell.formula));
  };

  test("stand beside their stored results", () => {
    const cell = readGrid({ rows: '<row r="1"><c r="A1"><f>SUM(B1:B9)&amp;""</f><v>5</v></c></row>' }).at(0, 0);
    expect(cell).toMatchObject({ text: "5", stored: "5", formula: 'SUM(B1:B9)&""' });
  });

  test("are shared", () => {
    expect(
      formulas(`<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$B1+B$1+$B$1+LOG10(C1)+X!D1&amp;"E1"+'F1 G'!A1+r1c_</f><v>1</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>1</v></c></row>`),
    ).toEqual([
      [`B1+$B1+B$1+$B$1+LOG10(C1)+X!D1&"E1"+'F1 G'!A1+r1c_`],
      [`B2+$B2+B$1+$B$1+LOG10(C2)+X!D2&"E1"+'F1 G'!A2+r1c_`],
      [`C3+$B3+C$1+$B$1+LOG10(D3)+X!E3&"E1"+'F1 G'!B3+r1c_`],
    ]);
  });

  test("of an array, and of a shared one that is not there", () => {
    expect(
      formulas('<row r="1"><c r="A1"><f t="array" ref="A1:B1">B1:B2*2</f><v>1</v></c><c r="B1"><v>2</v></c></row>'),
    ).toEqual([["B1:B2*2", null]]);
    expect(formulas('<row r="1"><c r="A1"><f t="shared" si="7"/><v>1</v></c></row>')).toEqual([[null]]);
  });
});
