import { type Amount, parseAmount } from "./amount.ts";
import type { Clause } from "./clause.ts";
import { combine } from "./combine.ts";
import { isDoubtful } from "./doubt.ts";
import type { Head } from "./head.ts";
import { measureOf } from "./measure.ts";
import type { Item } from "./node.ts";
import { parseRange, type Range } from "./range.ts";
import { skipCompletion, skipNoun, skipTail } from "./tail.ts";
import type { Comparator } from "./target.ts";
import type { Token } from "./token.ts";
import { type Divisor, parseDivisor } from "./unit-phrase.ts";
import { suffixes } from "./words.ts";

/** A number or a range with its unit, after its head; null if the whole can't be told for certain. */
export function parseQuantity(clause: Clause, head: Head): Omit<Item, "from"> | null {
  const { tokens } = clause;
  const isBound = head.comparator !== null || head.weak !== null;
  const isPlain = isBound || suffixes.has(tokens[tokens.length - 1]?.text ?? "");
  const first = parseAmount(tokens, head.at, isPlain ? 6 : 2);
  const range = first === null ? null : parseRange(tokens, first);
  if (first === null || range === null) return null;
  const suffix = parseSuffix(tokens, range.next);
  const comparator = comparatorOf(head, first, range, suffix.comparator);
  const isExplicit =
    isBound || suffix.comparator !== null || first.isRough || range.upper !== null || head.change !== null;
  const amount = { ...first, unit: range.unit };
  if (comparator === null || isDoubtful(tokens, head, amount, isExplicit)) return null;
  const per = parsePer(tokens, suffix, range.unit);
  const next = skipRest(clause, per?.next ?? suffix.next, amount, isExplicit);
  const { value, upper } = range;
  const rate = per === null ? head.per : [...head.per, per.unit];
  const unit = rate.length === 0 ? range.unit : `${range.unit ?? ""}/${rate.join("/")}`;
  const { basis, label } = head;
  const change = head.change ?? changeOf(head, unit);
  return { next, node: { kind: "quantity", comparator, value, upper, unit, change, basis, label, isExplicit } };
}

/** 提高满意度5个百分点 is a change; 提高满意度95% may be the level that it comes to. */
function changeOf({ label, labelChange }: Head, unit: string | null): Head["change"] {
  if (labelChange === null) return null;
  const measure = measureOf(unit);
  if (/[至到为达]$/u.test(label)) return null;
  if (unit !== null && measure !== "share" && (startsChange.test(label) || raises.test(label))) return labelChange;
  return measure === "points" || (measure === "share" && !/[率度比例重数]$/u.test(label)) ? labelChange : null;
}

/** 增加收入500元, 减少排放100吨; not 提高补助标准至… nor 提高标准1500元. */
const startsChange = /^(?:增加|减少|降低|下降|缩短|压减|扩大|新增加)(?!.*(?:标准|水平|率|度|价|成本|额度)$)./u;

/** 提高群众收入500元; 提高补助500元 may be the level that it comes to. */
const raises = /^(?:提高|提升).*(?:收入|产值|产量|单产|利润|税收)$/u;

interface Suffix {
  readonly comparator: Comparator | null;
  readonly next: number;
}

function parseSuffix(tokens: readonly Token[], at: number): Suffix {
  let comparator: Comparator | null = null;
  let next = at;
  while (next < tokens.length) {
    const token = tokens[next];
    const found = suffixes.get(token?.text ?? "") ?? null;
    const isPassed = token?.kind === "note" || passed.has(token?.text ?? "");
    if (found === null && !isPassed) break;
    if (found !== null && comparator !== null && found !== comparator) break;
    comparator = found ?? comparator;
    next += 1;
  }
  return { comparator, next };
}

/** The 季度 of 2次以上/季度; null where nothing or more than one thing is counted by. */
function parsePer(tokens: readonly Token[], { comparator, next }: Suffix, unit: string | null): Divisor | null {
  if (comparator === null || tokens[next]?.text !== "/" || unit === null || unit.includes("/")) return null;
  const per = parseDivisor(tokens, next + 1, 0);
  return per === null || /\d/u.test(per.unit) ? null : per;
}

/** Words that close a range. */
const passed: ReadonlySet<string> = new Set(["之间", "区间", "范围", "范围内"]);

/** null where the words before and after the number contradict each other. */
function comparatorOf(head: Head, first: Amount, range: Range, suffix: Comparator | null): Comparator | null {
  const own = combine(head.comparator, suffix);
  if (own === "conflict" || (range.isAround && head.comparator !== null && head.comparator !== "eq")) return null;
  const weak = head.weak ?? "eq";
  if (range.upper === null) return own ?? (first.isRough ? "approx" : weak);
  return own === null || own === "approx" || own === "le" || own === "eq" ? "between" : null;
}

/** The end of words that add nothing to the number; an age with more after it tells for whom (0-6岁儿童), and is left to stand. */
function skipRest(clause: Clause, at: number, first: Amount, isExplicit: boolean): number {
  if (at === clause.tokens.length || measureOf(first.unit) === "age") return at;
  return isExplicit ? skipTail(clause, at) : skipBareTail(clause, at, first);
}

function skipBareTail(clause: Clause, at: number, { isNative, unit }: Amount): number {
  if (isNative) return at;
  const next = skipCompletion(clause, at);
  return next > at ? next : skipNoun(clause, at, unit);
}
