import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { markdown } from "../../src/reporters/markdown/reporter.ts";
import { plain } from "../../src/reporters/markdown/text.ts";
import { markdownWriter } from "../../src/reporters/markdown/writer.ts";
import { visible } from "../../src/source/unsafe.ts";
import { checkExample, checkText, hostile, hostileYaml, pageOf } from "./page-sample.ts";

type Node = DefaultTreeAdapterTypes.Node;

function rendered(text: string): Node {
  return parseFragment(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }));
}

function names(node: Node): string[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(names) : [];
  return "tagName" in node ? [node.tagName, ...children] : children;
}

function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** As a text is shown: on one line, what can't be seen made visible. */
function shown(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/gu, " ").trim());
}

const hostileFile = await checkText("|<b>.yaml", hostileYaml());
const harmlessFile = await checkText("a.yaml", hostileYaml(["甲", "乙", "丙"]));
const panyu = await checkExample("panyu-2024.xlsx");

describe("nothing in a cell acts", () => {
  test.each(["page", "findings"])("every hostile text is shown as it is: %s", async (kind) => {
    const write = async (checked: typeof panyu) => {
      if (kind === "page") return pageOf(markdownWriter, [checked]);
      return markdown.file(checked, 0, { language: "en", hasColour: false, width: 80 });
    };
    const node = rendered(await write(hostileFile));
    const isToldOf = (text: string) => kind === "page" || text === hostile[1];
    for (const text of hostile.filter(isToldOf)) expect(textOf(node)).toContain(shown(text));
    const known = new Set(names(rendered(await write(harmlessFile))));
    expect([...new Set(names(node))].filter((name) => !known.has(name))).toEqual([]);
  });

  test("no line begins with what a cell holds, so that no log takes it for a command", async () => {
    const lines = (await pageOf(markdownWriter, [hostileFile])).split("\n");
    expect(lines.filter((line) => /^\s*(?:::|=|\[\])/u.test(line))).toEqual([]);
    expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.array(fc.constantFrom(..."*_`~[]()<>&|\\!#$@:/.-+= a1中w\n"), { maxLength: 20 }).map((signs) => signs.join("")),
    fc.constantFrom("https://a.cn/x", "www.a.cn", "a@b.cn", "&amp;", "<!--", "[x]", "![a](b)", "~~a~~", "**a**", "$a$"),
  );

  test("any text is shown as it is, in a paragraph and in a cell", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraph = rendered(`x ${plain(text)} x`);
        expect(textOf(paragraph).replace(/ +/gu, " ").trim()).toBe(`x ${shown(text)} x`.replace(/ +/gu, " "));
        expect(names(paragraph)).toEqual(["p"]);
        const cell = rendered(`| a | b |\n| --- | --- |\n| ${plain(text)} | z |\n`);
        expect(names(cell).filter((name) => name === "td")).toHaveLength(2);
        expect(names(cell).filter((name) => !/^(?:table|t.*)$/u.test(name))).toEqual([]);
      }),
    );
  });
});

describe("the page", () => {
  test("has each table with as many cells in every row as in its head", async () => {
    const lines = (await pageOf(markdownWriter, [panyu, hostileFile], "zh")).split("\n");
    const widths = lines.map((line) => (line.startsWith("|") ? line.split(/(?<!\\)\|/u).length : 0));
    const uneven = widths.filter(
      (width, index) => width > 0 && (widths[index - 1] ?? 0) > 0 && width !== widths[index - 1],
    );
    expect(uneven).toEqual([]);
    expect(widths.filter((width) => width > 0).length).toBeGreaterThan(100);
  });

  test("says what the HTML page says: sums, findings, form, bars, targets, ledger", async () => {
    const text = await pageOf(markdownWriter, [panyu], "zh");
    expect(text).toContain("| 1 | 1 | 37 | 0 | 4 | 3 | 75,591.11 | 0.00 |".replace("37", String(checksOf(panyu))));
    expect(text).toContain("4. **警告** 绩效目标表!F28 `indicator/vague`\\\n");
    expect(text).toContain("| 28 |  |  | 成本指标 | 项目资金投入 | 按规定控制和支付 | 按规定控制和支付 **(4)** |");
    expect(text).toContain("| &nbsp;&nbsp;项目支出 | ██████████████████ | 68,590.60 | 90.7% |");
    expect(text).toContain("| 9 | 补贴或奖励资金及时足额率 | 90%以上 | ≥ 90 % *数量* | 90%以上 | ≥ 90 % *数量* |");
    expect(text).toMatch(/- \*\*不适用：没有权重\*\* \(1\) `indicator\/weights`/u);
  });

  test("links lead to headings", async () => {
    const text = await pageOf(markdownWriter, [panyu, harmlessFile]);
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/gu)].map(([, id]) => id);
    expect(links).toHaveLength(2);
    expect(links.filter((id) => !anchors.has(id))).toEqual([]);
  });
});

test("the findings alone end in the counts", async () => {
  const style = { language: "zh", hasColour: false, width: 80 } as const;
  const summary = { files: 1, tables: 1, checks: 37, errors: 0, warnings: 4, infos: 3, suppressed: 0 };
  expect(markdown.close(summary, style)).toBe("1个文件，1张表，37项检查：**0个错误，4个警告，3条提示**\n");
  expect(markdown.file(panyu, 0, style)).toMatch(/^## 广州市番禺区科技工业商务和信息化局\n\n.*\n/u);
  expect(markdown.file({ ...panyu, diagnostics: [] }, 0, style)).toBe("");
});

function checksOf({ tables }: typeof panyu): number {
  const ledger = tables[0]?.ledger ?? [];
  return ledger.filter(({ outcome }) => outcome === "passed" || outcome === "found").length;
}
