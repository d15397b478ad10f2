import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/check.ts";
import type { Language } from "../../src/diagnostic.ts";
import { emitJson } from "../../src/emit/json.ts";
import { emitYaml } from "../../src/emit/yaml.ts";
import type { Indicator, TargetTable } from "../../src/model/table.ts";
import { compileTarget } from "../../src/target/compile.ts";
import { panyu } from "../fixtures/panyu.ts";
import { anyTable } from "../support/any-table.ts";
import { tableOf } from "../support/table.ts";

const table = tableOf(panyu);

test("the real table is written as the example that a person wrote, comments and closing semicolons aside", () => {
  const example = readFileSync("examples/panyu-2024.yaml", "utf8");
  expect(emitYaml(table, "zh").replaceAll("\n\n", "\n")).toBe(
    example
      .replace(/^#.*\n/gmu, "")
      .replace(/ #.*$/gmu, "")
      .replace(/(?<=^ {2}- .*)；$/gmu, "")
      .replaceAll("\n\n", "\n"),
  );
});

test("projects' tables are written as a person wrote them", async () => {
  const written = readFileSync("test/fixtures/project-2015.yaml", "utf8");
  const tables = await tablesIn("a.yaml", written);
  expect(tables.map((project) => emitYaml(project, "zh")).join("---\n")).toBe(written);
});

test.each(["en", "zh"] as const)("any table is read back as it was, with the keys of %s", async (language) => {
  await fc.assert(
    fc.asyncProperty(anyTable(), async (any) => {
      expect(await tablesIn("a.yaml", emitYaml(any, language))).toEqual([any]);
    }),
    { numRuns: 120 },
  );
});

test("so is any table in JSON", async () => {
  await fc.assert(
    fc.asyncProperty(anyTable(), async (any) => {
      expect(await tablesIn("a.json", emitJson(any))).toEqual([any]);
    }),
    { numRuns: 120 },
  );
});

test("another YAML reader finds texts where texts were written", () => {
  const awkward = ["no", "~", "null", "true", "007", "1.50", "12:30", "2024-12-31", "1_000", "=", "<<", "a: b", "# a"];
  const outcomes = awkward.map((outcome) => ({ ...plainTask, outcome }));
  for (const version of ["1.1", "1.2"] as const) {
    const read = parse(emitYaml({ ...table, tasks: outcomes }, "en"), { version });
    expect(read.tasks.map((task: { outcome: unknown }) => task.outcome)).toEqual(awkward);
  }
});

describe("what is plain stays plain", () => {
  test.each([
    ["500", "500"],
    ["2.5", "2.5"],
    ["<0%", "<0%"],
    ["是", "是"],
    ["≥ 90%，其中：甲", "≥ 90%，其中：甲"],
    ["=cmd|'/c calc'!A0", "=cmd|'/c calc'!A0"],
    [">90%", '">90%"'],
    ["1.50", '"1.50"'],
    ["no", '"no"'],
    ["甲\n乙", "|-\n        甲\n        乙"],
    ["甲\n乙 ", '"甲\\n乙 "'],
    ["\u001b[31m红\u202e\u2028\u{e0001}", '"\\u001b[31m红\\u202e\\u2028\\U000e0001"'],
  ])("the target %j is written %s", (raw, written) => {
    expect(yamlOf([{ ...indicatorOf("甲", raw, raw) }])).toBe(`      甲: ${written}\n`);
  });
});

describe("an indicator", () => {
  test("has both its targets where they differ, and a blank one where its row has the cell", () => {
    expect(yamlOf([indicatorOf("甲", "3个", "1个"), indicatorOf("乙", "", "1个")])).toBe(
      "      甲:\n        实施周期指标值: 3个\n        年度指标值: 1个\n      乙:\n        实施周期指标值:\n        年度指标值: 1个\n",
    );
  });

  test("has weight and note by their names, its digits as reported", () => {
    expect(yamlOf([{ ...indicatorOf("甲", null, "1个"), weight: "10.00", note: "见附件" }])).toBe(
      "      甲:\n        年度指标值: 1个\n        权重: 10.00\n        备注: 见附件\n",
    );
  });

  test("stands in a list where names can't be keys", () => {
    expect(yamlOf([indicatorOf("甲", "1", "1"), indicatorOf("甲", "2", "2")])).toBe(
      "      - 三级指标: 甲\n        实施周期指标值: 1\n        年度指标值: 1\n      - 三级指标: 甲\n        实施周期指标值: 2\n        年度指标值: 2\n",
    );
  });
});

test("goals of the cycle and of the year stand apart", () => {
  const goals = [goalOf("cycle", 1, "三年目标"), goalOf("annual", 1, "一年目标"), goalOf("annual", 2, "二")] as const;
  expect(sectionOf("goals", { ...table, goals })).toBe(
    "goals:\n  cycle:\n    - 三年目标\n  annual:\n    - 一年目标\n    - 二\n",
  );
});

test("a goal that holds numbers of its own bears its ordinal", () => {
  const goals = [goalOf("annual", 1, "做好两件事：（1）甲；（2）乙。")];
  expect(sectionOf("goals", { ...table, goals })).toBe(
    "goals:\n  - ordinal: 1\n    text: 做好两件事：（1）甲；（2）乙。\n",
  );
});

test("parts of a budget line stand below it", () => {
  const part = { item: "generalPublic", label: "一般公共预算", amount: null, children: [] } as const;
  const fiscal = { item: "fiscal", label: "财政拨款", amount: "60.00", children: [part] } as const;
  expect(sectionOf("budget", { ...table, budget: { unit: "万元", expenditure: [], revenue: [fiscal] } })).toBe(
    "budget:\n  unit: 万元\n  revenue:\n    财政拨款:\n      amount: 60.00\n      children:\n        一般公共预算:\n",
  );
});

const plainTask = { category: "key", name: null, content: null, funding: null, outcome: null } as const;

async function tablesIn(name: string, text: string): Promise<TargetTable[]> {
  return (await check({ name, bytes: Buffer.from(text) })).tables.map((read) => read.table);
}

function goalOf(horizon: "cycle" | "annual", ordinal: number, text: string): TargetTable["goals"][number] {
  return { horizon, ordinal, text };
}

function indicatorOf(name: string, cycle: string | null, annual: string | null): Indicator {
  return {
    level1: { key: "output", label: "产出指标" },
    level2: { key: "quantity", label: "数量指标" },
    name,
    cycleTarget: cycle === null ? null : compileTarget(cycle),
    annualTarget: annual === null ? null : compileTarget(annual),
    weight: null,
    note: null,
  };
}

/** What is written below 数量指标. */
function yamlOf(indicators: readonly Indicator[]): string {
  return emitYaml({ ...table, indicators }, "zh").split("    数量指标:\n")[1] ?? "";
}

/** One section, its key and all below it. */
function sectionOf(key: string, any: TargetTable, language: Language = "en"): string {
  return new RegExp(`^${key}:\\n(?: .*\\n)*`, "mu").exec(emitYaml(any, language))?.[0] ?? "";
}
