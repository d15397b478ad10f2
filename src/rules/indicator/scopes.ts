import type { RuleContext } from "../rule.ts";
import { absent, lacking, looked, lookedAtAny, lookedAtSome, type Scope } from "../scope.ts";
import { categoryOf, filledTargets, quantitiesIn } from "./targets.ts";

/** The targets that are filled in. */
export function targetsScope({ table }: RuleContext): Scope {
  return lookedAtSome(filledTargets(table).length, table.indicators.length === 0 ? "indicators" : "targets");
}

/** Indicators with a target for the cycle beside that for the year. */
export function pairsScope({ table, horizons }: RuleContext): Scope {
  const isFilled = (target: { readonly kind: string } | null) => target !== null && target.kind !== "blank";
  const pairs = table.indicators.filter(
    ({ cycleTarget, annualTarget }) => isFilled(cycleTarget) && isFilled(annualTarget),
  );
  return horizons.size < 2 ? absent("two-horizons") : lookedAtSome(pairs.length, "two-horizons");
}

/** All indicators, if the category of each is understood. */
export function categoriesScope({ table }: RuleContext): Scope {
  if (table.indicators.length === 0) return lacking("indicators");
  const isKnown = table.indicators.every((indicator) => indicator.level1.key ?? categoryOf(indicator));
  return isKnown ? looked(table.indicators.length) : lacking("known-categories");
}

/** The numbers asked of satisfaction. */
export function satisfactionScope({ table }: RuleContext): Scope {
  const asked = filledTargets(table).filter(
    ({ name, target }) => name.includes("满意") && quantitiesIn(target).length > 0,
  );
  return lookedAtAny(asked.length, "satisfaction");
}

/** The weights that are given. */
export function weightsScope({ table }: RuleContext): Scope {
  return lookedAtAny(table.indicators.filter(({ weight }) => weight !== null).length, "weights");
}
