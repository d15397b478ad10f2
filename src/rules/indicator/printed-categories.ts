import type { FormKind } from "../../draft.ts";
import type { Indicator } from "../../model/table.ts";
import { categoryName } from "../../model/taxonomy.ts";

/**
 * Level-1 categories of a department as a whole: the aspects that 中发〔2018〕34号 judges it by, and what Liaoning (预算执行, 可持续性),
 * Gansu (部门管理, 能力建设), Jiangsu (履职) and Henan (投入管理) print beside them.
 */
const ofDepartments: ReadonlySet<string> = new Set(
  "运行成本 管理效率 履职效能 社会效应 可持续发展能力 可持续性 预算执行 部门管理 能力建设 履职 投入管理".split(" "),
);

/** Level-2 categories that Gansu prints under 履职效果, and Henan under 产出 and 效益, in tables of departments. */
const beneathDepartments: ReadonlySet<string> = new Set(
  "部门履职 部门效果 社会影响 重点工作任务完成 履职目标实现 履职效益".split(" "),
);

/** Level-1 categories of Shanghai's tables: 影响力目标, 投入和管理目标. */
const ofShanghai: ReadonlySet<string> = new Set(["影响力", "投入和管理"]);

/** Whether a level-1 label is no category of the national taxonomy, but one that a form of its kind is printed with. */
export function isPrintedLevel1(label: string, form: FormKind): boolean {
  const name = categoryName(label);
  return ofShanghai.has(name) || (form === "department" && ofDepartments.has(name));
}

/** The same of a level-2 label; 具体指标 stands under 服务对象满意度 in the forms of 2011. */
export function isPrintedLevel2(label: string, { level1 }: Indicator, form: FormKind): boolean {
  const name = categoryName(label);
  if (name === "具体") return level1.key === "satisfaction";
  return form === "department" && beneathDepartments.has(name);
}
