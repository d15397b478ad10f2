/** The printed labels for which a key of the taxonomy may be written instead, 一级指标. */
export const level1Labels: ReadonlyMap<string, string> = new Map([
  ["cost", "成本指标"],
  ["output", "产出指标"],
  ["benefit", "效益指标"],
  ["satisfaction", "满意度指标"],
]);

/** 二级指标. */
export const level2Labels: ReadonlyMap<string, string> = new Map([
  ["quantity", "数量指标"],
  ["quality", "质量指标"],
  ["timeliness", "时效指标"],
  ["cost", "成本指标"],
  ["economicCost", "经济成本指标"],
  ["socialCost", "社会成本指标"],
  ["ecologicalCost", "生态环境成本指标"],
  ["economic", "经济效益指标"],
  ["social", "社会效益指标"],
  ["ecological", "生态效益指标"],
  ["sustainability", "可持续影响指标"],
  ["satisfaction", "服务对象满意度指标"],
]);

const sharedItems: readonly (readonly [string, string])[] = [
  ["generalPublic", "一般公共预算"],
  ["governmentFund", "政府性基金"],
  ["stateCapital", "国有资本经营预算"],
  ["fiscalAccount", "财政专户"],
  ["carryover", "上年结转"],
  ["total", "合计"],
];

/** 支出. */
export const expenditureLabels: ReadonlyMap<string, string> = new Map([
  ["basic", "基本支出"],
  ["project", "项目支出"],
  ["other", "其他支出"],
  ...sharedItems,
]);

/** 收入来源. */
export const revenueLabels: ReadonlyMap<string, string> = new Map([
  ["fiscal", "财政拨款"],
  ["other", "其他资金"],
  ...sharedItems,
]);
