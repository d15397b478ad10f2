/** By English keys, which are names too, the other names that they are known by; the first is the one that is written in Chinese. */
type Names = Readonly<Record<string, readonly [string, ...string[]]>>;

/** A table. */
export const tableNames = {
  form: ["表式"],
  title: ["标题"],
  fiscalYear: ["年度", "预算年度"],
  department: ["部门名称", "部门"],
  project: ["项目"],
  budget: ["预算整体情况", "预算"],
  goals: ["总体绩效目标", "总体目标", "绩效目标"],
  tasks: ["年度重点工作任务", "重点工作任务"],
  otherTasks: ["其他需完成的任务", "其他需完成的任务（可选填）"],
  indicators: ["绩效指标"],
  schemaVersion: ["结构版本"],
  source: ["来源"],
} as const satisfies Names;

/** 部门, with its code. */
export const departmentNames = { name: ["名称", "部门名称"], code: ["代码", "部门代码"] } as const satisfies Names;

/** 项目基本情况. */
export const projectNames = {
  name: ["项目名称", "名称"],
  code: ["项目代码", "代码"],
  implementingUnit: ["实施单位"],
  attribute: ["项目属性", "属性"],
  period: ["项目期"],
} as const satisfies Names;

/** 预算. */
export const budgetNames = {
  unit: ["单位"],
  expenditure: ["支出", "部门预算支出"],
  revenue: ["收入", "收入来源"],
} as const satisfies Names;

/** A line of the budget. */
export const lineNames = {
  label: ["名称", "项目"],
  amount: ["金额", "预算金额"],
  children: ["其中"],
  item: ["类别"],
} as const satisfies Names;

/** What a goal is for: keys over groups of goals, and the values of 期限. */
export const horizonNames = {
  cycle: ["中期", "实施周期", "中期目标", "实施周期目标"],
  annual: ["年度", "年度目标"],
} as const satisfies Names;

/** A goal that is told with its number or horizon. */
export const goalNames = { horizon: ["期限"], ordinal: ["序号"], text: ["目标", "内容"] } as const satisfies Names;

/** 工作任务. */
export const taskNames = {
  name: ["名称", "任务名称"],
  content: ["主要实施内容"],
  funding: ["拟投入的资金"],
  outcome: ["期望达到的目标", "期望达到的目标（概述）"],
  category: ["类别"],
} as const satisfies Names;

/** What is said of one indicator, below its name. */
export const targetNames = {
  cycle: ["实施周期指标值", "中期指标值", "实施周期", "中期", "cycleTarget"],
  annual: ["年度指标值", "年度", "annualTarget"],
  weight: ["权重"],
  note: ["备注"],
} as const satisfies Names;

/** An indicator in a list. */
export const indicatorNames = {
  level1: ["一级指标"],
  level2: ["二级指标"],
  name: ["三级指标", "名称", "指标名称"],
  ...targetNames,
} as const satisfies Names;

/** The values of 表式. */
export const formNames = {
  department: ["部门整体", "部门整体支出"],
  project: ["项目支出", "项目"],
} as const satisfies Names;

/** The values of the 类别 of a task. */
export const categoryNames = {
  key: ["重点", "年度重点工作任务"],
  other: ["其他", "其他需完成的任务"],
} as const satisfies Names;
