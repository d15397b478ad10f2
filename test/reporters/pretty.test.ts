import { expect, test, vi } from "vitest";
import { displayWidth } from "../../src/reporters/display.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { cellAt, diagnostic, gridOf, plain, tableOf, textOf, workbookOf } from "./sample.ts";

vi.mock("../../src/rules/index.ts", async () => ({ rules: [(await import("./sample.ts")).sampleRule] }));

const form = gridOf(
  [
    ["部门整体绩效目标表"],
    ["预算整体情况", "支出", "金额", "收入", "金额"],
    ["", "基本支出", "7,000.51", "财政拨款", "75,591.14"],
    ["", "项目支出", "68,590.60", "其他资金", "0.00"],
    ["", "", "", "", ""],
    [
      "总体目标",
      "推动工业经济稳步提速，围绕汽车制造等重点产业加快推进稳链补链强链工作，推动一批重点工业投资项目加快建设",
    ],
  ],
  [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 1, left: 0, bottom: 3, right: 0 },
    { top: 5, left: 1, bottom: 5, right: 4 },
  ],
);

test("a finding stands with the rows of the form around its cell, and the cells that it is compared with", () => {
  const related = { "/a": cellAt(2, 2), "/b": cellAt(3, 2), "/title": cellAt(2, 4) };
  const found = diagnostic({ location: cellAt(2, 4), related, facts: { says: "75,591.14", hint: "count again" } });
  expect(pretty.file(workbookOf(form, [found]), 0, plain)).toMatchInlineSnapshot(`
    "tables/a.xlsx
    绩效目标表 · 某局 · 2024 · 0 indicators

      Sheet1!E3  error  sample/rule
      sample: 75,591.14 (E3).
         │ A              B          C           D          E
       2 │ 预算整体情况 │ 支出     │ 金额      │ 收入     │ 金额
       3 │              │ 基本支出 │ 7,000.51  │ 财政拨款 │ 75,591.14
         │                           --------               ^^^^^^^^^
       4 │              │ 项目支出 │ 68,590.60 │ 其他资金 │ 0.00
         │                           ---------
      hint: count again

    "
  `);
});

test("a blank cell is marked, and a merged text runs across its columns, cut to the width", () => {
  const found = diagnostic({ location: cellAt(5, 0), severity: "warning" });
  expect(pretty.file(workbookOf(form, [found, { ...found, location: cellAt(4, 2) }]), 0, plain)).toMatchInlineSnapshot(`
    "tables/a.xlsx
    绩效目标表 · 某局 · 2024 · 0 indicators

      Sheet1!A6  warning  sample/rule
      sample: something (A6).
         │ A          B
       6 │ 总体目标 │ 推动工业经济稳步提速，围绕汽车制造等重点产业加快推进稳链补…
         │ ^^^^^^^^

      Sheet1!C5  warning  sample/rule
      sample: something (C5).
         │ A              B          C           D          E
       4 │ 预算整体情况 │ 项目支出 │ 68,590.60 │ 其他资金 │ 0.00
       5 │              │          │           │          │
         │                           ^^^
       6 │ 总体目标     │ 推动工业经济稳步提速，围绕汽车制造等重点产业加快推进稳…

    "
  `);
});

test("the lines of a text stand around the span at fault, in Chinese too", () => {
  const text = "表式: 部门整体\n部门名称: 某局\n预算:\n  单位: 万元\n";
  const start = text.indexOf("某局");
  const found = diagnostic({
    severity: "info",
    location: { sheet: null, cell: null, line: 2, column: 7 },
    place: { kind: "text", start, end: start + 2 },
    related: { "/x": { sheet: null, cell: null, line: 4, column: 3 } },
    facts: { says: "某局", hint: "写全称" },
  });
  expect(pretty.file(textOf(text, [found]), 0, { ...plain, language: "zh" })).toMatchInlineSnapshot(`
    "a.yaml
    绩效目标表 · 某局 · 2024年度 · 0项指标

      2:7  提示  sample/rule
      样例: 某局 (第2行).
       1 │ 表式: 部门整体
       2 │ 部门名称: 某局
         │           ^^^^
       3 │ 预算:
       4 │   单位: 万元
      建议：写全称

    "
  `);
});

