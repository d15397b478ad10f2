import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import { zip } from "../../readers/xlsx/zip.ts";
import { finding, mark, packedParts, partOf, partsOf } from "./marking.ts";
import { changing, macroBytes, richWorkbook } from "./rich-workbook.ts";

const table = "绩效 目标表";
const tablePart = "xl/worksheets/sheet2.xml";
const findingsPart = "xl/worksheets/sheet4.xml";
const submitted = zip(richWorkbook());
const findings = [
  finding(table, "B2"),
  finding(table, "A3", { severity: "warning" }),
  finding(table, "B3", { severity: "info", label: "乙局" }),
  finding(table, "B3", { severity: "error", label: "丙局" }),
  finding(table, "C3"),
  finding(table, "B5", { severity: "warning" }),
  finding(table, "A6", { severity: "info" }),
];
const marked = mark(submitted, findings);
/** The same with a drawing that exceljs can read: it takes no `<br>` without an end. */
const readable = zip(
  richWorkbook().map((part) =>
    part.name.endsWith(".vml") ? { ...part, content: String(part.content).replaceAll("<br>", "<br/>") } : part,
  ),
);

describe("what was submitted", () => {
  test("stays byte for byte in all parts that marks don't concern", () => {
    const [before, after] = [packedParts(submitted), packedParts(marked)];
    for (const [name, bytes] of before) {
      if (!changing.includes(name)) expect([name, after.get(name)]).toEqual([name, bytes]);
    }
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([findingsPart]);
    expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()]);
    expect(Buffer.from(after.get("xl/vbaProject.bin") ?? "", "hex")).toEqual(Buffer.from(macroBytes));
  });

  test("keeps all of the table's part but the styles of cells at fault, of which those missing stand in order", () => {
    const after = partOf(marked, tablePart);
    expect(after).toContain('<row r="5"><c r="B5" s="7"/></row><row r="6"><c r="A6" s="8"/></row>');
    const without = after.replace(/<row r="5">.*?<\/row>/u, "").replace(/ s="[4-8]"/gu, "");
    const cellsAtFault = /(<c r="(?:B2|A3|B3|C3|A6)"[^>]*?) s="\d"/gu;
    expect(without).toBe(partOf(submitted, tablePart).replace(cellsAtFault, "$1"));
  });

  test("keeps its comments, before what ptt says of the same cells; a thread stays as it is", () => {
    const comments = partOf(marked, "xl/comments1.xml");
    expect(comments).toContain('<comment ref="B2" authorId="0"><text><r><t>请核对</t></r><r><rPr>');
    expect(comments).toContain('<t xml:space="preserve"> 名称要全称</t></r><r><rPr>');
    expect(comments).toContain(
      '<comment ref="C3" authorId="1"><text><t>[Threaded comment] 见会话</t></text></comment>',
    );
    expect(comments.match(/ref="\w+"/gu)).toEqual(["B2", "A3", "C3", "B3", "B5", "A6"].map((ref) => `ref="${ref}"`));
  });

  test("keeps its drawing, to which boxes are added for new comments only, under ids of its block that are free", () => {
    const [before, after] = [submitted, marked].map((bytes) => partOf(bytes, "xl/drawings/vmlDrawing1.vml"));
    expect(after?.startsWith(before?.slice(0, -"</xml>".length) ?? "none")).toBe(true);
    const added = after?.slice((before?.length ?? 0) - "</xml>".length) ?? "";
    expect([...added.matchAll(/id="_x0000_s(\d+)"/gu)].map(([, id]) => id)).toEqual(["2052", "2053", "2054"]);
    expect([...added.matchAll(/<x:Row>(\d)<\/x:Row><x:Column>(\d)/gu)].map(([, ...at]) => at.join(" "))).toEqual([
      "2 1",
      "4 1",
      "5 0",
    ]);
    expect(added.match(/<v:shape[^>]*>/gu)).toHaveLength(3);
  });

  test("keeps what counts its sheets right", () => {
    const workbook = partOf(marked, "xl/workbook.xml");
    expect(workbook).toContain(
      '<sheets><sheet name="ptt 检查结果" sheetId="9" r:id="rId8"/><sheet name="封面" sheetId="3"',
    );
    expect(workbook).toContain('firstSheet="2" activeTab="2"');
    expect(
      [...workbook.matchAll(/<definedName name="([^"]+)"(?: localSheetId="(\d)")?/gu)].map(([, ...name]) => name),
    ).toEqual([
      ["_xlnm.Print_Area", "2"],
      ["_xlnm.Print_Titles", "2"],
      ["类别", "3"],
      ["总额", undefined],
      ["_ptt.findings", undefined],
    ]);
    expect(workbook).toContain('activeSheetId="7"');
  });

  test("reads the same, but for the first sheet", () => {
    const [before, after] = [submitted, marked].map((bytes) => readWorkbook(bytes, defaultLimits).sheets);
    expect(after?.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["ptt 检查结果", false],
      ...(before ?? []).map(({ name, isHidden }) => [name, isHidden]),
    ]);
    for (const [index, { grid }] of (before ?? []).entries()) {
      const other = after?.[index + 1]?.grid;
      const places = Array.from({ length: 40 }, (_, place) => [Math.floor(place / 4), place % 4] as const);
      expect(places.map(([row, column]) => other?.at(row, column))).toEqual(
        places.map(([row, column]) => grid.at(row, column)),
      );
    }
  });
});

