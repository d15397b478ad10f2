import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

describe("indicator/cycle-below-annual", () => {
  it("tells what is more in one year than in all", () => {
    const rows = [
      "产出指标 | 数量指标 | 新车型数量 | 5个 | 3个",
      "产出指标 | 数量指标 | 新建公路 | 5公里 | 3000米",
      "产出指标 | 成本指标 | 项目总成本 | ≤200万元 | ≤100万元",
      "效益指标 | 社会效益指标 | 新增上市企业融资额 | 2亿元 | 8000万元",
    ];
    expect(faultyRows("indicator/cycle-below-annual", rows)).toEqual(rows);
  });

  it("leaves out what doesn't accumulate, and what can't be compared", () => {
    const rows = [
      "产出指标 | 质量指标 | 合格率 | 95% | 90%",
      "产出指标 | 数量指标 | 覆盖率 | 95% | 90%",
      "产出指标 | 数量指标 | 年均培训 | 20人 | 10人",
      "产出指标 | 数量指标 | 亩均产值 | 3000元 | 2500元",
      "产出指标 | 数量指标 | 床位数 | 300张 | 200张",
      "产出指标 | 数量指标 | 年接待人次 | 500人次 | 300人次",
      "产出指标 | 数量指标 | 日处理能力 | 2万吨 | 1万吨",
      "产出指标 | 数量指标 | 护林员人数 | 120人 | 100人",
      "产出指标 | 数量指标 | 巡查频次 | 12次/年 | 10次/年",
      "产出指标 | 数量指标 | 公务用车保有量 | 5辆 | 3辆",
      "产出指标 | 时效指标 | 办理时限 | 5个工作日 | 3个工作日",
      "产出指标 | 数量指标 | 新建公路 | 5公里 | 3000亩",
      "产出指标 | 数量指标 | 新建公路 | 5公里 | 2-8公里",
      "产出指标 | 数量指标 | 新建公路 | 5公里 | 5000米",
    ];
    expect(faultyRows("indicator/cycle-below-annual", rows)).toEqual([]);
  });

  it("is a matter of which is larger", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (annual, cycle) => {
        const row = `产出指标 | 数量指标 | 新增企业数 | ${annual}家 | ${cycle}家`;
        expect(faultyRows("indicator/cycle-below-annual", [row])).toEqual(annual > cycle ? [row] : []);
      }),
      { numRuns: 50 },
    );
  });
});

describe("indicator/units-differ", () => {
  it("tells units of different measure", () => {
    const rows = ["产出指标 | 数量指标 | 企业数 | 30% | 900家", "产出指标 | 数量指标 | 公路 | 5公里 | 3万元"];
    expect(faultyRows("indicator/units-differ", rows)).toEqual(rows);
  });

  it("takes multiples, synonyms, classifiers and bare numbers", () => {
    const rows = [
      "产出指标 | 数量指标 | 融资额 | 8000万元 | 2亿元",
      "产出指标 | 数量指标 | 公路 | 5km | 30公里",
      "产出指标 | 数量指标 | 服务人数 | 8个 | 8人",
      "产出指标 | 数量指标 | 企业数 | 3 | 9家",
      "产出指标 | 数量指标 | 企业数 | 完成 | 9家",
      "产出指标 | 数量指标 | 巡查 | 5次 | 5次/年",
      "产出指标 | 成本指标 | 补助标准 | 500元/人 | 500元/人·年",
    ];
    expect(faultyRows("indicator/units-differ", rows)).toEqual([]);
  });
});
