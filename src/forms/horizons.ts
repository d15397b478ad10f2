import type { DraftBuilder } from "./draft-builder.ts";
import type { Panel } from "./panels.ts";

/** The time that a column of targets is for. */
export const horizonOfRole = { cycleTarget: "cycle", annualTarget: "annual" } as const;

/** The target columns that a header has, be they filled or not. */
export function noteHorizons(draft: DraftBuilder, panels: readonly Panel[]): void {
  for (const { role } of panels.flatMap(({ columns }) => columns)) {
    if (role === "cycleTarget" || role === "annualTarget") draft.horizons.add(horizonOfRole[role]);
  }
}
