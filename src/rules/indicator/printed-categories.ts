import type { FormKind } from "../../draft.ts";
import type { Indicator } from "../../model/table.ts";
import { categoryName } from "../../model/taxonomy.ts";

/**
 * Level-1 categories of a department as a whole: the aspects that 中发〔2018〕34号 judges it by, and what Liaoning (可持续性),
 * Gansu (部门管理, 能力建设), Jiangsu (履职) and Henan (投入管理) print beside them.
 */
const ofDepartments: ReadonlySet<string> = new Set(
  "运行成本 管理效率 履职效能 社会效应 可持续发展能力 可持续性 部门管理 能力建设 履职 投入管理".split(" "),
);

/** Level-2 categories that Gansu prints under 履职效果, and Henan under 产出 and 效益, in tables of departments. */
const beneathDepartments: ReadonlySet<string> = new Set(
  "部门履职 部门效果 社会影响 重点工作任务完成 履职目标实现 履职效益".split(" "),
);

/** Level-1 categories of Shanghai's tables: 影响力目标, 投入和管理目标. */
const ofShanghai: ReadonlySet<string> = new Set(["影响力", "投入和管理"]);

/** The row for which self-evaluation keeps 10 points (财预〔2020〕10号), where it stands among the indicators. */
const ofExecution: ReadonlySet<string> = new Set("预算执行 预算执行率 预算执行情况 资金执行率 资金执行情况".split(" "));

/** Whether an indicator is the one of budget execution, which belongs to no category. */
export function isExecution({ level1 }: Indicator): boolean {
  return level1.key === null && level1.label !== null && ofExecution.has(categoryName(level1.label));
}

/** Whether a level-1 label is no category of the national taxonomy, but one that a form of its kind is printed with. */
export function isPrintedLevel1(label: string, form: FormKind): boolean {
  const name = categoryName(label);
  return ofExecution.has(name) || ofShanghai.has(name) || (form === "department" && ofDepartments.has(name));
}

/** The same of a level-2 label; 具体指标 stands under 服务对象满意度 in the forms of 2011. */
export function isPrintedLevel2(label: string, { level1 }: Indicator, form: FormKind): boolean {
  const name = categoryName(label);
  if (name === "具体") return level1.key === "satisfaction";
  return form === "department" && beneathDepartments.has(name);
}
