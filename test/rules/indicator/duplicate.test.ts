import { expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

it("sees through spaces, width and punctuation", () => {
  const rows = ["产出指标 | 数量指标 | 新增上市企业(家) | 2家", "产出指标 | 数量指标 | 新增 上市企业（家）。 | 3家"];
  expect(faultyRows("indicator/duplicate", rows)).toEqual([rows[1]]);
});

it.each([
  ["指标1：培训人数", "指标2：培训人数"],
  ["1.培训人数", "2、培训人数"],
  ["★（一）培训人数", "（二）培训人数"],
])("sees through the numbers that %s and %s stand under", (first, second) => {
  const rows = [first, second].map((name) => `产出指标 | 数量指标 | ${name} | 2人`);
  expect(faultyRows("indicator/duplicate", rows)).toEqual([rows[1]]);
});

it.each([
  ["受益人口（户）", "受益人口（人）"],
  ["满意度（学校）", "满意度（企业）"],
  ["培训（1期）", "培训（2期）"],
  ["5G基站数", "4G基站数"],
  ["1.5级医院数", "2.5级医院数"],
])("takes %s and %s for two", (first, second) => {
  const rows = [first, second].map((name) => `产出指标 | 数量指标 | ${name} | 2人`);
  expect(faultyRows("indicator/duplicate", rows)).toEqual([]);
});

it("is silent on other categories, other names, and rows without a name", () => {
  const rows = [
    "产出指标 | 数量指标 | 上市企业 | 2家",
    "产出指标 | 质量指标 | 上市企业 | 2家",
    "产出指标 | 数量指标 | 上市企业2 | 2家",
    "产出指标 | 数量指标 | / | 2家",
    "产出指标 | 数量指标 | / | 3家",
  ];
  expect(faultyRows("indicator/duplicate", rows)).toEqual([]);
});

it("takes a row for the cycle and one for the year for one indicator", () => {
  const rows = ["产出指标 | 数量指标 | 上市企业 |  | 6家", "产出指标 | 数量指标 | 上市企业 | 2家 | "];
  expect(faultyRows("indicator/duplicate", rows)).toEqual([]);
});
