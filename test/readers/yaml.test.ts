import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../src/limits.ts";
import { yamlReader } from "../../src/readers/yaml.ts";
import { panyu } from "../fixtures/panyu.ts";
import { failureOf, onlyDraft, placeIn, readText, toldAt } from "./text-input.ts";

function draftOf(text: string) {
  return onlyDraft(readText(yamlReader, text));
}

function findingsOf(text: string): string[] {
  const source = readText(yamlReader, text);
  return [...source.findings, ...(source.drafts ?? []).flatMap((draft) => draft.findings)].map((finding) =>
    toldAt(source, finding),
  );
}

describe("the real table", () => {
  const source = yamlReader.read(
    { name: "panyu-2024.yaml", bytes: readFileSync("examples/panyu-2024.yaml") },
    defaultLimits,
  );
  const { table, sections, horizons, findings, readings } = onlyDraft(source);

  test("says what the published table says", () => {
    expect(table).toMatchObject({ form: "department", title: panyu.title, fiscalYear: panyu.year, project: null });
    expect(table.department).toEqual({ name: panyu.department, code: null });
    expect(table.budget).toEqual({ unit: panyu.unit, expenditure: panyu.expenditure, revenue: panyu.revenue });
    expect(table.goals.map(({ horizon, text }, index) => [horizon, `${index + 1}. ${text}`])).toEqual(
      panyu.goals.map((text) => ["annual", text]),
    );
  });

  test("has its tasks, the key ones first", () => {
    const tasks = table.tasks.map(({ category, ...task }) => task);
    expect(tasks).toEqual([...panyu.tasks, ...panyu.otherTasks]);
    expect(table.tasks.map(({ category }) => category).join()).toBe("key,key,key,key,key,key,other,other");
  });

  test("has its indicators; one value is the target of the cycle and of the year", () => {
    expect(table.indicators).toEqual(
      panyu.indicators.map(({ level1, level2, name, cycle, annual }) => {
        return { level1, level2, name, cycleTarget: cycle, annualTarget: annual, weight: null, note: null };
      }),
    );
  });

  test("has nothing to complain of, all sections and both horizons", () => {
    expect([...source.findings, ...findings]).toEqual([]);
    expect([...sections]).toEqual(["department", "budget", "goals", "tasks", "otherTasks", "indicators"]);
    expect([...horizons].sort()).toEqual(["annual", "cycle"]);
  });

  test("knows where everything stands", () => {
    expect(placeIn(source, "/budget/expenditure/0/amount")).toBe("11:11 7000.51");
    expect(placeIn(source, "/indicators")).toBe("60:1 绩效指标");
    expect(placeIn(source, "/indicators/7/name")).toBe("71:7 充电设施验收合格率");
    expect(placeIn(source, "/indicators/7/annualTarget")).toBe("71:18 100%");
    expect(placeIn(source, "/indicators/7/cycleTarget")).toBe("71:18 100%");
    expect(placeIn(source, "/indicators/7/level2")).toBe("69:5 质量指标");
    expect(placeIn(source, "/tasks/7/funding")).toBe("57:13 550.00");
  });

  test("has a reading for each amount", () => {
    expect(readings.size).toBe(12);
    expect(readings.get("/budget/revenue/1/amount")).toEqual({ text: "0.00", stored: null, formula: null });
  });
});

describe("texts survive as written", () => {
  test.each(["100.00", "007", "1_000", "12:30", "no", "~", "0x1F", "1e3", "true", "2024-12-31", "≥90%", "-5", "=100%"])(
    "%s",
    (text) => {
      const { table } = draftOf(`goals: [x]\ntitle: ${text}\n`);
      expect(table.title).toBe(text);
    },
  );

  test("null is nothing, and so is a value left blank", () => {
    const { table } = draftOf("title: null\nfiscalYear:\ndepartment: ''\ngoals: [null, '', x]\n");
    expect(table).toMatchObject({ title: null, fiscalYear: null, department: { name: null } });
    expect(table.goals).toEqual([{ horizon: "annual", text: "x" }]);
  });

  test("a blank value has a place", () => {
    const source = readText(yamlReader, "goals: [x]\nindicators:\n  产出指标:\n    数量指标:\n      甲:\n");
    expect(placeIn(source, "/indicators/0/annualTarget")).toBe("5:9 ");
  });

  test("a block of several lines is one text, without the break at its end", () => {
    expect(draftOf("goals:\n  - |\n    甲\n    乙\n").table.goals[0]?.text).toBe("甲\n乙");
  });
});

