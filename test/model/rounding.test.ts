import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeAtMost, judgeEqual, type Rounding, type Term, type Verdict } from "../../src/model/rounding.ts";

type Mode = Rounding["mode"];

const expenditure = ["7000.51", "68590.60"];

describe("the vectors of the specification", () => {
  it.each<[string[], string[], Mode, string, Verdict]>([
    [expenditure, ["75591.12", "0.00"], "nearest", "-0.01", "rounding"],
    [expenditure, ["75591.12", "0.00"], "truncate", "-0.01", "rounding"],
    [expenditure, ["75591.12", "0.00"], "strict", "-0.01", "inconsistent"],
    [expenditure, ["75591.13", "0.00"], "nearest", "-0.02", "inconsistent"],
    [expenditure, ["75591.13", "0.00"], "truncate", "-0.02", "inconsistent"],
    [expenditure, ["75591.11", "0.00"], "nearest", "0.00", "exact"],
    [expenditure, ["75591.11", "0.00"], "truncate", "0.00", "exact"],
    [expenditure, ["75591.11", "0.00"], "strict", "0.00", "exact"],
    [expenditure, ["75591.1234"], "nearest", "-0.0134", "inconsistent"],
    [expenditure, ["75591.1234"], "truncate", "-0.0134", "rounding"],
  ])("%j against %j, %s: %s, %s", (left, right, mode, difference, verdict) => {
    const judgement = judgeEqual(left.map(term), right.map(term), { mode, tolerance: null });
    expect(judgement).toMatchObject({ verdict, difference });
  });

  it.each<[Mode, Verdict]>([
    ["truncate", "inconsistent"],
    ["nearest", "rounding"],
  ])("5 with weight -1 against -4, %s: %s", (mode, verdict) => {
    const judgement = judgeEqual([{ amount: "5", weight: -1 }], [term("-4")], { mode, tolerance: null });
    expect(judgement).toMatchObject({ verdict, difference: "-1" });
  });
});

describe("judgeEqual", () => {
  it("tells both sums, the difference and the most that rounding explains", () => {
    expect(judge(expenditure, ["75591.12", "0.00"])).toEqual({
      verdict: "rounding",
      left: "75591.11",
      right: "75591.12",
      difference: "-0.01",
      explained: "0.015",
      isReached: true,
    });
  });

  it("explains less than a step for each figure where digits are cut off", () => {
    const judgement = judge(expenditure, ["75591.13"], { mode: "truncate", tolerance: null });
    expect(judgement).toMatchObject({ explained: "0.02", isReached: false });
  });

  it("takes a reported zero as exact", () => {
    expect(judge(["10", "0"], ["11"]).verdict).toBe("rounding");
    expect(judge(["0"], ["0.5"]).verdict).toBe("inconsistent");
    expect(judge(["0", "0.00"], ["0"]).verdict).toBe("exact");
    expect(judge(["0.00"], ["0.01"], { mode: "truncate", tolerance: null }).verdict).toBe("inconsistent");
  });

  it("judges amounts of different precision each by its own", () => {
    expect(judge(["100"], ["99.6", "0.9"]).verdict).toBe("rounding");
    expect(judge(["100"], ["99.6", "1.1"]).verdict).toBe("inconsistent");
  });

  it("lets a tolerance pass what rounding doesn't explain, and says so", () => {
    const tolerant: Rounding = { mode: "nearest", tolerance: "1" };
    expect(judge(["100.00"], ["101.00"], tolerant).verdict).toBe("tolerated");
    expect(judge(["100.00"], ["101.01"], tolerant).verdict).toBe("inconsistent");
    expect(judge(["100.00"], ["100.01"], tolerant).verdict).toBe("rounding");
  });

  it("is not deceived by negative figures", () => {
    expect(judge(["10.00", "-3.50"], ["6.50"]).verdict).toBe("exact");
    expect(judge(["-3"], ["-4"], { mode: "truncate", tolerance: null }).verdict).toBe("inconsistent");
    expect(judge(["-3"], ["-3.5"], { mode: "truncate", tolerance: null }).verdict).toBe("rounding");
  });
});

