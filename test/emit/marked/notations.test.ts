import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/diagnostic.ts";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import { columnName } from "../../../src/source/place.ts";
import { relationships, type Written, withParts, workbookParts } from "../../readers/xlsx/parts.ts";
import { type ZipPart, zip } from "../../readers/xlsx/zip.ts";
import { finding, mark, markParts, partOf, partsOf } from "./marking.ts";

const sheetPart = "xl/worksheets/sheet1.xml";
const types: ZipPart = {
  name: "[Content_Types].xml",
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
};
const parts = (written: Written) => [types, ...workbookParts(written)];
const oneRow = '<row r="2"><c r="B2"><v>1</v></c></row>';

/** What a part says inside its `sheetData` after cells were marked. */
function rowsAfter(rows: string, ...cells: readonly string[]): string {
  const marked = markParts(
    parts({ rows, formats: ["0.00"] }),
    cells.map((cell) => finding("Sheet1", cell)),
  );
  return /<sheetData>(.*)<\/sheetData>/su.exec(partOf(marked, sheetPart))?.[1] ?? "";
}

describe("cells", () => {
  test.each([
    ["that stand there get a style", oneRow, ["B2"], '<row r="2"><c r="B2" s="2"><v>1</v></c></row>'],
    [
      "have their style replaced, in whatever quotes",
      "<row r='2'><c s = '1' r='B2'/></row>",
      ["B2"],
      `<row r='2'><c s = "2" r='B2'/></row>`,
    ],
    [
      "without references are counted on",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      ["B1", "A2"],
      '<row><c><v>1</v></c><c s="2"><v>2</v></c></row><row><c s="2"><v>3</v></c></row>',
    ],
    [
      "that are missing stand in order",
      oneRow,
      ["A2", "C2", "E2"],
      '<row r="2"><c r="A2" s="2"/><c r="B2"><v>1</v></c><c r="C2" s="2"/><c r="E2" s="2"/></row>',
    ],
    [
      "whose rows are missing get rows in order",
      oneRow,
      ["C1", "B3", "AA3"],
      '<row r="1"><c r="C1" s="2"/></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3" s="2"/><c r="AA3" s="2"/></row>',
    ],
    [
      "go into empty rows",
      '<row r="2" s="1"/>',
      ["B2", "C2"],
      '<row r="2" s="1"><c r="B2" s="2"/><c r="C2" s="2"/></row>',
    ],
    [
      "with formulas that they share keep them",
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>',
      ["A2"],
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2" s="2"><f t="shared" si="0"/><v>1</v></c></row>',
    ],
    [
      "hold texts that look like tags",
      '<row r="2"><c r="B2" t="inlineStr"><is><t><![CDATA[<c r="B2">]]></t></is></c><!-- <c r="B2"/> --></row>',
      ["B2"],
      '<row r="2"><c r="B2" t="inlineStr" s="2"><is><t><![CDATA[<c r="B2">]]></t></is></c><!-- <c r="B2"/> --></row>',
    ],
  ])("%s", (_, before, cells, after) => {
    expect(rowsAfter(before, ...cells)).toBe(after);
  });

  test("that are missing look like their row, else their column", () => {
    const written = {
      before: '<cols><col min="2" max="3" style="1"/></cols>',
      rows: '<row r="2" s="2"><c r="A2"/></row>',
      formats: ["0.0", "0.00"],
    };
    const xml = partsOf(
      markParts(
        parts(written),
        ["C2", "C3", "D3"].map((cell) => finding("Sheet1", cell)),
      ),
    );
    expect(xml.get(sheetPart)).toContain('<c r="C2" s="3"/></row><row r="3"><c r="C3" s="4"/><c r="D3" s="5"/></row>');
    expect(xml.get("xl/styles.xml")).toMatch(
      /<xf numFmtId="201"[^>]*\/><xf numFmtId="201" fillId="\d"[^>]*\/><xf numFmtId="200" fillId="\d"[^>]*\/><xf numFmtId="0" fillId/u,
    );
  });
});

