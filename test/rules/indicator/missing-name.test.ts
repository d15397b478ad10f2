import { expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

it("tells rows with a target and no name", () => {
  const rows = [
    "产出指标 | 数量指标 |  | 5个",
    "产出指标 | 数量指标 | 指标1： | 5个",
    "产出指标 | 数量指标 | XX | 5个",
    "产出指标 | 数量指标 | …… | 5个",
    "产出指标 | 数量指标 | 88 | 100",
  ];
  expect(faultyRows("indicator/missing-name", rows)).toEqual(rows);
});

it("is silent on names with marks and blank templates, and on rows that are empty", () => {
  const rows = [
    "产出指标 | 数量指标 | 种植作物成活率(≥**%) | >=85",
    "产出指标 | 数量指标 | 满意度(≥**%) | ≥85%",
    "产出指标 | 数量指标 | ★★★受益户数 | 5户",
    "产出指标 | 数量指标 | 指标1：培训人次 | 5人次",
    "产出指标 | 数量指标 | …… | ……",
    "产出指标 | 数量指标 | 5G基站 | 5座",
    "产出指标 | 数量指标 | *造林面积 | 5亩",
    "产出指标 | 质量指标 | XX项目合格率 | 95%",
  ];
  expect(faultyRows("indicator/missing-name", rows)).toEqual([]);
});