describe("keys", () => {
  test("are English or Chinese, mixed at will, blanks in them aside", () => {
    const english = draftOf(
      "form: project\ntitle: T\nfiscalYear: 2024\ndepartment: D\nproject: {name: P, period: 3年}\n",
    );
    const chinese = draftOf("表式: 项目支出\n标 题: T\n年度: 2024\n部门名称: D\n项目: {项目名称: P, period: 3年}\n");
    expect(chinese.table).toEqual(english.table);
    expect(english.table.project).toEqual({
      name: "P",
      code: null,
      implementingUnit: null,
      attribute: null,
      period: "3年",
    });
  });

  test("come in any order", () => {
    const [tasks, other] = ["tasks: [{name: 甲, funding: 1}]", "otherTasks: [{outcome: 丙, name: 乙}]"];
    expect(draftOf(`${other}\n${tasks}\n`).table).toEqual(draftOf(`${tasks}\n${other}\n`).table);
    expect(draftOf("goals: {annual: 甲, cycle: 乙}\n").table).toEqual(draftOf("goals: {中期: 乙, 年度: 甲}\n").table);
  });

  test("unknown ones are told with the nearest that is known there", () => {
    const source = readText(yamlReader, "goals: [甲]\nindicator: {产出指标: 1}\n预算: {收人: 1, 别的: [2, {x: 3}]}\n");
    expect(onlyDraft(source).findings.map(({ facts }) => facts)).toEqual([
      { label: "indicator", section: null, values: ["1"], nearest: "indicators" },
      { label: "收人", section: "预算", values: ["1"], nearest: "收入" },
      { label: "别的", section: "预算", values: ["2", "3"], nearest: null },
    ]);
    expect(onlyDraft(source).findings.map((finding) => toldAt(source, finding))[1]).toBe("form/unknown-label 收人");
  });

  test("a full-width colon within braces is told by the key before it", () => {
    const source = readText(yamlReader, "indicators: {产出指标: {数量指标: {甲: {年度: 3个, 权重：10}}}}\n");
    expect(onlyDraft(source).findings[0]?.facts).toMatchObject({ label: "权重：10", nearest: "权重" });
  });

  test("that stand twice, in whichever language, are told; the first counts", () => {
    const text = "title: 甲\n标题: 乙\ngoals: [x]\nbudget:\n  支出:\n    基本支出: 1\n    基本支出: 2\n";
    const source = readText(yamlReader, text);
    expect(onlyDraft(source).table).toMatchObject({ title: "甲", budget: { expenditure: [{ amount: "1" }] } });
    expect(onlyDraft(source).findings.map(({ rule, facts }) => [rule, facts])).toEqual([
      ["input/duplicate-key", { key: "标题", firstLine: 1 }],
      ["input/duplicate-key", { key: "基本支出", firstLine: 6 }],
    ]);
  });

  test("of objects in JavaScript are names like others", () => {
    const { table, findings } = draftOf(
      "__proto__: 1\nconstructor: 2\n支出: 3\nbudget: {支出: {__proto__: 5, toString: 6}}\n",
    );
    expect(table.budget.expenditure).toEqual([
      { label: "__proto__", amount: "5", children: [] },
      { label: "toString", amount: "6", children: [] },
    ]);
    expect(findings.map(({ facts }) => facts.label)).toEqual(["__proto__", "constructor", "支出"]);
  });

  test("<< merges nothing and is told", () => {
    expect(findingsOf("goals: [x]\nbase: &b {title: T}\n<<: *b\n")).toEqual([
      "form/unknown-label base",
      "form/unknown-label <<",
    ]);
  });
});

describe("budget lines", () => {
  const lines = [
    { label: "财政拨款", amount: "100", children: [{ label: "一般公共预算", amount: "60", children: [] }] },
  ];

  test.each([
    ["a mapping of labels", "{财政拨款: {金额: 100, 其中: {一般公共预算: 60}}}"],
    ["keys of the items", "{fiscal: {amount: 100, children: {generalPublic: 60}}}"],
    ["a list", "[{label: 财政拨款, amount: 100, children: [{名称: 一般公共预算, 金额: 60}]}]"],
    ["normalized", "[{item: fiscal, label: 财政拨款, amount: 100, children: [{item: generalPublic, amount: 60}]}]"],
  ])("as %s", (_, text) => {
    expect(draftOf(`budget: {revenue: ${text}}\n`).table.budget.revenue).toEqual(lines);
  });

  test("other is another label on each side", () => {
    const { budget } = draftOf("budget: {expenditure: {other: 1}, revenue: {other: 1}}\n").table;
    expect([budget.expenditure[0]?.label, budget.revenue[0]?.label]).toEqual(["其他支出", "其他资金"]);
  });

  test("children have places and readings", () => {
    const source = readText(yamlReader, "budget:\n  收入:\n    财政拨款:\n      其中:\n        一般公共预算: 60\n");
    expect(placeIn(source, "/budget/revenue/0/children/0/amount")).toBe("5:17 60");
    expect(onlyDraft(source).readings.has("/budget/revenue/0/children/0/amount")).toBe(true);
  });
});

