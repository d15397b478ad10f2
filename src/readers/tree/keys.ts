import { aQuarter, nearestName } from "../../source/nearest-name.ts";

/** The keys of one kind of mapping: English names, each with its Chinese ones. */
export interface KeyTable<Key extends string> {
  readonly byName: ReadonlyMap<string, Key>;
}

export const tableKeys = keyTable({
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
});

export const departmentKeys = keyTable({ name: ["名称", "部门名称"], code: ["代码", "部门代码"] });

export const projectKeys = keyTable({
  name: ["项目名称", "名称"],
  code: ["项目代码", "代码"],
  implementingUnit: ["实施单位"],
  attribute: ["项目属性", "属性"],
  period: ["项目期"],
});

export const budgetKeys = keyTable({
  unit: ["单位"],
  expenditure: ["支出", "部门预算支出"],
  revenue: ["收入", "收入来源"],
});

export const lineKeys = keyTable({
  label: ["名称", "项目"],
  amount: ["金额", "预算金额"],
  children: ["其中"],
  item: ["类别"],
});

export const horizonKeys = keyTable({
  cycle: ["中期", "实施周期", "中期目标", "实施周期目标"],
  annual: ["年度", "年度目标"],
});

export const goalKeys = keyTable({ horizon: ["期限"], ordinal: ["序号"], text: ["目标", "内容"] });

export const taskKeys = keyTable({
  name: ["名称", "任务名称"],
  content: ["主要实施内容"],
  funding: ["拟投入的资金"],
  outcome: ["期望达到的目标", "期望达到的目标（概述）"],
  category: ["类别"],
});

/** What is said of one indicator, below its name. */
export const targetKeys = keyTable({
  cycle: ["实施周期指标值", "中期指标值", "实施周期", "中期", "cycleTarget"],
  annual: ["年度指标值", "年度", "annualTarget"],
  weight: ["权重"],
  note: ["备注"],
});

export const indicatorKeys = keyTable({
  level1: ["一级指标"],
  level2: ["二级指标"],
  name: ["三级指标", "名称", "指标名称"],
  cycle: ["实施周期指标值", "中期指标值", "实施周期", "中期", "cycleTarget"],
  annual: ["年度指标值", "年度", "annualTarget"],
  weight: ["权重"],
  note: ["备注"],
});

export const formNames = keyTable({
  department: ["部门整体", "部门整体支出"],
  project: ["项目支出", "项目"],
});

export const categoryNames = keyTable({
  key: ["重点", "年度重点工作任务"],
  other: ["其他", "其他需完成的任务"],
});

const allKeys: readonly KeyTable<string>[] = [
  tableKeys,
  departmentKeys,
  projectKeys,
  budgetKeys,
  lineKeys,
  horizonKeys,
  goalKeys,
  taskKeys,
  indicatorKeys,
];

/** The key that a name stands for: width and the blanks in it aside; undefined if none. */
export function keyOf<Key extends string>(table: KeyTable<Key>, name: string): Key | undefined {
  return table.byName.get(bareName(name));
}

/** Whether a name is a key of any kind of mapping. */
export function isKey(name: string): boolean {
  return allKeys.some((table) => keyOf(table, name) !== undefined);
}

/** The known name that a name, or what stands before a colon in it, comes nearest to: one slip in four characters; null if none is near. */
export function nearestKey(table: KeyTable<string>, name: string): string | null {
  const bare = bareName(name.slice(0, 40)).split(":", 1)[0] ?? "";
  const known = new Map([...table.byName.keys()].map((key) => [key.toLowerCase(), key]));
  const nearest = nearestName(bare.toLowerCase(), known.keys(), oneInFour);
  return nearest === null ? null : (known.get(nearest) ?? null);
}

/** Short names may differ by a character too, but not by all that they have. */
function oneInFour(name: string): number {
  return Math.min(Math.max(1, aQuarter(name)), name.length - 1);
}

function keyTable<Key extends string>(names: Readonly<Record<Key, readonly string[]>>): KeyTable<Key> {
  const byName = new Map<string, Key>();
  for (const [key, others] of Object.entries(names) as [Key, readonly string[]][]) {
    for (const name of [key, ...others]) byName.set(bareName(name), key);
  }
  return { byName };
}

function bareName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}
