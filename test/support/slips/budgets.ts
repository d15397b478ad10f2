import Big from "big.js";
import { budgetItemOf } from "../../../src/model/budget-items.ts";
import type { BudgetLine, TargetTable } from "../../../src/model/table.ts";

/** A number from 0 up to 1, the next of a series. */
export type Random = () => number;

export type Budget = TargetTable["budget"];

/** A series that is the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several. */
export function oneOf<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
}

/** A budget of one of the printed forms whose sums hold to the digit. */
export function correctBudget(random: Random): Budget {
  const shape = oneOf(random, [twoSides, twoTotals, dividedSides, project, taskTable]);
  const decimals = oneOf(random, [2, 2, 2, 2, 0, 4]);
  return { unit: "万元", ...shape(() => anyAmount(random, decimals)) };
}

type Sides = Omit<Budget, "unit">;
type Draw = () => string;

/** From some units to some hundred thousands, small ones as often as large ones. */
function anyAmount(random: Random, decimals: number): string {
  return new Big(10 ** (0.5 + random() * 5)).toFixed(decimals);
}

function twoSides(draw: Draw): Sides {
  const expenditure = [line("基本支出", draw()), line("项目支出", draw())];
  const [fiscal, other] = shares(sumOf(expenditure));
  return { expenditure, revenue: [line("财政拨款", fiscal), line("其他资金", other)] };
}

function twoTotals(draw: Draw): Sides {
  const { expenditure, revenue } = twoSides(draw);
  const total = sumOf(expenditure);
  return { expenditure: [...expenditure, line("支出合计", total)], revenue: [...revenue, line("收入合计", total)] };
}

function dividedSides(draw: Draw): Sides {
  const basic = whole("基本支出", [line("人员经费", draw()), line("公用经费", draw())]);
  const fiscal = whole("财政拨款", [line("一般公共预算", draw()), line("政府性基金", draw())]);
  const others = [line("上年结转", draw()), line("其他资金", draw())];
  const revenue = [fiscal, ...others];
  const rest = new Big(sumOf(revenue)).minus(basic.amount ?? 0);
  if (rest.lte(0)) return dividedSides(draw);
  return { expenditure: [basic, line("项目支出", rest.toFixed(decimalsOf(basic)))], revenue };
}

function project(draw: Draw): Sides {
  const parts = ["财政拨款", "上年结转资金", "其他资金"].map((label) => line(label, draw()));
  return { expenditure: [], revenue: [whole("年度资金总额", parts)] };
}

function taskTable(draw: Draw): Sides {
  const tasks = ["任务1", "任务2", "任务3"].map((label) =>
    whole(label, [line("财政拨款", draw()), line("其他资金", draw())]),
  );
  const columns = [0, 1].map((at) => {
    const parts = tasks.flatMap(({ children }) => children.slice(at, at + 1));
    return line(parts[0]?.label ?? "", sumOf(parts));
  });
  return { expenditure: [], revenue: [...tasks, whole("金额合计", columns)] };
}

function line(label: string, amount: string): BudgetLine {
  return { item: budgetItemOf(label), label, amount, children: [] };
}

function whole(label: string, children: readonly BudgetLine[]): BudgetLine {
  return { ...line(label, sumOf(children)), children };
}

/** Most of a sum and the rest of it. */
function shares(sum: string): readonly [string, string] {
  const decimals = sum.split(".")[1]?.length ?? 0;
  const most = new Big(sum).times("0.83").round(decimals);
  return [most.toFixed(decimals), new Big(sum).minus(most).toFixed(decimals)];
}

function sumOf(lines: readonly BudgetLine[]): string {
  const decimals = Math.max(...lines.map(decimalsOf));
  return lines.reduce((sum, { amount }) => sum.plus(amount ?? 0), new Big(0)).toFixed(decimals);
}

function decimalsOf({ amount }: BudgetLine): number {
  return amount?.split(".")[1]?.length ?? 0;
}
