import { describe, expect, test } from "vitest";
import { xmlWorkbookReader } from "../../src/readers/xml-workbook.ts";
import { drawn, refusalBy, sheetsBy } from "./sheets.ts";

const namespaces =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';

const styles = `<Styles><Style ss:ID="Default"><NumberFormat/></Style><Style ss:ID="s1"><NumberFormat ss:Format="Standard"/></Style>
  <Style ss:ID="s2"><NumberFormat ss:Format="0%"/></Style><Style ss:ID="s3"><NumberFormat ss:Format="Long Date"/></Style></Styles>`;

/** A workbook of one sheet, as Excel 2003 writes it. */
function workbook(rows: string, after = ""): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ${namespaces}>${styles}<Worksheet ss:Name="表"><Table>${rows}</Table>${after}</Worksheet></Workbook>`;
}

function row(cells: string, attributes = ""): string {
  return `<Row ${attributes}>${cells}</Row>`;
}

function cell(value: string | number, attributes = "", type = typeof value === "number" ? "Number" : "String"): string {
  return `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
}

function rowsOf(rows: string): string[] {
  return sheetsBy(xmlWorkbookReader, workbook(rows)).flatMap(drawn);
}

test("cells stand where their indexes say", () => {
  const rows = row(cell("a") + cell("b", 'ss:Index="3"') + cell("c")) + row(cell("d"), 'ss:Index="3"') + row(cell("e"));
  expect(rowsOf(rows)).toEqual(["0:a 2:b 3:c", "", "0:d", "0:e"]);
});

test("merges", () => {
  const rows = row(cell("a", 'ss:MergeAcross="1" ss:MergeDown="1"') + cell("b")) + row(cell("c", 'ss:Index="3"'));
  expect(rowsOf(rows)).toEqual(["0:a[2x2] 2:b", "0^ 2:c"]);
});

test.each<[string, string, object]>([
  ["numbers", cell(25502, 'ss:StyleID="s1"'), { kind: "number", text: "25,502.00", stored: "25502" }],
  ["shares", cell(0.9, 'ss:StyleID="s2"'), { kind: "number", text: "90%", stored: "0.9" }],
  [
    "dates",
    cell("2024-06-30T00:00:00.000", 'ss:StyleID="s3"', "DateTime"),
    { kind: "date", text: "2024年6月30日", stored: "45473" },
  ],
  ["booleans", cell(1, "", "Boolean"), { kind: "boolean", text: "TRUE" }],
  ["errors", cell("#DIV/0!", "", "Error"), { kind: "error", text: "#DIV/0!" }],
  ["rich text", cell('<B xmlns="http://www.w3.org/TR/REC-html40">粗</B>细&#10;二'), { kind: "text", text: "粗细\n二" }],
  ["the style of the row", row(cell(5), 'ss:StyleID="s1"'), { text: "5.00" }],
  [
    "sums",
    cell(3, 'ss:Formula="=SUM(R[1]C:R[3]C,R1C2)+ROUND(RC[1],0)&amp;&quot;RC&quot;"'),
    { formula: 'SUM(A2:A4,$B$1)+ROUND(B1,0)&"RC"' },
  ],
  ["what is noted", `<Cell><Data ss:Type="String">a</Data><Comment><Data>x</Data></Comment></Cell>`, { text: "a" }],
])("%s", (_, written, value) => {
  const [sheet] = sheetsBy(xmlWorkbookReader, workbook(written.startsWith("<Row") ? written : row(written)));
  expect(sheet?.grid.at(0, 0)).toMatchObject(value);
});

test("hidden sheets, rows and columns are known as such", () => {
  const rows = `<Column ss:Index="2" ss:Span="1" ss:Hidden="1"/>${row(cell("a") + cell("b") + cell("c"))}${row(cell("d"), 'ss:Hidden="1"')}`;
  const hidden =
    '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
  const [sheet] = sheetsBy(xmlWorkbookReader, workbook(rows, hidden));
  expect([
    sheet?.name,
    sheet?.isHidden,
    [...(sheet?.grid.hiddenRows ?? [])],
    [...(sheet?.grid.hiddenColumns ?? [])],
  ]).toEqual(["表", true, [1], [1, 2]]);
  expect(sheet?.grid.placeOf(1, 2)).toEqual({ kind: "cell", sheet: "表", row: 1, column: 2 });
});

describe("limits", () => {
  test.each<[string, string, object]>([
    ["cells", row(cell("a").repeat(11)), { limit: "cells", allowed: 10 }],
    ["merges", row(cell("a", 'ss:MergeAcross="1"').repeat(4)), { limit: "merges", allowed: 3 }],
    ["text", row(cell("a".repeat(101))), { limit: "text-length", allowed: 100 }],
    ["depth", "<a>".repeat(65), { limit: "xml-depth", allowed: 64 }],
  ])("%s", (_, rows, facts) => {
    expect(refusalBy(xmlWorkbookReader, workbook(rows), { cells: 10, merges: 3, textLength: 100 })).toMatchObject(
      facts,
    );
  });

  test.each([
    ["a column beyond the sheet", row(cell("a", 'ss:Index="9999999"')), "row 1, cell 9999999"],
    ["a row beyond the sheet", row(cell("a"), 'ss:Index="9999999"'), "row 9999999, cell 1"],
    ["an end that is missing", "<Row>", /closing tag/u],
  ])("%s is damage", (_, rows, detail) => {
    expect(refusalBy(xmlWorkbookReader, workbook(rows))).toMatchObject({
      reason: "broken",
      format: "xml-workbook",
      detail: typeof detail === "string" ? detail : expect.stringMatching(detail),
    });
  });
});
