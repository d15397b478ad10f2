import { describe, expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

describe("indicator/over-100", () => {
  it("tells shares above the whole", () => {
    const rows = [
      "产出指标 | 质量指标 | 验收合格率 | 292%",
      "产出指标 | 质量指标 | 验收合格率 | ≥110百分比",
      "产出指标 | 质量指标 | 任务完成率 | ≥110%",
      "产出指标 | 质量指标 | 任务完成率 | 超过100%",
      "产出指标 | 质量指标 | 合格率（%） | 110",
      "产出指标 | 质量指标 | 合格率 | 90%-120%",
      "产出指标 | 质量指标 | 合格率 | 一期≥90%，二期≥105%",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | 105%",
    ];
    expect(faultyRows("indicator/over-100", rows)).toEqual(rows);
  });

  it("is silent on 100 %, and on rates that may exceed it", () => {
    const rows = [
      "产出指标 | 质量指标 | 验收合格率 | ≥100%",
      "效益指标 | 经济效益指标 | 外贸进出口增长率 | ≥120%",
      "效益指标 | 经济效益指标 | 成本收益率 | 110%",
      "效益指标 | 社会效益指标 | 毛入学率 | ≥105%",
      "产出指标 | 数量指标 | 完成率 | 110家",
    ];
    expect(faultyRows("indicator/over-100", rows)).toEqual([]);
  });
});

describe("indicator/missing-unit", () => {
  it("tells bare numbers that nothing measures", () => {
    const rows = [
      "产出指标 | 数量指标 | 重点建设工程安排数量 | 2",
      "产出指标 | 数量指标 | 办公楼面积 | ≥5000",
      "产出指标 | 数量指标 | 道路长度（一期） | 3",
      "产出指标 | 质量指标 | 合格率 | 0.95",
    ];
    expect(faultyRows("indicator/missing-unit", rows)).toEqual(rows);
  });

  it("is silent where the name or the other column gives the measure, and on 0, ratios and rates", () => {
    const rows = [
      "产出指标 | 数量指标 | 结算项目数 | 3",
      "产出指标 | 数量指标 | 培训人次 | 300",
      "产出指标 | 数量指标 | 补贴（万元） | 50",
      "产出指标 | 数量指标 | 产值(≥**万元) | ≥80",
      "产出指标 | 数量指标 | 造林（单位：穴） | ≥80",
      "产出指标 | 数量指标 | 整地(**穴) | ≥80",
      "产出指标 | 质量指标 | 成活率 | ≥85",
      "产出指标 | 质量指标 | 群众满意度 | 90",
      "产出指标 | 质量指标 | 平均得分 | 85",
      "产出指标 | 质量指标 | 配套比例 | 1:3",
      "产出指标 | 数量指标 | 安全事故 | 0",
    ];
    expect(faultyRows("indicator/missing-unit", rows)).toEqual([]);
    expect(faultyRows("indicator/missing-unit", ["产出指标 | 数量指标 | 安排数量 | 2 | 6个"])).toEqual([]);
  });
});

describe("indicator/direction", () => {
  it("tells names and comparators that pull apart", () => {
    const rows = [
      "产出指标 | 成本指标 | 项目总成本 | ≥100万元",
      "产出指标 | 成本指标 | 成本控制 | 不低于95%",
      "产出指标 | 质量指标 | 群众投诉率 | ≥5%",
      "产出指标 | 时效指标 | 办理时限 | ≥3个工作日",
      "效益指标 | 生态效益指标 | 单位能耗下降率 | ≤3%",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≤90%",
    ];
    expect(faultyRows("indicator/direction", rows)).toEqual(rows);
  });

  it("is silent on names that say no way, on turned names, caps of 100 % and bounds of 0", () => {
    const rows = [
      "产出指标 | 质量指标 | 投诉处理率 | ≥95%",
      "产出指标 | 成本指标 | 成本节约率 | ≥5%",
      "产出指标 | 成本指标 | 成本降低率 | ≥5%",
      "效益指标 | 经济效益指标 | 降低患者医疗成本 | ≥5%",
      "效益指标 | 社会效益指标 | 减少群众等候时间 | ≥30分钟",
      "产出指标 | 成本指标 | 成本控制率 | ≤98%",
      "效益指标 | 经济效益指标 | 成本利润率 | ≥5%",
      "产出指标 | 质量指标 | 不合格率 | ≤2%",
      "满意度指标 | 服务对象满意度指标 | 群众不满意度 | ≤5%",
      "产出指标 | 质量指标 | 拨付到位率 | ≤100%",
      "产出指标 | 质量指标 | 事故率 | ≥0%",
      "产出指标 | 质量指标 | 验收合格率 | 100%",
      "效益指标 | 社会效益指标 | 库存环比下降 | <0%",
    ];
    expect(faultyRows("indicator/direction", rows)).toEqual([]);
  });
});

describe("indicator/satisfaction-scale", () => {
  it("tells satisfaction in units of no scale", () => {
    const rows = [
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90家",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | 100人",
    ];
    expect(faultyRows("indicator/satisfaction-scale", rows)).toEqual(rows);
  });

  it("takes per cent, scores and grades, and other indicators of the category", () => {
    const rows = [
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | 九成以上",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90百分比",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | 4.5分",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | 优",
      "满意度指标 | 服务对象满意度指标 | 有效投诉次数 | ≤3次",
    ];
    expect(faultyRows("indicator/satisfaction-scale", rows)).toEqual([]);
  });
});

describe("indicator/target-in-name", () => {
  it("tells a name that ends in another number, or has one in brackets", () => {
    const rows = [
      "效益指标 | 经济效益指标 | 实现产值100亿元 | 80亿元",
      "产出指标 | 质量指标 | 验收合格率达到100% | ≥98%",
      "产出指标 | 质量指标 | 完好率（≥95%） | ≥90%",
    ];
    expect(faultyRows("indicator/target-in-name", rows)).toEqual(rows);
  });

  it("is silent where they agree, measure other things, or the number describes", () => {
    const rows = [
      "产出指标 | 数量指标 | 新建水泥路1条 | 2km",
      "产出指标 | 数量指标 | 促进企业产值过1000亿元 | 1000亿元以上",
      "产出指标 | 数量指标 | 产值达到10亿元 | 100000万元",
      "产出指标 | 数量指标 | 培训不少于500人 | 600人",
      "产出指标 | 质量指标 | 档案达标率（温度14-24℃、湿度45%-60%） | 100%",
      "产出指标 | 数量指标 | 年产值500万元以上企业产值 | 3000万元",
      "产出指标 | 数量指标 | 三年培训1000人 | 300人 | 1000人",
    ];
    expect(faultyRows("indicator/target-in-name", rows)).toEqual([]);
  });
});

describe("indicator/misfiled", () => {
  it("tells names that speak plainly for another category", () => {
    const rows = [
      "产出指标 | 数量指标 | 验收合格率 | 100%",
      "产出指标 | 数量指标 | 监测任务完成率 | 100%",
      "产出指标 | 质量指标 | 发放金额 | 50万元",
      "产出指标 | 质量指标 | 资金拨付及时率 | 100%",
      "产出指标 | 数量指标 | 项目总成本 | ≤50万元",
      "效益指标 | 社会效益指标 | 群众满意度 | 90%",
    ];
    expect(faultyRows("indicator/misfiled", rows)).toEqual(rows);
  });

  it("is silent where a name may be of its category", () => {
    const rows = [
      "产出指标 | 数量指标 | 批次增长率 | 5%",
      "产出指标 | 数量指标 | 改造覆盖率 | 100%",
      "产出指标 | 质量指标 | 完成工业投资 | 20亿元以上",
      "产出指标 | 时效指标 | 及时(按期)开工率 | ≥90%",
      "产出指标 | 时效指标 | 资金当年下达率 | 100%",
      "效益指标 | 生态效益指标 | 水质达标率 | 100%",
      "效益指标 | 经济效益指标 | 节约行政成本 | 13万元",
      "效益指标 | 服务对象满意度指标 | 服务对象满意度 | 90%以上",
    ];
    expect(faultyRows("indicator/misfiled", rows)).toEqual([]);
  });
});
