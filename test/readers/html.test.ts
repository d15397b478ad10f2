import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlReader } from "../../src/readers/html.ts";
import { drawn, refusalBy, sheetsBy } from "./sheets.ts";
import { escapeXml } from "./xlsx/parts.ts";

/** The rows of the only table of a page. */
function rowsOf(html: string | Uint8Array): string[] {
  const [sheet, ...others] = sheetsBy(htmlReader, html);
  if (!sheet || others.length > 0) throw new Error(`${others.length + (sheet ? 1 : 0)} tables`);
  return drawn(sheet);
}

describe("cells", () => {
  test.each([
    ["entities and blanks", "<td> a&nbsp;&amp;\n  b <td>&ge;95%<td>&#8804;3", ["0:a & b 1:≥95% 2:≤3"]],
    ["a break in the source between Chinese characters", "<td>部门整体\r\n  绩效目标 表", ["0:部门整体绩效目标 表"]],
    ["breaks, paragraphs and lists", "<td>a<br>b<p>c</p><ul><li>d<li>e</ul>", ["0:a⏎b⏎c⏎d⏎e"]],
    ["one line", "<td><div><font><b>50</b>0</font>家</div>", ["0:500家"]],
    [
      "scripts, styles and what is hidden",
      "<td>a<script>b</script><style>c</style><span style='display: none'>d</span>e",
      ["0:ae"],
    ],
    [
      "fields",
      "<td><input value=甲><td><input type=checkbox checked>是<input type=radio>否<td><input type=hidden value=x>",
      ["0:甲 1:☑是□否"],
    ],
    [
      "choices",
      "<td><select><option>甲<option selected>乙<option>丙</select>丁<td><select><option>a<option>b",
      ["0:乙丁 1:a"],
    ],
    ["text areas", "<td><textarea>一行\n二行</textarea>", ["0:一行二行"]],
    ["comments and conditions", "<td>a<!-- x --><![if !vml]>b<![endif]><!--[if mso]>c<![endif]-->", ["0:ab"]],
  ])("%s", (_, cells, rows) => expect(rowsOf(`<table><tr>${cells}</table>`)).toEqual(rows));
});

describe("merges", () => {
  test.each([
    ["columns and rows", "<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d", ["0:a[1x2] 1:b[2x1]", "0^ 1:c 2:d"]],
    [
      "the next free column",
      "<tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g",
      ["0:a 1:b[1x3] 2:c", "0:d 1^ 2:e", "0:f 1^ 2:g"],
    ],
    ["to the end of the rows", "<tr><td rowspan=0>a<td>b<tr><td>c", ["0:a[1x2] 1:b", "0^ 1:c"]],
    ["no further than the group", "<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d", ["0:a 1:b", "0:c 1:d"]],
    [
      "blocks that overlap: the first stays",
      "<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e",
      ["0:a 1:b[1x2]", "0:c 1^", "0:d 1:e"],
    ],
    ["what is no number", "<tr><td colspan=x rowspan=-2>a<td colspan=0>b", ["0:a 1:b"]],
    ["more than there is", "<tr><td colspan=1000000000>a<tr><td>b<td>c", ["0:a[2x1]", "0:b 1:c"]],
  ])("%s", (_, rows, shown) => expect(rowsOf(`<table>${rows}</table>`)).toEqual(shown));
});

describe("tables", () => {
  test("without a beginning or an end of rows and cells", () => {
    expect(rowsOf("<table><td>a<td>b<tr><th>c</th>d<td>e")).toEqual(["0:d", "0:a 1:b", "0:c 1:e"]);
  });

  test("each is a sheet, named in the order in which they begin", () => {
    const sheets = sheetsBy(htmlReader, "<table><tr><td></table><table><tr><td>a</table><table><tr><td>b</table>");
    expect(sheets.map((sheet) => [sheet.name, ...drawn(sheet)])).toEqual([
      ["Table2", "0:a"],
      ["Table3", "0:b"],
    ]);
    expect(sheets[0]?.grid.placeOf(0, 0)).toEqual({ kind: "cell", sheet: "Table2", row: 0, column: 0 });
  });

  test("nested ones stand for themselves, below the text before them", () => {
    const html = "<table><tr><td>首页<tr><td><p>绩效目标表</p><table><tr><td>a<td>b</table>结束</table>";
    expect(sheetsBy(htmlReader, html).map(drawn)).toEqual([
      ["0:首页", "0:绩效目标表⏎结束"],
      ["0:首页", "0:绩效目标表", "0:a 1:b"],
    ]);
  });

  test("what stands above a table, and its caption, are its first rows", () => {
    const html =
      "<title>x</title><h1>部门整体绩效目标表</h1><p>部门名称：某局&nbsp;&nbsp;&nbsp;单位：万元</p><table><caption>表1</caption><tr><td>a</table>";
    expect(rowsOf(html)).toEqual(["0:部门整体绩效目标表", "0:部门名称：某局 1:单位：万元", "0:表1", "0:a"]);
  });

  test("hidden rows and tables are known as such, hidden cells take no place", () => {
    const [first, second] = sheetsBy(
      htmlReader,
      `<table><tr><td>a<tr hidden><td>b<tr style="DISPLAY : none"><td>c<tbody style="display:none"><tr><td>d</tbody>
       <tr><td style="display:none">e<td>f</table><div style="display:none"><table><tr><td>g</table></div>`,
    );
    expect(first && drawn(first)).toEqual(["0:a", "0:b", "0:c", "0:d", "0:f"]);
    expect([...(first?.grid.hiddenRows ?? [])]).toEqual([1, 2, 3]);
    expect([first?.isHidden, second?.isHidden]).toEqual([false, true]);
  });
});

