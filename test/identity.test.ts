import { describe, expect, test } from "vitest";
import { check } from "../src/check.ts";
import { emitYaml } from "../src/emit/yaml.ts";
import { fingerprintsOf, identityOf } from "../src/identity.ts";
import { rules } from "../src/rules/index.ts";
import { checkReal, realTableNames } from "./real/tables.ts";
import { inputOf, settingsOf } from "./rules/example-input.ts";
import { exampleBytes, panyu } from "./support/panyu.ts";
import { contextOf, indicatorsOf } from "./support/rule-context.ts";

async function checked(text: string) {
  return check({ name: "table.yaml", bytes: new TextEncoder().encode(text) });
}

async function identities(text: string) {
  const file = await checked(text);
  return file.diagnostics.map((diagnostic) => identityOf(diagnostic, file));
}

async function fingerprints(text: string) {
  return [...fingerprintsOf(await checked(text)).values()].sort();
}

test("tells what a finding is about by names and by what is written", async () => {
  const found = await identities(panyu);
  const table = "广州市番禺区科技工业商务和信息化局";
  expect(found).toContainEqual({
    rule: "indicator/vague",
    table,
    place: "indicators/产出指标/成本指标/项目资金投入/annualTarget",
    value: "按规定控制和支付",
  });
  expect(found.find(({ rule }) => rule === "budget/rounding")).toEqual({
    rule: "budget/rounding",
    table,
    place: "budget/revenue",
    value: JSON.stringify([
      "budget/expenditure/基本支出/amount: 7000.51",
      "budget/expenditure/项目支出/amount: 68590.60",
      "budget/revenue/财政拨款/amount: 75591.12",
      "budget/revenue/其他资金/amount: 0.00",
    ]),
  });
});

describe("what is no part of a fault changes no fingerprint", () => {
  test.each([
    ["lines above", (text: string) => `# 一\n# 二\n${text}`],
    [
      "an indicator before the others",
      (text: string) => text.replace("    数量指标:\n", "    数量指标:\n      新增岗位数: 30个\n"),
    ],
    [
      "another task",
      (text: string) =>
        text.replace(
          "  - 名称: 促进",
          "  - { 名称: 修路, 主要实施内容: 修好三条路。, 拟投入的资金: 5.00, 期望达到的目标: 三条路通车。 }\n  - 名称: 促进",
        ),
    ],
    ["blanks within a name", (text: string) => text.replace("项目资金投入:", "项目资金投入 :")],
  ])("%s", async (_, change) => {
    const changed = change(panyu);
    expect(changed).not.toBe(panyu);
    expect(await fingerprints(changed)).toEqual(await fingerprints(panyu));
  });

  test("the format of the file", async () => {
    const workbook = await check({ name: "a.xlsx", bytes: exampleBytes("panyu-2024.xlsx") });
    expect([...fingerprintsOf(workbook).values()].sort()).toEqual(await fingerprints(panyu));
  });
});

test("another fault in the same place has another fingerprint", async () => {
  const before = await fingerprints(panyu);
  const after = await fingerprints(panyu.replace("按规定控制和支付", "按规定执行"));
  expect(after).toHaveLength(before.length);
  expect(after.filter((print) => !before.includes(print))).toHaveLength(1);
});

test("faults that are the same in all have a fingerprint each", async () => {
  const twice = panyu.replace(
    "      项目资金投入: 按规定控制和支付\n",
    "      项目资金投入: 按规定控制和支付\n      项目资金 投入: 按规定控制和支付\n",
  );
  const prints = await fingerprints(twice);
  expect(new Set(prints).size).toBe(prints.length);
  expect(prints).toEqual(expect.arrayContaining(await fingerprints(panyu)));
});

test("the faults of a rule's examples are told from each other", async () => {
  for (const { id, examples } of rules) {
    for (const example of examples.faulty.filter(({ stored }) => !stored)) {
      const file = await check(inputOf(example), settingsOf(example));
      const found = file.diagnostics
        .filter(({ rule }) => rule === id)
        .map((diagnostic) => identityOf(diagnostic, file));
      expect(new Set(found.map((one) => JSON.stringify(one))).size, id).toBe(found.length);
    }
  }
});

test("rows put in before change no fingerprint, in any real table", async () => {
  const { table: other } = contextOf({ indicators: indicatorsOf(["产出指标|数量指标|新增停车位数|30个"]) });
  for (const name of realTableNames()) {
    const table = (await checkReal(name)).tables[0]?.table ?? other;
    const longer = { ...table, indicators: [...other.indicators, ...table.indicators] };
    const [before, after] = [await fingerprints(emitYaml(table, "zh")), await fingerprints(emitYaml(longer, "zh"))];
    expect(before.length, name).toBeGreaterThan(0);
    expect(
      before.filter((print) => !after.includes(print)),
      name,
    ).toEqual([]);
  }
});
