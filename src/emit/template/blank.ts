import type { FormKind } from "../../draft.ts";

/** The title that a form is printed under. */
export const titles: Readonly<Record<FormKind, string>> = {
  department: "部门整体预算绩效目标表",
  project: "项目支出绩效目标表",
};

/** One level-1 category with its level-2 ones, each with the number of rows that a printed blank form has for it. */
export type CategoryRows = readonly (readonly [level1: string, level2s: readonly (readonly [string, number])[]])[];

/** The categories of a blank form: those of 2015 for departments (财预〔2015〕88号), of 2021 for projects (财预〔2021〕101号). */
export const categories: Readonly<Record<FormKind, CategoryRows>> = {
  department: [
    [
      "产出指标",
      [
        ["数量指标", 3],
        ["质量指标", 2],
        ["时效指标", 2],
        ["成本指标", 1],
      ],
    ],
    [
      "效益指标",
      [
        ["经济效益指标", 2],
        ["社会效益指标", 2],
        ["生态效益指标", 1],
        ["可持续影响指标", 1],
      ],
    ],
    ["满意度指标", [["服务对象满意度指标", 2]]],
  ],
  project: [
    [
      "成本指标",
      [
        ["经济成本指标", 2],
        ["社会成本指标", 1],
        ["生态环境成本指标", 1],
      ],
    ],
    [
      "产出指标",
      [
        ["数量指标", 3],
        ["质量指标", 2],
        ["时效指标", 2],
      ],
    ],
    [
      "效益指标",
      [
        ["经济效益指标", 1],
        ["社会效益指标", 2],
        ["生态效益指标", 1],
      ],
    ],
    ["满意度指标", [["服务对象满意度指标", 1]]],
  ],
};
