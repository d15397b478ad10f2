import { type Language, type RuleId, type Severity, severities } from "../diagnostic.ts";
import type { Rounding } from "../model/rounding.ts";
import type { RuleOptions } from "../rules/option.ts";

/** What a configuration file sets. */
export interface Config {
  /** null where the file leaves it to the locale. */
  readonly language: Language | null;
  /** The warnings that are let pass; null for any number. */
  readonly maxWarnings: number | null;
  readonly rounding: Rounding;
  /** Where they are not the rules' own. */
  readonly severities: Readonly<Record<RuleId, Severity | "off">>;
  readonly options: RuleOptions;
  readonly ignores: readonly Ignore[];
  /** The file of known findings, as seen from the folder of the configuration; null for none. */
  readonly baseline: string | null;
}

/** Findings that are passed over, by file and rule. */
export interface Ignore {
  /** Globs, as seen from the folder of the configuration. */
  readonly paths: readonly string[];
  readonly rules: readonly RuleId[];
  readonly reason: string;
}

export const roundingModes = ["nearest", "truncate", "strict"] as const satisfies readonly Rounding["mode"][];
export const severityNames = [...severities, "off"] as const;
export const languages = ["en", "zh"] as const satisfies readonly Language[];

/** The keys by which findings are judged; a profile has no others. */
export const judgingKeys = ["rounding", "maxWarnings", "rules"] as const;

/** What holds without a configuration. */
export const defaultConfig: Config = {
  language: null,
  maxWarnings: null,
  rounding: { mode: "nearest", tolerance: null },
  severities: {},
  options: {},
  ignores: [],
  baseline: null,
};
