import type { Diagnostic } from "../../diagnostic.ts";
import type { BudgetLine, TargetTable, Task } from "../../model/table.ts";
import type { Form, FormCell, FormRow } from "./form.ts";
import { label, row, value } from "./model-cells.ts";
import { extraColumns, indicatorRows } from "./model-indicators.ts";

/** Columns of the printed form: the section, and five for its values. */
const bareWidth = 6;

/** A table in the layout of the printed form, for tables that were read from YAML or JSON. Its labels are Chinese, as the form is. */
export function modelForm(table: TargetTable): Form {
  const width = bareWidth + extraColumns(table).length;
  const rows = [
    ...headRows(table, width),
    ...budgetRows(table, width),
    ...goalRows(table, width),
    ...taskRows(table, "key", width),
    ...taskRows(table, "other", width),
    ...indicatorRows(table),
  ];
  const ids = new Set(rows.flatMap(({ cells }) => cells.map(({ id }) => id)));
  return { columns: null, rows, isCut: false, cellOf: (diagnostic) => cellOf(diagnostic, ids) };
}

/** The cell of a pointer, or of the nearest thing around it; a row stands at its name, a category at the first row that it spans. */
function cellOf({ pointer }: Diagnostic, ids: ReadonlySet<string>): string | null {
  for (let path = pointer ?? ""; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const id = [path, `${path}/name`, ...rowsAbove(path)].find((candidate) => ids.has(candidate));
    if (id !== undefined) return id;
  }
  return null;
}

function rowsAbove(path: string): readonly string[] {
  const [, index = "0", level = ""] = /^\/indicators\/(\d+)\/(level[12])$/u.exec(path) ?? [];
  return level === ""
    ? []
    : Array.from({ length: Number(index) }, (_, up) => `/indicators/${Number(index) - up - 1}/${level}`);
}

function headRows({ title, fiscalYear, department, project }: TargetTable, width: number): FormRow[] {
  const field = (id: string, name: string, text: string | number | null) =>
    row(label("row", name), value(id, text, { columns: width - 1 }));
  const written = (id: string, name: string, text: string | null) => (text === null ? [] : [field(id, name, text)]);
  const ofProject = project && [
    field("/project/name", "项目名称", project.name),
    ...written("/project/code", "项目编码", project.code),
    ...written("/project/attribute", "项目属性", project.attribute),
    ...written("/project/period", "项目期", project.period),
    ...written("/project/implementingUnit", "实施单位", project.implementingUnit),
  ];
  return [
    field("/title", "标题", title),
    field("/fiscalYear", "年度", fiscalYear),
    ...(ofProject ?? []),
    field("/department/name", project ? "主管部门" : "部门名称", department.name),
    ...written("/department/code", "部门编码", department.code),
  ];
}

interface FlatLine {
  readonly path: string;
  readonly line: BudgetLine;
  readonly depth: number;
}

function budgetRows({ budget }: TargetTable, width: number): FormRow[] {
  const left = flatten(budget.expenditure, "/budget/expenditure", 0);
  const right = flatten(budget.revenue, "/budget/revenue", 0);
  const count = Math.max(left.length, right.length, 1);
  const unit = budget.unit === null ? "" : `（${budget.unit}）`;
  const heads = row(
    label("row", `预算整体情况${unit}`, { id: "/budget", rows: count + 1 }),
    label("column", "支出", { id: "/budget/expenditure" }),
    label("column", "金额", { id: "/budget/unit" }),
    label("column", "收入", { id: "/budget/revenue" }),
    label("column", "金额", { columns: width - 4 }),
  );
  const lines = Array.from({ length: count }, (_, index) =>
    row(...lineCells(left[index], 1), ...lineCells(right[index], width - 4)),
  );
  return [heads, ...lines];
}

function lineCells(flat: FlatLine | undefined, columns: number): readonly FormCell[] {
  if (!flat) return [value("", null), value("", null, { columns })];
  const { line, path, depth } = flat;
  const name = value(path, `${"　".repeat(depth)}${line.label}`);
  return [name, value(`${path}/amount`, line.amount, { columns })];
}

function flatten(lines: readonly BudgetLine[], path: string, depth: number): FlatLine[] {
  return lines.flatMap((line, index) => {
    const own = `${path}/${index}`;
    return [{ line, path: own, depth }, ...flatten(line.children, `${own}/children`, depth + 1)];
  });
}

function goalRows({ goals }: TargetTable, width: number): FormRow[] {
  const head = (name: string, rows: number) => label("row", name, { id: "/goals", rows });
  if (goals.length === 0) return [row(head("总体绩效目标", 1), value("", null, { columns: width - 1 }))];
  return goals.map(({ text }, index) => {
    const goal = value(`/goals/${index}`, text, { columns: width - 1 });
    return index === 0 ? row(head("总体绩效目标", goals.length), goal) : row(goal);
  });
}

function taskRows({ tasks }: TargetTable, category: Task["category"], width: number): FormRow[] {
  const own = tasks.flatMap((task, index) => (task.category === category ? [{ task, path: `/tasks/${index}` }] : []));
  if (own.length === 0) return [];
  const name = category === "key" ? "年度重点工作任务" : "其他需完成的任务";
  const heads = row(
    label("row", name, { id: category === "key" ? "/tasks" : "/otherTasks", rows: own.length + 1 }),
    label("column", "名称"),
    label("column", "主要实施内容", { columns: 2 }),
    label("column", "拟投入的资金"),
    label("column", "期望达到的目标", { columns: width - 5 }),
  );
  const rows = own.map(({ task, path }) =>
    row(
      value(`${path}/name`, task.name),
      value(`${path}/content`, task.content, { columns: 2 }),
      value(`${path}/funding`, task.funding),
      value(`${path}/outcome`, task.outcome, { columns: width - 5 }),
    ),
  );
  return [heads, ...rows];
}
