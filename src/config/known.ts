import type { Checked } from "../checked.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { hash, identityOf, type Tables } from "../identity.ts";
import type { KnownFinding } from "../rules/rule.ts";

/** The findings of a file as a baseline keeps them, in their order. */
export function knownIn(checked: Tables & Pick<Checked, "diagnostics">): readonly KnownFinding[] {
  const found = new Map<string, KnownFinding>();
  for (const diagnostic of checked.diagnostics) {
    const known = knownOf(diagnostic, checked);
    const key = keyOf(known);
    found.set(key, { ...known, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** A finding as a baseline keeps it, once. */
export function knownOf(diagnostic: Diagnostic, checked: Tables): KnownFinding {
  const { rule, table, place, value } = identityOf(diagnostic, checked);
  return { rule, table, place, value: brief(value), count: 1 };
}

/** What tells known findings apart. */
export function keyOf({ rule, table, place, value }: KnownFinding): string {
  return JSON.stringify([rule, table, place, value]);
}

const longest = 60;

function brief(value: string): string {
  const characters = [...value];
  return characters.length <= longest ? value : `${characters.slice(0, longest).join("")}… ${hash(value).slice(0, 16)}`;
}