describe("goals", () => {
  test.each([
    ["one text", "甲", ["annual 甲"]],
    ["texts", "[甲, 乙]", ["annual 甲", "annual 乙"]],
    ["by horizon", "{年度: [甲, 乙], 中期: 丙}", ["cycle 丙", "annual 甲", "annual 乙"]],
    ["stated", "[{horizon: cycle, text: 甲}, {期限: 年度, 内容: 乙, 序号: 2}]", ["cycle 甲", "annual 乙"]],
  ])("as %s", (_, text, goals) => {
    const { table } = draftOf(`goals: ${text}\n`);
    expect(table.goals.map((goal) => `${goal.horizon} ${goal.text}`)).toEqual(goals);
  });

  test("of a horizon that is none are annual, and it is told", () => {
    expect(findingsOf("goals: [{horizon: yearly, text: 甲}]\n")).toEqual(["form/unknown-label yearly"]);
  });
});

describe("indicators", () => {
  const [row] = draftOf("indicators: {产出指标: {数量指标: {甲: {annual: 20家, weight: 10, note: 注}}}}\n").table
    .indicators;

  test("in a mapping, one horizon alone leaves the other null", () => {
    expect(row).toEqual({
      level1: "产出指标",
      level2: "数量指标",
      name: "甲",
      cycleTarget: null,
      annualTarget: "20家",
      weight: "10",
      note: "注",
    });
  });

  test.each([
    ["Chinese keys", "{产出指标: {数量指标: {甲: {年度指标值: 20家, 权重: 10, 备注: 注}}}}"],
    ["keys of the taxonomy", "{output: {quantity: {甲: {annual: 20家, weight: 10, note: 注}}}}"],
    ["a list", "[{level1: 产出指标, level2: 数量指标, name: 甲, annual: 20家, weight: 10, note: 注}]"],
    ["a list in Chinese", "[{一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 甲, 年度: 20家, 权重: 10, 备注: 注}]"],
    ["a list below the categories", "{产出指标: {数量指标: [{name: 甲, annual: 20家, weight: 10, note: 注}]}}"],
    [
      "normalized",
      "[{level1: {key: output, label: 产出指标}, level2: {key: quantity, label: null}, name: 甲, cycleTarget: null, annualTarget: {raw: 20家, kind: quantity}, weight: 10, note: 注}]",
    ],
  ])("as %s", (_, text) => {
    const { table, findings, horizons } = draftOf(`indicators: ${text}\n`);
    expect(table.indicators).toEqual([row]);
    expect(findings).toEqual([]);
    expect([...horizons]).toEqual(["annual"]);
  });

  test("in a flow mapping have places", () => {
    const source = readText(
      yamlReader,
      "绩效指标:\n  产出指标:\n    数量指标:\n      甲: { 实施周期指标值: 3个, 年度: 1个 }\n",
    );
    expect(placeIn(source, "/indicators/0/cycleTarget")).toBe("4:21 3个");
    expect(placeIn(source, "/indicators/0/annualTarget")).toBe("4:29 1个");
  });

  test("a column that is stated and blank is there; one that is null is not", () => {
    expect([...draftOf("indicators: [{name: 甲, cycle: , annual: null}]\n").horizons]).toEqual(["cycle"]);
  });
});

describe("shapes", () => {
  test.each([
    ["title: [甲, 乙]", { key: "title", expected: "text", actual: "list" }],
    ["budget: 100", { key: "budget", expected: "mapping", actual: "text" }],
    ["budget: {支出: 100}", { key: "支出", expected: "mapping", actual: "text" }],
    ["budget: {支出: {基本支出: [1]}}", { key: "基本支出", expected: "number", actual: "list" }],
    ["tasks: {name: 甲}", { key: "tasks", expected: "list", actual: "mapping" }],
    ["tasks: [甲]", { key: "tasks", expected: "mapping", actual: "text" }],
    ["goals: [[甲]]", { key: "goals", expected: "text", actual: "list" }],
    ["indicators: 甲", { key: "indicators", expected: "mapping", actual: "text" }],
    ["indicators: {满意度指标: {服务对象满意度: 90%}}", { key: "服务对象满意度", expected: "mapping", actual: "text" }],
    ["indicators: {产出指标: {数量指标: {甲: [1, 2]}}}", { key: "甲", expected: "text", actual: "list" }],
    ["project: [甲]", { key: "project", expected: "mapping", actual: "list" }],
  ])("%s", (text, facts) => {
    const { findings } = draftOf(`goals: [x]\n${text}\n`.replace(/^goals: \[x\]\n(?=goals)/u, ""));
    expect(findings.map(({ rule, facts: told }) => [rule, told])).toEqual([["form/wrong-shape", facts]]);
  });

  test("sections left blank are there, those that are null are not", () => {
    expect([...draftOf("goals:\ntasks: null\nindicators: {}\n").sections]).toEqual(["goals", "indicators"]);
  });
});

