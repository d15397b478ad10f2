import { expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

it("sees through spaces, width and punctuation", () => {
  const rows = ["产出指标 | 数量指标 | 新增上市企业(家) | 2家", "产出指标 | 数量指标 | 新增 上市企业（家）。 | 3家"];
  expect(faultyRows("indicator/duplicate", rows)).toEqual([rows[1]]);
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
