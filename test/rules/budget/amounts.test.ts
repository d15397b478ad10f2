import { describe, expect, it } from "vitest";
import { budgetHiddenDigits } from "../../../src/rules/budget/hidden-digits.ts";
import { budgetInvalidAmount } from "../../../src/rules/budget/invalid-amount.ts";
import { budgetMissingAmount } from "../../../src/rules/budget/missing-amount.ts";
import { budgetNegative } from "../../../src/rules/budget/negative.ts";
import { judge } from "../judge.ts";

const project = "/budget/expenditure/1/amount";

describe("an amount cell", () => {
  it.each(["'-'", "—", "/", "无", "XX", '""', "暂无", "待定", "N/A"])(
    "is missing and not invalid where it says %s",
    async (text) => {
      const yaml = withProject(text);
      expect((await judge(budgetMissingAmount, { yaml })).map(({ path }) => path)).toEqual([project]);
      expect(await judge(budgetInvalidAmount, { yaml })).toEqual([]);
    },
  );

  it("keeps the placeholder in the message", async () => {
    const [found] = await judge(budgetMissingAmount, { yaml: withProject("—") });
    expect(found?.en).toBe('项目支出 has "—" where its amount should be.');
    expect(found?.zh).toBe("项目支出的金额处写的是“—”，不是数字。");
  });

  it("is zero where a dash stands for a stored zero", async () => {
    const example = { yaml: withProject("'-'"), stored: { [project]: "0" } };
    expect(await judge(budgetMissingAmount, example)).toEqual([]);
    expect(await judge(budgetInvalidAmount, example)).toEqual([]);
  });

  it.each([
    ["854万854万", "more than one number"],
    ['"#REF!"', "the error of a formula"],
    ["约100", "an estimate"],
    ["1e5", "scientific notation"],
    ["12.5%", "a percentage"],
    ["'1,23'", "unclear what number is meant"],
    ["免费", "can't be read as a number"],
  ])("is invalid and not missing where it says %s", async (text, reason) => {
    const yaml = withProject(text);
    const [found, ...others] = await judge(budgetInvalidAmount, { yaml });
    expect(others).toEqual([]);
    expect(found?.path).toBe(project);
    expect(found?.en).toContain(`"${text.replace(/["']/gu, "")}"`);
    expect(found?.en).toContain(reason);
    expect(await judge(budgetMissingAmount, { yaml })).toEqual([]);
  });

  it("is asked of tasks that have a name only", async () => {
    const yaml = `tasks:
  - { content: 补助建设, outcome: 更方便 }
  - { name: 建设充电站, content: 补助建设 }
  - { name: 无, content: 无 }
`;
    expect((await judge(budgetMissingAmount, { yaml })).map(({ path }) => path)).toEqual(["/tasks/1/funding"]);
  });

  it.each([
    ["is blank", ""],
    ["is a dash", "—"],
  ])("is not missed where it %s beside parts that make up their whole", async (_, blank) => {
    const yaml = (fiscal: string) =>
      `budget: { unit: 万元, expenditure: {}, revenue: { 财政拨款: ${fiscal}, 其他资金: ${blank}, 合计: 100.00 } }\n`;
    expect(await judge(budgetMissingAmount, { yaml: yaml("100.00") })).toEqual([]);
    expect(await judge(budgetMissingAmount, { yaml: yaml("854万854万") })).toEqual([]);
    expect((await judge(budgetMissingAmount, { yaml: yaml("99.00") })).map(({ path }) => path)).toEqual([
      "/budget/revenue/1/amount",
    ]);
  });

  it.each(["-3.50", "(3.50)", "△3.50"])("is told to be negative as %s", async (text) => {
    expect((await judge(budgetNegative, { yaml: withProject(`"${text}"`) }))[0]?.en).toBe(
      "The amount of 项目支出 is -3.50, and should be zero or more.",
    );
  });
});

describe("budget/hidden-digits", () => {
  it.each([
    ["40.0049", "40.0049"],
    ["39.995", "39.995"],
    ["40.00001", "40.00001"],
  ])("tells that 40.00 is stored as %s", async (stored, told) => {
    const [found] = await judge(budgetHiddenDigits, { yaml: withProject("40.00"), stored: { [project]: stored } });
    expect(found?.en).toBe(`The amount of 项目支出 shows 40.00, but its cell stores ${told}.`);
    expect(found?.hint).toBe("Round the number itself (ROUND(…, 2)), or show all its digits.");
  });

  it.each(["40", "40.0000000000001", "39.99999999999999", "0.4", "400000", "abc"])(
    "says nothing of %s, which hides no digit of it",
    async (stored) => {
      expect(await judge(budgetHiddenDigits, { yaml: withProject("40.00"), stored: { [project]: stored } })).toEqual(
        [],
      );
    },
  );
});

function withProject(amount: string): string {
  return `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: ${amount} }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`;
}
