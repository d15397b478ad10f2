import { splitGoals } from "../model/goals.ts";

type Numbering = (ordinal: number) => string;

const chinese = "一二三四五六七八九十";

/** The ways of numbering goals, the usual one first. */
const numberings: readonly Numbering[] = [
  (ordinal) => `${ordinal}. `,
  (ordinal) => `${chinese[ordinal - 1] ?? ordinal}、`,
  (ordinal) => `（${chinese[ordinal - 1] ?? ordinal}）`,
  (ordinal) => `目标${ordinal}：`,
  (ordinal) => `（${ordinal}）`,
  (ordinal) => String.fromCodePoint(0x245f + ordinal),
];

/**
 * The goals as the text of one cell, a line each and numbered where there are several: 「1. 甲；\n2. 乙。」 The numbering is one
 * that parts the text into the same goals again; texts that hold numbers of their own may forbid the usual one.
 */
export function goalsText(goals: readonly string[]): string {
  const [only] = goals;
  if (goals.length === 1 && only !== undefined && isSame(splitGoals(only), goals)) return only;
  const texts = numberings.map((numbering) => numbered(goals, numbering));
  return texts.find((text) => isSame(splitGoals(text), goals)) ?? texts[0] ?? "";
}

function numbered(goals: readonly string[], numbering: Numbering): string {
  return goals.map((goal, index) => `${numbering(index + 1)}${goal}${endOf(goal, index, goals.length)}`).join("\n");
}

/** A semicolon parts a goal from the next one where its text ends in no mark. */
function endOf(goal: string, index: number, count: number): string {
  return index === count - 1 || /[。！？；…!?;：:]$/u.test(goal) ? "" : "；";
}

function isSame(split: readonly string[], goals: readonly string[]): boolean {
  return split.length === goals.length && split.every((goal, index) => goal === goals[index]);
}