describe("a cell at fault", () => {
  test("is tinted by the worst of its findings and keeps its number format, font, border, alignment and protection", async () => {
    const page = await opened(mark(readable, findings), table);
    const fills = ["B2", "A3", "B3", "C3", "B5", "A6"].map((cell) => colourOf(page.getCell(cell)));
    expect(fills).toEqual(["FFFFC5C1", "FFFFE69D", "FFFFC5C1", "FFFFC5C1", "FFFFE69D", "FFCFE3F7"]);
    const cell = page.getCell("B3");
    expect([cell.numFmt, cell.border.top?.style, cell.alignment.horizontal, cell.protection.locked]).toEqual([
      '0.00"万元"',
      "thin",
      "right",
      false,
    ]);
    expect([page.getCell("C3").numFmt, page.getCell("B5").numFmt]).toEqual(["0%", "0%"]);
    expect(colourOf(page.getCell("A1"))).toBe("FFFFC000");
  });

  test("has one comment that says what is wrong and what to do, the worst first", async () => {
    expect(noteOf((await opened(mark(readable, findings), table)).getCell("B3"))).toBe(
      [
        "【ptt 检查结果】",
        "错误（budget/negative）：丙局的金额为-1，应大于或等于0。",
        "建议：若为笔误请去掉负号；如为调减，请在被调减的项目中直接扣除。",
        "提示（budget/negative）：乙局的金额为-1，应大于或等于0。",
        "建议：若为笔误请去掉负号；如为调减，请在被调减的项目中直接扣除。",
      ].join("\n"),
    );
    expect(noteOf((await opened(mark(readable, findings, "en"), table)).getCell("B5"))).toBe(
      [
        "[ptt findings]",
        "warning (budget/negative): The amount of 甲局 is -1, and should be zero or more.",
        "What to do: Remove the sign if it is a slip; report a reduction in the line that it reduces.",
      ].join("\n"),
    );
  });
});

