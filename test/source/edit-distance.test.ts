import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/source/edit-distance.ts";

test.each([
  ["", "", 0],
  ["", "abc", 3],
  ["kitten", "sitting", 3],
  ["效益指标", "效义指标", 1],
  ["\u{20000}a", "a", 1],
])("from %j to %j is %i", (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
});

const text = fc.string({ unit: fc.constantFrom("a", "b", "指", "\u{1f600}"), maxLength: 8 });

test("it is a distance", () => {
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});
