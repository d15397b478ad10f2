import type { Goal, TargetTable } from "../../model/table.ts";
import { oncePer } from "../once.ts";

/** A text of the table, where it stands, and the texts of the same column, itself included. */
export interface PlacedText {
  readonly text: string;
  readonly path: string;
  readonly column: readonly string[];
  /** Whether it is a goal of the whole cycle. */
  readonly isOfCycle: boolean;
}

/** The longer texts of a table, which are sentences: goals, what tasks do, and what they should reach. */
export const sentencesOf = oncePer((table: TargetTable): readonly PlacedText[] => [
  ...goalTexts(table, "annual"),
  ...goalTexts(table, "cycle"),
  ...taskTexts(table, "content"),
  ...taskTexts(table, "outcome"),
]);

function goalTexts({ goals }: TargetTable, horizon: Goal["horizon"]): PlacedText[] {
  const texts: PlacedText[] = [];
  const column: string[] = [];
  for (const [index, goal] of goals.entries()) {
    if (goal.horizon !== horizon) continue;
    column.push(goal.text);
    texts.push({ text: goal.text, path: `/goals/${index}/text`, column, isOfCycle: horizon === "cycle" });
  }
  return texts;
}

function taskTexts({ tasks }: TargetTable, key: "content" | "outcome"): PlacedText[] {
  const texts: PlacedText[] = [];
  const column: string[] = [];
  for (const [index, { [key]: text }] of tasks.entries()) {
    if (text === null) continue;
    column.push(text);
    texts.push({ text, path: `/tasks/${index}/${key}`, column, isOfCycle: false });
  }
  return texts;
}
