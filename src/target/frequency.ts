import type { Clause } from "./clause.ts";
import { measureOf } from "./measure.ts";
import type { Item } from "./node.ts";

/** 一年2次 is 2次/年. */
export function mergeFrequency(items: Item[]): Item[] {
  const [span, count] = items;
  if (items.length !== 2 || span?.node.kind !== "quantity" || count?.node.kind !== "quantity") return items;
  const isSpan = span.node.value === 1 && !span.node.isExplicit && isTime(span.node.unit);
  const isCount = count.from === span.next && measureOf(count.node.unit) === "occurrences";
  if (!isSpan || !isCount) return items;
  return [{ ...count, from: span.from, node: { ...count.node, unit: `${count.node.unit}/${span.node.unit}` } }];
}

/** 一月一次, 两年一次, 半年2次: so often in a span, which is no January and no target of its own; null for any other clause. */
export function parseOnce({ tokens }: Clause): Item[] | null {
  const [span, name, count, unit] = tokens;
  if (tokens.length !== 4 || span?.kind !== "number" || count?.kind !== "number" || unit?.text !== "次") return null;
  const isSpan = /^[1-9]\d?$|^0\.5$/u.test(span.digits) && spans.has(name?.text ?? "");
  if (!isSpan || !/^\d{1,3}$/u.test(count.digits) || (span.isNative && !count.isNative)) return null;
  const divisor = span.digits === "1" ? "" : span.digits === "0.5" ? "半" : span.digits;
  const node = {
    kind: "quantity",
    comparator: "eq",
    value: Number(count.digits),
    upper: null,
    unit: `次/${divisor}${name?.text}`,
    change: null,
    basis: null,
    label: "",
    isExplicit: false,
  } as const;
  return divisor === "半" && name?.text !== "年" ? null : [{ from: 0, next: tokens.length, node }];
}

const spans: ReadonlySet<string> = new Set(["年", "月", "个月", "季度", "季", "周", "天"]);

/** Whether a unit measures time. */
export function isTime(unit: string | null): boolean {
  return ["time", "months", "workdays"].includes(measureOf(unit) ?? "");
}
