import type { Indicator, TargetTable } from "../../model/table.ts";
import { level1Labels, level2Labels } from "../../model/taxonomy.ts";
import type { Target } from "./target-words.ts";

type TargetKind = Target["kind"];

/** The kinds of targets, in the order in which they are shown. */
export const targetKinds: readonly TargetKind[] = ["quantity", "date", "boolean", "qualitative", "composite", "blank"];

/** How many indicators of a category have a target of each kind. */
export interface CategoryKinds {
  /** Both levels as printed; as written where they are outside of the taxonomy; null where the table names none. */
  readonly level1: string | null;
  readonly level2: string | null;
  readonly counts: Readonly<Record<TargetKind, number>>;
  readonly total: number;
}

/** The indicators of a table by category, in the order of the table, and by the kind of the year's target, else the cycle's. */
export function kindsByCategory({ indicators }: TargetTable): CategoryKinds[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = `${level1Of(indicator)}\n${level2Of(indicator)}`;
    const group = groups.get(key);
    if (group) group.push(indicator);
    else groups.set(key, [indicator]);
  }
  return [...groups.values()].map(categoryOf);
}

function categoryOf(indicators: readonly Indicator[]): CategoryKinds {
  const count = (kind: TargetKind) => indicators.filter((indicator) => kindOf(indicator) === kind).length;
  const counts = Object.fromEntries(targetKinds.map((kind) => [kind, count(kind)]));
  const [first] = indicators;
  return {
    level1: first ? level1Of(first) : null,
    level2: first ? level2Of(first) : null,
    counts: counts as Record<TargetKind, number>,
    total: indicators.length,
  };
}

function kindOf({ annualTarget, cycleTarget }: Indicator): TargetKind {
  if (annualTarget && annualTarget.kind !== "blank") return annualTarget.kind;
  return cycleTarget?.kind ?? "blank";
}

function level1Of({ level1 }: Indicator): string | null {
  return level1.key ? level1Labels[level1.key] : level1.label;
}

function level2Of({ level2 }: Indicator): string | null {
  return level2.key ? level2Labels[level2.key] : level2.label;
}
