import type { Language, RuleId } from "../diagnostic.ts";

/** A setting of one rule: a list, which takes the place of the rule's own. */
export interface Option {
  readonly rule: RuleId;
  /** As it is written in the configuration. */
  readonly name: string;
  /** Numbers in decimal notation, any texts, or texts out of these. */
  readonly takes: "numbers" | "texts" | readonly string[];
  /** The list where none is configured. */
  readonly fallback: readonly string[];
  /** What the list holds, in both languages. */
  readonly about: Readonly<Record<Language, string>>;
}

/** The lists that are configured: by rule and by the option's name. */
export type RuleOptions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The list of an option in a run. */
export function listOf(
  { rule, name, fallback }: Option,
  { options }: { readonly options?: RuleOptions },
): readonly string[] {
  return options?.[rule]?.[name] ?? fallback;
}
