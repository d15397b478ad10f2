import { describe, expect, test } from "vitest";
import { compareUnits, convertValue, measureOf } from "../../src/target/measure.ts";
import { allUnits, scales } from "../../src/target/units.ts";

test.each([
  ["元", "money"],
  ["万元", "money"],
  ["百分比", "share"],
  ["个百分点", "points"],
  ["km", "length"],
  ["万平方米", "area"],
  ["元/人·月", "money/people/months"],
  ["人/10万人", "people/people"],
  ["家", "count"],
  ["台(套)", "count"],
  ["蔸子", null],
  ["万", null],
  [null, null],
])("%s measures %s", (unit, measure) => {
  expect(measureOf(unit)).toBe(measure);
});

test.each([
  ["万元", "元", "same"],
  ["%", "百分比", "same"],
  ["个", "家", "same"],
  ["工作日", "天", "different"],
  ["%", "百分点", "different"],
  ["元/亩", "元", "different"],
  ["蔸子", "蔸子", "same"],
  ["万蔸子", "蔸子", "same"],
  ["蔸子", "家", null],
  ["家", null, null],
] as const)("%s and %s: %s", (left, right, verdict) => {
  expect(compareUnits(left, right)).toBe(verdict);
  expect(compareUnits(right, left)).toBe(verdict);
});

describe("converting", () => {
  test.each([
    [2.5, "亿元", "元", 250000000],
    [0.07, "万元", "元", 700],
    [700, "元", "万元", 0.07],
    [3, "km", "米", 3000],
    [15, "亩", "公顷", 1],
    [1, "亩", "平方米", 666.6666666666666],
    [2, "天", "小时", 48],
    [1, "年", "季度", 4],
    [8, "成", "%", 80],
    [5, "人/10万人", "人/万人", 0.5],
    [3, null, null, 3],
    [-0, "%", "百分比", 0],
  ])("%s %s in %s", (value, from, to, converted) => {
    expect(convertValue(value, from, to)).toBe(converted);
  });

  test("is null between measures, and where a unit is not known", () => {
    expect(convertValue(3, "家", "元")).toBeNull();
    expect(convertValue(3, "家", null)).toBeNull();
    expect(convertValue(3, "蔸子", "家")).toBeNull();
  });
});

describe("the list of units", () => {
  const names = allUnits.flatMap((unit) => [unit.name, ...unit.also]);

  test("gives no name two senses", () => {
    const senses = new Map<string, string>();
    for (const unit of allUnits) {
      for (const name of [unit.name, ...unit.also]) {
        const sense = `${unit.measure} ${unit.times}`;
        expect({ name, sense: senses.get(name) ?? sense }).toEqual({ name, sense });
        senses.set(name, sense);
      }
    }
  });

  test("has no name that is a scale", () => {
    expect(names.filter((name) => scales.has(name))).toEqual([]);
  });
});
