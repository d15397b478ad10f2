import type { Target } from "./target.ts";

/** Whether the text says how to compare (=8个, 8个以上), rather than giving a bare value (8个), which often means at least. */
export function statesComparator({ comparator, raw }: Pick<Target, "comparator" | "raw">): boolean {
  return comparator !== null && (comparator !== "eq" || /[=＝]|等于/u.test(raw));
}
