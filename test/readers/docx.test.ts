import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../src/limits.ts";
import { docxReader } from "../../src/readers/docx.ts";
import { readWorkbook } from "../../src/readers/xlsx/workbook.ts";
import { drawn, refusalBy, sheetsBy } from "./sheets.ts";
import { cell, paragraph, row, run, table, wordFile } from "./word-parts.ts";

/** The rows of the only table of a document. */
function rowsOf(body: string): string[] {
  const [sheet, ...others] = sheetsBy(docxReader, wordFile(body));
  if (!sheet || others.length > 0) throw new Error(`${others.length + (sheet ? 1 : 0)} tables`);
  return drawn(sheet);
}

/** The text of the only cell of a table. */
function textOf(content: string): string {
  return rowsOf(table(row(cell(content))))[0]?.replace(/^0:/u, "") ?? "";
}

const span = (columns: number | string): string => `<w:gridSpan w:val="${columns}"/>`;
const restart = '<w:vMerge w:val="restart"/>';
const goesOn = "<w:vMerge/>";

describe("text", () => {
  test.each([
    ["runs and paragraphs", paragraph(run("5") + run("00家")) + paragraph("二"), "500家⏎二"],
    [
      "tabs and breaks",
      paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>"),
      "a\tb⏎c⏎d",
    ],
    [
      "tab stops and page breaks",
      paragraph('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "<w:tabs><w:tab/></w:tabs>"),
      "ab",
    ],
    [
      "deleted and inserted text",
      paragraph(`${run("9")}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run("0%")}</w:ins>`),
      "90%",
    ],
    [
      "text that was moved away",
      paragraph(`<w:moveFrom>${run("旧")}</w:moveFrom><w:moveTo>${run("新")}</w:moveTo>`),
      "新",
    ],
    ["paragraphs joined by a deletion", paragraph("上", "<w:rPr><w:del/></w:rPr>") + paragraph("下"), "上下"],
    [
      "properties as they were",
      paragraph(`<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`),
      "a",
    ],
    ["hidden text", paragraph(run("a", "<w:vanish/>") + run("b", '<w:vanish w:val="0"/>') + run("c")), "bc"],
    ["content controls", `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("值")}</w:sdtContent></w:sdt>`, "值"],
    [
      "what stands in for a value",
      paragraph(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处")}</w:sdtContent></w:sdt>`) +
        paragraph("a"),
      "a",
    ],
    [
      "fields",
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          run("页"),
      ),
      "7页",
    ],
    [
      "ticked boxes",
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:t>否</w:t></w:r>',
      ),
      "☑□否",
    ],
    ["signs of symbol fonts", paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>'), "≥95%"],
    ["formulas", paragraph(`<m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>${run("3%")}`), "≥3%"],
    [
      "what stands in for newer content",
      paragraph(
        `<mc:AlternateContent><mc:Choice Requires="wps">${run("a")}</mc:Choice><mc:Fallback>${run("b")}</mc:Fallback></mc:AlternateContent>`,
      ),
      "a",
    ],
    [
      "text boxes",
      paragraph(`<w:r><wps:txbx><w:txbxContent>${paragraph("盒")}</w:txbxContent></wps:txbx></w:r>${run("a")}`),
      "a",
    ],
    [
      "ruby",
      paragraph(`<w:r><w:ruby><w:rt>${run("pin")}</w:rt><w:rubyBase>${run("拼")}</w:rubyBase></w:ruby></w:r>`),
      "拼",
    ],
    [
      "hyphens and blanks",
      paragraph("<w:r><w:t>80</w:t><w:noBreakHyphen/><w:t>90&#160;%</w:t><w:softHyphen/></w:r>"),
      "80-90 %",
    ],
  ])("%s", (_, content, text) => expect(textOf(content)).toBe(text));
});

describe("numbers that Word puts before paragraphs", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationships = {
    name: "word/_rels/document.xml.rels",
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
  };
  const level = (at: number, format: string, text: string, start = 1): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = {
    name: "word/numbering.xml",
    content: `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2")}</w:abstractNum>
      <w:abstractNum w:abstractNumId="1">${level(0, "chineseCounting", "（%1）", 9)}${level(1, "bullet", "")}</w:abstractNum>
      <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  };
  const item = (text: string, list: number, at = 0): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  test.each<[string, string, string]>([
    ["count on", item("甲", 5) + item("乙", 5), "1. 甲⏎2. 乙"],
    [
      "count within one another",
      item("甲", 5) + item("乙", 5, 1) + item("丙", 5, 1) + item("丁", 5) + item("戊", 5, 1),
      "1. 甲⏎1.1 乙⏎1.2 丙⏎2. 丁⏎2.1 戊",
    ],
    [
      "are Chinese, and begin where they are told to",
      item("甲", 6) + item("乙", 6) + item("丙", 6),
      "（九）甲⏎（十）乙⏎（十一）丙",
    ],
    ["are none for bullets, other lists and no list", item("甲", 6, 1) + item("乙", 7) + item("丙", 0), "甲⏎乙⏎丙"],
    ["count blank paragraphs without showing there", item("", 5) + item("甲", 5), "2. 甲"],
  ])("%s", (_, content, text) => {
    const [sheet] = sheetsBy(docxReader, wordFile(table(row(cell(content))), relationships, numbering));
    expect(sheet && drawn(sheet)).toEqual([`0:${text}`]);
  });
});

test.each(["python-docx", "docx-js"])("what %s writes is read as the same table as a workbook", (name) => {
  const [written] = sheetsBy(docxReader, readFileSync(`test/fixtures/docx/${name}.docx`));
  const [sheet] = readWorkbook(readFileSync("examples/panyu-2024.xlsx"), defaultLimits).sheets;
  // Title and year are merged over the table in the workbook.
  expect(written && drawn(written)).toEqual(
    sheet && drawn(sheet).map((line) => line.replace("[6x1]", "").replace(/^0:2024年度.*/u, "0:2024年度")),
  );
});

describe("merges", () => {
  test.each<[string, string[], string[]]>([
    [
      "columns and rows",
      [row(cell("a", restart), cell("b", span(2))), row(cell("", goesOn), cell("c"), cell("d"))],
      ["0:a[1x2] 1:b[2x1]", "0^ 1:c 2:d"],
    ],
    [
      "blocks of both",
      [row(cell("a", span(2) + restart), cell("b")), row(cell("x", span(2) + goesOn), cell("c"))],
      ["0:a[2x2] 2:b", "0^ 2:c"],
    ],
    [
      "a block that ends where another begins",
      [row(cell("a", restart)), row(cell("", goesOn)), row(cell("b", restart)), row(cell("", goesOn)), row(cell("c"))],
      ["0:a[1x2]", "0^", "0:b[1x2]", "0^", "0:c"],
    ],
    [
      "what goes on from nothing",
      [row(cell("a", goesOn), cell("b")), row(cell("c"), cell("d", goesOn))],
      ["0:a 1:b", "0:c 1:d"],
    ],
    [
      "of another width",
      [row(cell("a", restart + span(2))), row(cell("b", goesOn), cell("c"))],
      ["0:a[2x1]", "0:b 1:c"],
    ],
    [
      "cells merged as of old",
      [
        row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", '<w:hMerge w:val="continue"/>'), cell("b")),
        row(cell("c"), cell("d")),
      ],
      ["0:a[2x1] 2:b", "0:c 1:d"],
    ],
    [
      "columns left out before a row",
      [row(cell("a"), cell("b")), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("c")}</w:tr>`],
      ["0:a 1:b", "1:c"],
    ],
    [
      "rows and cells that were deleted",
      [
        row(cell("a"), cell("b")),
        `<w:tr><w:trPr><w:del/></w:trPr>${cell("x")}</w:tr>`,
        row(cell("y", "<w:cellDel/>"), cell("c")),
      ],
      ["0:a 1:b", "0:c"],
    ],
    [
      "cells in content controls",
      [row(`<w:sdt><w:sdtContent>${cell("a")}</w:sdtContent></w:sdt>`, cell("b"))],
      ["0:a 1:b"],
    ],
  ])("%s", (_, rows, shown) => expect(rowsOf(table(...rows))).toEqual(shown));

  test("hidden rows are known as such", () => {
    const body = table(row(cell("a")), `<w:tr><w:trPr><w:hidden/></w:trPr>${cell("b")}</w:tr>`);
    const [sheet] = sheetsBy(docxReader, wordFile(paragraph("题") + body));
    expect(sheet && drawn(sheet)).toEqual(["0:题", "0:a", "0:b"]);
    expect([...(sheet?.grid.hiddenRows ?? [])]).toEqual([2]);
  });
});

