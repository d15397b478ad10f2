import { InputError, type Language, type RuleId } from "../diagnostic.ts";
import { defaultLimits } from "../limits.ts";
import type { Node } from "../readers/tree/node.ts";
import { readDocuments } from "../readers/yaml/documents.ts";
import { ruleById } from "../rules/by-id.ts";
import { SourceText } from "../source/text.ts";
import { type Config, defaultConfig, type Ignore, languages } from "./config.ts";
import type { ConfigFault } from "./fault.ts";
import { choiceOf, entriesOf, itemsOf, note, noteShape, textOf, valuesIn, type Walk } from "./nodes.ts";
import { judgementOf, laidOver, settled } from "./read-judgement.ts";
import { profilesOf } from "./read-profiles.ts";

/** A configuration that was read, and every mistake in it, in the order of the file. It holds only where there is none. */
export interface ReadConfig {
  /** Without a profile. */
  readonly config: Config;
  /** The configuration with each of its profiles, by their names. */
  readonly profiles: ReadonlyMap<string, Config>;
  /** The profile that the file itself chooses; null for none. */
  readonly profile: string | null;
  readonly faults: readonly ConfigFault[];
}

/** The keys of a configuration. */
export const configKeys = [
  "language",
  "rounding",
  "maxWarnings",
  "rules",
  "ignores",
  "baseline",
  "profiles",
  "profile",
] as const;
/** A configuration is written by hand. */
const limits = { ...defaultLimits, depth: 16, yamlValues: 20_000 };

/** Reads a configuration. What it does not set is as in `defaultConfig`. */
export function readConfig(text: string): ReadConfig {
  const walk: Walk = { source: new SourceText(text), faults: [] };
  const node = documentOf(walk);
  const read = node ? configOf(node, walk) : { config: defaultConfig, profiles: new Map(), profile: null };
  return { ...read, faults: walk.faults.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

/** The one document; null where there is none, or the YAML can't be read. */
function documentOf(walk: Walk): Node | null {
  try {
    const { nodes, findings } = readDocuments(walk.source, limits);
    for (const finding of findings) noteYaml(finding, walk);
    const [node, second] = nodes;
    if (second) note({ mistake: "several-documents" }, second, walk);
    return !node || node.kind === "nothing" || (node.kind === "text" && node.text === "") ? null : node;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return noteYaml(error.finding, walk);
  }
}

function noteYaml(finding: InputError["finding"], walk: Walk): null {
  const start = finding.place?.kind === "text" ? finding.place.start : 0;
  return note({ mistake: "yaml", finding }, { place: { kind: "text", start, end: start } }, walk);
}

function configOf(node: Node, walk: Walk): Omit<ReadConfig, "faults"> {
  const entries = entriesOf(node, "", walk, configKeys);
  const read = valuesIn(entries, walk);
  const rest = {
    language: read("language", languageOf),
    ignores: read("ignores", ignoresOf) ?? [],
    baseline: read("baseline", textOf),
  };
  const outside = judgementOf(entries, walk);
  const { byName, chosen } = profilesOf(entries, walk);
  const profiles = [...byName].map(([name, judgement]): [string, Config] => [
    name,
    { ...rest, ...settled(laidOver(judgement, outside)) },
  ]);
  return { config: { ...rest, ...settled(outside) }, profiles: new Map(profiles), profile: chosen };
}

function languageOf(node: Node, key: string, walk: Walk): Language | null {
  return choiceOf(node, { key, known: languages }, walk);
}

function ignoresOf(node: Node, key: string, walk: Walk): readonly Ignore[] {
  if (node.kind !== "list") {
    noteShape(node, { key, expected: ["list"] }, walk);
    return [];
  }
  return node.items.map((item) => ignoreOf(item, key, walk));
}

function ignoreOf(node: Node, key: string, walk: Walk): Ignore {
  const keys = ["path", "rule", "reason"] as const;
  const entries = entriesOf(node, key, walk, keys);
  if (node.kind === "mapping") {
    for (const missing of keys.filter((name) => !entries.has(name)))
      note({ mistake: "missing-key", key: missing }, node, walk);
  }
  const [path, rule, reason] = keys.map((name) => entries.get(name)?.value);
  return {
    paths: path ? itemsOf(path, "path", walk).flatMap((item) => textOf(item, "path", walk) ?? []) : [],
    rules: rule ? itemsOf(rule, "rule", walk).flatMap((item) => ruleIdOf(item, walk) ?? []) : [],
    reason: (reason && textOf(reason, "reason", walk)) ?? "",
  };
}

function ruleIdOf(node: Node, walk: Walk): RuleId | null {
  const id = textOf(node, "rule", walk);
  if (id === null) return null;
  return ruleById(id)?.id ?? note({ mistake: "unknown-rule", id }, node, walk);
}
