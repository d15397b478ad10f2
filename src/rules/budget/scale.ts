import Big from "big.js";
import type { Identity, Operand } from "../../model/identities.ts";
import { judgeIdentity } from "../../model/identities.ts";
import type { Judgement } from "../../model/rounding.ts";
import type { Fault, RuleContext } from "../rule.ts";
import type { AmountCell } from "./amounts.ts";
import { judgedIdentities } from "./equation.ts";
import { inTenThousands, moneyUnitOf } from "./money-units.ts";

/** Two sums of which one is in 元 and the other in 万元. */
export interface ScaleFacts {
  readonly kind: "scale";
  /** Whether they agree to the digit once one is divided by 10,000. */
  readonly isExact: boolean;
  readonly left: ScaledSum;
  readonly right: ScaledSum;
}

interface ScaledSum {
  readonly name: "expenditure" | "revenue" | "parts" | "total" | "tasks" | "project";
  readonly sum: string;
}

/** An amount of a size that no budget has in its unit. */
export interface SizeFacts {
  readonly kind: "size";
  readonly fault: "small" | "large";
  readonly amount: string;
  readonly unit: string;
  /** The unit that its size would fit. */
  readonly fits: string;
}

const names = {
  balance: ["expenditure", "revenue"],
  parts: ["parts", "total"],
  within: ["parts", "total"],
  tasks: ["tasks", "project"],
} as const;

/** No department, salaries included, runs a year on less, in 元. */
const leastDepartment = 100_000;
/** 万亿元: more than any one department or project has, in 万元. */
const mostAmount = 100_000_000;

/** Identities that hold when one of their sides is taken to be in 元 and the other in 万元. */
export function* mixedScales(context: RuleContext): Generator<Fault<ScaleFacts>> {
  for (const { identity, judgement } of judgedIdentities(context)) {
    if (judgement?.verdict !== "inconsistent") continue;
    const isExact = isTenThousandfold(identity, context);
    if (!isExact && !isFarBeyond(identity, judgement)) continue;
    const [left, right] = names[identity.kind];
    yield {
      path: identity.pointer,
      facts: {
        kind: "scale",
        isExact,
        left: { name: left, sum: judgement.left },
        right: { name: right, sum: judgement.right },
      },
      related: [...identity.left, ...identity.right].map(({ pointer }) => pointer),
    };
  }
}

/** A department's budget too small for 元, or an amount too large for 万元. */
export function* implausibleSize(context: RuleContext, cells: readonly AmountCell[]): Generator<Fault<SizeFacts>> {
  const { table } = context;
  const size = moneyUnitOf(table.budget.unit ?? "");
  if (size?.name === "元" && table.form === "department") {
    const balance = judgedIdentities(context).find(({ identity }) => identity.kind === "balance")?.identity;
    const sums = balance && judgeIdentity(balance, context.rounding);
    const most = sums && larger(sums.left, sums.right);
    if (most && new Big(most).gt(0) && new Big(most).lt(leastDepartment)) yield sizeFault("small", most, "元", "万元");
  }
  if (size?.name !== "万元") return;
  const huge = cells.find(({ amount, parsed }) => parsed.unit === null && amount !== null && isHuge(amount));
  if (huge?.amount) yield { ...sizeFault("large", huge.amount, "万元", "元"), related: [huge.pointer] };
}

/** Money is never a binary number; but one that is far less than the limit even so is not huge. */
function isHuge(amount: string): boolean {
  return Number(amount) >= mostAmount && new Big(amount).gte(mostAmount);
}

function isTenThousandfold(identity: Identity, context: RuleContext): boolean {
  if (identity.kind === "tasks" || identity.kind === "within") return false;
  const rounding = { ...context.rounding, tolerance: null };
  return (["left", "right"] as const).some((side) => {
    const scaled = { ...identity, [side]: identity[side].map(scaledDown) };
    return judgeIdentity(scaled, rounding)?.verdict !== "inconsistent";
  });
}

function scaledDown(operand: Operand): Operand {
  return operand.amount === null ? operand : { ...operand, amount: inTenThousands(operand.amount) };
}

/** What is to be at most another, and is more than a thousand times it. */
function isFarBeyond(identity: Identity, judgement: Judgement): boolean {
  if (identity.kind !== "tasks" && identity.kind !== "within") return false;
  const limit = new Big(judgement.right);
  return limit.gt(0) && new Big(judgement.left).gt(limit.times(1000));
}

function larger(a: string, b: string): string {
  return new Big(a).gt(b) ? a : b;
}

function sizeFault(fault: SizeFacts["fault"], amount: string, unit: string, fits: string): Fault<SizeFacts> {
  return { path: "/budget/unit", facts: { kind: "size", fault, amount, unit, fits } };
}
