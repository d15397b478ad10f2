import fc from "fast-check";
import { expect, test } from "vitest";
import { groupDigits } from "../../src/source/group-digits.ts";

test("thousands are parted as Intl parts them", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (number) => {
      expect(groupDigits(number)).toBe(number.toLocaleString("en-US"));
    }),
  );
});

test.each([
  ["75591.12", "75,591.12"],
  ["-1234567.0001", "-1,234,567.0001"],
  ["-123", "-123"],
  ["0.1234", "0.1234"],
  ["", ""],
])("%s is %s", (decimal, grouped) => {
  expect(groupDigits(decimal)).toBe(grouped);
});
