import type { Node, QuantityNode } from "./node.ts";
import type { Token } from "./token.ts";

/** One of the targets that a text consists of, or a phrase between them. */
export interface Part {
  /** null for a phrase. */
  readonly node: Node | null;
  readonly tokens: readonly Token[];
}

/** The parts, two bounds that hold together as one range: ≥90%且≤95%, ≥5，≤10. */
export function mergeBounds(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const previous = merged[merged.length - 1];
    const node = previous === undefined ? null : rangeOf(previous, part);
    if (previous === undefined || node === null) merged.push(part);
    else merged[merged.length - 1] = { ...previous, node, tokens: [...previous.tokens, ...part.tokens] };
  }
  return merged;
}

function rangeOf(first: Part, second: Part): QuantityNode | null {
  if (first.node?.kind !== "quantity" || second.node?.kind !== "quantity") return null;
  const [a, b] = [first.node, second.node];
  const [lower, upper] = a.comparator === "ge" ? [a, b] : [b, a];
  if (lower.comparator !== "ge" || upper.comparator !== "le" || lower.value > upper.value) return null;
  const isOneThing = b.label === "" && a.change === b.change && b.basis === null;
  if (!isOneThing || (a.unit !== b.unit && a.unit !== null)) return null;
  return { ...a, comparator: "between", value: lower.value, upper: upper.value, unit: b.unit };
}
