import { expect, it } from "vitest";
import type { DraftIndicator } from "../../../src/draft.ts";
import { contextOf, faultyRows, indicatorsOf, pathsOf } from "../../support/rule-context.ts";

it.each(["", "—", "/", "-", "无", "XX", "XX家", "≥XX%", "**万元", "≥ %", "……", "待定", "不适用"])(
  "tells %j",
  (target) => {
    const row = `产出指标 | 数量指标 | 培训人次 | ${target}`;
    expect(faultyRows("indicator/missing-target", [row])).toEqual([row]);
  },
);

it("takes 无 and 0 for targets where the name asks what should not be", () => {
  const rows = [
    "产出指标 | 质量指标 | 重大安全事故 | 无",
    "产出指标 | 质量指标 | 是否超支 | 无",
    "产出指标 | 质量指标 | 政策执行偏差 | 无",
    "产出指标 | 数量指标 | 投诉数 | 0",
  ];
  expect(faultyRows("indicator/missing-target", rows)).toEqual([]);
});

it("leaves rows alone that have neither name nor target", () => {
  expect(
    faultyRows("indicator/missing-target", [
      "产出指标 | 数量指标 | …… | ……",
      "产出指标 | 质量指标 | / | /",
      "产出指标 | 质量指标 | 指标1： | 无",
      "产出指标 | 质量指标 | 指标1：XX | XX",
      "产出指标 | 质量指标 | 指标2：…… | ",
    ]),
  ).toEqual([]);
});

it("asks for the annual target where the rows have both", () => {
  const rows = [
    "产出指标 | 数量指标 | 甲 | 1个 | 3个",
    "产出指标 | 数量指标 | 乙 | 2个 | 4个",
    "产出指标 | 数量指标 | 丙 |  | 5个",
  ];
  expect(pathsOf("indicator/missing-target", contextOf({ indicators: indicatorsOf(rows) }))).toEqual([
    "/indicators/2/annualTarget",
  ]);
});

it("lets blocks of different rows stand side by side", () => {
  const rows = [
    "产出指标 | 数量指标 | 甲 |  | 3个",
    "产出指标 | 数量指标 | 乙 | 2个 | ",
    "产出指标 | 数量指标 | 丙 |  | 5个",
  ];
  expect(faultyRows("indicator/missing-target", rows)).toEqual([]);
});

it("lets a row of the cycle's block be without an annual target, where most rows have both", () => {
  const [first, second, third] = indicatorsOf([
    "产出指标 | 数量指标 | 甲 | 1个 | 3个",
    "产出指标 | 数量指标 | 乙 | 2个 | 4个",
    "产出指标 | 时效指标 | 全部完成时间 |  | 2026年底",
  ]);
  if (!first || !second || !third) throw new Error("no rows");
  const indicators: DraftIndicator[] = [first, second, { ...third, horizons: ["cycle"] }];
  expect(pathsOf("indicator/missing-target", contextOf({ indicators }))).toEqual([]);
});

it("starts no cascade: no other rule speaks of a target that isn't there", () => {
  const rows = ["产出指标 | 数量指标 | 培训人次 | 无", "效益指标 | 社会效益指标 | 影响 | —"];
  for (const id of ["indicator/vague", "indicator/not-quantified", "indicator/missing-unit"])
    expect(faultyRows(id, rows)).toEqual([]);
});

it("tells a table without a column of targets once, and a single row at its place", () => {
  const indicators = indicatorsOf([
    "产出指标 | 数量指标 | 甲",
    "产出指标 | 质量指标 | 乙",
    "效益指标 | 社会效益指标 | ",
  ]);
  const context = { ...contextOf({ indicators }), horizons: new Set<"annual">() };
  expect(pathsOf("indicator/missing-target", context)).toEqual(["/indicators"]);
  const one = { ...contextOf({ indicators: indicators.slice(0, 1) }), horizons: new Set<"annual">() };
  expect(pathsOf("indicator/missing-target", one)).toEqual(["/indicators/0/annualTarget"]);
});

it("takes numbers in words and grades after a sign for targets", () => {
  const targets = ["≥三座", "≥五百家", "≥十家", "≥良好", "≥合格", "≥B级"];
  const rows = targets.map((target) => `产出指标 | 数量指标 | 新建站房 | ${target}`);
  expect(faultyRows("indicator/missing-target", rows)).toEqual([]);
});
