import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BudgetLine, TargetTable } from "../../src/model/table.ts";
import { balanceBars, fundingBars } from "../../src/reporters/page/bars.ts";
import { digestOf, type FileDigest, type TableDigest } from "../../src/reporters/page/digest.ts";
import { formOf } from "../../src/reporters/page/form.ts";
import { kindsByCategory } from "../../src/reporters/page/kinds.ts";
import { budgetOf, inWan, totalYuan } from "../../src/reporters/page/money.ts";
import { departmentOverviews, overviewOf, ruleOverviews } from "../../src/reporters/page/overview.ts";
import { targetText } from "../../src/reporters/page/target-words.ts";
import { pageWords } from "../../src/reporters/page/words.ts";
import { compileTarget } from "../../src/target/compile.ts";
import { checkExample, checkText } from "./page-sample.ts";
import { emptyTable } from "./sample.ts";

function line(label: string, amount: string | null, children: readonly BudgetLine[] = []): BudgetLine {
  const items = { 基本支出: "basic", 项目支出: "project", 合计: "total" } as const;
  return { item: items[label as keyof typeof items] ?? null, label, amount, children };
}

function tableOf(
  unit: string | null,
  expenditure: readonly BudgetLine[],
  revenue: readonly BudgetLine[] = [],
): TargetTable {
  return { ...emptyTable, budget: { unit, expenditure, revenue } };
}

describe("money", () => {
  test("is added up exactly across units", () => {
    const moneys = [
      budgetOf(tableOf("万元", [line("基本支出", "0.1"), line("项目支出", "0.2")])),
      budgetOf(tableOf("元", [], [line("财政拨款", "755911200.07")])),
      budgetOf(tableOf("亿元", [line("合计", "1.5"), line("基本支出", "9")])),
    ];
    expect(moneys.map((money) => (money.kind === "known" ? money.yuan : money.kind))).toEqual([
      "3000",
      "755911200.07",
      "150000000",
    ]);
    expect(totalYuan(moneys)).toBe("905914200.07");
    expect(inWan("905914200.07")).toBe("90,591.420007");
    expect(inWan("3000")).toBe("0.30");
    expect([totalYuan([]), inWan(null)]).toEqual([null, "–"]);
  });

  test("of no unit, of another currency, of no amounts is left out and told", () => {
    expect(budgetOf(tableOf(null, [line("基本支出", "1")]))).toEqual({ kind: "unit-unknown" });
    expect(budgetOf(tableOf("万美元", [line("基本支出", "1")]))).toEqual({ kind: "unit-unknown" });
    expect(budgetOf(tableOf("万元", [line("基本支出", null)]))).toEqual({ kind: "none" });
    expect(budgetOf(tableOf("万元", [line("基本支出", null), line("项目支出", "1")]))).toMatchObject({
      isPartial: true,
    });
  });

  test("in 万元 loses no digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (fen) => {
        const digits = String(fen).padStart(3, "0");
        const told = inWan(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
        const [whole = "", fraction = ""] = told.replace(/,/gu, "").split(".");
        expect(BigInt(whole + fraction.padEnd(6, "0"))).toBe(fen);
      }),
    );
  });
});

describe("bars", () => {
  test("share one scale, sums keep their digits, parts stand below their lines", () => {
    const expenditure = [line("基本支出", "30.00"), line("项目支出", "70.50", [line("其中：设备", "7.05")])];
    const balance = balanceBars(tableOf("万元", expenditure, [line("财政拨款", "100.49")]));
    expect(balance?.expenditure).toEqual({
      sum: { label: null, amount: "100.50", share: null, length: 1, depth: 0 },
      parts: [
        { label: "基本支出", amount: "30.00", share: "29.9", length: 30 / 100.5, depth: 1 },
        { label: "项目支出", amount: "70.50", share: "70.1", length: 70.5 / 100.5, depth: 1 },
        { label: "其中：设备", amount: "7.05", share: "7.0", length: 7.05 / 100.5, depth: 2 },
      ],
    });
    expect(balance?.difference).toBe("0.01");
  });

  test("an amount below zero has no length, a blank no amount", () => {
    const balance = balanceBars(tableOf("万元", [line("基本支出", "-3"), line("项目支出", null)]));
    expect(balance?.expenditure.parts.map(({ amount, length }) => [amount, length])).toEqual([
      ["-3", 0],
      [null, 0],
    ]);
    expect(balance?.difference).toBeNull();
    expect(balanceBars(emptyTable)).toBeNull();
    expect(fundingBars(emptyTable)).toBeNull();
  });

  test("tasks stand beside project expenditure", () => {
    const task = { category: "key", content: null, outcome: null } as const;
    const table = {
      ...tableOf("万元", [line("项目支出", "80.00")]),
      tasks: [
        { ...task, name: "甲", funding: "20.00" },
        { ...task, name: null, funding: "100" },
      ],
    };
    const funding = fundingBars(table);
    expect(funding?.project).toMatchObject({ amount: "80.00", length: 80 / 120 });
    expect(funding?.tasks.sum).toMatchObject({ amount: "120.00", share: "150.0", length: 1 });
    expect(funding?.tasks.parts.map(({ label, share }) => [label, share])).toEqual([
      ["甲", "25.0"],
      [null, "125.0"],
    ]);
  });
});