test("a long line is cut around its span", () => {
  const text = `a: ${"长".repeat(60)}错误${"后".repeat(60)}\n`;
  const place = { kind: "text", start: 63, end: 65 } as const;
  const found = diagnostic({ location: { sheet: null, cell: null, line: 1, column: 64 }, place });
  expect(pretty.file(textOf(text, [found]), 0, plain)).toMatchInlineSnapshot(`
    "a.yaml
    绩效目标表 · 某局 · 2024 · 0 indicators

      1:64  error  sample/rule
      sample: something (line 1).
       1 │ …长长长长长长长长长长长错误后后后后后后后后后后后后后后后后后后后后后…
         │                        ^^^^

    "
  `);
});

test("a finding on the file as a whole has no excerpt", () => {
  const checked = { ...textOf("", [diagnostic({ table: null })]), text: null, tables: [] };
  expect(pretty.file(checked, 0, plain)).toMatchInlineSnapshot(`
    "a.yaml

      error  sample/rule
      sample: something (the file).

    "
  `);
});

test("tables of a file are told apart", () => {
  const tables = [tableOf(), tableOf({ title: null, form: "project", fiscalYear: null }), tableOf()];
  const diagnostics = [diagnostic({ table: null }), diagnostic({ table: 1 }), diagnostic({ table: 2 })];
  expect(pretty.file({ ...textOf("", diagnostics), tables }, 0, plain)).toMatchInlineSnapshot(`
    "a.yaml

      error  sample/rule
      sample: something (the file).

    table 2 · project table · 某局 · 0 indicators

      error  sample/rule
      sample: something (the file).

    table 3 · 绩效目标表 · 某局 · 2024 · 0 indicators

      error  sample/rule
      sample: something (the file).

    "
  `);
});

test("no cell reaches the terminal raw", () => {
  const hostile = gridOf([["\u001b[2J\u202etxet", "a\nb"]]);
  const found = diagnostic({ location: cellAt(0, 0), facts: { says: "\u001b]0;x\u0007", hint: "\u2066" } });
  const checked = { ...workbookOf(hostile, [found]), path: "\u001b[1m.xlsx" };
  const written = pretty.file(checked, 0, plain);
  expect(written.replace(/\n/gu, "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(written).toMatchInlineSnapshot(`
    "␛[1m.xlsx
    绩效目标表 · 某局 · 2024 · 0 indicators

      Sheet1!A1  error  sample/rule
      sample: ␛]0;x␇ (A1).
         │ A                  B
       1 │ ␛[2J\\u{202e}txet │ a↵b
         │ ^^^^^^^^^^^^^^^^
      hint: \\u{2066}

    "
  `);
});

test("colour is only added: without its codes the report is the same", () => {
  const checked = workbookOf(form, [diagnostic({ location: cellAt(2, 4), related: { "/a": cellAt(3, 2) } })]);
  const coloured = pretty.file(checked, 0, { ...plain, hasColour: true });
  expect(coloured).toContain("\u001b[31m");
  expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe(pretty.file(checked, 0, plain));
});

test("no line of an excerpt is wider than the terminal", () => {
  for (const width of [40, 60, 100, 200]) {
    const written = pretty.file(workbookOf(form, [diagnostic({ location: cellAt(2, 4) })]), 0, { ...plain, width });
    for (const line of written.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  }
});

test("a sheet of many columns is shown around the cell at fault", () => {
  const wide = gridOf([Array.from({ length: 60 }, (_, index) => `column ${index}`)]);
  const written = pretty.file(workbookOf(wide, [diagnostic({ location: cellAt(0, 30) })]), 0, plain);
  expect(written).toContain("column 30");
  expect(written).not.toContain("column 1 ");
});

test("the summary counts what was found, or tells that all is well", () => {
  const counts = { files: 2, tables: 1, checks: 38, errors: 1, warnings: 0, infos: 2, suppressed: 0 };
  expect(pretty.close(counts, plain)).toBe("2 files, 1 table, 38 checks: 1 error, 0 warnings, 2 notes\n");
  expect(pretty.close({ ...counts, errors: 0, infos: 0 }, plain)).toBe(
    "2 files, 1 table, 38 checks: nothing to report\n",
  );
  expect(pretty.close(counts, { ...plain, language: "zh" })).toBe(
    "2个文件，1张表，38项检查：1个错误，0个警告，2条提示\n",
  );
  expect(pretty.file(workbookOf(form, []), 0, plain)).toBe("");
});
