import fc from "fast-check";
import type { DraftGoal, DraftIndicator, DraftLine, DraftTable, DraftTask } from "../../src/draft.ts";

/** How a table is written: the language of its keys, and mappings by label or lists. */
export interface Manner {
  readonly language: "en" | "zh";
  readonly nesting: "nested" | "listed";
}

type Value = string | null | readonly Value[] | { readonly [key: string]: Value };

const chinese: Readonly<Record<string, string>> = {
  form: "表式",
  title: "标题",
  fiscalYear: "年度",
  department: "部门名称",
  project: "项目",
  budget: "预算整体情况",
  unit: "单位",
  expenditure: "支出",
  revenue: "收入",
  label: "名称",
  amount: "金额",
  children: "其中",
  goals: "总体绩效目标",
  horizon: "期限",
  text: "目标",
  tasks: "年度重点工作任务",
  otherTasks: "其他需完成的任务",
  name: "名称",
  content: "主要实施内容",
  funding: "拟投入的资金",
  outcome: "期望达到的目标",
  indicators: "绩效指标",
  level1: "一级指标",
  level2: "二级指标",
  cycle: "实施周期指标值",
  annual: "年度指标值",
  weight: "权重",
  note: "备注",
  code: "代码",
  implementingUnit: "实施单位",
  attribute: "项目属性",
  period: "项目期",
};

/** A table in the shape of the YAML. */
export function printDraft(table: DraftTable, manner: Manner): { readonly [key: string]: Value } {
  const { form, title, fiscalYear, department, project, budget } = table;
  return translate(
    {
      form,
      title,
      fiscalYear,
      department: translate(department, manner),
      ...(project ? { project: translate({ ...project }, manner) } : {}),
      budget: translate(
        { unit: budget.unit, expenditure: lines(budget.expenditure, manner), revenue: lines(budget.revenue, manner) },
        manner,
      ),
      goals: table.goals.map(({ horizon, text }) => translate({ horizon, text }, manner)),
      tasks: tasks(table.tasks, "key", manner),
      otherTasks: tasks(table.tasks, "other", manner),
      indicators: manner.nesting === "nested" ? nested(table.indicators, manner) : listed(table.indicators, manner),
    },
    manner,
  );
}

function translate(
  mapping: { readonly [key: string]: Value },
  { language }: Manner,
): { readonly [key: string]: Value } {
  if (language === "en") return mapping;
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [chinese[key] ?? key, value]));
}

function lines(list: readonly DraftLine[], manner: Manner): Value {
  const written = list.map(({ label, amount, children }) => ({ label, amount, children: lines(children, manner) }));
  if (manner.nesting === "listed") return written.map((line) => translate(line, manner));
  return Object.fromEntries(written.map(({ label, ...line }) => [label, translate(line, manner)]));
}

function tasks(list: readonly DraftTask[], wanted: DraftTask["category"], manner: Manner): Value {
  return list.filter(({ category }) => category === wanted).map(({ category, ...task }) => translate(task, manner));
}

function listed(list: readonly DraftIndicator[], manner: Manner): Value {
  return list.map(({ cycleTarget: cycle, annualTarget: annual, ...rest }) =>
    translate({ ...rest, cycle, annual }, manner),
  );
}

function nested(list: readonly DraftIndicator[], manner: Manner): Value {
  const tree = emptyMapping<Record<string, Record<string, Value>>>();
  for (const { level1, level2, name, cycleTarget: cycle, annualTarget: annual, weight, note } of list) {
    const below = tree[level1 ?? ""] ?? emptyMapping<Record<string, Value>>();
    const rows = below[level2 ?? ""] ?? emptyMapping<Value>();
    tree[level1 ?? ""] = below;
    below[level2 ?? ""] = rows;
    const isPlain = cycle !== null && cycle === annual && weight === null && note === null;
    rows[name ?? ""] = isPlain ? cycle : translate({ cycle, annual, weight, note }, manner);
  }
  return tree;
}

/** A mapping in which `__proto__` is a key like others. */
function emptyMapping<Held>(): Record<string, Held> {
  return Object.create(null) as Record<string, Held>;
}

