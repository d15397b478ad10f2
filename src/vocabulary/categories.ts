/** The printed label of each level-1 category by its key in the normalized table, 一级指标. */
export const level1Labels = {
  cost: "成本指标",
  output: "产出指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
} as const satisfies Readonly<Record<string, string>>;

/** The printed label of each level-2 category by its key in the normalized table, 二级指标. */
export const level2Labels = {
  quantity: "数量指标",
  quality: "质量指标",
  timeliness: "时效指标",
  cost: "成本指标",
  economicCost: "经济成本指标",
  socialCost: "社会成本指标",
  ecologicalCost: "生态环境成本指标",
  economic: "经济效益指标",
  social: "社会效益指标",
  ecological: "生态效益指标",
  sustainability: "可持续影响指标",
  satisfaction: "服务对象满意度指标",
} as const satisfies Readonly<Record<string, string>>;
