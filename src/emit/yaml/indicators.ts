import type { Node } from "yaml";
import type { Indicator } from "../../model/table.ts";
import type { Target } from "../../target/target.ts";
import { digitsNode, listNode, mappingNode, nothingNode, textNode, type YamlEntry } from "./nodes.ts";
import type { YamlWords } from "./words.ts";

/** A key longer than this is no key that a person writes, and YAML ends them at 1,024 characters. */
const longestKey = 120;

/**
 * 绩效指标 as a person writes them: level 1 over level 2 over names. Where labels or names can't be keys (blank, or written twice in a
 * place), the indicators stand in a list there.
 */
export function indicatorsNode(indicators: readonly Indicator[], words: YamlWords): Node {
  const horizons = horizonsOf(indicators);
  return levelNode(indicators, ["level1", "level2"], { words, horizons });
}

type Level = "level1" | "level2";
type Horizon = "cycle" | "annual";

interface Manner {
  readonly words: YamlWords;
  /** The target columns that the table has. */
  readonly horizons: ReadonlySet<Horizon>;
}

function horizonsOf(indicators: readonly Indicator[]): ReadonlySet<Horizon> {
  const has = (column: "cycleTarget" | "annualTarget") => indicators.some((indicator) => indicator[column] !== null);
  return new Set([
    ...(has("cycleTarget") ? ["cycle" as const] : []),
    ...(has("annualTarget") ? ["annual" as const] : []),
  ]);
}

/** The indicators of one place, the levels that are not told above them still to be written. */
function levelNode(indicators: readonly Indicator[], below: readonly Level[], manner: Manner): Node {
  const [level, ...rest] = below;
  if (!level) return namedNode(indicators, manner);
  const groups = grouped(indicators, level);
  const labels = groups.map(([label]) => label);
  if (!areKeys(labels)) return listNode(indicators.map((indicator) => listed(indicator, below, manner)));
  return mappingNode(groups.map(([label, members]): YamlEntry => [label ?? "", levelNode(members, rest, manner)]));
}

/** Runs of indicators under one label. */
function grouped(indicators: readonly Indicator[], level: Level): (readonly [string | null, Indicator[]])[] {
  const groups: (readonly [string | null, Indicator[]])[] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1);
    if (last && last[0] === indicator[level].label) last[1].push(indicator);
    else groups.push([indicator[level].label, [indicator]]);
  }
  return groups;
}

function areKeys(labels: readonly (string | null)[]): labels is readonly string[] {
  const keys = labels.map((label) => label?.trim() ?? "");
  return keys.every((key) => key !== "" && key.length <= longestKey && !key.includes("\n")) && isUnique(keys);
}

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

function namedNode(indicators: readonly Indicator[], manner: Manner): Node {
  const names = indicators.map(({ name }) => name);
  if (!areKeys(names)) return listNode(indicators.map((indicator) => listed(indicator, [], manner)));
  return mappingNode(indicators.map((indicator): YamlEntry => [indicator.name ?? "", targetsNode(indicator, manner)]));
}

/** One text where cycle and annual are the same and nothing else is told. */
function targetsNode(indicator: Indicator, manner: Manner): Node {
  const { cycleTarget, annualTarget, weight, note } = indicator;
  const isOne = cycleTarget !== null && cycleTarget.raw === annualTarget?.raw;
  if (isOne && weight === null && note === null) return textNode(cycleTarget.raw);
  return mappingNode(targetEntries(indicator, manner));
}

function listed(indicator: Indicator, below: readonly Level[], manner: Manner): Node {
  const { words } = manner;
  const categories = below.map((level): YamlEntry => {
    const { label } = indicator[level];
    return label === null ? undefined : [words[level], textNode(label)];
  });
  const name: YamlEntry = indicator.name === null ? undefined : [words.indicatorName, textNode(indicator.name)];
  return mappingNode([...categories, name, ...targetEntries(indicator, manner)]);
}

function targetEntries({ cycleTarget, annualTarget, weight, note }: Indicator, manner: Manner): YamlEntry[] {
  const { words } = manner;
  return [
    targetEntry("cycle", cycleTarget, manner),
    targetEntry("annual", annualTarget, manner),
    weight === null ? undefined : [words.weight, digitsNode(weight)],
    note === null ? undefined : [words.note, textNode(note)],
  ];
}

/** `null` tells that an indicator has no such target where others of the table have one, be it blank. */
function targetEntry(horizon: Horizon, target: Target | null, { words, horizons }: Manner): YamlEntry {
  if (target !== null) return [words[horizon], textNode(target.raw)];
  return horizons.has(horizon) ? [words[horizon], nothingNode()] : undefined;
}
