import { expect, test } from "vitest";
import { parseWeight } from "../../src/model/weight.ts";

test.each([
  ["10", "10"],
  ["7.50", "7.50"],
  ["10分", "10"],
  [" 10 分\n", "10"],
  ["１０％", "10"],
  ["12.5%", "12.5"],
  ["（10）", "10"],
  ["(10分)", "10"],
  ["四十", "40"],
  ["二十五分", "25"],
  ["（十）", "10"],
  ["五", "5"],
  ["-10", "-10"],
  ["", null],
  [null, null],
  ["—", null],
  ["abc", null],
  ["一", null],
  ["四〇", null],
  ["二三", null],
  ["10分15分", null],
  ["10家", null],
  ["1 0", null],
  [`10${" ".repeat(60)}0`, null],
])("%j is %j", (text, weight) => {
  expect(parseWeight(text)).toBe(weight);
});
