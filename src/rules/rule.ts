import type { EarlyFacts, Facts, Finding, Language, RuleId, Severity } from "../diagnostic.ts";
import type { Draft, Reading, ReadingSum, Section } from "../draft.ts";
import type { Rounding } from "../model/rounding.ts";
import type { TargetTable } from "../model/table.ts";
import type { Option, RuleOptions } from "./option.ts";
import type { Scope } from "./scope.ts";

/** What a rule may see: the table, how its amounts were written, and the policy. */
export interface RuleContext {
  readonly table: TargetTable;
  /** By pointer into the table, for amounts. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly sections: ReadonlySet<Section>;
  readonly horizons: ReadonlySet<"cycle" | "annual">;
  /** As in `Draft`. */
  readonly requires?: readonly Section[];
  readonly taskColumns?: Draft["taskColumns"];
  readonly sideUnits?: Draft["sideUnits"];
  /** Whether two values of the table are one text of its file, as in a cell merged over several rows; left out where they never are. */
  readonly isWrittenOnce?: (path: string, other: string) => boolean;
  readonly rounding: Rounding;
  /** What the configuration gives for the rules' own lists. */
  readonly options?: RuleOptions;
}

/** Where in its file a value stands, in the reader's words: "E7", or "line 12" / "第12行". */
export type Whereabouts = (pointer: string) => string;

/** A rule's words in one language. */
export interface Words<F> {
  /** What is at fault, in a few words. */
  readonly title: string;
  /** What the rule checks, in a sentence or two. */
  readonly what: string;
  /** Why it matters to those who use the table. */
  readonly why: string;
  /** One sentence: what is there, what should be, by how much. */
  readonly message: (facts: F, at: Whereabouts) => string;
  /** What to do; null where there is nothing to say. */
  readonly hint: (facts: F, at: Whereabouts) => string | null;
}

/** What a rule's check yields. */
export interface Fault<F> {
  readonly path: string;
  readonly facts: F;
  readonly related?: readonly string[];
}

/** A finding that a baseline knows, and how often: told from others by what it is about, not by where that stands. */
export interface KnownFinding {
  readonly rule: RuleId;
  /** The project or the department of the table; "" for the file. */
  readonly table: string;
  /** By names: `indicators/产出指标/数量指标/培训人次/annualTarget`. */
  readonly place: string;
  /** What is written there; of a long text its beginning and a hash of the whole. */
  readonly value: string;
  readonly count: number;
}

/** A table at fault, or a correct one: part of a YAML table, completed by a correct one, or a whole input. */
export interface Example {
  /** Sections in YAML; those absent are taken from a correct table. */
  readonly yaml?: string;
  /** A whole file instead, by its name, whose ending tells its format. */
  readonly file?: { readonly name: string; readonly text: string };
  /** What a workbook stores behind the amounts that `yaml` shows, by pointer, where it is not the same. */
  readonly stored?: Readonly<Record<string, string>>;
  /** Amounts of `yaml` that a workbook adds up by a formula, by pointer. */
  readonly sums?: Readonly<Record<string, ReadingSum>>;
  /** What a baseline knows of the example's file. */
  readonly known?: readonly KnownFinding[];
  /** In a faulty example: the pointers at which the fault is found; one of null for the file as a whole. */
  readonly at?: readonly (string | null)[];
}

export interface Rule<F = Facts> {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly en: Words<F>;
  readonly zh: Words<F>;
  /** What the rule rests on: the regulation or the arithmetic, in both languages. */
  readonly ground: Readonly<Record<Language, string>>;
  readonly examples: { readonly faulty: readonly Example[]; readonly correct: readonly Example[] };
  /** The facts that part one fault from another where their places and the values there don't: plain JSON, without row, cell or line. */
  readonly identity?: (facts: F) => unknown;
  /** null for what readers and forms find themselves. */
  readonly check: ((context: RuleContext) => Iterable<Fault<F>>) | null;
  /** How far the rule could look in a table, for its ledger; without it, at every thing of the rule's area. */
  readonly scope?: (context: RuleContext) => Scope;
  /** What can be configured of it. */
  readonly options?: readonly Option[];
  /** What a table must have been read from, where the rule does not apply to both. */
  readonly medium?: "cells" | "keys";
}

/** A rule over the table; `F` is inferred from its check. */
export function defineRule<F>(rule: Rule<F>): Rule {
  return rule as unknown as Rule;
}

/** A rule whose findings readers and forms make; its facts are fixed by its id. */
export function defineEarlyRule<Id extends keyof EarlyFacts>(
  rule: Omit<Rule<EarlyFacts[Id]>, "check" | "id"> & { readonly id: Id },
): Rule {
  return { ...rule, check: null } as unknown as Rule;
}

/** The findings of a rule in a table. */
export function runRule({ id, check }: Rule, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  if (check === null) return findings;
  for (const { path, facts, related } of check(context)) {
    findings.push({ rule: id, facts, path, place: null, related: related ?? [] });
  }
  return findings;
}
