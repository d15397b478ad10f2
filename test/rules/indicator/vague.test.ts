import { expect, it } from "vitest";
import { faultyRows } from "../../support/rule-context.ts";

const vague = [
  "产出指标 | 成本指标 | 项目资金投入 | 按规定控制和支付",
  "产出指标 | 成本指标 | 总成本 | 严格控制",
  "产出指标 | 成本指标 | 建设项目成本 | 参照政府采购成本控制",
  "产出指标 | 质量指标 | 审批流程 | 严格执行相关制度规定",
  "效益指标 | 社会效益指标 | 对满足群众充电需求的作用 | 有积极作用",
  "效益指标 | 社会效益指标 | 群众生活水平 | 有所提升",
  "效益指标 | 社会效益指标 | 社会影响 | 逐步提升",
  "效益指标 | 社会效益指标 | 安全隐患减少情况 | 减少",
  "效益指标 | 社会效益指标 | 经济发展 | 促进全区经济社会发展",
  "效益指标 | 社会效益指标 | 营商环境 | 进一步优化营商环境",
  "效益指标 | 生态效益指标 | 人居环境 | 人居环境持续改善",
  "效益指标 | 可持续影响指标 | 影响 | 长期",
  "效益指标 | 社会效益指标 | 机构运行 | 效果明显",
  "效益指标 | 社会效益指标 | 活动效果 | 达到预期效果",
];

const telling = [
  "效益指标 | 社会效益指标 | 刑事案件数 | 较上年下降",
  "效益指标 | 社会效益指标 | 收入 | 逐年提高",
  "效益指标 | 社会效益指标 | 项目等级 | 优",
  "效益指标 | 社会效益指标 | 资金使用 | 合规",
  "效益指标 | 社会效益指标 | 环境污染减少（是/否） | 是",
  "产出指标 | 成本指标 | 会议费 | 严格控制在预算批复内",
  "产出指标 | 成本指标 | 支出 | 按《会议费管理办法》执行",
  "产出指标 | 质量指标 | 工程质量 | 符合国家标准",
  "产出指标 | 质量指标 | 交付 | 按合同约定",
  "产出指标 | 质量指标 | 小区管理 | 房屋设备、设施的管理到位,环境卫生整洁,车辆停放有序",
  "效益指标 | 可持续影响指标 | 管护机制 | 建立",
  "效益指标 | 社会效益指标 | 产值 | 显著提升至100亿元",
];

it("tells targets by which nothing can be told", () => {
  expect(faultyRows("indicator/vague", vague)).toEqual(vague);
});

it("is silent where a grade, a document, a comparison or a figure is a yardstick", () => {
  expect(faultyRows("indicator/vague", telling)).toEqual([]);
});

it("leaves quantity, timeliness and satisfaction to indicator/not-quantified", () => {
  const rows = ["产出指标 | 数量指标 | 设施 | 明显增加", "满意度指标 | 服务对象满意度指标 | 满意度 | 逐步提升"];
  expect(faultyRows("indicator/vague", rows)).toEqual([]);
  expect(faultyRows("indicator/not-quantified", rows)).toEqual(rows);
});

it("speaks once where cycle and year say the same, twice where they differ", () => {
  const same = "效益指标 | 社会效益指标 | 作用 | 有积极作用 | 有 积极作用";
  const apart = "效益指标 | 社会效益指标 | 作用 | 有积极作用 | 有一定作用";
  expect(faultyRows("indicator/vague", [same])).toEqual([same]);
  expect(faultyRows("indicator/vague", [apart])).toEqual([apart, apart]);
});

it("ends at once on a long text", () => {
  expect(faultyRows("indicator/vague", [`效益指标 | 社会效益指标 | 影响 | 有${"作用".repeat(50_000)}`])).toEqual([]);
});
