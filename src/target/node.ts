import type { Comparator, Target } from "./target.ts";

/** A target that was understood, and its tokens in the clause: from `from` up to `next`. */
export interface Item {
  readonly from: number;
  readonly next: number;
  readonly node: Node;
}

export type Node = QuantityNode | DateNode;

export interface QuantityNode {
  readonly kind: "quantity";
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly change: Target["change"];
  readonly basis: string | null;
  /** The words before it, which say what is measured. */
  readonly label: string;
  /** The text says how to compare, rather than giving a bare number. */
  readonly isExplicit: boolean;
}

export interface DateNode {
  readonly kind: "date";
  readonly comparator: Comparator;
  /** ISO 8601. */
  readonly text: string;
}
