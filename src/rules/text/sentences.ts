import type { TargetTable } from "../../model/table.ts";
import { pointer } from "../../source/origins.ts";
import { oncePer } from "../once.ts";

/** A text of the table, where it stands, and the texts of the same column, itself included. */
export interface PlacedText {
  readonly text: string;
  readonly path: string;
  readonly column: readonly string[];
}

/** The longer texts of a table, which are sentences: goals, what tasks do, and what they should reach. */
export const sentencesOf = oncePer((table: TargetTable): readonly PlacedText[] => [
  ...goalTexts(table),
  ...taskTexts(table, "content"),
  ...taskTexts(table, "outcome"),
]);

function goalTexts({ goals }: TargetTable): PlacedText[] {
  return (["annual", "cycle"] as const).flatMap((horizon) => {
    const column = goals.filter((goal) => goal.horizon === horizon).map(({ text }) => text);
    return goals.flatMap((goal, index) =>
      goal.horizon === horizon ? [{ text: goal.text, path: pointer("goals", index, "text"), column }] : [],
    );
  });
}

function taskTexts({ tasks }: TargetTable, key: "content" | "outcome"): PlacedText[] {
  const column = tasks.map((task) => task[key]).filter((text) => text !== null);
  return tasks.flatMap((task, index) => {
    const text = task[key];
    return text === null ? [] : [{ text, path: pointer("tasks", index, key), column }];
  });
}
