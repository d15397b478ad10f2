import { startsBasis } from "./basis.ts";
import { JOINTS } from "./calendar.ts";
import type { Clause } from "./clause.ts";
import { parseDeadline } from "./deadline.ts";
import { isTime, mergeFrequency, parseOnce } from "./frequency.ts";
import { readHead } from "./head.ts";
import { compareUnits, measureOf } from "./measure.ts";
import type { Item } from "./node.ts";
import { parseNought } from "./nought.ts";
import { parseQuantity } from "./quantity.ts";
import { parseSandwich } from "./sandwich.ts";
import type { Token } from "./token.ts";
import { SUFFIXES } from "./words.ts";

/** The targets of a clause, all of it understood; null if any of it isn't. */
export function parseClause(clause: Clause): Item[] | null {
  return parseSandwich(clause) ?? parseNought(clause) ?? parseOnce(clause) ?? parseItems(clause);
}

function parseItems(clause: Clause): Item[] | null {
  const items: Item[] = [];
  let at = 0;
  while (at < clause.tokens.length) {
    const isJoined = at > 0 && JOINTS.has(clause.tokens[at]?.text ?? "");
    const item = parseItem(clause, isJoined ? at + 1 : at);
    if (item === null) return null;
    const previous = items[items.length - 1];
    const isSetting = previous !== undefined && !isJoined && sets(clause, previous, item);
    if (previous !== undefined && !isJoined && !isSetting && !canFollow(clause, previous, item)) return null;
    if (previous !== undefined && isSetting) items[items.length - 1] = { ...item, from: previous.from };
    else items.push(item);
    at = item.next;
  }
  return mergeFrequency(items);
}

function parseItem(clause: Clause, from: number): Item | null {
  const date = startsBasis(clause, from) ? null : parseDeadline(clause, from, null);
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
function canFollow(clause: Clause, before: Item, { node }: Item): boolean {
  const { node: previous } = before;
  if (node.kind === "date") return false;
  if (previous.kind === "date") return true;
  if (previous.isExplicit && node.label === "") return previous.comparator === "ge" && node.comparator === "le";
  if (previous.comparator === "le" && isTime(previous.unit)) return true;
  const isOneSpan = previous.value === 1 && isTime(previous.unit);
  if (previous.isExplicit || node.isExplicit || (isTime(previous.unit) && !isOneSpan)) return false;
  if (!isOneSpan && clause.tokens.slice(before.from, before.next).some(isNative)) return false;
  const comparison = compareUnits(previous.unit, node.unit);
  return comparison === "different" || (comparison === "same" && previous.label !== "" && node.label !== "");
}

function isNative(token: Token): boolean {
  return token.kind === "number" && token.isNative;
}

/** Whether a target only says when, for whom or for what another is due: 2024年满意度≥95%, 65岁以上老人500人, 1亿元以上项目5个. */
function sets(clause: Clause, { node, next }: Item, { node: due }: Item): boolean {
  if (due.kind === "date") return false;
  if (node.kind === "date") return node.comparator === "eq" || node.comparator === "between";
  if (due.label === "") return false;
  if (measureOf(node.unit) === "age") return true;
  return SUFFIXES.has(clause.tokens[next - 1]?.text ?? "") && DESCRIBED.test(due.label);
}

/** What is told apart by its size: 30人以上培训班. */
const DESCRIBED =
  /^(?:项目|企业|工程|设备|合同|单位|公司|培训班|会议|活动|园区|产业|重点项目|重大项目|工业项目|投资项目|产业项目)/u;
