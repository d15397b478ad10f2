import { splitGoals } from "../../model/goals.ts";
import type { Goal } from "../../model/table.ts";
import { goalsText } from "../goals-text.ts";
import { rowsFor } from "./heights.ts";
import { filled, type Line, type Section } from "./layout.ts";
import { longestText } from "./sheet.ts";

/** The labels that goals stand under: those of the year where there are no others, of the cycle, and of the year beside them. */
export interface GoalLabels {
  readonly only: string;
  readonly cycle: string;
  readonly annual: string;
}

/**
 * Goals one below the other, a section for each run of one horizon. Those of a run stand in one cell, numbered, if it has room and
 * the numbers part them again; else in a cell each. A cell that is taller than a row may be is merged over several.
 */
export function goalSections(goals: readonly Goal[], labels: GoalLabels, widths: readonly number[]): Section[] {
  if (goals.length === 0) return [{ label: labels.only, lines: [[filled(null, "text")]] }];
  const isAnnual = goals.every(({ horizon }) => horizon === "annual");
  return runs(goals).map((run): Section => {
    const label = isAnnual ? labels.only : labels[run[0]?.horizon ?? "annual"];
    return { label, lines: cellsOf(run).flatMap((text) => goalLines(text, widths)) };
  });
}

/** The texts of the cells that goals of one horizon stand in. */
export function cellsOf(goals: readonly Goal[]): readonly string[] {
  const texts = goals.map(({ text }) => text);
  const joined = goalsText(texts);
  const isOne = joined.length <= longestText && isSame(splitGoals(joined), texts);
  return isOne ? [joined] : texts.map((text) => goalsText([text]));
}

function runs(goals: readonly Goal[]): Goal[][] {
  const found: Goal[][] = [];
  for (const goal of goals) {
    const last = found.at(-1);
    if (last && last[0]?.horizon === goal.horizon) last.push(goal);
    else found.push([goal]);
  }
  return found;
}

function goalLines(text: string, widths: readonly number[]): Line[] {
  const own = { ...filled(text, "text"), isCategory: true } as const;
  const block = { top: 0, bottom: 0, left: 1, right: widths.length - 1 };
  return new Array<Line>(rowsFor({ block, ...own }, widths)).fill([own]);
}

function isSame(split: readonly string[], goals: readonly string[]): boolean {
  return split.length === goals.length && split.every((goal, index) => goal === goals[index]);
}
