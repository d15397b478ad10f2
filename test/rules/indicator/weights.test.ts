import fc from "fast-check";
import { expect, it } from "vitest";
import { contextOf, indicatorsOf, pathsOf } from "../../support/rule-context.ts";

const rows = [
  "产出指标 | 数量指标 | 甲 | 1个",
  "产出指标 | 质量指标 | 乙 | 1个",
  "效益指标 | 社会效益指标 | 丙 | 1个",
  "效益指标 | 社会效益指标 | 丁 | 1个",
];

function faults(weights: readonly (string | null)[]): (string | null)[] {
  const indicators = indicatorsOf(rows.slice(0, weights.length)).map((one, index) => ({
    ...one,
    weight: weights[index] ?? null,
  }));
  return pathsOf("indicator/weights", contextOf({ indicators }));
}

it.each([
  [["40", "20", "20", "20"]],
  [["40", "20", "20", "10"]],
  [["0.4", "0.2", "0.2", "0.2"]],
  [["33.33", "33.33", "16.67", "16.67"]],
  [["33.33", "33.33", "33.33"]],
  [[null, null, null, null]],
])("is silent on %j", (weights) => expect(faults(weights)).toEqual([]));

it.each([
  [["40", "20", "20", "21"], "/indicators/0/weight"],
  [["40", "20", "20.5", "20"], "/indicators/0/weight"],
  [["50", "20", "20", "20"], "/indicators/0/weight"],
  [["40", null, "20", "20"], "/indicators/1/weight"],
])("tells %j", (weights, path) => expect(faults(weights)).toEqual([path]));

it("tells what can't be read as a weight, whatever the others are, once with all that it is", () => {
  const reading = (text: string) => ({ text, stored: null, formula: null });
  const of = (weights: readonly (string | null)[], written: Readonly<Record<number, string>>) => {
    const indicators = indicatorsOf(rows).map((one, index) => ({ ...one, weight: weights[index] ?? null }));
    const readings = new Map(
      Object.entries(written).map(([index, text]) => [`/indicators/${index}/weight`, reading(text)]),
    );
    return pathsOf("indicator/weights", { ...contextOf({ indicators }), readings });
  };
  expect(of([], { 1: "abc", 3: "#REF!" })).toEqual(["/indicators/1/weight"]);
  expect(of(["100", null, "20", "20"], { 0: "100", 1: "重要" })).toEqual(["/indicators/1/weight"]);
  expect(of([], { 0: "—", 1: "无" })).toEqual([]);
  expect(of(["100", null, null, null], { 0: "100", 1: "—" })).toEqual(["/indicators/1/weight"]);
});

it("counts a weight once that is merged over its category", () => {
  const merged = [...Array(5).fill(rows[0]), ...Array(3).fill(rows[2])];
  const indicators = indicatorsOf(merged).map((one, index) => ({ ...one, weight: index < 5 ? "60" : "30" }));
  expect(pathsOf("indicator/weights", contextOf({ indicators }))).toEqual([]);
});

it("counts a weight once that is known to stand in one cell, whatever it comes to", () => {
  const indicators = indicatorsOf(rows).map((one, index) => ({ ...one, weight: index < 2 ? "40" : "30" }));
  const isWrittenOnce = (path: string, other: string) => [path, other].every((at) => /\/[01]\/weight$/u.test(at));
  expect(pathsOf("indicator/weights", { ...contextOf({ indicators }), isWrittenOnce })).toEqual([]);
  const apart = () => false;
  expect(pathsOf("indicator/weights", { ...contextOf({ indicators }), isWrittenOnce: apart })).toEqual([
    "/indicators/0/weight",
  ]);
});

it("asks no weight of a row that fills the form", () => {
  const indicators = indicatorsOf([...rows.slice(0, 2), "产出指标 | 数量指标 | …… | ……"]);
  const weighted = indicators.map((one, index) => ({ ...one, weight: index < 2 ? "50" : null }));
  expect(pathsOf("indicator/weights", contextOf({ indicators: weighted }))).toEqual([]);
});

it("is exact: whole weights that make 100 pass, and one more doesn't", () => {
  const part = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      const rest = 100 - a - b - c;
      fc.pre(rest !== c && rest + 1 !== c);
      expect(faults([a, b, c, rest].map(String))).toEqual([]);
      expect(faults([a, b, c, rest + 1].map(String))).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});
