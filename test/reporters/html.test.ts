import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import type { Checked } from "../../src/checked.ts";
import { html, lines } from "../../src/reporters/html/markup.ts";
import { htmlWriter } from "../../src/reporters/html/writer.ts";
import { visible } from "../../src/source/unsafe.ts";
import { checkExample, checkText, hostile, hostileYaml, pageOf } from "./page-sample.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const examples = new URL("../../examples/", import.meta.url);

async function checkFaults(): Promise<Checked[]> {
  const names = readdirSync(new URL("faults/", examples), { recursive: true, encoding: "utf8" });
  const inputs = names.filter((name) => /\.(?:yaml|xlsx|tsv|csv)$/u.test(name)).sort();
  return Promise.all(inputs.map((name) => checkExample(`faults/${name}`)));
}

function elements(node: Node, name?: string): Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap((child) => elements(child, name)) : [];
  const isMeant = "tagName" in node && (name === undefined || node.tagName === name);
  return isMeant ? [node, ...children] : children;
}

function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if ("tagName" in node && node.tagName === "br") return "\n";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function withClass(node: Node, name: string): Element[] {
  return elements(node).filter((element) => attribute(element, "class")?.split(" ").includes(name));
}

const panyu = await checkExample("panyu-2024.xlsx");
const faults = await checkFaults();
const hostileFile = await checkText("<b>'\"&.yaml", hostileYaml());

describe("the page is valid HTML, and within the rules of accessibility", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: { "no-trailing-whitespace": "off", "doctype-style": "off", "long-title": "off" },
  });

  test.each([
    ["of one workbook", [panyu], "zh" as const],
    ["of every fault", faults, "en" as const],
    ["of hostile cells", [hostileFile], "zh" as const],
    ["of nothing but a file that can't be read", faults.filter(({ tables }) => tables.length === 0), "en" as const],
  ])("%s", async (_, files, language) => {
    const report = await validator.validateString(await pageOf(htmlWriter, files, language));
    const told = report.results.flatMap(({ messages }) => messages);
    expect(told.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)).toEqual([]);
  });
});

describe("nothing in a cell acts", () => {
  test("every hostile text stands on the page as text, and makes no element", async () => {
    const page = parse(await pageOf(htmlWriter, [hostileFile]));
    const shown = textOf(page);
    for (const text of hostile) expect(shown).toContain(visible(text));
    const plainPage = parse(await pageOf(htmlWriter, [await checkText("a.yaml", hostileYaml(["甲", "乙", "丙"]))]));
    const kinds = (of: Node) => [...new Set(elements(of).map(({ tagName }) => tagName))].sort();
    expect(kinds(page)).toEqual(kinds(plainPage));
    expect(elements(page, "script")).toHaveLength(1);
    expect(elements(page, "style")).toHaveLength(1);
  });

  test("no attribute runs, fetches or styles anything", async () => {
    const page = parse(await pageOf(htmlWriter, [hostileFile, panyu, ...faults]));
    for (const element of elements(page)) {
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^style$|^src|^action$|^formaction$|^ping$|^srcdoc$/u);
        if (name === "href") expect(value).toMatch(/^#[a-z0-9]+$/u);
      }
    }
  });

  test("controls and marks of direction are shown, not sent", async () => {
    const page = await pageOf(htmlWriter, [hostileFile]);
    expect(page.replace(/\n/gu, "")).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });

  test("the policy lets nothing act but the page's own style and script", async () => {
    const page = parse(await pageOf(htmlWriter, [hostileFile]));
    const hash = (name: string) => {
      const [own] = elements(page, name);
      return `'sha256-${createHash("sha256")
        .update(own ? textOf(own) : "")
        .digest("base64")}'`;
    };
    const policy = elements(page, "meta").find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy");
    expect(attribute(policy as Element, "content")?.split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${hash("style")}`,
      `script-src ${hash("script")}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("any text comes back from text and attribute as it was, made visible", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const { markup } = html`<!DOCTYPE html><body><p title="${text}">${text}</p>`;
        const [paragraph] = elements(parse(markup), "p");
        expect(paragraph && textOf(paragraph)).toBe(visible(text));
        expect(paragraph && attribute(paragraph, "title")).toBe(visible(text));
        expect(elements(parse(markup)).length).toBe(4);
      }),
    );
  });

  test("line breaks stand where the text has them", () => {
    expect(html`<p>${lines("a\n<b>\n")}</p>`.markup).toBe("<p>a<br>&#60;b&#62;<br></p>");
  });
});

