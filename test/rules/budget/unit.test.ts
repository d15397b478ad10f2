import { describe, expect, it, test } from "vitest";
import { inTenThousands, moneyUnitOf } from "../../../src/rules/budget/money-units.ts";
import { budgetUnit } from "../../../src/rules/budget/unit.ts";
import { contextOf, pathsOf } from "../../support/rule-context.ts";
import { judge } from "../judge.ts";

describe("budget/unit", () => {
  it("takes the unit that every cell states for itself", async () => {
    const yaml = budget(null, "60.00万元, 40.00万元", "100.00万元, 0.00万元");
    const tasks = "tasks:\n  - { name: 建设充电站, funding: 30万元 }\n";
    expect(await judge(budgetUnit, { yaml: yaml + tasks })).toEqual([]);
  });

  it("asks for a unit where only some cells state one", async () => {
    const found = await judge(budgetUnit, { yaml: budget(null, "60.00万元, 40.00", "100.00, 0.00") });
    expect(found.map(({ path }) => path)).toEqual(["/budget/unit"]);
  });

  it("tells of a unit that is none of money", async () => {
    const [found] = await judge(budgetUnit, { yaml: budget("%", "60.00, 40.00", "100.00, 0.00") });
    expect(found?.en).toBe('The unit of the amounts is "%", which is no unit of money.');
  });

  it("says nothing of the unit of a budget without amounts", async () => {
    expect(
      await judge(budgetUnit, { yaml: "budget:\n  expenditure: { 基本支出: }\n  revenue: { 财政拨款: }\n" }),
    ).toEqual([]);
  });

  it("tells of sums that are 10,000 times apart, whichever is larger", async () => {
    const up = await judge(budgetUnit, { yaml: budget("万元", "70005150, 685906000", "75591.12, 0.00") });
    expect(up.map(({ path }) => path)).toContain("/budget/revenue");
    const down = await judge(budgetUnit, { yaml: budget("万元", "7000.51, 68590.60", "755911200.00, 0.00") });
    expect(down[0]?.en).toBe(
      "One of expenditure 75,591.11 and revenue 755,911,200.00 is 10,000 times the other, as if one were in 元 and the other in 万元.",
    );
  });

  it("tells of tasks in 元 beside a budget in 万元", async () => {
    const yaml = `${budget("万元", "60.00, 40.00", "100.00, 0.00")}tasks:\n  - { name: 建设充电站, funding: 300000 }\n`;
    expect((await judge(budgetUnit, { yaml })).map(({ path }) => path)).toEqual(["/tasks"]);
  });

  it.each([
    ["the seed's own budget", budget("万元", "7000.51, 68590.60", "75591.12, 0.00")],
    ["a small department in 万元", budget("万元", "8.20, 0.50", "8.70, 0.00")],
    ["a small department in 元", budget("元", "182000.00, 5000.00", "187000.00, 0.00")],
    ["a large department in 元", budget("元", "70005100, 685906000", "755911100, 0")],
    ["a budget ten times out of balance", budget("万元", "60.00, 40.00", "1000.00, 0.00")],
    ["units spelt in two ways", budget("万元", "60.00万, 40.00 万元", "100.00万元, 0.00")],
  ])("says nothing of %s", async (_, yaml) => {
    expect(await judge(budgetUnit, { yaml })).toEqual([]);
  });

  it.each([
    [budget("元", "7000.51, 68590.60", "75591.11, 0.00"), "would fit 万元"],
    [budget("万元", "70005100, 685906000", "755911100, 0"), "would fit 元"],
  ])("tells of a size that no budget has", async (yaml, fits) => {
    const [found, ...others] = await judge(budgetUnit, { yaml });
    expect(others).toEqual([]);
    expect(found?.path).toBe("/budget/unit");
    expect(found?.en).toContain(fits);
  });
});

describe("moneyUnitOf", () => {
  it.each([
    ["万元", "万元", 10_000],
    ["单位：万元", "万元", 10_000],
    ["万", "万元", 10_000],
    ["人民币万元", "万元", 10_000],
    ["元", "元", 1],
    ["千元", "千元", 1000],
    ["百万元", "百万元", 1_000_000],
    ["亿元", "亿元", 100_000_000],
    ["十亿元", "十亿元", 1_000_000_000],
    ["金额单位：百亿元", "百亿元", 10_000_000_000],
    ["万亿元", "万亿元", 1_000_000_000_000],
    ["万 美元", "万美元", 10_000],
  ])("reads %s", (text, name, size) => {
    expect(moneyUnitOf(text)).toEqual({ name, size });
  });

  it.each(["", "%", "人", "个", "千百万元"])("finds none in %j", (text) => {
    expect(moneyUnitOf(text)).toBeNull();
  });
});

describe("inTenThousands", () => {
  it("keeps the precision", () => {
    expect(inTenThousands("755911200.00")).toBe("75591.120000");
    expect(inTenThousands("-1")).toBe("-0.0001");
  });
});

function budget(unitText: string | null, expenditure: string, revenue: string): string {
  const [basic, project] = expenditure.split(", ");
  const [fiscal, other] = revenue.split(", ");
  return `budget:
${unitText === null ? "" : `  unit: "${unitText}"\n`}  expenditure: { 基本支出: ${basic}, 项目支出: ${project} }
  revenue: { 财政拨款: ${fiscal}, 其他资金: ${other} }
`;
}

test("a side whose amounts are headed with another unit is told, and not that the size is out of reach", () => {
  const lines = (label: string) => [{ label, amount: "4650.75", children: [] }];
  const budget = { unit: "元", expenditure: lines("基本支出"), revenue: lines("财政拨款") };
  const told = (units: readonly (readonly ["expenditure" | "revenue", string])[]) =>
    pathsOf("budget/unit", { ...contextOf({ budget }), sideUnits: new Map(units) });
  const own = ["expenditure", "元"] as const;
  expect(told([own, ["revenue", "万元"]])).toEqual(["/budget/revenue"]);
  expect(told([own, ["revenue", "单位：元"]])).toEqual(["/budget/unit"]);
  expect(
    told([
      ["expenditure", "万元"],
      ["revenue", "万元"],
    ]),
  ).toEqual(["/budget/expenditure", "/budget/revenue"]);
});