describe("the summary", () => {
  const table = (part: Partial<TableDigest>): TableDigest => ({
    index: 0,
    form: "department",
    title: null,
    department: "某局",
    project: null,
    year: 2024,
    indicators: 1,
    budget: { kind: "known", yuan: "10000", isPartial: false },
    checks: 30,
    found: [],
    ...part,
  });
  const error = { rule: "budget/unbalanced", severity: "error", count: 1 } as const;
  const warning = { rule: "indicator/vague", severity: "warning", count: 3 } as const;
  const digests: FileDigest[] = [
    {
      path: "a",
      found: [],
      tables: [table({ found: [error, warning] }), table({ department: " 某 局", found: [warning] })],
    },
    { path: "b", found: [{ ...error, rule: "input/yaml" }], tables: [] },
    { path: "c", found: [], tables: [table({ department: null, budget: { kind: "none" } })] },
  ];

  test("adds up counts, checks, and the money of tables with errors", () => {
    expect(overviewOf(digests)).toEqual({
      files: 3,
      tables: 3,
      checks: 90,
      counts: { error: 2, warning: 6, info: 0 },
      budget: "20000",
      atFault: "10000",
      withoutAmounts: 1,
      withoutUnit: 0,
      partial: 0,
    });
  });

  test("knows of no money where no table states any, and of none at fault where none is", () => {
    const unknown = { path: "a", found: [], tables: [table({ budget: { kind: "unit-unknown" }, found: [error] })] };
    expect(overviewOf([unknown])).toMatchObject({ budget: null, atFault: null, withoutUnit: 1 });
    expect(overviewOf([{ path: "a", found: [], tables: [table({})] }])).toMatchObject({
      budget: "10000",
      atFault: "0",
    });
  });

  test("by rule, the worst first, and by department, spaces aside", () => {
    expect(ruleOverviews(digests).map(({ rule, count, places }) => [rule, count, places])).toEqual([
      ["input/yaml", 1, 1],
      ["budget/unbalanced", 1, 1],
      ["indicator/vague", 6, 2],
    ]);
    expect(departmentOverviews(digests).map(({ name, tables, counts }) => [name, tables, counts.error])).toEqual([
      ["某局", 2, 1],
      [null, 1, 0],
    ]);
  });

  test("a digest is small and plain", async () => {
    const digest = digestOf(await checkExample("panyu-2024.xlsx"));
    expect(structuredClone(digest)).toEqual(digest);
    expect(JSON.stringify(digest).length).toBeLessThan(2000);
    expect(digest.tables[0]?.budget).toEqual({ kind: "known", yuan: "755911100", isPartial: false });
  });
});

describe("targets in a few signs", () => {
  test.each([
    ["500家", "500 家", "500 家"],
    ["90%以上", "≥ 90 %", "≥ 90 %"],
    ["超过2500亿元", "> 2,500 亿元", "> 2,500 亿元"],
    ["80%-90%", "80–90 %", "80–90 %"],
    ["约500人", "≈ 500 人", "≈ 500 人"],
    ["2024年12月底前", "by 2024-12", "2024-12 前"],
    ["6月30日前", "by 06-30", "06-30 前"],
    ["是", "是", "是"],
    ["有积极作用", "有积极作用", "有积极作用"],
    ["500家；300人", "500 家; 300 人", "500 家；300 人"],
    ["0.000001%", "0.000001 %", "0.000001 %"],
    ["", "", ""],
  ])("%s", (raw, en, zh) => {
    expect([targetText(compileTarget(raw), "en"), targetText(compileTarget(raw), "zh")]).toEqual([en, zh]);
  });

  test("a change with what it is measured against", () => {
    expect(targetText(compileTarget("同比增长5%"), "zh")).toBe("同比 增长 = 5 %");
  });
});

describe("the form", () => {
  test("of the second table in a sheet begins where the first one ends", async () => {
    const text = (await checkExample("panyu-2024.txt")).text?.text ?? "";
    const checked = await checkText("two.txt", `${text}\n${text}`);
    expect(checked.tables).toHaveLength(2);
    const forms = [formOf(checked, 0), formOf(checked, 1)];
    const [first = 0, second = 0] = forms.map((form) => form?.rows.length);
    expect(first + second).toBe(checked.workbook?.sheets[0]?.grid.rowCount);
    expect(Math.abs(first - second)).toBeLessThan(4);
    const unplaced = checked.diagnostics.filter(
      (diagnostic) => diagnostic.table !== null && forms[diagnostic.table]?.cellOf(diagnostic) === null,
    );
    expect(unplaced).toEqual([]);
  });

  test("of a table from YAML has as many columns in every row", async () => {
    const yaml =
      "form: department\nindicators:\n  产出指标:\n    数量指标: { 甲: { annual: 1个, weight: 100, note: 注 }, 乙: 2个 }\n    质量指标: { 丙: 3% }\n";
    const form = formOf(await checkText("a.yaml", yaml), 0);
    const open: number[] = [];
    const widths = (form?.rows ?? []).map(({ cells }, row) => {
      for (const { rows, columns } of cells) {
        for (let below = row; below < row + rows; below++) open[below] = (open[below] ?? 0) + columns;
      }
      return open[row];
    });
    expect(new Set(widths)).toEqual(new Set([8]));
  });
});

test("indicators are counted by category and kind of target", async () => {
  const table = (await checkExample("panyu-2024.yaml")).tables[0]?.table ?? emptyTable;
  const kinds = kindsByCategory(table);
  expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(24);
  expect(kinds[0]).toMatchObject({ level1: "产出指标", level2: "数量指标", counts: { quantity: 6 }, total: 6 });
});

test("both languages have all words", () => {
  expect(Object.keys(pageWords.zh)).toEqual(Object.keys(pageWords.en));
  for (const words of Object.values(pageWords)) expect(Object.values(words)).not.toContain("");
});
