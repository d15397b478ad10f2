import fc from "fast-check";
import { expect, test } from "vitest";
import { goalsText } from "../../src/emit/goals-text.ts";
import { splitGoals } from "../../src/model/goals.ts";

test("several goals are numbered lines, a semicolon where a text ends in no mark", () => {
  expect(goalsText(["推动工业经济稳步提速", "加强服务。", "深化平台建设"])).toBe(
    "1. 推动工业经济稳步提速；\n2. 加强服务。\n3. 深化平台建设",
  );
});

test("a single goal has no number", () => {
  expect(goalsText(["推动工业经济稳步提速。"])).toBe("推动工业经济稳步提速。");
});

test("no goal is a blank cell", () => {
  expect(goalsText([])).toBe("");
});

test("goals that hold the usual numbers themselves are numbered another way", () => {
  const goals = ["做好两件事：1. 甲；2. 乙", "做好三件事：1. 丙；2. 丁；3. 戊"];
  expect(goalsText(goals)).toBe("一、做好两件事：1. 甲；2. 乙；\n二、做好三件事：1. 丙；2. 丁；3. 戊");
  expect(splitGoals(goalsText(goals))).toEqual(goals);
});

test("the text parts into the same goals again", () => {
  const words = fc.constantFrom("推动增长", "1.5亿元", "（1）", "2024年", "一、", "；", "。", " ", "3个", "①");
  const goal = fc
    .array(words, { minLength: 1, maxLength: 5 })
    .map((parts) => splitGoals(`甲${parts.join("")}乙`))
    .filter(({ length }) => length === 1)
    .map(([text]) => text ?? "");
  fc.assert(
    fc.property(fc.array(goal, { maxLength: 6 }), (goals) => {
      expect(splitGoals(goalsText(goals))).toEqual(goals);
    }),
  );
});
