import Big from "big.js";
import { remembered } from "../../source/remembered.ts";

/** A unit that amounts are written in. */
export interface MoneyUnit {
  /** As it is usually written: 万 is 万元. */
  readonly name: string;
  /** How many of its smallest unit, 元, it is. */
  readonly size: number;
}

const sizes: Readonly<Record<string, number>> = {
  "": 1,
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

/** The unit that a text states: 万元, 单位：万元, 万. null where it names none. */
export const moneyUnitOf = remembered(readUnit, { texts: 100, length: 20 });

function readUnit(text: string): MoneyUnit | null {
  const match = /(?<scale>[十百千]?万|[十百千亿])?(?<currency>人民币|美|港|欧|日)?[元圆]/u.exec(
    text.replace(/\s+/gu, ""),
  );
  const scale = match ? (match.groups?.scale ?? "") : (/^(?:[十百千]?万|亿)$/u.exec(text.trim())?.[0] ?? null);
  const size = scale === null ? undefined : sizes[scale];
  if (scale === null || size === undefined) return null;
  const currency = match?.groups?.currency ?? "";
  return { name: `${scale}${currency === "人民币" ? "" : currency}元`, size };
}

/** An amount in 元 told in 万元, its precision kept: 755911200.00 is 75591.120000. */
export function inTenThousands(amount: string): string {
  const decimals = amount.split(".")[1]?.length ?? 0;
  return new Big(amount).times("0.0001").toFixed(decimals + 4);
}
