import { expect, it } from "vitest";
import { rankOfRule, ruleById } from "../../src/rules/by-id.ts";
import { rules } from "../../src/rules/index.ts";

it("finds each rule by its id, and none by another", () => {
  expect(rules.map(({ id }) => ruleById(id))).toEqual(rules);
  expect(rules.map(({ id }) => rankOfRule(id))).toEqual([...rules.keys()]);
  expect([ruleById("budget/none"), rankOfRule("budget/none")]).toEqual([undefined, -1]);
});