/** Block YAML; texts stand plain where that is safe. */
export function printIndented(value: Value, depth = 0): string {
  const indent = "  ".repeat(depth);
  if (value === null) return "null";
  if (typeof value === "string") return /^[\p{Script=Han}\d.]+$/u.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return value.map((item: Value) => `\n${indent}- ${printIndented(item, depth + 1).replace(/^\n\s*/u, "")}`).join("");
  }
  const entries = Object.entries(value as { readonly [key: string]: Value });
  if (entries.length === 0) return "{}";
  const isKeyPlain = (key: string) => /^\p{Script=Han}+$|^[a-z]\w*$/u.test(key);
  return entries
    .map(([key, part]) => {
      const written = printIndented(part, depth + 1);
      return `\n${indent}${isKeyPlain(key) ? key : JSON.stringify(key)}:${written.startsWith("\n") ? "" : " "}${written}`;
    })
    .join("");
}

const text = fc.oneof(
  fc.constantFrom("500家", "≥90%", "<0%", ">90%", "007", "1_000", "12:30", "no", "~", "null", "0.00", "7,000.51", "是"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== ""),
  fc
    .string({ unit: fc.constantFrom(..."甲乙 \n:：#-'\"%&*!|>@`{}[],?"), minLength: 1 })
    .filter((value) => value.trim() !== ""),
);
const blankable = fc.option(text, { nil: null });
/** Objects put keys of digits first, so a label is none. */
const isLabel = (value: string) => !/^\d+$/u.test(value);
const label = fc.oneof(
  fc.constantFrom(
    "基本支出",
    "财政拨款",
    "其中：一般公共预算",
    "产出指标",
    "数量指标",
    "满意度",
    "__proto__",
    "constructor",
  ),
  text.filter(isLabel),
);

/** Tables that both ways of writing can hold: labels and names without repetition, key tasks first. */
export function arbitraryDraft(): fc.Arbitrary<DraftTable> {
  const leaf: fc.Arbitrary<DraftLine> = fc.record({ label, amount: blankable, children: fc.constant([]) });
  const children = fc.uniqueArray(leaf, { maxLength: 2, selector: (child) => child.label.trim() });
  const line: fc.Arbitrary<DraftLine> = fc.record({ label, amount: blankable, children });
  const side = fc.uniqueArray(line, { maxLength: 3, selector: (child) => child.label.trim() });
  const goal: fc.Arbitrary<DraftGoal> = fc.record({ horizon: fc.constantFrom("annual", "cycle"), text });
  return fc.record({
    form: fc.constantFrom("department", "project"),
    title: blankable,
    fiscalYear: blankable,
    department: fc.record({ name: blankable, code: blankable }),
    project: fc.option(
      fc.record({ name: text, code: blankable, implementingUnit: blankable, attribute: blankable, period: blankable }),
      { nil: null },
    ),
    budget: fc.record({ unit: blankable, expenditure: side, revenue: side }),
    goals: fc.array(goal, { maxLength: 3 }),
    tasks: fc
      .tuple(fc.array(task("key"), { maxLength: 2 }), fc.array(task("other"), { maxLength: 2 }))
      .map((both) => both.flat()),
    indicators: indicators(),
  });
}

function task(category: DraftTask["category"]): fc.Arbitrary<DraftTask> {
  return fc.record({
    category: fc.constant(category),
    name: blankable,
    content: blankable,
    funding: blankable,
    outcome: blankable,
  });
}

/** Indicators grouped by their categories, as a nested table orders them. */
function indicators(): fc.Arbitrary<DraftIndicator[]> {
  const row = fc.record({
    name: text.filter(isLabel),
    cycleTarget: blankable,
    annualTarget: blankable,
    weight: blankable,
    note: blankable,
  });
  const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 2, selector: ({ name }) => name.trim() });
  const level2 = fc.uniqueArray(fc.tuple(label, rows), {
    minLength: 1,
    maxLength: 2,
    selector: ([name]) => name.trim(),
  });
  const level1 = fc.uniqueArray(fc.tuple(label, level2), { maxLength: 2, selector: ([name]) => name.trim() });
  return level1.map((tree) =>
    tree.flatMap(([first, below]) =>
      below.flatMap(([second, list]) => list.map((item) => ({ level1: first, level2: second, ...item }))),
    ),
  );
}
