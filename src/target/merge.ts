import type { Node, QuantityNode } from "./node.ts";

/** Two bounds of one measure as a range: ≥90%且≤95%; null if the targets are anything else. */
export function mergeBounds(nodes: readonly (Node | null)[]): QuantityNode | null {
  const [first, second] = nodes;
  if (nodes.length !== 2 || first?.kind !== "quantity" || second?.kind !== "quantity") return null;
  const [lower, upper] = first.comparator === "ge" ? [first, second] : [second, first];
  if (lower.comparator !== "ge" || upper.comparator !== "le" || lower.value > upper.value) return null;
  const isOneThing = second.label === "" && first.change === second.change && second.basis === null;
  const isOneUnit = first.unit === second.unit || first.unit === null;
  return isOneThing && isOneUnit
    ? { ...first, comparator: "between", value: lower.value, upper: upper.value, unit: second.unit }
    : null;
}
