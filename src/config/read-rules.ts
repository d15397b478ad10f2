import type { RuleId, Severity } from "../diagnostic.ts";
import type { Entry, Node } from "../readers/tree/node.ts";
import { ruleById } from "../rules/by-id.ts";
import type { Option, RuleOptions } from "../rules/option.ts";
import type { Rule } from "../rules/rule.ts";
import { severityNames } from "./config.ts";
import { choiceOf, entriesOf, itemsOf, note, numberOf, textOf, type Walk } from "./nodes.ts";

/** What is set of a rule; null where it is the rule's own. */
export interface RuleEntry {
  readonly severity: Severity | "off" | null;
  readonly options: RuleOptions[string] | null;
}

/** Reads `rule: severity`, or `rule: { severity, and its options }`. */
export function rulesOf(node: Node, key: string, walk: Walk): ReadonlyMap<RuleId, RuleEntry> {
  const set = new Map<RuleId, RuleEntry>();
  for (const { key: id, keyPlace, value } of entriesOf(node, key, walk).values()) {
    const rule = ruleById(id);
    if (!rule) {
      note({ mistake: "unknown-rule", id }, { place: keyPlace }, walk);
      continue;
    }
    set.set(rule.id, ruleEntryOf(value, rule, walk));
  }
  return set;
}

function ruleEntryOf(node: Node, rule: Rule, walk: Walk): RuleEntry {
  const entries = node.kind === "mapping" ? ruleEntries(node, rule, walk) : null;
  const severity = entries ? entries.get("severity")?.value : node;
  const lists = (rule.options ?? []).flatMap((option) => listEntry(option, entries?.get(option.name), walk));
  return {
    severity: severity ? choiceOf(severity, { key: rule.id, known: severityNames }, walk) : null,
    options: lists.length > 0 ? Object.fromEntries(lists) : null,
  };
}

function ruleEntries(node: Node, rule: Rule, walk: Walk): ReadonlyMap<string, Entry> {
  return entriesOf(node, rule.id, walk, ["severity", ...(rule.options ?? []).map(({ name }) => name)]);
}

function listEntry(
  { name, takes }: Option,
  entry: Entry | undefined,
  walk: Walk,
): readonly (readonly [name: string, list: readonly string[]])[] {
  if (!entry) return [];
  const isEmpty = entry.value.kind === "list" && entry.value.items.length === 0;
  const list = (isEmpty ? [] : itemsOf(entry.value, name, walk)).map((item) => {
    if (takes === "numbers") return numberOf(item, name, walk);
    return takes === "texts" ? textOf(item, name, walk) : choiceOf(item, { key: name, known: takes }, walk);
  });
  return [[name, list.filter((item) => item !== null)]];
}
