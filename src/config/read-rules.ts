import type { RuleId, Severity } from "../diagnostic.ts";
import type { Entry, Node } from "../readers/tree/node.ts";
import { ruleById } from "../rules/by-id.ts";
import type { Option, RuleOptions } from "../rules/option.ts";
import type { Rule } from "../rules/rule.ts";
import { severityNames } from "./config.ts";
import { choiceOf, entriesOf, itemsOf, note, numberOf, textOf, type Walk } from "./nodes.ts";

/** What is set of the rules. */
interface RuleSettings {
  readonly severities: Readonly<Record<RuleId, Severity | "off">>;
  readonly options: RuleOptions;
}

/** Reads `rule: severity`, or `rule: { severity, and its options }`. */
export function rulesOf(node: Node, key: string, walk: Walk): RuleSettings {
  const severities: Record<RuleId, Severity | "off"> = {};
  const options: Record<string, Readonly<Record<string, readonly string[]>>> = {};
  for (const { key: id, keyPlace, value } of entriesOf(node, key, walk).values()) {
    const rule = ruleById(id);
    if (!rule) {
      note({ mistake: "unknown-rule", id }, { place: keyPlace }, walk);
      continue;
    }
    const entries = value.kind === "mapping" ? ruleEntries(value, rule, walk) : null;
    const severity = entries ? entries.get("severity")?.value : value;
    const chosen = severity && choiceOf(severity, { key: id, known: severityNames }, walk);
    if (chosen) severities[rule.id] = chosen;
    const lists = (rule.options ?? []).flatMap((option) => listEntry(option, entries?.get(option.name), walk));
    if (lists.length > 0) options[id] = Object.fromEntries(lists);
  }
  return { severities, options };
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
