import { describe, expect, it } from "vitest";
import { budgetPartsDiffer } from "../../../src/rules/budget/parts-differ.ts";
import { budgetRounding } from "../../../src/rules/budget/rounding.ts";
import { budgetTasksExceed } from "../../../src/rules/budget/tasks-exceed.ts";
import { budgetUnbalanced } from "../../../src/rules/budget/unbalanced.ts";
import { judge } from "../judge.ts";

const all = [budgetUnbalanced, budgetPartsDiffer, budgetRounding, budgetTasksExceed];

describe("the sums of a budget", () => {
  it("states both sides with every operand and its place, the difference and what rounding explains", async () => {
    const [found, ...others] = await judge(budgetUnbalanced, { yaml: budget("7000.51, 68590.60", "75591.14, 0.00") });
    expect(others).toEqual([]);
    expect(found?.path).toBe("/budget/revenue");
    expect(found?.related).toEqual([
      "/budget/expenditure/0/amount",
      "/budget/expenditure/1/amount",
      "/budget/revenue/0/amount",
      "/budget/revenue/1/amount",
    ]);
    expect(found?.en).toBe(
      "Expenditure is 75,591.11 (基本支出 7,000.51 [/budget/expenditure/0/amount] + 项目支出 68,590.60 [/budget/expenditure/1/amount]) and revenue, which should equal it, 75,591.14 (财政拨款 75,591.14 [/budget/revenue/0/amount] + 其他资金 0.00 [/budget/revenue/1/amount]): they differ by 0.03 万元, of which rounding explains at most 0.015.",
    );
    expect(found?.zh).toContain("应相等，相差0.03万元，四舍五入最多能解释0.015。");
  });

  it("tells the seed's cent as a rounding difference and nothing else", async () => {
    const yaml = budget("7000.51, 68590.60", "75591.12, 0.00");
    const found = await Promise.all(all.map((rule) => judge(rule, { yaml })));
    expect(found.map((faults) => faults.length)).toEqual([0, 0, 1, 0]);
    expect(found[2]?.[0]?.en).toMatch(/differ by 0\.01 万元, and rounding explains at most 0\.015\.$/u);
    expect(found[2]?.[0]?.hint).toMatch(/^Nothing needs doing/u);
  });

  it("judges by the mode that is configured, and says which", async () => {
    const yaml = budget("7000.51, 68590.60", "75591.13, 0.00");
    const [truncated] = await judge(budgetUnbalanced, { yaml }, { mode: "truncate", tolerance: null });
    expect(truncated?.en).toMatch(/of which cutting off digits explains less than 0\.02\.$/u);
    const [strict] = await judge(budgetUnbalanced, { yaml }, { mode: "strict", tolerance: null });
    expect(strict?.zh).toMatch(/严格模式不允许舍入差。$/u);
  });

  it("names the tolerance where it decides, and not where rounding does", async () => {
    const tolerant = { mode: "nearest", tolerance: "0.5" } as const;
    const decided = { yaml: budget("60.00, 40.00", "100.30, 0.00") };
    expect(await judge(budgetUnbalanced, decided, tolerant)).toEqual([]);
    expect((await judge(budgetRounding, decided, tolerant))[0]?.en).toMatch(
      /within the configured tolerance of 0\.5, though/u,
    );
    const [rounded] = await judge(budgetRounding, { yaml: budget("60.00, 40.00", "100.01, 0.00") }, tolerant);
    expect(rounded?.en).not.toMatch(/tolerance/u);
  });

  it("names the operands that are blank", async () => {
    const [found] = await judge(budgetUnbalanced, { yaml: budget("60.00, 40.00", '90.00, ""') });
    expect(found?.en).toContain("其他资金 blank [/budget/revenue/1/amount]");
    expect(found?.zh).toContain("其他资金 空白 [/budget/revenue/1/amount]");
  });

  it.each(["854万854万", '"#REF!"', "约40"])(
    "says nothing of a sum with an amount that can't be read: %s",
    async (text) => {
      const yaml = budget(`60.00, ${text}`, "90.00, 0.00");
      for (const rule of all) expect(await judge(rule, { yaml })).toEqual([]);
    },
  );

  it("says in the hint where the stored digits agree", async () => {
    const yaml = budget("7000.51, 68590.60", "75591.12, 0.00");
    const stored = {
      "/budget/expenditure/0/amount": "7000.514",
      "/budget/expenditure/1/amount": "68590.604",
      "/budget/revenue/0/amount": "75591.118",
    };
    expect((await judge(budgetRounding, { yaml, stored }))[0]?.hint).toMatch(/^The stored values agree exactly/u);
    const wrong = { ...stored, "/budget/revenue/0/amount": "75591.119" };
    expect((await judge(budgetRounding, { yaml, stored: wrong }))[0]?.hint).toMatch(/^Nothing needs doing/u);
  });

  it("adds up the parts of a line at every depth", async () => {
    const yaml = `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue:
    财政拨款: { 金额: 100.00, 其中: { 一般公共预算: 80.00, 政府性基金: 10.00 } }
`;
    const found = await judge(budgetPartsDiffer, { yaml });
    expect(found.map(({ path }) => path)).toEqual(["/budget/revenue/0/amount"]);
    expect(found[0]?.en).toMatch(/^The total is 100\.00 .* come to 90\.00 .* differ by 10\.00 万元/u);
  });

  it("asks of a lone 其中 line only that it doesn't exceed its line", async () => {
    const withPart = (part: string) => `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue:
    财政拨款: { 金额: 100.00, 其中: { 一般公共预算: ${part} } }
`;
    expect(await judge(budgetPartsDiffer, { yaml: withPart("80.00") })).toEqual([]);
    const [found] = await judge(budgetPartsDiffer, { yaml: withPart("180.00") });
    expect(found?.en).toMatch(/its part, which should be at most that, 180\.00 .*: it is 80\.00 万元 more/u);
  });

  it("says nothing where there is no budget", async () => {
    const file = {
      name: "bare.yaml",
      text: "form: department\ndepartment: 某局\ngoals: [改善充电服务。]\ntasks: [{ name: 建设充电站, funding: 9.00 }]\n",
    };
    for (const rule of all) expect(await judge(rule, { file })).toEqual([]);
  });

  it("shortens long names of tasks", async () => {
    const yaml = `${budget("60.00, 40.00", "100.00, 0.00")}tasks:
  - { name: 促进工业产值和工业投资稳增长，打造制造业强区, content: 略, funding: 41.00, outcome: 略 }
`;
    const [found] = await judge(budgetTasksExceed, { yaml });
    expect(found?.zh).toContain("促进工业产值和工业投资稳增长，… 41.00 [/tasks/0/funding]");
    expect(found?.zh).toContain("超出1.00万元");
  });
});

/** A budget of two lines a side. */
function budget(expenditure: string, revenue: string): string {
  const [basic, project] = expenditure.split(", ");
  const [fiscal, other] = revenue.split(", ");
  return `budget:
  unit: 万元
  expenditure: { 基本支出: ${basic}, 项目支出: ${project} }
  revenue: { 财政拨款: ${fiscal}, 其他资金: ${other} }
`;
}
