import type { Clause } from "./clause.ts";
import type { Item } from "./node.ts";
import { noughts } from "./words.ts";

/** A clause that asks for none: 零事故, 实现零投诉, 0投诉; null if it is no such clause. */
export function parseNought({ tokens }: Clause): Item[] | null {
  if (tokens.length > longest || !endings.has(tokens[tokens.length - 1]?.text.at(-1) ?? "")) return null;
  const text = tokens.map((token) => token.text).join("");
  const noun = /^[^零\d不非无]{0,8}(?:零|(?<!\d)0)(.+)$/u.exec(text)?.[1];
  return noun !== undefined && noughts.includes(noun) ? [{ from: 0, next: tokens.length, node: none }] : null;
}

const longest = 8;

/** What the nouns end in: most clauses end otherwise. */
const endings: ReadonlySet<string> = new Set(noughts.map((noun) => noun.slice(-1)));

const none: Item["node"] = {
  kind: "quantity",
  comparator: "eq",
  value: 0,
  upper: null,
  unit: null,
  change: null,
  basis: null,
  label: "",
  isExplicit: true,
};
