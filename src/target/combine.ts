import type { Comparator } from "./target.ts";

/**
 * What two comparators of one number mean together: 不低于90%以上 is one bound, and the stricter of two is it;
 * a bound outweighs an approximation; opposites conflict.
 */
export function combine(left: Comparator | null, right: Comparator | null): Comparator | null | "conflict" {
  if (left === null || left === right) return right;
  if (right === null || right === "approx") return left;
  if (left === "approx") return right;
  return isUpward(left) === isUpward(right) && left !== "eq" && right !== "eq" ? strict(left, right) : "conflict";
}

function isUpward(comparator: Comparator): boolean {
  return comparator === "ge" || comparator === "gt";
}

function strict(left: Comparator, right: Comparator): Comparator {
  return left === "gt" || left === "lt" ? left : right;
}
