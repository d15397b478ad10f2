import Big from "big.js";
import { moneyScale, scaleForMoney } from "../../model/money.ts";
import { remembered } from "../../source/remembered.ts";
import { scales } from "../../target/units.ts";

/** A unit that amounts are written in. */
export interface MoneyUnit {
  /** As it is usually written: 万 is 万元. */
  readonly name: string;
  /** How many of its smallest unit, 元, it is. */
  readonly size: number;
}

/** The unit that a text states: 万元, 单位：万元, 万. null where it names none. */
export const moneyUnitOf = remembered(readUnit, { texts: 100, length: 20 });

function readUnit(text: string): MoneyUnit | null {
  const match = named.exec(text.replace(/\s+/gu, ""));
  const scale = match ? (match.groups?.scale ?? "") : (bare.exec(text.trim())?.[0] ?? null);
  if (scale === null) return null;
  const currency = match?.groups?.currency ?? "";
  return { name: `${scale}${currency === "人民币" ? "" : currency}元`, size: Number(scales.get(scale) ?? 1) };
}

const named = new RegExp(`(?<![十百千万亿])(?<scale>${moneyScale})?(?<currency>人民币|美|港|欧|日)?[元圆]`, "u");
const bare = new RegExp(`^${scaleForMoney}$`, "u");

/** An amount in 元 told in 万元, its precision kept: 755911200.00 is 75591.120000. */
export function inTenThousands(amount: string): string {
  const decimals = amount.split(".")[1]?.length ?? 0;
  return new Big(amount).times("0.0001").toFixed(decimals + 4);
}
