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
  return rules.map((rule) => checkOf(rule, entries));
}

/** The rules that looked: those that passed and those that found something. */
export function countChecks(ledger: readonly RuleCheck[]): number {
  return ledger.filter(({ outcome }) => outcome === "passed" || outcome === "found" || outcome === "suppressed").length;
}

function checkOf(rule: Rule, { context, medium, found, suppressed, isOff }: LedgerEntries): RuleCheck {
  const line = { rule: rule.id, found: 0, subjects: null, matter: null };
  if (isOff(rule.id)) return { ...line, outcome: "off" };
  const count = found.filter((id) => id === rule.id).length;
  const scope = scopeOf(rule, context, medium);
  const subjects = scope?.kind === "looked" ? scope.subjects : null;
  if (count > 0) return { ...line, outcome: "found", found: count, subjects };
  if (suppressed?.includes(rule.id)) return { ...line, outcome: "suppressed", subjects };
  if (scope === null || scope.kind === "looked") return { ...line, outcome: "passed", subjects };
  return { ...line, outcome: scope.kind === "absent" ? "not-applicable" : "not-enough-data", matter: scope.matter };
}

/** null where a rule looks at the table as a whole. */
function scopeOf(rule: Rule, context: RuleContext, medium: "cells" | "keys"): Scope | null {
  if (rule.medium && rule.medium !== medium) return absent(rule.medium);
  const scope = rule.scope ?? areaScopes[rule.id.slice(0, rule.id.indexOf("/"))];
  return scope?.(context) ?? null;
}
