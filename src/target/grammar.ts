import { JOINTS } from "./calendar.ts";
import type { Clause } from "./clause.ts";
import { parseDeadline } from "./deadline.ts";
import { readHead } from "./head.ts";
import { compareUnits, measureOf } from "./measure.ts";
import type { Item } from "./node.ts";
import { parseQuantity } from "./quantity.ts";
import { parseSandwich } from "./sandwich.ts";

/** The targets of a clause, all of it understood; null if any of it isn't. */
export function parseClause(clause: Clause): Item[] | null {
  return parseSandwich(clause) ?? parseItems(clause);
}

function parseItems(clause: Clause): Item[] | null {
  const items: Item[] = [];
  let at = 0;
  while (at < clause.tokens.length) {
    const isJoined = at > 0 && JOINTS.has(clause.tokens[at]?.text ?? "");
    const item = parseItem(clause, isJoined ? at + 1 : at);
    if (item === null) return null;
    const previous = items[items.length - 1];
    if (previous !== undefined && !isJoined && !canFollow(previous, item)) return null;
    if (previous !== undefined && !isJoined && isOccasion(previous))
      items[items.length - 1] = { ...item, from: previous.from };
    else items.push(item);
    at = item.next;
  }
  return mergeFrequency(items);
}

function parseItem(clause: Clause, from: number): Item | null {
  const date = parseDeadline(clause, from, null);
  if (date !== null) return { ...date, from };
  const head = readHead(clause, from);
  if (head === null) return null;
  const item = parseDeadline(clause, head.at, head) ?? parseQuantity(clause, head);
  return item === null ? null : { ...item, from };
}

/**
 * Whether two targets may stand side by side: a deadline or a span with what is due in it, the two ends of a range,
 * or two bare measures of different kinds, the second with its own words.
 */
function canFollow({ node: previous }: Item, { node }: Item): boolean {
  if (node.kind === "date") return false;
  if (previous.kind === "date") return true;
  if (previous.isExplicit && node.label === "") return previous.comparator === "ge" && node.comparator === "le";
  if (previous.comparator === "le" && isTime(previous.unit)) return true;
  const isOneSpan = previous.value === 1 && isTime(previous.unit);
  const areBare = !previous.isExplicit && !node.isExplicit && (node.label !== "" || isOneSpan);
  return areBare && compareUnits(previous.unit, node.unit) === "different";
}

/** The 2024年 of 2024年满意度≥95% says when, and is no target. */
function isOccasion({ node }: Item): boolean {
  return node.kind === "date" && (node.comparator === "eq" || node.comparator === "between");
}

function isTime(unit: string | null): boolean {
  return ["time", "months", "workdays"].includes(measureOf(unit) ?? "");
}

/** 一年2次 is 2次/年. */
function mergeFrequency(items: Item[]): Item[] {
  const [span, count] = items;
  if (items.length !== 2 || span?.node.kind !== "quantity" || count?.node.kind !== "quantity") return items;
  const isSpan = span.node.value === 1 && !span.node.isExplicit && isTime(span.node.unit);
  const isCount = count.from === span.next && measureOf(count.node.unit) === "occurrences";
  if (!isSpan || !isCount) return items;
  return [{ ...count, from: span.from, node: { ...count.node, unit: `${count.node.unit}/${span.node.unit}` } }];
}
