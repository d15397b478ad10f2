import type { Token } from "./token.ts";
import { countAt, digitsAt, isOneOf, isWord } from "./token-at.ts";
import { roughMarks } from "./words.ts";

type Tokens = readonly Token[];

/** A span of time of more than one step, and its tokens up to `next`. */
export interface Mixed {
  readonly value: number;
  readonly unit: string;
  /** 余 or 多 before the unit: 2个多小时. */
  readonly isRough: boolean;
  readonly next: number;
}

/** 1个半小时, 1年半, 2个多小时 and 1小时30分, each a single number; null if there is none. */
export function parseMixed(tokens: Tokens, at: number): Mixed | null {
  return parseAfterCount(tokens, at) ?? parseHalf(tokens, at) ?? parseClock(tokens, at);
}

/** 1个半小时, 2个多小时; 2个半天 may be two halves of a day. */
function parseAfterCount(tokens: Tokens, at: number): Mixed | null {
  const unit = tokens[at + 3]?.text ?? "";
  const whole = isWord(tokens, at + 1, "个") && counted.includes(unit) ? countAt(tokens, at, 99) : null;
  if (whole === null) return null;
  const next = at + 4;
  if (isWord(tokens, at + 2, "半")) return { value: whole + 0.5, unit, isRough: false, next };
  return isOneOf(tokens, at + 2, [...roughMarks]) ? { value: whole, unit, isRough: true, next } : null;
}

/** Spans that 个 counts, of which a half is not one in its own right as half a day is. */
const counted: readonly string[] = ["小时", "钟头", "月", "星期", "礼拜", "工作日", "学期", "季度"];

/** 1年半; the 半 of 1天半小时 goes with what follows. */
function parseHalf(tokens: Tokens, at: number): Mixed | null {
  const [unit, half] = [tokens[at + 1]?.text ?? "", tokens[at + 2]];
  const whole = halved.includes(unit) ? countAt(tokens, at, 99) : null;
  if (whole === null || half?.text !== "半" || half.kind === "number") return null;
  return { value: whole + 0.5, unit: unit.replace(/^个/u, ""), isRough: false, next: at + 3 };
}

/** Spans after which 半 is half of one; 3月半 is in the middle of March. */
const halved: readonly string[] = ["年", "周", "天", "小时", "钟头", "星期", ...counted.map((unit) => `个${unit}`)];

/** 1小时30分 and 5分30秒, in the smaller unit. */
function parseClock(tokens: Tokens, at: number): Mixed | null {
  let step = clock.findIndex((names) => isOneOf(tokens, at + 1, names));
  const digits = step < 0 ? "" : (digitsAt(tokens, at) ?? "");
  if (!/^\d{1,4}$/u.test(digits)) return null;
  let value = Number(digits);
  let next = at + 2;
  for (;;) {
    const start = isWord(tokens, next, "零") ? next + 1 : next;
    const part = countAt(tokens, start, 59);
    if (part === null || !isOneOf(tokens, start + 1, clock[step + 1] ?? [])) break;
    step += 1;
    value = value * 60 + part;
    next = start + 2;
  }
  const unit = clock[step]?.[0] ?? "";
  return next === at + 2 ? null : { value, unit, isRough: false, next };
}

/** From the largest on; after hours and before seconds, 分 is no score. */
const clock: readonly (readonly string[])[] = [
  ["小时", "个小时", "钟头", "个钟头"],
  ["分钟", "分"],
  ["秒", "秒钟"],
];

/** Whether the second of two units may go on with the first, so that they are no two targets: 24小时60分. */
export function continuesClock(unit: string | null, next: string | null): boolean {
  const step = clock.findIndex((names) => names.includes(unit ?? ""));
  return step >= 0 && clock.slice(step + 1).some((names) => names.includes(next ?? ""));
}
