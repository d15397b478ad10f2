import type { Language, RuleId } from "../../diagnostic.ts";
import type { RuleCheck } from "../../rules/ledger.ts";
import { matterWords, outcomeWords } from "../../rules/ledger-words.ts";

/** Rules of a table's ledger that came to the same. */
export interface LedgerGroup {
  /** What they came to, with the reason where they did not look: `not applicable: no weights`. */
  readonly outcome: string;
  readonly rules: readonly { readonly id: RuleId; readonly found: number }[];
}

/** A ledger with the rules of one outcome and reason together: those that found something first, then those that passed. */
export function ledgerGroups(ledger: readonly RuleCheck[], language: Language): LedgerGroup[] {
  const groups = new Map<string, RuleCheck[]>();
  for (const outcome of ["found", "suppressed", "passed", "not-enough-data", "not-applicable", "off"] as const) {
    for (const check of ledger.filter((one) => one.outcome === outcome)) {
      const text = outcomeText(check, language);
      groups.set(text, [...(groups.get(text) ?? []), check]);
    }
  }
  return [...groups].map(([outcome, checks]) => ({
    outcome,
    rules: checks.map(({ rule, found }) => ({ id: rule, found })),
  }));
}

function outcomeText({ outcome, matter }: RuleCheck, language: Language): string {
  const colon = language === "zh" ? "：" : ": ";
  const words = outcomeWords[language][outcome];
  return matter === null ? words : `${words}${colon}${matterWords[language][matter]}`;
}
