import fc from "fast-check";
import { expect, test } from "vitest";
import { Origins, pointer, pointerSteps } from "../../src/source/origins.ts";
import type { Place } from "../../src/source/place.ts";

function cell(row: number): Place {
  return { kind: "cell", sheet: "Sheet1", row, column: 0 };
}

const drafted = new Origins();
drafted.set("", cell(0));
drafted.set("/goals", cell(1));
drafted.set("/goals/0", cell(2));
drafted.set("/goals/0/text", cell(3));
drafted.set("/tasks/0", cell(4));

const retold = new Origins(drafted, "/goals/");
retold.set("/goals/1", cell(5));

test("a missing value has the place of the nearest thing around it", () => {
  expect(drafted.nearest("/goals/0/text")).toEqual(cell(3));
  expect(drafted.nearest("/tasks/0/name")).toEqual(cell(4));
  expect(drafted.nearest("/budget")).toEqual(cell(0));
});

test("what is told anew forgets the branch and keeps the rest", () => {
  expect([...retold.entries()].map(([path]) => path)).toEqual(["", "/goals", "/tasks/0", "/goals/1"]);
  expect(retold.get("/goals/0")).toBeUndefined();
  expect(retold.nearest("/goals/0/text")).toEqual(cell(1));
  expect(retold.get("/goals/1")).toEqual(cell(5));
  expect(retold.get("/tasks/0")).toEqual(cell(4));
});

test("what is told anew changes nothing before it", () => {
  expect(drafted.get("/goals/1")).toBeUndefined();
  expect(drafted.get("/goals/0")).toEqual(cell(2));
});

test("a pointer escapes what parts its steps", () => {
  expect(pointer("tasks", 3, "a/b~c")).toBe("/tasks/3/a~1b~0c");
  expect(pointer()).toBe("");
});

test("the steps of a pointer are those that it was made of", () => {
  const step = fc.string({ unit: fc.constantFrom("/", "~", "0", "1", "合计") });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      expect(pointerSteps(pointer(...steps))).toEqual(steps);
    }),
  );
});
