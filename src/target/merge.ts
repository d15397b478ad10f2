import type { Node, QuantityNode } from "./node.ts";

interface Joined {
  readonly node: Node | null;
  /** The sign or word that parts it from the one before. */
  readonly joint: string | null;
}

/** Two bounds that hold together as one range: ≥90%且≤95%; null if the targets are anything else. */
export function mergeBounds([first, second, ...others]: readonly Joined[]): QuantityNode | null {
  if (others.length > 0 || !/^(?:且|并且|)$/u.test(second?.joint ?? "")) return null;
  if (first?.node?.kind !== "quantity" || second?.node?.kind !== "quantity") return null;
  const [a, b] = [first.node, second.node];
  const [lower, upper] = a.comparator === "ge" ? [a, b] : [b, a];
  if (lower.comparator !== "ge" || upper.comparator !== "le" || lower.value > upper.value) return null;
  const isOneThing = b.label === "" && a.change === b.change && b.basis === null;
  if (!isOneThing || (a.unit !== b.unit && a.unit !== null)) return null;
  return { ...a, comparator: "between", value: lower.value, upper: upper.value, unit: b.unit };
}