describe("the page of the real table", async () => {
  const page = parse(await pageOf(htmlWriter, [panyu], "zh"));

  test("is in its language, with one heading of the first level and every link led somewhere", () => {
    expect(attribute(elements(page, "html")[0] as Element, "lang")).toBe("zh-CN");
    expect(elements(page, "h1").map(textOf)).toEqual(["绩效目标表审核报告"]);
    const ids = new Set(elements(page).flatMap((element) => attribute(element, "id") ?? []));
    const targets = elements(page, "a").map((link) => attribute(link, "href")?.slice(1) ?? "");
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test("tells the sums first", () => {
    const [figures] = withClass(page, "figures");
    const pairs = figures ? elements(figures, "div").map((pair) => elements(pair).slice(1).map(textOf)) : [];
    expect(pairs).toEqual([
      ["文件", "1"],
      ["表", "1"],
      ["检查", expect.stringMatching(/^\d{2}$/u)],
      ["错误", "0"],
      ["警告", "4"],
      ["提示", "3"],
      ["预算金额（万元）", "75,591.11"],
      ["其中有错误的表（万元）", "0.00"],
    ]);
  });

  test("marks the cells at fault by the numbers of the findings", () => {
    const [form] = withClass(page, "form");
    const marks = form ? withClass(form, "mark") : [];
    const cells = marks.map((mark) => [textOf(mark), mark.parentNode && textOf(mark.parentNode).slice(0, 9)]);
    expect(cells).toEqual([
      ["1", "收入来源 1"],
      ["2", "聚焦我区重点发展产"],
      ["3", "全力稳住进出口存量"],
      ["4", "按规定控制和支付 "],
      ["5", "2023年6月30"],
      ["6", "有积极作用 6"],
      ["7", "有积极作用 7"],
    ]);
  });

  test("keeps the merged cells of the form", () => {
    const [form] = withClass(page, "form");
    const cell = (text: string) => (form ? elements(form, "td") : []).find((one) => textOf(one) === text) as Element;
    expect(attribute(cell("数量指标"), "rowspan")).toBe("6");
    expect(attribute(cell("部门整体预算绩效目标表"), "colspan")).toBe("6");
    expect(attribute(cell("数量指标"), "class")).toBe("label");
    expect(attribute(cell("500家"), "class")).toBeUndefined();
  });

  test("shows targets as they were understood beside what is written", () => {
    const [targets] = withClass(page, "targets");
    const rows = targets ? elements(targets, "tr").map((row) => elements(row).slice(1).map(textOf)) : [];
    expect(rows.find(([number]) => number === "9")).toContain("≥ 90 % 数量");
    expect(rows.find(([number]) => number === "11")).toContain("定性");
  });

  test("draws bars to one scale", () => {
    const [bars] = withClass(page, "bars");
    const widths = bars ? elements(bars, "rect").map((bar) => Number(attribute(bar, "width"))) : [];
    expect(widths).toEqual([100, 9.26, 90.74, 100, 100, 0]);
  });

  test("states every rule in the ledger", () => {
    const [ledger] = withClass(page, "ledger");
    const named = ledger ? elements(ledger, "code").map(textOf) : [];
    expect(named.sort()).toEqual(panyu.tables[0]?.ledger.map(({ rule }) => rule).sort());
  });
});

describe("a table from YAML", () => {
  test("is shown in the printed form, its findings at the cells of their values", async () => {
    const page = parse(await pageOf(htmlWriter, [await checkExample("panyu-2024.yaml")]));
    const [form] = withClass(page, "form");
    const marked = form ? withClass(form, "mark").map((mark) => mark.parentNode && textOf(mark.parentNode)) : [];
    expect(marked).toHaveLength(7);
    expect(marked).toContain("按规定控制和支付 4");
  });
});
