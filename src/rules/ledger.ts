import type { RuleId } from "../diagnostic.ts";
import { areaScopes } from "./area-scopes.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { absent, type Matter, type Scope } from "./scope.ts";

/**
 * What became of a rule in a table. `found`: it found faults; `suppressed`: it found some, all of which are passed over; `passed`: it
 * looked and found none.
 */
export type Outcome = "passed" | "found" | "suppressed" | "not-applicable" | "not-enough-data" | "off";

/** One line of a table's ledger. */
export interface RuleCheck {
  readonly rule: RuleId;
  readonly outcome: Outcome;
  /** How many faults were found, those of the file as a whole included. */
  readonly found: number;
  /** How many things the rule looked at; null where it looks at the table as a whole, or not at all. */
  readonly subjects: number | null;
  /** What is not there, where the rule does not apply or has not enough to judge by; else null. */
  readonly matter: Matter | null;
}

/** What a ledger is drawn up from. */
export interface LedgerEntries {
  readonly context: RuleContext;
  /** Whether the table was read from cells, or from the keys of YAML and JSON. */
  readonly medium: "cells" | "keys";
  /** The rules of the findings in the table and in its file as a whole, a rule as often as it found something. */
  readonly found: readonly RuleId[];
  /** The rules of the findings that are passed over. */
  readonly suppressed?: readonly RuleId[];
  readonly isOff: (rule: RuleId) => boolean;
}

/** What every rule came to in a table, in the order of the rules: none ends in silence. */
export function ledgerOf(rules: readonly Rule[], entries: LedgerEntries): RuleCheck[] {
  const counts = new Map<RuleId, number>();
  for (const id of entries.found) counts.set(id, (counts.get(id) ?? 0) + 1);
  return rules.map((rule) => checkOf(rule, counts.get(rule.id) ?? 0, entries));
}

/** The rules that looked: those that passed and those that found something. */
export function countChecks(ledger: readonly RuleCheck[]): number {
  return ledger.filter(({ outcome }) => outcome === "passed" || outcome === "found" || outcome === "suppressed").length;
}

function checkOf(rule: Rule, found: number, { context, medium, suppressed, isOff }: LedgerEntries): RuleCheck {
  const check = (outcome: Outcome, subjects: number | null = null, matter: Matter | null = null): RuleCheck => {
    return { rule: rule.id, found: outcome === "found" ? found : 0, subjects, matter, outcome };
  };
  if (isOff(rule.id)) return check("off");
  const scope = scopeOf(rule, context, medium);
  const subjects = scope?.kind === "looked" ? scope.subjects : null;
  if (found > 0) return check("found", subjects);
  if (suppressed?.includes(rule.id)) return check("suppressed", subjects);
  if (scope === null || scope.kind === "looked") return check("passed", subjects);
  return check(scope.kind === "absent" ? "not-applicable" : "not-enough-data", null, scope.matter);
}

/** null where a rule looks at the table as a whole. */
function scopeOf(rule: Rule, context: RuleContext, medium: "cells" | "keys"): Scope | null {
  if (rule.medium && rule.medium !== medium) return absent(rule.medium);
  const scope = rule.scope ?? areaScopes[rule.id.slice(0, rule.id.indexOf("/"))];
  return scope?.(context) ?? null;
}
