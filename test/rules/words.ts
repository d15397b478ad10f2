import type { Facts } from "../../src/diagnostic.ts";
import type { Rule } from "../../src/rules/rule.ts";

/** What a rule says of facts that readers and forms make. */
export function wordsOf(rule: Rule, facts: Facts) {
  const at = (pointer: string) => pointer;
  return {
    en: rule.en.message(facts, at),
    zh: rule.zh.message(facts, at),
    enHint: rule.en.hint(facts, at),
    zhHint: rule.zh.hint(facts, at),
  };
}