describe("the first sheet", () => {
  test("lists the findings, with links to their cells", async () => {
    const page = await opened(mark(readable, findings), "ptt 检查结果");
    expect(page.getCell("A2").value).toBe("3个错误，2个警告，2条提示");
    expect(values(page, 4)).toEqual(["序号", "程度", "规则", "工作表", "单元格", "问题", "建议"]);
    expect(values(page, 6)).toEqual([
      2,
      "警告",
      "budget/negative",
      table,
      "A3",
      "甲局的金额为-1，应大于或等于0。",
      "若为笔误请去掉负号；如为调减，请在被调减的项目中直接扣除。",
    ]);
    expect(partOf(marked, findingsPart)).toContain(`<hyperlink ref="E6" location="'绩效 目标表'!A3" display="A3"/>`);
  });

  test("lists findings about the file without a link", () => {
    const ofFile = { ...finding(table, "B2"), place: null, location: null };
    const sheet = partOf(mark(submitted, [ofFile]), findingsPart);
    expect(sheet).toContain('<c r="D5"');
    expect(sheet).not.toContain("<hyperlink");
  });

  test("takes another name where its own is taken, which is quoted in links", () => {
    const parts = richWorkbook().map((part) =>
      part.name === "xl/workbook.xml"
        ? {
            ...part,
            content: String(part.content).replaceAll("封面", "PTT 检查结果").replaceAll(table, "O'Neil &amp; 表"),
          }
        : part,
    );
    const bytes = mark(zip(parts), [finding("O'Neil & 表", "B2")]);
    expect(partOf(bytes, "xl/workbook.xml")).toContain('<sheets><sheet name="ptt 检查结果 2"');
    expect(partOf(bytes, findingsPart)).toContain(`location="'O''Neil &amp; 表'!B2"`);
  });
});

describe("texts", () => {
  test.each(["=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)"])(
    "that begin as a formula does are text: %s",
    async (label) => {
      const bytes = mark(readable, [finding(table, "B2", { label })]);
      expect(partOf(bytes, findingsPart)).not.toMatch(/<f[ >]/u);
      const cell = (await opened(bytes, "ptt 检查结果")).getCell("F5");
      expect([cell.type, cell.text.startsWith(label.slice(0, 8))]).toEqual([ExcelJS.ValueType.String, true]);
    },
  );

  test("are harmless: markup is escaped, and what a terminal or XML can't bear is shown by its code", async () => {
    const key = "]]><script>&\u0000\u001b[31m\u202e\ud800\ufffe_x0041_";
    const bytes = mark(readable, [
      { ...finding(table, "B3"), rule: "input/duplicate-key", facts: { key, firstLine: 1 } },
    ]);
    const xml = [...partsOf(bytes)].filter(([name]) => !name.endsWith(".bin")).map(([, text]) => text);
    expect(xml.filter((text) => /[\u0000\u001b\u202e\ufffe]|<script>/u.test(text))).toEqual([]);
    const shown = "]]><script>&␀␛[31m\\u{202e}\\u{d800}\ufffd_x0041_";
    const message = `键“${shown}”在第1行已经出现过。`;
    const listed = readWorkbook(bytes, defaultLimits).sheets[0]?.grid.at(4, 5)?.text;
    const note = noteOf((await opened(bytes, table)).getCell("B3")).split("\n")[1];
    expect([listed, note?.replace("_x005F_", "_")]).toEqual([message, `错误（input/duplicate-key）：${message}`]);
  });

  test("longer than a cell holds are cut, not in half a character", async () => {
    const bytes = mark(
      readable,
      Array.from({ length: 900 }, () => finding(table, "B3", { label: "𠀀" })),
    );
    const note = noteOf((await opened(bytes, table)).getCell("B3"));
    expect([note.length <= 32_767, note.endsWith("…")]).toEqual([true, true]);
  });
});

test("the same input gives the same bytes", () => {
  expect(mark(submitted, findings).equals(marked)).toBe(true);
});

test("without findings a workbook is returned as it came", () => {
  expect(mark(submitted, []).equals(submitted)).toBe(true);
});

async function opened(bytes: Buffer, sheet: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const page = workbook.getWorksheet(sheet);
  if (!page) throw new Error(`no sheet ${sheet}`);
  return page;
}

function colourOf({ fill }: ExcelJS.Cell): string | undefined {
  return fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
}

function noteOf({ note }: ExcelJS.Cell): string {
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
}

function values(page: ExcelJS.Worksheet, row: number): readonly unknown[] {
  return Array.from({ length: 7 }, (_, column) => page.getCell(row, column + 1).value);
}
