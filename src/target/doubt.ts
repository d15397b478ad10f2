import type { Amount } from "./amount.ts";
import { type Head, isLead, isOrdinal } from "./head.ts";
import { measureOf } from "./measure.ts";
import type { Token } from "./token.ts";
import { basisMarks, dateComparators, fillers } from "./words.ts";

/** Whether the number may be an ordinal (第3名), a part of a word (同一个), a code (T+1, CJJ37-2012), a date (次年3月, 3月内), or a span of the past (近3年). */
export function isDoubtful(tokens: readonly Token[], head: Head, amount: Amount, isExplicit: boolean): boolean {
  if (basisMarks.has(head.last) || dateComparators.has(head.last) || isCalendarYear(amount)) return true;
  if (fillers.has(head.last) && measureOf(amount.unit) === "share") return true;
  if ((head.label !== "" && codes.test(head.label)) || isDayOfYear(tokens, head.at)) return true;
  if (!isExplicit) return isPartOfWord(tokens, head) || (amount.isNative && !isLead(head.label));
  if (head.last === "近") return ["time", "months"].includes(measureOf(amount.unit) ?? "");
  return tokens[head.at + 1]?.text === "月" && head.comparator === null;
}

function isPartOfWord(tokens: readonly Token[], { label, at }: Head): boolean {
  if (label === "") return false;
  const sign = tokens[at]?.text;
  return isOrdinal(label) || numeral.test(label) || (!label.endsWith(":") && (sign === "+" || sign === "-"));
}

/** 一二, which the number goes on with. */
export const numeral = /[一二三四五六七八九十]$/u;

/** What is numbered, not counted (电话, 项目编号, DB44/26), and what a share or multiple is of (上年的105%). */
const codes =
  /(?:电话|热线|编号|代码|编码|号码|账号|文号|邮编|序号|\/|[年期]度?的|凌晨|[上下中]午|[早晚]上|北纬|东经|扣|每[低高少多]|每降低|每增加)$/u;

/** The 13月 of 2024年13月 is no span of months. */
function isDayOfYear(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === "年" && /^[月日号]/u.test(tokens[at + 1]?.text ?? "");
}

/** 2024年, 2024学年. */
function isCalendarYear({ value, unit }: Amount): boolean {
  const isYear = value >= 1900 && value < 2100 && Number.isInteger(value);
  return isYear && unit?.split("/")[0]?.includes("年") === true;
}
