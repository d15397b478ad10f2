import { describe, expect, it } from "vitest";
import { identitiesOf, judgeIdentity } from "../../src/model/identities.ts";
import { defaultRounding } from "../../src/model/rounding.ts";
import type { BudgetItem, BudgetLine, Task } from "../../src/model/table.ts";

describe("identitiesOf", () => {
  it("finds those of the seed: expenditure is revenue, and the tasks are within project expenditure", () => {
    const found = identitiesOf(table({ tasks: ["25502.00", "5000.00"] }));
    expect(found.map(({ kind, pointer }) => [kind, pointer])).toEqual([
      ["balance", "/budget/revenue"],
      ["tasks", "/tasks"],
    ]);
    expect(found[0]?.left.map(({ pointer }) => pointer)).toEqual([
      "/budget/expenditure/0/amount",
      "/budget/expenditure/1/amount",
    ]);
    expect(found[1]?.right).toEqual([
      { pointer: "/budget/expenditure/1/amount", label: "项目支出", amount: "68590.60" },
    ]);
    expect(found.map((identity) => judgeIdentity(identity, nearest)?.verdict)).toEqual(["rounding", "exact"]);
  });

  it("adds the parts beside a total up to it, and balances the totals", () => {
    const revenue = [line("fiscal", "90.00"), line("other", "10.00"), line("total", "100.00")];
    const [balance, parts] = identitiesOf(table({ revenue }));
    expect(balance?.right.map(({ pointer }) => pointer)).toEqual(["/budget/revenue/2/amount"]);
    expect(parts).toMatchObject({ kind: "parts", pointer: "/budget/revenue/2/amount" });
    expect(parts?.left.map(({ amount }) => amount)).toEqual(["90.00", "10.00"]);
  });

  it("balances the lines where the total beside them is blank", () => {
    const revenue = [line("fiscal", "90.00"), line("total", null)];
    const [balance] = identitiesOf(table({ revenue }));
    expect(balance?.right.map(({ amount }) => amount)).toEqual(["90.00"]);
  });

  it("adds the children of a line up to it, at every depth", () => {
    const fiscal = line("fiscal", "90.00", [line("generalPublic", "60.00"), line("governmentFund", "30.00")]);
    const revenue = [line("total", "100.00", [fiscal, line("other", "10.00")])];
    const parts = identitiesOf(table({ revenue })).filter(({ kind }) => kind === "parts");
    expect(parts.map(({ pointer }) => pointer)).toEqual([
      "/budget/revenue/0/amount",
      "/budget/revenue/0/children/0/amount",
    ]);
    expect(parts.map((identity) => judgeIdentity(identity, nearest)?.verdict)).toEqual(["exact", "exact"]);
  });

  it("takes the parts of a line that has no amount in its place", () => {
    const basic = line("basic", null, [line("other", "50.00"), line("other", "10.00")]);
    const [balance] = identitiesOf(table({ expenditure: [basic, line("project", "40.00")] }));
    expect(balance?.left.map(({ amount }) => amount)).toEqual(["50.00", "10.00", "40.00"]);
  });

  it("asks of the only part that a line tells no more than that it doesn't exceed it", () => {
    const verdicts = ["60.00", "120.00"].map((part) => {
      const revenue = [line("fiscal", "100.00", [line("generalPublic", part)])];
      const within = identitiesOf(table({ revenue })).find(({ kind }) => kind === "within");
      return within && judgeIdentity(within, nearest)?.verdict;
    });
    expect(verdicts).toEqual(["exact", "inconsistent"]);
  });

  it("doesn't balance a side that states several totals", () => {
    const revenue = [line("total", "771.00"), line("total", "226.00")];
    expect(identitiesOf(table({ revenue }))).not.toContainEqual(expect.objectContaining({ kind: "balance" }));
  });

  it("says nothing of tasks without just one line of project expenditure", () => {
    for (const expenditure of [[line("basic", "1.00")], [line("project", "1.00"), line("project", "2.00")]]) {
      const kinds = identitiesOf(table({ expenditure, tasks: ["9.00"] })).map(({ kind }) => kind);
      expect(kinds).not.toContain("tasks");
    }
  });
});

describe("judgeIdentity", () => {
  it("lets a blank take no part", () => {
    const [balance] = identitiesOf(table({ revenue: [line("fiscal", "75591.11"), line("other", null)] }));
    expect(balance && judgeIdentity(balance, nearest)?.verdict).toBe("exact");
  });

  it("compares nothing with a side that reports nothing", () => {
    for (const revenue of [[], [line("fiscal", null), line("other", null)]]) {
      const [balance] = identitiesOf(table({ revenue }));
      expect(balance && judgeIdentity(balance, nearest)).toBeNull();
    }
  });
});

const nearest = { mode: "nearest", tolerance: null } as const;

interface Parts {
  readonly expenditure?: readonly BudgetLine[];
  readonly revenue?: readonly BudgetLine[];
  readonly tasks?: readonly string[];
}

function table(parts: Parts) {
  const expenditure = [line("basic", "7000.51", [], "基本支出"), line("project", "68590.60", [], "项目支出")];
  const revenue = [line("fiscal", "75591.12"), line("other", "0.00")];
  const tasks = (parts.tasks ?? []).map(
    (funding): Task => ({ category: "key", name: "任务", content: null, funding, outcome: null }),
  );
  return { budget: { unit: "万元", expenditure, revenue, ...parts }, tasks };
}

function line(
  item: BudgetItem,
  amount: string | null,
  children: readonly BudgetLine[] = [],
  label: string = item,
): BudgetLine {
  return { item, label, amount, children };
}

describe("the task table of the central form", () => {
  const row = (label: string, amounts: readonly string[], item: BudgetLine["item"] = null): BudgetLine => ({
    item,
    label,
    amount: amounts[0] ?? null,
    children: ["财政拨款", "其他资金"].map((name, index) => ({
      item: null,
      label: name,
      amount: amounts[index + 1] ?? null,
      children: [],
    })),
  });

  function brokenIn(revenue: readonly BudgetLine[]) {
    const identities = identitiesOf({ budget: { unit: "万元", expenditure: [], revenue }, tasks: [] });
    return identities
      .filter((one) => judgeIdentity(one, defaultRounding)?.verdict === "inconsistent")
      .map(({ pointer }) => pointer);
  }

  it("adds up along its rows and down its columns", () => {
    const rows = [row("甲", ["10.00", "8.00", "2.00"]), row("乙", ["5.00", "5.00", "0.00"])];
    expect(brokenIn([...rows, row("金额合计", ["15.00", "13.00", "2.00"], "total")])).toEqual([]);
    expect(brokenIn([...rows, row("金额合计", ["16.00", "14.00", "2.00"], "total")])).toEqual([
      "/budget/revenue/2/amount",
      "/budget/revenue/2/children/0/amount",
    ]);
    expect(brokenIn([row("甲", ["10.00", "7.00", "2.00"]), row("乙", ["5.00", "5.00", "0.00"])])).toEqual([
      "/budget/revenue/0/amount",
    ]);
  });

  it("is none where the lines have other parts than the total", () => {
    const other = { ...row("甲", ["10.00", "8.00", "2.00"]), children: [] };
    expect(brokenIn([other, row("资金总额", ["15.00", "13.00", "2.00"], "total")])).toEqual([]);
  });
});
