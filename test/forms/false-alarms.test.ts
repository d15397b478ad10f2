import { describe, expect, it } from "vitest";
import { draw } from "../support/draw.ts";
import { moneyLines, read, readOne } from "../support/read-forms.ts";

describe("money", () => {
  it("headed with a unit on each side keeps both, so that they can be compared", () => {
    const drawn = draw(`
        部门整体支出绩效目标表 | < | < | < | <
        部门名称 | 平阳县水利局 | < | < | <
        预算整体情况 | 部门预算支出 | 预算金额（元） | 收入来源 | 预算金额（万元）
        ^ | 基本支出 | 1200.5 | 财政拨款 | 4650.75
        ^ | 项目支出 | 3450.25 | 其他资金 | 0`);
    expect(read(drawn).drafts[0]?.sideUnits).toEqual(
      new Map([
        ["expenditure", "元"],
        ["revenue", "万元"],
      ]),
    );
  });

  it("stands behind a colon, whatever else its label may be called", () => {
    const { table } = readOne(
      draw(`
        部门整体支出绩效目标申报表 | < | < | <
        部门（单位）名称 | 某县农业农村局 | < | <
        年度预算申请 | 资金总额：8652.34 | < | <
        ^ | 按收入性质分： | 按支出性质分： | <
        ^ | 其中：一般公共预算：8352.34 | 其中：基本支出：2152.34 | <
        ^ | 政府性基金拨款：300.00 | 项目支出：6500.00 | <
        ^ | 其他资金：/ |  | <
        一级指标 | 二级指标 | 三级指标 | 预期达到目标
        产出指标 | 数量指标 | 粮食播种面积 | 86.5万亩`),
    );
    expect(moneyLines(table.budget.revenue)).toEqual([
      "资金总额 [total] 8652.34",
      "  一般公共预算 [generalPublic] 8352.34",
      "  政府性基金拨款 [governmentFund] 300.00",
      "  其他资金 [other] _",
    ]);
  });

  it("that is blank is not the number in the row below", () => {
    const { table } = readOne(
      draw(`
        项目支出绩效目标审批表 | < | < | <
        项目名称 | 公路养护 | 项目分类 | 一般性项目
        项目总预算（万元） | 480 | 当年年度预算（万元） | 480
        其中：财政资金 | 480 | 其中：财政资金 | 480
        其中：其它资金 |  | 其中：其它资金 |
        财政资金科目代码 | 2140106 | < | <
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 养护里程 | 320公里`),
    );
    expect(moneyLines(table.budget.revenue)).toEqual([
      "当年年度预算 [total] 480",
      "  财政资金 [fiscal] 480",
      "  其它资金 [other] _",
      "项目总预算 [total] 480",
      "  财政资金 [fiscal] 480",
      "  其它资金 [other] _",
    ]);
  });
});

it("a sum of weights below the indicators is no label", () => {
  const { table, noticed } = readOne(
    draw(`
      项目支出绩效目标表 | < | < | < | < | <
      项目名称 | 公路养护 | < | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
      ^ | 产出指标 | 数量指标 | 养护里程 | 320公里 | 90
      合计 |  |  |  |  | 90`),
  );
  expect(noticed).toEqual([]);
  expect(table.indicators).toHaveLength(1);
});
