import { rules } from "./index.ts";
import type { Rule } from "./rule.ts";

const ranks: ReadonlyMap<string, number> = new Map(rules.map(({ id }, rank) => [id, rank]));

/** A rule by its id; undefined where there is none. */
export function ruleById(id: string): Rule | undefined {
  return rules[rankOfRule(id)];
}

/** Where a rule stands among all of them, from 0; -1 where there is none of the id. */
export function rankOfRule(id: string): number {
  return ranks.get(id) ?? -1;
}