test("a blank cell from which others are counted stays when its tint goes", () => {
  const rows = '<row r="2"><c r="B2"/><c><v>1</v></c></row><row r="4"><c r="B4"/></row><row><c><v>2</v></c></row>';
  const marked = markParts(parts({ rows }), [finding("Sheet1", "B2"), finding("Sheet1", "B4")]);
  expect(partOf(mark(marked, []), sheetPart)).toContain(`<sheetData>${rows.replace('<c r="B4"/>', "")}</sheetData>`);
});

describe("workbooks", () => {
  const findings = [finding("Sheet1", "B2")];
  const readsBack = (bytes: Buffer) => {
    const [first, second] = readWorkbook(bytes, defaultLimits).sheets;
    return [first?.grid.at(4, 4)?.text, second?.grid.at(1, 1)?.text];
  };

  test("with prefixed elements", () => {
    const prefixed = parts({ rows: oneRow }).map((part) => {
      const content = String(part.content);
      if (!/worksheet|styleSheet|workbook /u.test(content.slice(0, 60)) || part.name.endsWith(".rels")) return part;
      return { ...part, content: content.replace(/<(\/?)(?=\w)/gu, "<$1x:").replace(" xmlns=", " xmlns:x=") };
    });
    const marked = markParts(prefixed, findings);
    expect(partOf(marked, sheetPart)).toContain('<x:c r="B2" s="1"><x:v>1</x:v></x:c>');
    expect(partOf(marked, sheetPart)).toContain('</x:sheetData><x:legacyDrawing xmlns:r="');
    expect(partOf(marked, "xl/workbook.xml")).toMatch(
      /<x:sheets><x:sheet name="ptt 检查结果" .*<\/x:sheets><x:definedNames><x:definedName /su,
    );
    expect(readsBack(marked)).toEqual(["B2", "1"]);
    expect(mark(marked, findings).equals(marked)).toBe(true);
  });

  test("in the notation of strict OOXML", () => {
    const strict = parts({ rows: oneRow }).map((part) => ({
      ...part,
      content: String(part.content)
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    }));
    const marked = markParts(strict, findings);
    expect(readsBack(marked)).toEqual(["B2", "1"]);
    expect([...partsOf(marked).values()].join("")).not.toContain("schemas.openxmlformats.org/spreadsheetml");
    expect(partOf(marked, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
    );
    expect(mark(marked, findings).equals(marked)).toBe(true);
  });

  test("without styles", () => {
    const bare = parts({ rows: oneRow }).filter(({ name }) => name !== "xl/styles.xml");
    const book = {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([["worksheet", "worksheets/sheet1.xml"]]),
    };
    const marked = markParts(withParts(bare, book), findings);
    const styles = partOf(marked, "xl/styles.xml");
    expect(styles.match(/<(?:fonts|fills|borders|cellXfs) count="\d+"/gu)).toHaveLength(4);
    expect(styles).toContain(
      '<patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC5C1"/>',
    );
    expect(partOf(marked, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
    expect(readsBack(marked)).toEqual(["B2", "1"]);
    expect(mark(marked, findings).equals(marked)).toBe(true);
  });

  test("without views: the sheet that was seen first still is, alone", () => {
    const marked = partOf(markParts(parts({ rows: oneRow }), findings), "xl/workbook.xml");
    expect(marked).toContain('<bookViews><workbookView activeTab="1"/></bookViews>');
  });

  test("with parts in UTF-16, which become UTF-8 where they are patched", () => {
    const utf16 = parts({ rows: oneRow }).map((part) =>
      part.name === sheetPart
        ? { ...part, content: Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${part.content}`, "utf16le") }
        : part,
    );
    const marked = markParts(utf16, findings);
    expect(partOf(marked, sheetPart)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><worksheet/u);
    expect(readsBack(marked)).toEqual(["B2", "1"]);
  });

  test("whose sheets end in other parts: the drawing stands where the schema wants it", () => {
    const after = '<pageMargins left="1"/><drawing r:id="rId9" xmlns:r="x"/><tableParts count="0"/><extLst/>';
    const marked = partOf(markParts(parts({ rows: oneRow, after }), findings), sheetPart);
    expect(marked).toMatch(/<drawing [^>]*\/><legacyDrawing [^>]*\/><tableParts/u);
  });

  test("in archives with data descriptors and ZIP64 fields", () => {
    const odd = parts({ rows: oneRow }).map((part, index) => ({
      ...part,
      hasDescriptor: index % 2 === 0,
      isZip64: true,
    }));
    const marked = mark(zip(odd, { isZip64: true }), findings);
    expect(readsBack(marked)).toEqual(["B2", "1"]);
    expect(partOf(marked, "xl/sharedStrings.xml")).toBe(
      parts({}).find(({ name }) => name.includes("Strings"))?.content,
    );
  });

  test.each([
    [
      "a worksheet that is not well-formed",
      sheetPart,
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row a="1" a="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>`,
    ],
    [
      "styles that are not well-formed",
      "xl/styles.xml",
      "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cellXfs><xf b=1/></cellXfs></styleSheet>",
    ],
  ])("are refused for %s", (_, name, content) => {
    expect(() => markParts(withParts(parts({ rows: oneRow }), { name, content }), findings)).toThrow(InputError);
  });
});

test("whatever cells there are and whichever are marked: all reads the same, each is tinted, a second run changes nothing", () => {
  const place = fc.record({ row: fc.integer({ min: 0, max: 8 }), column: fc.integer({ min: 0, max: 8 }) });
  const cell = fc.record({
    place,
    hasReference: fc.boolean(),
    style: fc.constantFrom("", ' s="0"', ' s="1"'),
    isBlank: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 20 }),
      fc.uniqueArray(place, { minLength: 1, maxLength: 8, selector: ({ row, column }) => row * 9 + column }),
      (cells, marks) => {
        const rows = writeRows(cells);
        const bytes = zip(parts({ rows, formats: ["0.00"] }));
        const findings = marks.map(({ row, column }) => finding("Sheet1", `${columnName(column)}${row + 1}`));
        const marked = mark(bytes, findings);
        const [before, after, cleaned] = [bytes, marked, mark(marked, [])].map(
          (file) => readWorkbook(file, defaultLimits).sheets.at(-1)?.grid,
        );
        for (let at = 0; at < 81; at++) {
          const cell = before?.at(Math.floor(at / 9), at % 9);
          expect([after, cleaned].map((grid) => grid?.at(Math.floor(at / 9), at % 9))).toEqual([cell, cell]);
        }
        expect(partOf(marked, sheetPart).match(/ s="[2-9]"/gu)).toHaveLength(marks.length);
        expect(mark(marked, findings).equals(marked)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

interface AnyCell {
  readonly place: { readonly row: number; readonly column: number };
  readonly hasReference: boolean;
  readonly style: string;
  readonly isBlank: boolean;
}

/** Rows in order; a cell right after another one may go without its reference. */
function writeRows(cells: readonly AnyCell[]): string {
  const rows = Array.from({ length: 9 }, (_, row) => {
    const inRow = Array.from({ length: 9 }, (_, column) =>
      cells.find(({ place }) => place.row === row && place.column === column),
    );
    const written = inRow.map((cell, column) => {
      if (!cell) return "";
      const reference =
        cell.hasReference || (column > 0 && !inRow[column - 1]) ? ` r="${columnName(column)}${row + 1}"` : "";
      return cell.isBlank
        ? `<c${reference}${cell.style}/>`
        : `<c${reference}${cell.style}><v>${row * 9 + column}</v></c>`;
    });
    const number = inRow.some((cell) => cell?.hasReference === false) ? "" : ` r="${row + 1}"`;
    return written.join("") === "" ? "" : `<row${number}>${written.join("")}</row>`;
  });
  // A row without a number follows the one before it.
  return rows
    .map((row, index) => (index > 0 && rows[index - 1] === "" ? row.replace("<row>", `<row r="${index + 1}">`) : row))
    .join("");
}
