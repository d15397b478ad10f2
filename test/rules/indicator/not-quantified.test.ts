import { expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

it("tells quantity, timeliness and satisfaction without a number or date", () => {
  const rows = [
    "产出指标 | 数量指标 | 培训人次 | 若干",
    "产出指标 | 数量指标 | 建成数量 | 是",
    "产出指标 | 时效指标 | 拨付及时性 | 及时",
    "满意度指标 | 服务对象满意度指标 | 群众满意度 | 满意",
    "满意度指标 |  | 群众满意度 | 较高",
  ];
  expect(faultyRows("indicator/not-quantified", rows)).toEqual(rows);
});

it("is silent where there is a number in any notation, a date, or none to be", () => {
  const rows = [
    "产出指标 | 数量指标 | 培训人次 | 五百家、三百家",
    "产出指标 | 数量指标 | 覆盖范围 | 百分之九十五",
    "产出指标 | 数量指标 | 安全事故 | 无",
    "产出指标 | 数量指标 | 投诉 | 零投诉",
    "产出指标 | 数量指标 | 设备 | 详见附件1",
    "产出指标 | 时效指标 | 完成时间 | 12月底前",
    "产出指标 | 时效指标 | 完成时间 | 第三季度",
    "产出指标 | 时效指标 | 11月30日前完成招标 | 是",
    "产出指标 | 时效指标 | 补贴发放周期 | 按季发放",
    "产出指标 | 时效指标 | 工资发放时间 | 逐月发放",
    "产出指标 | 时效指标 | 系统巡检 | 每日",
    "满意度指标 | 服务对象满意度指标 | 考评等级 | 优",
    "效益指标 | 社会效益指标 | 影响 | 有积极作用",
  ];
  expect(faultyRows("indicator/not-quantified", rows)).toEqual([]);
});

it("does not take a year, or the number of an indicator, for the number in the name", () => {
  const rows = ["产出指标 | 时效指标 | 指标1：2024年度任务完成 | 及时"];
  expect(faultyRows("indicator/not-quantified", rows)).toEqual(rows);
});
