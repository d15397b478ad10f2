import { pointer } from "../source/origins.ts";
import { type Judgement, judgeAtMost, judgeEqual, type Rounding, type Term } from "./rounding.ts";
import type { BudgetLine, TargetTable } from "./table.ts";

/** A reported amount within an identity. */
export interface Operand {
  /** JSON Pointer to the amount in the table. */
  readonly pointer: string;
  readonly label: string | null;
  /** null: not reported, so it takes no part. */
  readonly amount: string | null;
}

/**
 * What must hold between the amounts of a table. `balance`: expenditure (left) = revenue (right); `parts`: the parts of a line
 * (left) = the line (right); `within`: a part (left) is at most its line (right), where it is the only part that is told;
 * `tasks`: the tasks' funding (left) is at most project expenditure (right).
 */
export interface Identity {
  readonly kind: "balance" | "parts" | "within" | "tasks";
  /** Where it is told that the identity fails. */
  readonly pointer: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
}

type Sums = Pick<TargetTable, "budget" | "tasks">;

/** Every identity of a table, those of the budget first. */
export function identitiesOf(table: Sums): Identity[] {
  const sides = (["expenditure", "revenue"] as const).map((side) => ({
    lines: table.budget[side],
    path: pointer("budget", side),
  }));
  const parts = sides.flatMap(({ lines, path }) => partsWithin(lines, path));
  return [balanceOf(table), ...parts, tasksOf(table)].filter((identity) => identity !== null);
}

/** How an identity stands; null where one side reports nothing, so that there is nothing to compare. */
export function judgeIdentity(identity: Identity, rounding: Rounding): Judgement | null {
  const [left, right] = [reported(identity.left), reported(identity.right)];
  if (left.length === 0 || right.length === 0) return null;
  const isEqual = identity.kind === "balance" || identity.kind === "parts";
  return isEqual ? judgeEqual(left, right, rounding) : judgeAtMost(left, right, rounding);
}

function balanceOf({ budget, tasks }: Sums): Identity | null {
  if (isFundingOfTasks(budget.revenue, tasks)) return null;
  const left = sideOf(budget.expenditure, pointer("budget", "expenditure"));
  const right = sideOf(budget.revenue, pointer("budget", "revenue"));
  return left && right && { kind: "balance", pointer: pointer("budget", "revenue"), left, right };
}

/** Whether lines are the funding of each task (财预〔2015〕88号), which need not be all that a department spends. */
function isFundingOfTasks(lines: readonly BudgetLine[], tasks: Sums["tasks"]): boolean {
  const names = new Set(tasks.map(({ name }) => name));
  const rows = lines.filter(({ item }) => item !== "total");
  return rows.length > 0 && rows.every(({ label }) => names.has(label));
}

/** What a side comes to: its total where one is reported, else its lines. null where several totals stand beside each other. */
function sideOf(lines: readonly BudgetLine[], path: string): readonly Operand[] | null {
  const totals = lines.flatMap((line, index) => (line.item === "total" ? [operandOf(line, `${path}/${index}`)] : []));
  if (totals.length > 1) return null;
  return totals.some((total) => total.amount !== null) ? totals : partsBeside(lines, path);
}

function partsBeside(lines: readonly BudgetLine[], path: string): Operand[] {
  return lines.flatMap((line, index) => {
    const own = `${path}/${index}`;
    if (line.item === "total") return [];
    return isToldByParts(line) ? partsBeside(line.children, `${own}/children`) : [operandOf(line, own)];
  });
}

/** Whether a line has no amount because its parts stand in its place: 基本支出 beside 人员经费 and 公用经费. */
export function isToldByParts({ item, amount, children }: BudgetLine): boolean {
  return item !== "total" && amount === null && children.length > 1 && children.every((part) => part.amount !== null);
}

/** A total beside its parts, and every line with parts of its own, however deep. */
function partsWithin(lines: readonly BudgetLine[], path: string): Identity[] {
  const below = lines.flatMap((line, index) => (line.children.length > 0 ? partsBelow(line, `${path}/${index}`) : []));
  const totals = lines.flatMap((line, index) => (line.item === "total" ? [{ line, index }] : []));
  const [total] = totals;
  if (!total || totals.length > 1) return below;
  const whole = operandOf(total.line, `${path}/${total.index}`);
  if (total.line.children.length === 0) return [partsIdentity("parts", whole, partsBeside(lines, path)), ...below];
  return [...columnSums(lines, path, total), ...below];
}

/**
 * A total that has parts, beneath lines that all have the same: 金额合计 of the tasks' 总额, 财政拨款 and 其他资金 (财预〔2015〕88号).
 * It is the sum of the lines, and each of its parts that of theirs. Nothing where the lines have other parts.
 */
function columnSums(
  lines: readonly BudgetLine[],
  path: string,
  total: { readonly line: BudgetLine; readonly index: number },
): Identity[] {
  const rows = lines.flatMap((line, index) => (index === total.index ? [] : [{ line, path: `${path}/${index}` }]));
  const columns = total.line.children.map(({ label }) => label);
  const isTable =
    rows.length > 0 && rows.every(({ line }) => line.children.every(({ label }) => columns.includes(label)));
  if (!isTable || rows.some(({ line }) => line.children.length === 0)) return [];
  const whole = `${path}/${total.index}`;
  const sums = total.line.children.map((child, index) => {
    const parts = rows.flatMap((row) => childrenCalled(child.label, row));
    return partsIdentity("parts", operandOf(child, `${whole}/children/${index}`), parts);
  });
  return [partsIdentity("parts", operandOf(total.line, whole), partsBeside(lines, path)), ...sums];
}

function childrenCalled(label: string, row: { readonly line: BudgetLine; readonly path: string }): Operand[] {
  return row.line.children.flatMap((child, index) =>
    child.label === label ? [{ ...operandOf(child, `${row.path}/children/${index}`), label: row.line.label }] : [],
  );
}

function partsBelow(line: BudgetLine, path: string): Identity[] {
  const inner = `${path}/children`;
  const below = partsWithin(line.children, inner);
  const parts = partsBeside(line.children, inner);
  const kind = parts.length === 1 && line.item !== "total" ? "within" : "parts";
  return [partsIdentity(kind, operandOf(line, path), parts), ...below];
}

function partsIdentity(kind: "parts" | "within", whole: Operand, parts: readonly Operand[]): Identity {
  return { kind, pointer: whole.pointer, left: parts, right: [whole] };
}

function tasksOf({ budget, tasks }: Sums): Identity | null {
  const limits = projectLines(budget.expenditure, pointer("budget", "expenditure"));
  if (limits.length !== 1) return null;
  const left = tasks.map((task, index) => ({
    pointer: `/tasks/${index}/funding`,
    label: task.name,
    amount: task.funding,
  }));
  return { kind: "tasks", pointer: pointer("tasks"), left, right: limits };
}

function projectLines(lines: readonly BudgetLine[], path: string): Operand[] {
  return lines.flatMap((line, index) => {
    const place = `${path}/${index}`;
    return line.item === "project" ? [operandOf(line, place)] : projectLines(line.children, `${place}/children`);
  });
}

function operandOf(line: BudgetLine, path: string): Operand {
  return { pointer: `${path}/amount`, label: line.label, amount: line.amount };
}

function reported(operands: readonly Operand[]): Term[] {
  return operands.flatMap(({ amount }) => (amount === null ? [] : [{ amount }]));
}
