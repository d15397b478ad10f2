/** The usual label of each line of the budget by its key in the normalized table; that of `other` among expenditure is 其他支出. */
export const budgetLabels = {
  basic: "基本支出",
  project: "项目支出",
  fiscal: "财政拨款",
  generalPublic: "一般公共预算",
  governmentFund: "政府性基金",
  stateCapital: "国有资本经营预算",
  fiscalAccount: "财政专户",
  carryover: "上年结转",
  other: "其他资金",
  total: "合计",
} as const satisfies Readonly<Record<string, string>>;
