import { expect, it } from "vitest";
import { contextOf, pathsOf } from "../../support/rule-context.ts";

it("tells a section without a goal, and one of placeholders", () => {
  expect(pathsOf("goal/missing", contextOf({ goals: [] }))).toEqual(["/goals"]);
  expect(pathsOf("goal/missing", contextOf({ goals: [{ horizon: "annual", text: "无" }] }))).toEqual(["/goals/0/text"]);
});

it("is silent where one goal is stated, or the section is not there at all", () => {
  const goals = [{ horizon: "cycle", text: "/" } as const, { horizon: "annual", text: "建成20座充电站。" } as const];
  expect(pathsOf("goal/missing", contextOf({ goals }))).toEqual([]);
  expect(pathsOf("goal/missing", { ...contextOf({ goals: [] }), sections: new Set(["indicators"]) })).toEqual([]);
});
