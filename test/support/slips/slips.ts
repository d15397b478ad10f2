import Big from "big.js";
import type { BudgetLine } from "../../../src/model/table.ts";
import type { Slip } from "../../../src/rules/budget/slips.ts";
import { type Budget, oneOf, type Random } from "./budgets.ts";

/** A budget with one cell wrong. */
export interface Slipped {
  readonly budget: Budget;
  /** The amount that the slip is about: the wrong one; of a miscount, the line that was miscounted. */
  readonly pointer: string;
}

/** What can go wrong with a cell: the slips that ptt looks for, and one that it can't know, a mistyped digit. */
export type Mistake = Slip | "mistyped";

interface PlacedLine {
  readonly line: BudgetLine;
  readonly path: string;
}

/** Puts one mistake into a correct budget; null where it would change nothing. */
export function slip(budget: Budget, mistake: Mistake, random: Random): Slipped | null {
  if (mistake === "left-out" || mistake === "twice") return miscount(budget, mistake, random);
  const { line, path } = oneOf(random, linesOf(budget));
  const amount = line.amount ?? "0";
  const wrong = Number(amount) === 0 ? amount : rewritten(amount, mistake, random);
  return wrong === amount ? null : { budget: withAmount(budget, path, wrong), pointer: `${path}/amount` };
}

function rewritten(amount: string, mistake: Exclude<Mistake, "left-out" | "twice">, random: Random): string | null {
  switch (mistake) {
    case "swapped":
      return oneOf(random, [amount, ...swaps(amount)].slice(-swaps(amount).length || 0));
    case "point":
      return shifted(amount, oneOf(random, [-3, -2, -1, 1, 2, 3]));
    case "unit":
      return shifted(amount, oneOf(random, [-4, 4]));
    case "sign":
      return `-${amount}`;
    case "blank":
      return null;
    case "mistyped":
      return mistyped(amount, random);
  }
}

/** Every way to swap two neighbouring digits, the point aside. */
function swaps(amount: string): string[] {
  const at = [...amount].flatMap((sign, index) => (sign === "." ? [] : [index]));
  return at.slice(1).flatMap((right, index) => {
    const left = at[index] ?? 0;
    const [a = "", b = ""] = [amount[left], amount[right]];
    const isPlain = a !== b && !(left === 0 && b === "0" && at.length > 1);
    return isPlain ? [[...amount].with(left, b).with(right, a).join("")] : [];
  });
}

function shifted(amount: string, places: number): string {
  return new Big(amount).times(new Big(10).pow(places)).toFixed();
}

function mistyped(amount: string, random: Random): string {
  const at = oneOf(
    random,
    [...amount].flatMap((sign, index) => (sign === "." ? [] : [index])),
  );
  const digits = [..."123456789"].filter((digit) => digit !== amount[at]);
  return [...amount].with(at, oneOf(random, digits)).join("");
}

/** A line with parts that leaves one of them out, or counts it twice. */
function miscount(budget: Budget, mistake: "left-out" | "twice", random: Random): Slipped | null {
  const wholes = [...linesOf(budget).flatMap(partsBelow), ...totalsOf(budget)];
  if (wholes.length === 0) return null;
  const { whole, parts } = oneOf(random, wholes);
  const part = oneOf(random, parts);
  if (Number(part.line.amount) === 0) return null;
  const change = new Big(part.line.amount ?? 0).times(mistake === "twice" ? 1 : -1);
  const decimals = (whole.line.amount ?? "").split(".")[1]?.length ?? 0;
  const wrong = new Big(whole.line.amount ?? 0).plus(change).toFixed(decimals);
  return { budget: withAmount(budget, whole.path, wrong), pointer: `${part.path}/amount` };
}

interface Whole {
  readonly whole: PlacedLine;
  readonly parts: readonly PlacedLine[];
}

function partsBelow({ line, path }: PlacedLine): Whole[] {
  if (line.children.length < 2 || line.label === "金额合计") return [];
  return [
    { whole: { line, path }, parts: line.children.map((part, at) => ({ line: part, path: `${path}/children/${at}` })) },
  ];
}

/** The totals that stand beside their lines. */
function totalsOf(budget: Budget): Whole[] {
  return sidesOf(budget).flatMap((lines) => {
    const whole = lines.find(({ line }) => line.item === "total" && lines.length > 1);
    return whole ? [{ whole, parts: lines.filter((line) => line !== whole) }] : [];
  });
}

function sidesOf({ expenditure, revenue }: Budget): PlacedLine[][] {
  return Object.entries({ expenditure, revenue }).map(([side, lines]) =>
    lines.map((line, at) => ({ line, path: `/budget/${side}/${at}` })),
  );
}

function linesOf(budget: Budget): PlacedLine[] {
  const below = ({ line, path }: PlacedLine): PlacedLine[] => [
    { line, path },
    ...line.children.flatMap((part, at) => below({ line: part, path: `${path}/children/${at}` })),
  ];
  return sidesOf(budget).flat().flatMap(below);
}

function withAmount(budget: Budget, path: string, amount: string | null): Budget {
  const replaced = (line: BudgetLine, at: string): BudgetLine => ({
    ...line,
    amount: at === path ? amount : line.amount,
    children: line.children.map((part, index) => replaced(part, `${at}/children/${index}`)),
  });
  const side = (lines: readonly BudgetLine[], name: string) =>
    lines.map((line, at) => replaced(line, `/budget/${name}/${at}`));
  return { ...budget, expenditure: side(budget.expenditure, "expenditure"), revenue: side(budget.revenue, "revenue") };
}