describe("tables", () => {
  test("each is a sheet, below the paragraphs before it", () => {
    const body = `${paragraph("部门整体绩效目标表")}${paragraph("")}${paragraph("部门名称：某局")}${table(row(cell("a")))}${paragraph(
      "<w:r><w:t>表二</w:t><w:tab/><w:t>单位：万元</w:t></w:r>",
    )}${table(row(cell("b")))}`;
    const sheets = sheetsBy(docxReader, wordFile(body));
    expect(sheets.map((sheet) => [sheet.name, ...drawn(sheet)])).toEqual([
      ["Table1", "0:部门整体绩效目标表", "0:部门名称：某局", "0:a"],
      ["Table2", "0:表二 1:单位：万元", "0:b"],
    ]);
    expect(sheets[1]?.grid.placeOf(1, 2)).toEqual({ kind: "cell", sheet: "Table2", row: 1, column: 2 });
  });

  test("nested ones stand for themselves", () => {
    const inner = table(row(cell("b"), cell("c")));
    const body = table(row(cell("a"), cell(paragraph("内表") + inner + paragraph("后"))));
    expect(sheetsBy(docxReader, wordFile(body)).map(drawn)).toEqual([["0:a 1:内表⏎后"], ["0:a", "0:内表", "0:b 1:c"]]);
  });

  test("one that was cut in two is one: nothing stands between, and its rows are alike", () => {
    const wide = row(cell("题", span(3)));
    const triple = (text: string): string => row(cell(text), cell(""), cell("值"));
    const joined = table(wide, triple("a")) + paragraph("") + table(triple("b"), triple("c"));
    expect(rowsOf(joined)).toEqual(["0:题[3x1]", "0:a 2:值", "0:b 2:值", "0:c 2:值"]);
    const others = [
      table(triple("a")) + paragraph("表二") + table(triple("b")),
      table(triple("a")) + table(wide, triple("b")),
      table(row(cell("a"), cell("b"))) + table(row(cell("c"), cell("d"))),
    ];
    for (const body of others) expect(sheetsBy(docxReader, wordFile(body))).toHaveLength(2);
  });

  test("those in text boxes are read", () => {
    const body = paragraph(`<w:r><w:txbxContent>${table(row(cell("a")))}</w:txbxContent></w:r>`);
    expect(rowsOf(body)).toEqual(["0:a"]);
  });
});

