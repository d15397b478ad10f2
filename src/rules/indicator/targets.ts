import type { Indicator, Level2Key, TargetTable } from "../../model/table.ts";
import type { Target } from "../../target/target.ts";
import { oncePer } from "../once.ts";
import { holds, isDigit } from "../text/codes.ts";
import { compact, isPlaceholder } from "../text/phrase.ts";
import { type NamedIndicator, namedIndicators, namesAbsence } from "./name.ts";

/** A target that is filled in, with its indicator and where it stands. */
export interface PlacedTarget extends NamedIndicator {
  readonly target: Target;
  readonly quantities: readonly Target[];
  readonly path: string;
}

/** Every target of a named indicator that is filled in; where cycle and annual say the same, the annual one alone. */
export const filledTargets = oncePer((table: TargetTable): readonly PlacedTarget[] => {
  const placed: PlacedTarget[] = [];
  for (const named of namedIndicators(table)) {
    const { annualTarget, cycleTarget, name } = named.indicator;
    const annual = isFilled(annualTarget, name) ? annualTarget : null;
    const cycle = isFilled(cycleTarget, name) && !isSame(annual, cycleTarget) ? cycleTarget : null;
    if (cycle !== null) placed.push(place(named, cycle, "cycleTarget"));
    if (annual !== null) placed.push(place(named, annual, "annualTarget"));
  }
  return placed;
});

/** Whether a target is written, and more than a mark that fills the place; 无 is one where the name asks what should not be. */
export function isFilled(target: Target | null, name: string | null): target is Target {
  if (target === null || target.kind === "blank") return false;
  if (holds(target.raw, isDigit)) return true;
  if (compact(target.raw) === "无") return namesAbsence(name ?? "");
  return !isPlaceholder(target.raw);
}

/** The quantities that a target holds: itself, or those of its parts. */
export function quantitiesIn(target: Target): Target[] {
  if (target.kind === "composite") return target.parts.flatMap(quantitiesIn);
  return target.kind === "quantity" ? [target] : [];
}

/** The level-2 category, or satisfaction where the table has none beneath 满意度指标. */
export function categoryOf({ level1, level2 }: Indicator): Level2Key | null {
  return level2.key ?? (level1.key === "satisfaction" && level2.label === null ? "satisfaction" : null);
}

function place({ indicator, index, name, core }: NamedIndicator, target: Target, column: TargetColumn): PlacedTarget {
  const path = `/indicators/${index}/${column}`;
  return { indicator, index, name, core, target, quantities: quantitiesIn(target), path };
}

type TargetColumn = "annualTarget" | "cycleTarget";

function isSame(annual: Target | null, cycle: Target): boolean {
  return annual === cycle || (annual !== null && compact(annual.raw) === compact(cycle.raw));
}
