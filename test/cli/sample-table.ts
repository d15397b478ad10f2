/** A correct small table, as YAML. */
export const correct = `form: department
title: 部门整体预算绩效目标表
fiscalYear: 2024
department: 番禺区某局
budget:
  unit: 万元
  expenditure: { 基本支出: 10.00, 项目支出: 20.00 }
  revenue: { 财政拨款: 30.00, 其他资金: 0.00 }
goals: [ 推动工业经济稳步提速。 ]
tasks:
  - { name: 企业创新能力建设, content: 兑现高新技术企业认定奖补资金。, funding: 20.00, outcome: 增强企业核心竞争力。 }
indicators:
  产出指标: { 数量指标: { 新增认定高新技术企业数: 500家 } }
  效益指标: { 经济效益指标: { 高新技术企业营业收入总额: 2700亿元 } }
  满意度指标: { 服务对象满意度指标: { 服务对象满意度: 90%以上 } }
`;

/** The same with its sides apart by 0.50: one error. */
export const unbalanced = correct.replace("财政拨款: 30.00", "财政拨款: 30.50");

/** Two tables in one file. */
export const two = `${correct}---\n${correct}`;