describe("files that can't be read", () => {
  const document = readFileSync("examples/panyu-2024.docx");

  test.each<[string, Uint8Array, object]>([
    ["empty", new Uint8Array(), { reason: "empty" }],
    ["cut off", document.subarray(0, document.length - 100), { reason: "truncated" }],
    ["a workbook", readFileSync("examples/panyu-2024.xlsx"), { reason: "broken" }],
    ["encrypted", readFileSync("test/fixtures/xlsx/encrypted.xlsx"), { reason: "encrypted" }],
    ["broken XML", wordFile("<w:tbl>"), { reason: "broken" }],
  ])("%s", (_, bytes, facts) => {
    expect(refusalBy(docxReader, bytes)).toMatchObject({ rule: "input/unreadable", format: "docx", ...facts });
  });
});

describe("limits", () => {
  const deep = `${"<w:tbl><w:tr><w:tc>".repeat(40)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(40)}`;

  test.each<[string, string, object]>([
    ["tables in one another", deep, { limit: "xml-depth", allowed: 64 }],
    ["columns", table(row(cell("a", span(999_999_999)))), { limit: "cells", allowed: 16_384 }],
    ["cells", table(row(...Array(31).fill(cell("a")))), { limit: "cells", allowed: 30 }],
    ["merges", table(...Array(4).fill(row(cell("a", span(2))))), { limit: "merges", allowed: 3 }],
    ["text", table(row(cell("a".repeat(101)))), { limit: "text-length", allowed: 100 }],
  ])("%s", (_, body, facts) => {
    const limits = { cells: 30, merges: 3, textLength: 100 };
    expect(refusalBy(docxReader, wordFile(body), limits)).toMatchObject({ rule: "input/limit", ...facts });
  });

  test("a span that is no number is one column", () => {
    expect(rowsOf(table(row(cell("a", span("1e9")), cell("b"))))).toEqual(["0:a 1:b"]);
  });

  test("what a part unpacks to", () => {
    const bomb = wordFile(paragraph("a".repeat(2_000_000)));
    expect(refusalBy(docxReader, bomb, { partSize: 1_000_000 })).toMatchObject({ limit: "part-size" });
  });
});

test("any tags that stand right in one another are read", () => {
  const tag = fc.constantFrom(
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:p",
    "w:r",
    "w:t",
    "w:sdt",
    "w:sdtPr",
    "w:del",
    "w:txbxContent",
    "w:rPr",
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 8 },
      fc.constant("甲"),
      fc
        .tuple(tag, fc.array(tie("tree"), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
    ),
  }));
  fc.assert(
    fc.property(tree, (body) => {
      expect(sheetsBy(docxReader, wordFile(body)).length).toBeLessThanOrEqual(body.split("<w:tbl>").length - 1);
    }),
  );
});
