import Big from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { amountContent } from "../../../src/emit/xlsx/amount.ts";

test.each([
  ["7000.51", 7000.51, "#,##0.00", "7,000.51"],
  ["68590.60", 68590.6, "#,##0.00", "68,590.60"],
  ["7000.5", 7000.5, "#,##0.0", "7,000.5"],
  ["0.00", 0, "#,##0.00", "0.00"],
  ["-3.5", -3.5, "#,##0.0", "-3.5"],
  ["226145100", 226145100, "#,##0", "226,145,100"],
])("%s is a number that shows its digits", (amount, value, format, shown) => {
  expect(amountContent(amount)).toEqual({ kind: "number", value, format, shown });
});

test.each([
  ["9007199254740993.12", "9,007,199,254,740,993.12"],
  ["85298440354631400", "85,298,440,354,631,400"],
  ["0.1234567890123456", "0.1234567890123456"],
])("%s, which a spreadsheet can't keep, is text", (amount, text) => {
  expect(amountContent(amount)).toEqual({ kind: "text", text });
});

test("a blank stays blank, and is not zero", () => {
  expect(amountContent(null)).toBeNull();
});

test("what is a number has the digits that were reported", () => {
  const digits = fc.tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.nat(8));
  fc.assert(
    fc.property(digits, ([isNegative, units, decimals]) => {
      const plain = String(units).padStart(decimals + 1, "0");
      const cut = plain.length - decimals;
      const amount = `${isNegative ? "-" : ""}${plain.slice(0, cut)}${decimals > 0 ? `.${plain.slice(cut)}` : ""}`;
      const content = amountContent(amount);
      if (content?.kind === "number") expect(new Big(content.value).toFixed(decimals)).toBe(amount);
      else expect(content?.kind === "text" && content.text.replaceAll(",", "")).toBe(amount);
    }),
  );
});
