import fc from "fast-check";
import { expect, test } from "vitest";
import { countBefore } from "../../src/source/count-before.ts";

test("it is how many there are, of numbers in order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, end) => {
      const ascending = numbers.sort((a, b) => a - b);
      expect(countBefore(ascending, (number) => number < end)).toBe(numbers.filter((number) => number < end).length);
    }),
  );
});
