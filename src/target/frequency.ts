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

/** 一月一次 and 一季度两次, which speak of no January and no first quarter; null for any other clause. */
export function parseOnce({ tokens }: Clause): Item[] | null {
  const [one, span, count, unit] = tokens;
  const isRate = tokens.length === 4 && one?.text === "一" && PERIODS.has(span?.text ?? "");
  if (!isRate || count?.kind !== "number" || !count.isNative || unit?.text !== "次") return null;
  const node = {
    kind: "quantity",
    comparator: "eq",
    value: Number(count.digits),
    upper: null,
    unit: `次/${span?.text}`,
    change: null,
    basis: null,
    label: "",
    isExplicit: false,
  } as const;
  return [{ from: 0, next: tokens.length, node }];
}

const PERIODS: ReadonlySet<string> = new Set(["月", "季度", "季"]);

/** Whether a unit measures time. */
export function isTime(unit: string | null): boolean {
  return ["time", "months", "workdays"].includes(measureOf(unit) ?? "");
}
