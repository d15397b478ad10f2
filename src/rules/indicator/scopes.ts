import type { RuleContext } from "../rule.ts";
import { absent, count, lacking, looked, lookedAtAny, lookedAtSome, type Scope } from "../scope.ts";
import { isExecution } from "./printed-categories.ts";
import { categoryOf, filledTargets } from "./targets.ts";

/** The targets that are filled in. */
export function targetsScope({ table }: RuleContext): Scope {
  return lookedAtSome(filledTargets(table).length, table.indicators.length === 0 ? "indicators" : "targets");
}

/** Indicators with a target for the cycle beside that for the year. */
export function pairsScope({ table, horizons }: RuleContext): Scope {
  if (horizons.size < 2) return absent("two-horizons");
  const isFilled = (target: { readonly kind: string } | null) => target !== null && target.kind !== "blank";
  const pairs = count(
    table.indicators,
    ({ cycleTarget, annualTarget }) => isFilled(cycleTarget) && isFilled(annualTarget),
  );
  return lookedAtSome(pairs, "two-horizons");
}

/** All indicators, if the category of each is understood. */
export function categoriesScope({ table }: RuleContext): Scope {
  if (table.indicators.length === 0) return lacking("indicators");
  const isKnown = table.indicators.every(
    (indicator) => indicator.level1.key !== null || categoryOf(indicator) !== null || isExecution(indicator),
  );
  return isKnown ? looked(table.indicators.length) : lacking("known-categories");
}

/** The numbers asked of satisfaction. */
export function satisfactionScope({ table }: RuleContext): Scope {
  const asked = count(filledTargets(table), ({ name, quantities }) => quantities.length > 0 && name.includes("满意"));
  return lookedAtAny(asked, "satisfaction");
}

/** The weights that are given, be they read or not. */
export function weightsScope({ table, readings }: RuleContext): Scope {
  const given = table.indicators.filter(
    ({ weight }, index) => weight !== null || readings.has(`/indicators/${index}/weight`),
  );
  return lookedAtAny(given.length, "weights");
}
