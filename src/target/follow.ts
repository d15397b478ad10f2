import type { Clause } from "./clause.ts";
import { isTime } from "./frequency.ts";
import { compareUnits, measureOf } from "./measure.ts";
import { continuesClock } from "./mixed.ts";
import type { Item, QuantityNode } from "./node.ts";
import type { Token } from "./token.ts";
import { suffixes } from "./words.ts";

/**
 * Whether two targets may stand side by side: a deadline or a span with what is due in it, the two ends of a range,
 * two bounds each with its own words, or two bare measures of different kinds or with their own words.
 */
export function canFollow(clause: Clause, before: Item, { node }: Item): boolean {
  const { node: previous } = before;
  if (node.kind === "date") return false;
  if (previous.kind === "date") return true;
  if (previous.isExplicit && node.label === "") return previous.comparator === "ge" && node.comparator === "le";
  if (previous.comparator === "le" && isTime(previous.unit)) return true;
  if (previous.isExplicit && node.isExplicit) return previous.label !== "" && /^[^的]/u.test(node.label);
  const areBare = !previous.isExplicit && !node.isExplicit;
  return areBare && countsForSure(clause, before) && areTwo(previous, node);
}

/** A span may be a plan's (3年行动计划) and a native numeral a word's; a single one (一年5次) is what a rate is by. */
function countsForSure({ tokens }: Clause, { node, from, next }: Item): boolean {
  const isSpan = node.kind === "quantity" && isTime(node.unit);
  if (isSpan && node.value === 1) return true;
  return !isSpan && !tokens.slice(from, next).some(isNative);
}

function areTwo(previous: QuantityNode, node: QuantityNode): boolean {
  if ((node.label === "" || node.label === "零") && continuesClock(previous.unit, node.unit)) return false;
  const comparison = compareUnits(previous.unit, node.unit);
  if (comparison !== "same") return comparison === "different";
  return node.label === "" ? areCounts(previous, node) : previous.label !== "";
}

/** 5个乡镇12个村 counts two things, 5个3个 none for certain. */
function areCounts({ unit }: QuantityNode, { unit: other }: QuantityNode): boolean {
  const areNamed = unit !== "个" && other !== "个" && unit !== other;
  return areNamed && measureOf(unit) === "count" && measureOf(other) === "count";
}

function isNative(token: Token): boolean {
  return token.kind === "number" && token.isNative;
}

/** Whether a target only says when, for whom or for what another is due: 2024年满意度≥95%, 65岁以上老人500人, 1亿元以上项目5个. */
export function sets(clause: Clause, { node, next }: Item, { node: due }: Item): boolean {
  if (due.kind === "date") return false;
  if (node.kind === "date") return node.comparator === "eq" || node.comparator === "between";
  if (due.label === "") return false;
  if (kinds.has(measureOf(node.unit) ?? "")) return true;
  return suffixes.has(clause.tokens[next - 1]?.text ?? "") && described.test(due.label);
}

/** Measures that tell what kind of thing is counted: 65岁老人, 10kV线路. */
const kinds: ReadonlySet<string> = new Set(["age", "voltage", "apparent power", "pressure", "frequency"]);

/** What is told apart by its size: 30人以上培训班. */
const described =
  /^(?:项目|企业|工程|设备|合同|单位|公司|培训班|会议|活动|园区|产业|重点项目|重大项目|工业项目|投资项目|产业项目)/u;
