import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Identity, identitiesOf, judgeIdentity } from "../../../src/model/identities.ts";
import { defaultRounding } from "../../../src/model/rounding.ts";
import type { BudgetLine } from "../../../src/model/table.ts";
import { suspectsOf } from "../../../src/rules/budget/suspects.ts";
import { hitRates } from "../../support/slips/hit-rate.ts";

function line(item: BudgetLine["item"], label: string, amount: string | null): BudgetLine {
  return { item, label, amount, children: [] };
}

function all(expenditure: readonly BudgetLine[], revenue: readonly BudgetLine[]): Identity[] {
  return identitiesOf({ budget: { unit: "万元", expenditure, revenue }, tasks: [] });
}

function broken(expenditure: readonly BudgetLine[], revenue: readonly BudgetLine[]): Identity[] {
  return all(expenditure, revenue).filter((one) => judgeIdentity(one, defaultRounding)?.verdict === "inconsistent");
}

function told(expenditure: readonly BudgetLine[], revenue: readonly BudgetLine[]) {
  const others = all(expenditure, revenue);
  return broken(expenditure, revenue).map((identity) =>
    suspectsOf(identity, defaultRounding, others).map(({ slip, operand, should }) => [slip, operand.label, should]),
  );
}

const basic = line("basic", "基本支出", "7000.51");
const project = line("project", "项目支出", "68590.60");
const fiscal = line("fiscal", "财政拨款", "75591.11");

describe("the slip behind a balance that fails", () => {
  it.each([
    ["two digits swapped", "68590.06", [["swapped", "项目支出", "68590.60"]]],
    ["a slipped point", "6859.060", [["point", "项目支出", "68590.6"]]],
    ["元 for 万元", "685906000.00", [["unit", "项目支出", "68590.6"]]],
    ["a wrong sign", "-68590.60", [["sign", "项目支出", "68590.60"]]],
    ["a blank", null, [["blank", "项目支出", "68590.6"]]],
  ])("is told for %s", (_, amount, suspects) => {
    expect(told([basic, { ...project, amount }], [fiscal])).toEqual([suspects]);
  });

  it("is a line that the other side leaves out", () => {
    const revenue = [fiscal, line("other", "其他资金", "550.00")];
    expect(told([basic, project], revenue)).toEqual([[["left-out", "其他资金", null]]]);
  });

  it("is not guessed where the difference says nothing", () => {
    expect(told([basic, project], [{ ...fiscal, amount: "75123.45" }])).toEqual([[]]);
  });

  it("is not told where many slips would do", () => {
    const lines = ["1", "1", "1", "1"].map((amount, index) => line(null, `第${index}项`, amount));
    expect(told(lines, [line("fiscal", "财政拨款", "13")])).toEqual([[]]);
  });
});

describe("the slip behind a total", () => {
  const total = (amount: string) => line("total", "合计", amount);

  it.each([
    ["leaves a line out", "68590.60", [["left-out", "基本支出", null]]],
    ["counts a line twice", "82591.62", [["twice", "基本支出", null]]],
  ])("is told where it %s", (_, amount, suspects) => {
    expect(told([basic, project, total(amount)], [])).toEqual([suspects]);
  });
});

describe("the other sums of a table", () => {
  const part = (label: string, amount: string) => line(null, label, amount);
  const whole = (label: string, amount: string, children: readonly BudgetLine[]) => ({
    ...line("fiscal", label, amount),
    children,
  });

  it("clear a figure that they hold with", () => {
    // 12 may have been 21, and 43 may have been 34; but 43 is what its own parts come to.
    const revenue = [whole("财政拨款", "43", [part("一般公共预算", "30"), part("政府性基金", "13")])];
    expect(told([line("basic", "基本支出", "12"), line("project", "项目支出", "22")], revenue)).toEqual([
      [["swapped", "基本支出", "21"]],
    ]);
  });

  it("accuse a figure that they don't hold with either", () => {
    // 75 for 57 breaks the balance and the parts of 财政拨款 alike.
    const revenue = [whole("财政拨款", "75", [part("一般公共预算", "16"), part("政府性基金", "41")])];
    expect(told([line("basic", "基本支出", "24"), line("project", "项目支出", "33")], revenue)).toEqual([
      [["swapped", "财政拨款", "57"]],
      [["swapped", "财政拨款", "57"]],
    ]);
  });
});

describe("how often the cell that is wrong is named", () => {
  it.each(hitRates(100))("$mistake", ({ mistake, found, first, second, wrong }) => {
    expect(found).toBeGreaterThan(50);
    expect(wrong / found).toBeLessThan(mistake === "mistyped" ? 0.04 : 0.02);
    if (mistake !== "mistyped") expect((first + second) / found).toBeGreaterThan(0.95);
  });
});

describe("every suspect", () => {
  const amount = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => new Big(cents).div(100).toFixed(2));

  it("puts the sums right when its slip is undone", () => {
    const lines = fc.array(amount, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lines, lines, (left, right) => {
        const [expenditure, revenue] = [left, right].map((amounts) => amounts.map((one) => line(null, one, one)));
        for (const identity of broken(expenditure ?? [], revenue ?? [])) {
          for (const { operand, should } of suspectsOf(identity, defaultRounding)) {
            if (should === null) continue;
            const mend = (one: typeof operand) => (one === operand ? { ...one, amount: should } : one);
            const mended = { ...identity, left: identity.left.map(mend), right: identity.right.map(mend) };
            expect(judgeIdentity(mended, defaultRounding)?.verdict).not.toBe("inconsistent");
          }
        }
      }),
    );
  });

  it("is found again after a slip in a correct table", () => {
    const swap = fc.tuple(amount, amount, fc.nat(6));
    fc.assert(
      fc.property(swap, ([first, second, at]) => {
        const digits = [...second];
        const [a = "", b = ""] = [digits[at], digits[at + 1]];
        fc.pre(/\d/u.test(a) && /\d/u.test(b) && a !== b && !(at === 0 && b === "0"));
        const slipped = digits
          .with(at, b)
          .with(at + 1, a)
          .join("");
        const sum = new Big(first).plus(second).toFixed(2);
        const [suspects = []] = told(
          [line(null, "甲", first), line(null, "乙", slipped)],
          [line("fiscal", "财政拨款", sum)],
        );
        fc.pre(suspects.some(([slip]) => slip === "swapped"));
        expect(suspects).toContainEqual(["swapped", "乙", second]);
      }),
    );
  });
});
