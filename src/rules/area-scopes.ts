import { amountCells } from "./budget/amounts.ts";
import type { RuleContext } from "./rule.ts";
import { absent, lookedAtAny, lookedAtSome, type Scope } from "./scope.ts";
import { sentencesOf } from "./text/sentences.ts";

/** How far the rules of an area look that don't tell it themselves: at every thing of their area. */
export const areaScopes: Readonly<Record<string, (context: RuleContext) => Scope>> = {
  budget: (context) => {
    const { length } = amountCells(context);
    return length === 0 && !context.sections.has("budget") ? absent("amounts") : lookedAtSome(length, "amounts");
  },
  goal: ({ table, sections }) => lookedAtSome(sections.has("goals") ? Math.max(1, table.goals.length) : 0, "goals"),
  task: ({ table }) => lookedAtAny(table.tasks.length, "tasks"),
  text: ({ table }) => lookedAtSome(sentencesOf(table).length, "texts"),
  indicator: ({ table }) => lookedAtSome(table.indicators.length, "indicators"),
};
