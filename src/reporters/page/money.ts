import Big from "big.js";
import { identitiesOf, type Operand } from "../../model/identities.ts";
import type { TargetTable } from "../../model/table.ts";
import { moneyUnitOf } from "../../rules/budget/money-units.ts";
import { groupDigits } from "../../source/group-digits.ts";

/** What a table's money comes to. */
export type Money =
  /** `yuan`: the exact sum in 元, in decimal notation; `isPartial`: some of its amounts are blank or can't be read. */
  | { readonly kind: "known"; readonly yuan: string; readonly isPartial: boolean }
  /** The amounts are there, but in no unit that can be added to others. */
  | { readonly kind: "unit-unknown" }
  | { readonly kind: "none" };

/** The budget of a table: what its expenditure comes to, or its revenue where it has no expenditure. */
export function budgetOf(table: TargetTable): Money {
  const balance = identitiesOf(table).find(({ kind }) => kind === "balance");
  const side = [balance?.left ?? [], balance?.right ?? []].find((operands) => sumOf(operands) !== null);
  const sum = side && sumOf(side);
  if (!side || !sum) return { kind: "none" };
  const unit = moneyUnitOf(table.budget.unit ?? "");
  if (!unit || !/^[十百千]?[万亿]?元$/u.test(unit.name)) return { kind: "unit-unknown" };
  const yuan = sum.times(unit.size).toFixed();
  return { kind: "known", yuan, isPartial: side.some(({ amount }) => amount === null) };
}

/** The sum of amounts that are reported; null where none is. */
export function sumOf(operands: readonly Pick<Operand, "amount">[]): Big | null {
  const amounts = operands.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount), new Big(0));
}

/** The same in decimal notation, with the digits of its most precise amount. */
export function sumText(operands: readonly Pick<Operand, "amount">[]): string | null {
  const decimals = operands.map(({ amount }) => amount?.split(".")[1]?.length ?? 0);
  const most = decimals.reduce((longest, length) => Math.max(longest, length), 0);
  return sumOf(operands)?.toFixed(most) ?? null;
}

/** The sum of moneys in 元, exact; those without a known unit are left out. null where none is known. */
export function totalYuan(moneys: readonly Money[]): string | null {
  const known = moneys.flatMap((money) => (money.kind === "known" ? [money.yuan] : []));
  if (known.length === 0) return null;
  return known.reduce((sum, yuan) => sum.plus(yuan), new Big(0)).toFixed();
}

/** An amount of 元 told in 万元, exact, its thousands parted, with two decimals at least; a dash where it is not known. */
export function inWan(yuan: string | null): string {
  if (yuan === null) return "–";
  const digits = new Big(yuan).times("0.0001").toFixed();
  const decimals = digits.split(".")[1]?.length ?? 0;
  return groupDigits(decimals < 2 ? new Big(digits).toFixed(2) : digits);
}