describe("the form", () => {
  test.each([
    ["project: {name: 甲}", "project"],
    ["表式: 项目支出\ngoals: [x]", "project"],
    ["form: department\nproject: {name: 甲}", "department"],
    ["goals: [x]", "department"],
  ])("of %s", (text, form) => {
    expect(draftOf(text).table.form).toBe(form);
  });

  test("a name that is none is told", () => {
    const source = readText(yamlReader, "form: 部门整休\ngoals: [x]\n");
    expect(onlyDraft(source).findings[0]).toMatchObject({
      rule: "form/unknown-label",
      facts: { label: "部门整休", section: "form", nearest: "部门整体" },
    });
  });
});

describe("files", () => {
  test("of several documents hold several tables", () => {
    const source = readText(yamlReader, "title: 甲\ngoals: [x]\n---\ntitle: 乙\ngoals: [y]\n");
    expect(source.drafts?.map(({ table }) => table.title)).toEqual(["甲", "乙"]);
    expect(source.drafts?.[1]?.origins.get("/title")).toMatchObject({ start: 31 });
  });

  test("of a list hold its tables", () => {
    expect(readText(yamlReader, "- {title: 甲, goals: [x]}\n- {title: 乙, goals: [y]}\n").drafts).toHaveLength(2);
  });

  test.each([["title: 甲\n"], ["- a\n- b\n"], ["甲\n"], ["a: 1\n"], ["# 无\n"], ["[]\n"], ["---\n---\ngoals: [x]\n"]])(
    "without a table say so: %j",
    (text) => {
      const source = readText(yamlReader, text);
      expect(source.findings.map(({ rule }) => rule)).toContain("input/no-table");
    },
  );
});

describe("limits", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (const [name, of] of ["ba", "cb", "dc", "ed", "fe", "gf", "hg", "ih"].map((pair) => [...pair])) {
    bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(", ")}]`);
  }

  test.each([
    ["aliases of aliases", bomb.join("\n"), "aliases"],
    ["an alias within itself", "a: &a [*a]\n", "depth"],
    ["nested brackets", "[".repeat(10_000), "depth"],
    ["nested brackets, closed", `title: ${"[".repeat(10_000)}${"]".repeat(10_000)}`, "depth"],
    ["nested lists", "- ".repeat(10_000), "depth"],
    ["nested mappings", Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "depth"],
    ["aliases that nest deeper", `${nest("a", 40)}\n${nest("b", 40, "*a")}\n`, "depth"],
  ])("on %s", (_, text, limit) => {
    expect(failureOf(() => readText(yamlReader, text))).toMatchObject({ rule: "input/limit", facts: { limit } });
  });

  test("on the number of values and the length of one", () => {
    const failures = [{ yamlValues: 3 }, { textLength: 8 }].map((limits) =>
      failureOf(() => readText(yamlReader, "title: 0123456789\ngoals: [x, y]\n", limits)),
    );
    expect(failures.map(({ facts }) => facts.limit)).toEqual(["values", "text-length"]);
  });

  test("a few aliases are what they name", () => {
    const { table } = draftOf("title: &t 甲\ndepartment: *t\ngoals: [*t]\n");
    expect(table).toMatchObject({ title: "甲", department: { name: "甲" }, goals: [{ text: "甲" }] });
  });
});

function nest(anchor: string, depth: number, core = "x"): string {
  return `${anchor}: &${anchor} ${"[".repeat(depth)}${core}${"]".repeat(depth)}`;
}

test("reads lines that end as those of old Macs do, and finds places and comments in them", () => {
  const text = "form: department\n# 说明\ndepartment: 某局\ngoals:\n  - 目标一。\n  - 目标二。\n";
  const read = (ends: string) => readText(yamlReader, text.replaceAll("\n", ends));
  const draft = onlyDraft(read("\r"));
  expect(draft.table).toEqual(onlyDraft(read("\n")).table);
  expect(draft.origins.get("/department/name")).toEqual(onlyDraft(read("\n")).origins.get("/department/name"));
  expect(read("\r").comments?.()).toEqual(read("\n").comments?.());
  expect(onlyDraft(read("\r\n")).table).toEqual(draft.table);
});