describe("encodings", () => {
  const html = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><table><tr><td>`;
  const gbk = Buffer.from([0xb2, 0xbf, 0xc3, 0xc5]);

  test.each<[string, Uint8Array, string]>([
    ["GB2312 as stated", Buffer.concat([Buffer.from(html("gb2312")), gbk]), "部门"],
    ["GBK that isn't stated", Buffer.concat([Buffer.from("<table><tr><td>"), gbk]), "部门"],
    ["GBK stated as UTF-8", Buffer.concat([Buffer.from(html("utf-8")), gbk]), "部门"],
    ["GBK with a broken end", Buffer.concat([Buffer.from(html("gbk")), gbk, Buffer.from([0xb2])]), "部门�"],
    ["UTF-8 stated as GB2312", Buffer.from(`${html("gb2312")}部门`), "部门"],
    ["Big5", Buffer.concat([Buffer.from(html("big5")), Buffer.from([0xb3, 0xa1, 0xaa, 0xf9])]), "部門"],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${html("utf-16")}部门`, "utf16le"), "部门"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${html("utf-8")}部门`), "部门"],
    ["an encoding that nobody knows", Buffer.concat([Buffer.from(html("x-own")), gbk]), "部门"],
  ])("%s", (_, bytes, text) => expect(rowsOf(bytes)).toEqual([`0:${text}`]));
});

describe("limits", () => {
  test.each<[string, string, object]>([
    ["depth", `<table><tr><td>${"<b>".repeat(600)}x`, { limit: "depth", allowed: 512 }],
    ["tables in one another", "<table><tr><td>".repeat(300), { limit: "sheets", allowed: 5 }],
    ["cells", `<table><tr>${"<td>a".repeat(11)}`, { limit: "cells", allowed: 10 }],
    ["places under merged blocks", `<table><tr><td colspan=11>a`, { limit: "cells", allowed: 10 }],
    [
      "places below merged blocks",
      `<table><tr><td rowspan=9>${"<tr><td>a".repeat(6)}`,
      { limit: "cells", allowed: 10 },
    ],
    ["merges", `<table>${"<tr><td colspan=2>a".repeat(4)}</table>`, { limit: "merges", allowed: 3 }],
    ["text", `<table><tr><td>${"a".repeat(101)}`, { limit: "text-length", allowed: 100, actual: 101 }],
    ["tables", "<table><tr><td>a</table>".repeat(6), { limit: "sheets", allowed: 5 }],
  ])("%s", (_, html, facts) => {
    expect(refusalBy(htmlReader, html, { cells: 10, merges: 3, textLength: 100, sheets: 5 })).toMatchObject({
      rule: "input/limit",
      ...facts,
    });
  });

  test("closing what was never opened costs nothing", () => {
    const html = `<table><tr><td>${"</i></td></x>".repeat(100_000)}a</table>`;
    expect(refusalBy(htmlReader, html)).toBe("read");
  });

  test("rows below blocks of all columns end at the limit", () => {
    const html = `<table><tr>${"<td rowspan=65534>a".repeat(5000)}${"<tr><td>b".repeat(50_000)}`;
    expect(refusalBy(htmlReader, html)).toMatchObject({ limit: "cells" });
  });
});

describe("laws", () => {
  const piece = fc.constantFrom(
    ...[
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td>",
      "</td>",
      "<td rowspan=2>",
      "<td colspan=3>",
      "<tbody>",
      "</tbody>",
      "甲",
      " ",
    ],
    ...[
      "<div>",
      "</div>",
      "<p hidden>",
      "</p>",
      "<br>",
      "<select>",
      "<option>",
      "</select>",
      "<!--",
      "-->",
      "<",
      "&",
      "<caption>",
    ],
  );

  test("every page is read, its tables under names of their own", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const names = sheetsBy(htmlReader, pieces.join("")).map(({ name }) => name);
        const most = pieces.filter((written) => written === "<table>").length;
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(Number(name.slice("Table".length))).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("a table of plain cells is read as it was written", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "一", "<", "&", "1", "%"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const html = rows
          .map((row) => `<tr>${row.map((value) => `<td>${escapeXml(value)}</td>`).join("")}</tr>`)
          .join("\n");
        expect(rowsOf(`<table>${html}</table>`)).toEqual(
          rows.map((row) => row.map((value, column) => `${column}:${value}`).join(" ")),
        );
      }),
    );
  });
});
