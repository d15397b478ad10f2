import type { Indicator, Level2Key, TargetTable } from "../../model/table.ts";
import { pointer } from "../../source/origins.ts";
import type { Target } from "../../target/target.ts";
import { oncePer } from "../once.ts";
import { compact, isPlaceholder } from "../text/phrase.ts";
import { isName, namesAbsence } from "./name.ts";

/** A target that is filled in, with its indicator and where it stands. */
export interface PlacedTarget {
  readonly indicator: Indicator;
  readonly name: string;
  readonly target: Target;
  readonly path: string;
}

/** Every target of a named indicator that is filled in; where cycle and annual say the same, the annual one alone. */
export const filledTargets = oncePer((table: TargetTable): readonly PlacedTarget[] =>
  table.indicators.flatMap((indicator, index) => targetsOf(indicator, pointer("indicators", index))),
);

/** Whether a target is written, and more than a mark that fills the place; 无 is one where the name asks what should not be. */
export function isFilled(target: Target | null, name: string | null): target is Target {
  if (target === null || target.kind === "blank") return false;
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

function targetsOf(indicator: Indicator, path: string): PlacedTarget[] {
  const { annualTarget, cycleTarget, name } = indicator;
  if (!isName(name)) return [];
  const placed = (target: Target, key: string) => ({ indicator, name, target, path: path + pointer(key) });
  const annual = isFilled(annualTarget, name) ? [placed(annualTarget, "annualTarget")] : [];
  if (!isFilled(cycleTarget, name)) return annual;
  const isSame = annual.some(({ target }) => compact(target.raw) === compact(cycleTarget.raw));
  return isSame ? annual : [placed(cycleTarget, "cycleTarget"), ...annual];
}
