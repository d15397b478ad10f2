import type { RuleId } from "../diagnostic.ts";
import type { Rounding } from "../model/rounding.ts";
import type { Entry, Node } from "../readers/tree/node.ts";
import { type Config, defaultConfig, roundingModes } from "./config.ts";
import { choiceOf, entriesOf, note, numberOf, valuesIn, type Walk } from "./nodes.ts";
import { type RuleEntry, rulesOf } from "./read-rules.ts";

/** What is set of how findings are judged, by a configuration or a profile of it; null where it is not set. */
export interface Judgement {
  readonly rounding: Rounding | null;
  readonly maxWarnings: number | null;
  readonly rules: ReadonlyMap<RuleId, RuleEntry>;
}

/** Reads the keys of a judgement among others. */
export function judgementOf(entries: ReadonlyMap<string, Entry>, walk: Walk): Judgement {
  const read = valuesIn(entries, walk);
  return {
    rounding: read("rounding", roundingOf),
    maxWarnings: read("maxWarnings", countOf),
    rules: read("rules", rulesOf) ?? new Map(),
  };
}

/** A judgement laid over another: what it sets takes the place of what is set there, of the rules entry by entry. */
export function laidOver(above: Judgement, below: Judgement): Judgement {
  return {
    rounding: above.rounding ?? below.rounding,
    maxWarnings: above.maxWarnings ?? below.maxWarnings,
    rules: new Map([...below.rules, ...above.rules]),
  };
}

/** A judgement as a configuration holds it. */
export function settled({
  rounding,
  maxWarnings,
  rules,
}: Judgement): Pick<Config, "rounding" | "maxWarnings" | "severities" | "options"> {
  const entries = [...rules];
  return {
    rounding: rounding ?? defaultConfig.rounding,
    maxWarnings,
    severities: Object.fromEntries(
      entries.flatMap(([id, { severity }]) => (severity === null ? [] : [[id, severity]])),
    ),
    options: Object.fromEntries(entries.flatMap(([id, { options }]) => (options === null ? [] : [[id, options]]))),
  };
}

function roundingOf(node: Node, key: string, walk: Walk): Rounding {
  const entries = entriesOf(node, key, walk, ["mode", "tolerance"]);
  const [mode, tolerance] = [entries.get("mode"), entries.get("tolerance")];
  return {
    mode: (mode && choiceOf(mode.value, { key: "mode", known: roundingModes }, walk)) ?? defaultConfig.rounding.mode,
    tolerance: (tolerance && numberOf(tolerance.value, "tolerance", walk)) ?? null,
  };
}

function countOf(node: Node, key: string, walk: Walk): number | null {
  const text = numberOf(node, key, walk);
  if (text === null) return null;
  return /^\d+$/u.test(text) ? Number(text) : note({ mistake: "no-number", key, text }, node, walk);
}
