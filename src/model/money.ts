import { scales } from "../target/units.ts";

const longestFirst = [...scales.keys()].sort((a, b) => b.length - a.length);

/** A pattern of what stands before 元 in a unit of money: 万, 十亿. */
export const moneyScale = `(?:${longestFirst.join("|")})`;

/** A pattern of those that can stand without it: 万 is 万元. */
export const scaleForMoney = `(?:${longestFirst.filter((scale) => /[万亿]$/u.test(scale)).join("|")})`;
