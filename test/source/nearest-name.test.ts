import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/source/edit-distance.ts";
import { aQuarter, nearestName } from "../../src/source/nearest-name.ts";

const labels = ["产出指标", "效益指标", "满意度指标", "成本"];

test.each([
  ["效义指标", "效益指标"],
  ["效益指标", "效益指标"],
  ["满意指标", "满意度指标"],
  ["产益指标", "产出指标"],
  ["生本", null],
  ["", null],
  ["\u{20000}益指标", "效益指标"],
  ["产出指标".repeat(100), null],
])("%s is nearest to %s", (text, nearest) => {
  expect(nearestName(text, labels)).toBe(nearest);
});

test("how much may differ is the caller's to say", () => {
  expect(nearestName("生本", labels, () => 1)).toBe("成本");
  expect(nearestName("产业目标", labels, () => 1)).toBeNull();
});

const text = fc.string({ unit: fc.constantFrom("a", "b", "指", "\u{20000}"), maxLength: 9 });

test("no known name that is near enough is nearer", () => {
  fc.assert(
    fc.property(text, fc.array(text), (name, known) => {
      const near = known.map((one) => [one, editDistance(name, one)] as const);
      const [best = null] = near
        .filter(([one, distance]) => distance <= aQuarter(one))
        .sort(([, a], [, b]) => a - b)
        .map(([one]) => one);
      expect(nearestName(name, known)).toBe(best);
    }),
  );
});
