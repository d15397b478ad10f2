import { budgetLabels } from "../../vocabulary/budget-items.ts";
import * as categories from "../../vocabulary/categories.ts";

/** The printed labels for which a key of the taxonomy may be written instead, 一级指标. */
export const level1Labels: ReadonlyMap<string, string> = new Map(Object.entries(categories.level1Labels));

/** 二级指标. */
export const level2Labels: ReadonlyMap<string, string> = new Map(Object.entries(categories.level2Labels));

const { basic, project, fiscal, other, ...shared } = budgetLabels;

/** 支出. */
export const expenditureLabels: ReadonlyMap<string, string> = new Map(
  Object.entries({ basic, project, other: "其他支出", ...shared }),
);

/** 收入来源. */
export const revenueLabels: ReadonlyMap<string, string> = new Map(Object.entries({ fiscal, other, ...shared }));
