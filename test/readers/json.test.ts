import { describe, expect, test } from "vitest";
import { jsonReader } from "../../src/readers/json.ts";
import { failureOf, onlyDraft, placeIn, readText } from "./text-input.ts";

const normalized = {
  schemaVersion: 1,
  form: "project",
  title: "项目支出绩效目标表",
  fiscalYear: 2024,
  department: { name: "某局", code: "007" },
  project: { name: "某项目", code: null, implementingUnit: "某中心", attribute: "延续", period: "3年" },
  budget: {
    unit: "万元",
    expenditure: [],
    revenue: [
      {
        item: "fiscal",
        label: "财政拨款",
        amount: "100.00",
        children: [{ item: null, label: "其中：转移支付", amount: null, children: [] }],
      },
    ],
  },
  goals: [
    { horizon: "cycle", ordinal: 1, text: "甲。" },
    { horizon: "annual", ordinal: 1, text: "乙。" },
  ],
  tasks: [
    { category: "key", name: "丙", content: null, funding: "1.50", outcome: "丁" },
    { category: "other", name: "戊", content: "己", funding: null, outcome: null },
  ],
  indicators: [
    {
      level1: { key: "output", label: "产出指标" },
      level2: { key: null, label: "别的指标" },
      name: "辛",
      cycleTarget: { raw: "≥90%", kind: "quantity", comparator: "ge", value: 90, parts: [] },
      annualTarget: { raw: "", kind: "blank", parts: [] },
      weight: "10",
      note: null,
    },
  ],
  source: { file: "a.xlsx", places: { "/title": "A1" } },
};

describe("a normalized table", () => {
  const source = readText(jsonReader, JSON.stringify(normalized, null, 2));
  const draft = onlyDraft(source);

  test("is read as it is, a target by its raw text", () => {
    const { schemaVersion, source: _, ...table } = normalized;
    const lines = { label: "财政拨款", amount: "100.00" };
    expect(draft.table).toEqual({
      ...table,
      fiscalYear: "2024",
      budget: {
        unit: "万元",
        expenditure: [],
        revenue: [{ ...lines, children: [{ label: "其中：转移支付", amount: null, children: [] }] }],
      },
      goals: table.goals.map(({ horizon, text }) => ({ horizon, text, isOne: true })),
      indicators: [
        {
          level1: "产出指标",
          level2: "别的指标",
          name: "辛",
          cycleTarget: "≥90%",
          annualTarget: null,
          weight: "10",
          note: null,
        },
      ],
    });
    expect([...source.findings, ...draft.findings]).toEqual([]);
  });

  test("tells its sections and its columns, blank ones too", () => {
    expect([...draft.sections]).toEqual([
      "department",
      "project",
      "budget",
      "goals",
      "tasks",
      "indicators",
      "otherTasks",
    ]);
    expect([...draft.horizons].sort()).toEqual(["annual", "cycle"]);
  });

  test("knows where everything stands", () => {
    expect(placeIn(source, "/title")).toBe('4:12 "项目支出绩效目标表"');
    expect(placeIn(source, "/fiscalYear")).toBe("5:17 2024");
    expect(placeIn(source, "/indicators/0/cycleTarget")).toContain('"≥90%"');
    expect(placeIn(source, "/budget/revenue/0/children/0/label")).toContain('"其中：转移支付"');
  });
});

test("the shape of the YAML may be written as JSON", () => {
  const text = JSON.stringify({
    预算: { 收入: { 财政拨款: 75591.12 } },
    indicators: { output: { quantity: { 甲: "5家" } } },
  });
  expect(onlyDraft(readText(jsonReader, text)).table).toMatchObject({
    budget: { revenue: [{ label: "财政拨款", amount: "75591.12" }] },
    indicators: [{ level1: "产出指标", name: "甲", cycleTarget: "5家", annualTarget: "5家" }],
  });
});

test("a key of blanks is a label that is left blank", () => {
  const { table } = onlyDraft(
    readText(jsonReader, '{"budget":{"收入":{" ":1}},"indicators":{"  ":{"\\u3000":{" ":"500家"}}}}'),
  );
  expect(table.budget.revenue).toMatchObject([{ label: "", amount: "1" }]);
  expect(table.indicators).toMatchObject([{ level1: null, level2: null, name: null, annualTarget: "500家" }]);
});

test("numbers keep their digits, escapes are read", () => {
  const { table } = onlyDraft(
    readText(
      jsonReader,
      '{"title":"\\u7532\\n\\ud83d\\ude00\\/","goals":["x"],"fiscalYear":-1.50E+02,"budget":{"unit":true}}',
    ),
  );
  expect(table).toMatchObject({ title: "甲\n😀/", fiscalYear: "-1.50E+02", budget: { unit: "true" } });
});

