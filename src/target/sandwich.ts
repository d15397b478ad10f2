import { type Amount, parseAmount } from "./amount.ts";
import { type Clause, holdsNumber } from "./clause.ts";
import type { Item } from "./node.ts";
import { skipTail } from "./tail.ts";
import type { Comparator } from "./target.ts";
import { prefixes } from "./words.ts";

/** Bounds written before what they bound: 90%≤满意度≤95%, 90%≤满意度; null if the clause isn't written so. */
export function parseSandwich(clause: Clause): Item[] | null {
  const { tokens } = clause;
  if (!tokens.some((_, at) => at > 0 && signAt(clause, at) !== null)) return null;
  const lower = parseAmount(tokens, 0, 2);
  if (lower === null || lower.isRough || lower.isTolerance || lower.unit?.startsWith("年")) return null;
  const opening = signAt(clause, lower.next);
  const middle = lower.next + 1;
  const closingAt = tokens.findIndex((_, i) => i >= middle && signAt(clause, i) !== null);
  const end = closingAt < 0 ? tokens.length : closingAt;
  if (opening === null || end === middle || tokens.slice(middle, end).some(holdsNumber)) return null;
  const first = itemOf(0, middle, lower, flipped[opening]);
  if (closingAt < 0) return [{ ...first, next: end }];
  const closing = signAt(clause, closingAt);
  const upper = parseAmount(tokens, closingAt + 1, 6);
  if (closing === null || upper === null || skipTail(clause, upper.next) !== tokens.length) return null;
  return [{ ...first, next: closingAt }, itemOf(closingAt, tokens.length, upper, closing)];
}

type Bound = "ge" | "gt" | "le" | "lt";

const flipped: Readonly<Record<Bound, Bound>> = { ge: "le", gt: "lt", le: "ge", lt: "gt" };

function signAt({ tokens }: Clause, at: number): Bound | null {
  const text = tokens[at]?.text ?? " ";
  const comparator = "≥≤><=".includes(text[0] ?? " ") ? (prefixes.get(text) ?? null) : null;
  return comparator === null || comparator === "eq" || comparator === "approx" || comparator === "between"
    ? null
    : comparator;
}

function itemOf(from: number, next: number, { value, unit }: Amount, comparator: Comparator): Item {
  const node = {
    kind: "quantity",
    comparator,
    value,
    upper: null,
    unit,
    change: null,
    basis: null,
    label: "",
    isExplicit: true,
  } as const;
  return { from, next, node };
}
