import type { Target } from "../../src/target/target.ts";

/** A target in one line, for tables of cases: its filled fields but the raw text and the canonical value. */
export function brief(target: Target): string {
  if (target.kind === "composite" && target.parts.length > 0) return target.parts.map(brief).join(" + ");
  const { kind, change, basis, comparator, value, upper, unit, text } = target;
  return [kind, basis, change, comparator, value, upper, unit, text].filter((field) => field !== null).join(" ");
}

/** A target without the raw texts, which two ways to write it don't share. */
export function meaning(target: Target): unknown {
  const { raw: _, parts, ...rest } = target;
  return { ...rest, parts: parts.map(meaning) };
}