describe("several tables", () => {
  const [first, second] = ['{"title":"甲","goals":["x"]}', '{"title":"乙","goals":["x"]}'];

  test.each([
    ["one a line", `${first}\n${second}\n`],
    ["in a list", `[${first},${second}]`],
  ])("%s", (_, text) => {
    const { drafts, findings } = readText(jsonReader, text);
    expect(drafts?.map(({ table }) => table.title)).toEqual(["甲", "乙"]);
    expect(findings).toEqual([]);
  });

  test("before a break are read, and the break is told", () => {
    const { drafts, findings } = readText(jsonReader, `${first}\n{"title":"乙",\n`);
    expect(drafts).toHaveLength(1);
    expect(findings.map(({ facts }) => facts)).toEqual([{ reason: "truncated", format: "json", detail: null }]);
  });
});

test("a key that stands twice is told; the first counts", () => {
  const { table, findings } = onlyDraft(readText(jsonReader, '{"title":"甲",\n"title":"乙","goals":["x"]}'));
  expect(table.title).toBe("甲");
  expect(findings).toMatchObject([{ rule: "input/duplicate-key", facts: { key: "title", firstLine: 1 } }]);
});

describe("what is no JSON", () => {
  test.each([
    ['{"a": 1,}', "broken", "}", 8],
    ["{'a': 1}", "broken", "'a'", 1],
    ["{a: 1}", "broken", "a", 1],
    ['{"a" 1}', "broken", "1", 5],
    ["[1 2]", "broken", "2", 3],
    ["[01]", "broken", "01", 1],
    ["[.5]", "broken", ".5", 1],
    ["[NaN]", "broken", "NaN", 1],
    ["{]", "broken", "]", 1],
    ['["a\nb"]', "broken", '"a', 1],
    ['["\\x"]', "broken", '"\\x', 1],
    ["// 注\n{}", "broken", "// 注", 0],
    ['{"a": [1', "truncated", null, 8],
    ['{"a": "b', "truncated", null, 6],
    ['{"a"', "truncated", null, 4],
    ["[1,", "truncated", null, 3],
  ])("%s", (text, reason, detail, start) => {
    const found = failureOf(() => readText(jsonReader, text));
    expect(found).toMatchObject({
      rule: "input/unreadable",
      facts: { reason, format: "json", detail },
      place: { start },
    });
  });
});

describe("limits", () => {
  test.each([
    ["nested brackets", "[".repeat(10_000), "depth"],
    ["nested brackets, closed", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, "depth"],
    ["nested braces", '{"a":'.repeat(10_000), "depth"],
    ["many values", `[${"1,".repeat(100)}1]`, "values"],
    ["a long text", `["${"x".repeat(200)}"]`, "text-length"],
  ])("on %s", (_, text, limit) => {
    const found = failureOf(() => readText(jsonReader, text, { values: 100, textLength: 100 }));
    expect(found).toMatchObject({ rule: "input/limit", facts: { limit } });
  });

  test("on values hold for all tables of a file; those before are read", () => {
    const table = '{"title":"甲","goals":["x"]}\n';
    expect(readText(jsonReader, table.repeat(3), { values: 12 }).drafts).toHaveLength(3);
    expect(readText(jsonReader, table.repeat(3), { values: 11 })).toMatchObject({
      drafts: { length: 2 },
      findings: [{ rule: "input/limit", facts: { limit: "values" } }],
    });
  });
});

describe("more tables than may be", () => {
  const table = '{"goals":["x"]}';

  test.each([
    ["one after another", `${table}\n`.repeat(1000)],
    ["in a list", `[${`${table},`.repeat(999)}${table}]`],
  ])("%s are told of, and those before them read", (_, text) => {
    const { drafts, findings } = readText(jsonReader, text, { tables: 10 });
    expect(drafts).toHaveLength(10);
    expect(findings).toMatchObject([{ rule: "input/limit", facts: { limit: "tables", allowed: 10 } }]);
  });
});

test("a document that is no table says so", () => {
  for (const text of ["{}", "[]", "1", '{"a":{"indicators":[]}}']) {
    expect(readText(jsonReader, text).findings.map(({ rule }) => rule)).toEqual(["input/no-table"]);
  }
});

test.each([
  ["form: department\ndepartment: 某局\n", "other-type", "yaml"],
  ["# 说明\n部门名称: 某局\n", "other-type", "yaml"],
  ["{form: department}", "broken", "form"],
  ["部门名称\t某局\n", "broken", "部门名称\t某局"],
])("what is no JSON is told: %j", (text, reason, detail) => {
  expect(failureOf(() => readText(jsonReader, text)).facts).toMatchObject({ reason, format: "json", detail });
});