describe("judgeAtMost", () => {
  it.each<[string[], string, Verdict]>([
    [["60.00", "40.00"], "100.00", "exact"],
    [["60.00", "40.01"], "100.00", "exact"],
    [["60.00", "40.02"], "100.00", "inconsistent"],
    [["25502.00", "5000.00", "15000.00"], "68590.60", "exact"],
    [["0.01"], "0.00", "inconsistent"],
  ])("%j within %s: %s", (left, limit, verdict) => {
    expect(judgeAtMost(left.map(term), [term(limit)], { mode: "nearest", tolerance: null }).verdict).toBe(verdict);
  });

  it("is violated only above the limit's upper end", () => {
    const truncate: Rounding = { mode: "truncate", tolerance: null };
    expect(judgeAtMost([term("10.01")], [term("10.00")], truncate).verdict).toBe("exact");
    expect(judgeAtMost([term("10.02")], [term("10.00")], truncate).verdict).toBe("inconsistent");
    expect(judgeAtMost([term("10.01")], [term("10.00")], { mode: "strict", tolerance: null }).verdict).toBe(
      "inconsistent",
    );
    expect(judgeAtMost([term("10.02")], [term("10.00")], { mode: "strict", tolerance: "0.02" }).verdict).toBe(
      "tolerated",
    );
  });
});

describe("the laws", () => {
  const finest = 6;

  it("never calls figures inconsistent that were rounded from values that add up", () => {
    fc.assert(
      fc.property(
        fc.array(value(), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: finest }), { minLength: 7, maxLength: 7 }),
        fc.constantFrom<Mode>("nearest", "truncate"),
        fc.constantFrom(1, 2),
        (values, precisions, mode, tie) => {
          const total = values.reduce((sum, part) => sum.plus(part), new Big(0));
          const report = (exact: Big, index: number) =>
            exact
              .round(precisions[index] ?? 0, mode === "truncate" ? 0 : (tie as 1 | 2))
              .toFixed(precisions[index] ?? 0);
          const parts = values.map(report);
          // A reported zero claims that there is nothing: figures that vanish in rounding are no correct report.
          fc.pre([...values, total].every((exact, index) => exact.eq(0) || !new Big(report(exact, index)).eq(0)));
          expect(judge(parts, [report(total, values.length)], { mode, tolerance: null }).verdict).not.toBe(
            "inconsistent",
          );
        },
      ),
    );
  });

  it("finds values inside all the intervals that add up, unless it says inconsistent", () => {
    fc.assert(
      fc.property(
        fc.array(figure(), { minLength: 1, maxLength: 4 }),
        fc.array(figure(), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -4, max: 4 }),
        fc.constantFrom<Mode>("nearest", "truncate", "strict"),
        (left, right, nudge, mode) => {
          const balancing = {
            amount: balance(left, right).plus(new Big(nudge).times("0.005")).toFixed(2),
            weight: 1,
          } as const;
          const sides = [left, [...right, balancing]] as const;
          const { verdict } = judgeEqual(...sides, { mode, tolerance: null });
          expect(verdict !== "inconsistent").toBe(canAddUp(...sides, mode));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function term(amount: string): Term {
  return { amount };
}

function judge(left: string[], right: string[], rounding: Rounding = { mode: "nearest", tolerance: null }) {
  return judgeEqual(left.map(term), right.map(term), rounding);
}

function value(): fc.Arbitrary<Big> {
  return fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }).map((micros) => new Big(micros).times("0.000001"));
}

function figure(): fc.Arbitrary<Term> {
  return fc.record({
    amount: fc
      .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 2 }))
      .map(([units, decimals]) => new Big(units).times(`1e-${decimals}`).toFixed(decimals)),
    weight: fc.constantFrom(1 as const, -1 as const),
  });
}

function balance(left: readonly Term[], right: readonly Term[]): Big {
  const sum = (terms: readonly Term[]) =>
    terms.reduce((total, { amount, weight }) => total.plus(new Big(amount).times(weight ?? 1)), new Big(0));
  return sum(left).minus(sum(right));
}

/**
 * Asks the same question another way, in whole steps of a tenth of the finest half step: every figure may move up or down by
 * so many steps, and by one less than the last where its end is open. The difference must be within what all moves can make.
 */
function canAddUp(left: readonly Term[], right: readonly Term[], mode: Mode): boolean {
  const moves = [...left.map((one) => range(one, 1, mode)), ...right.map((one) => range(one, -1, mode))];
  const least = moves.reduce((sum, [low]) => sum + low, 0);
  const most = moves.reduce((sum, [, high]) => sum + high, 0);
  const gap = Number(balance(left, right).times(10_000).toFixed(0));
  return least + gap <= 0 && 0 <= most + gap;
}

/** How far a figure's true value may lie below and above it, in ten-thousandths, as it counts in left minus right. */
function range({ amount, weight = 1 }: Term, side: 1 | -1, mode: Mode): readonly [number, number] {
  const step = 10 ** (4 - (amount.split(".")[1]?.length ?? 0));
  const number = Number(amount);
  if (mode === "strict" || number === 0) return [0, 0];
  const [low, high] = mode === "nearest" ? [-step / 2, step / 2] : number > 0 ? [0, step - 1] : [1 - step, 0];
  return side * weight === 1 ? [low, high] : [-high, -low];
}
