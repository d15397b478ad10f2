import { relativeWords } from "./calendar.ts";
import type { Clause } from "./clause.ts";
import { combine } from "./combine.ts";
import { type DateSpan, parseDate } from "./dates.ts";
import { numeral } from "./doubt.ts";
import type { Head } from "./head.ts";
import type { DateNode, Item } from "./node.ts";
import { skipCompletion, skipTail } from "./tail.ts";
import type { Comparator } from "./target.ts";
import type { Token } from "./token.ts";
import { isUnit } from "./unit-names.ts";
import { scales } from "./units.ts";
import { dateComparators } from "./words.ts";

/** A date or period as a target, after a head or at the clause's own beginning (`head` null); null if there is none. */
export function parseDeadline(clause: Clause, at: number, head: Head | null): Omit<Item, "from"> | null {
  const date = parseDate(clause.tokens, at);
  if (date === null || isMeasure(clause.tokens, date, at)) return null;
  if (head !== null && !isDatable(clause.tokens, head, date, at)) return null;
  const stated = combine(head?.comparator ?? null, date.comparator);
  if (stated === "conflict" || (isRecurrence(date) && clause.lastNumber >= date.next)) return null;
  const node = nodeOf(date, stated);
  const end = skipNotes(clause.tokens, date.next);
  return { next: node.comparator === "eq" ? skipCompletion(clause, end) : skipTail(clause, end), node };
}

/** The end of notes that close the clause: 2026年12月(年月). */
function skipNotes(tokens: readonly Token[], at: number): number {
  let next = at;
  while (tokens[next]?.kind === "note") next += 1;
  return next === tokens.length ? next : at;
}

/** Whether a unit follows, so that the number was none of a date: 202412元. */
function isMeasure(tokens: readonly Token[], date: DateSpan, at: number): boolean {
  const following = tokens[date.next]?.text ?? "";
  const endsInNumber = tokens[date.next - 1]?.kind === "number";
  const isStart = following === "起" && date.next > at + 1;
  return endsInNumber && !isStart && (isUnit(following) || scales.has(following));
}

/** Whether what stands before lets this be a date: ≥3月 is a span, 次年3月 is of no known year. */
function isDatable(tokens: readonly Token[], head: Head, date: DateSpan, at: number): boolean {
  if (head.change !== null || relativeWords.some((word) => head.label.includes(word))) return false;
  if (measures.test(head.label) || numeral.test(head.label)) return false;
  // 每年12月31日前 falls due in each year.
  if (!head.per.every((per) => per === "年" && date.from.startsWith("--"))) return false;
  if (head.comparator === null) return head.weak === null || date.comparator !== null;
  const isBareYear = date.comparator === null && /^\d{4}$/u.test(date.from);
  if (isBareYear && head.comparator !== "eq" && !dateComparators.has(head.last)) return false;
  const isNamedMonth = tokens[date.next - 1]?.text === "月份";
  const isBareMonth =
    date.comparator === null && !isNamedMonth && /^--\d\d$/u.test(date.from) && !dateComparators.has(head.last);
  return date.next !== at + 1 && !isBareMonth;
}

/** Words that hold something against a year rather than set it as a date. */
const measures = /(?:^(?:同|同于|与|按|按照|参照|比照)|优于|好于|相当于|是)$/u;

/** 每季度不少于2次 is a rate, 全年不少于4次 a sum. */
function isRecurrence(date: DateSpan): boolean {
  return /^R?\/?P/u.test(date.from);
}

function nodeOf(date: DateSpan, stated: Comparator | null): DateNode {
  if (date.to === null) return { kind: "date", comparator: stated ?? "eq", text: date.from };
  if (stated === null) return { kind: "date", comparator: "between", text: `${date.from}/${date.to}` };
  const isStart = stated === "ge" || stated === "lt";
  return { kind: "date", comparator: stated, text: isStart ? date.from : date.to };
}
