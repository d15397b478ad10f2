import type { Reading } from "../../draft.ts";
import { type ParsedAmount, parseAmount } from "../../model/amount.ts";
import type { BudgetLine } from "../../model/table.ts";
import { pointer } from "../../source/origins.ts";
import { oncePer } from "../once.ts";
import type { RuleContext } from "../rule.ts";

/** An amount cell of the table, with what its text was found to say. */
export interface AmountCell {
  readonly pointer: string;
  /** The line's label or the task's name; null where the task has none. */
  readonly label: string | null;
  readonly amount: string | null;
  /** null where the cell is blank, or where the table came without its texts. */
  readonly reading: Reading | null;
  readonly parsed: ParsedAmount;
}

/** Every amount cell of budget and tasks, in the order of the table. */
export const amountCells = oncePer((context: RuleContext): readonly AmountCell[] => [
  ...budgetCells(context),
  ...taskCells(context),
]);

/** The amount cells of the budget, a line before its parts, expenditure before revenue. */
export function budgetCells(context: RuleContext): readonly AmountCell[] {
  const { expenditure, revenue } = context.table.budget;
  return [
    ...lineCells(context, expenditure, pointer("budget", "expenditure")),
    ...lineCells(context, revenue, pointer("budget", "revenue")),
  ];
}

/** Whether a cell has something written in it that is no amount. */
export function isInvalidAmount({ pointer: path }: { readonly pointer: string }, context: RuleContext): boolean {
  const problem = parsedAt(path, context)?.problem ?? "blank";
  return problem !== "blank" && problem !== "placeholder";
}

function lineCells(context: RuleContext, lines: readonly BudgetLine[], path: string): AmountCell[] {
  return lines.flatMap((line, index) => {
    const place = `${path}/${index}`;
    const own = cellOf(context, `${place}/amount`, { label: line.label, amount: line.amount });
    return [own, ...lineCells(context, line.children, `${place}/children`)];
  });
}

function taskCells(context: RuleContext): AmountCell[] {
  if (context.taskColumns?.has("funding") === false) return [];
  return context.table.tasks.map((task, index) =>
    cellOf(context, pointer("tasks", index, "funding"), { label: task.name, amount: task.funding }),
  );
}

function cellOf(context: RuleContext, path: string, cell: Pick<AmountCell, "label" | "amount">): AmountCell {
  const parsed = parsedAt(path, context) ?? parseAmount(cell.amount);
  return { pointer: path, ...cell, reading: context.readings.get(path) ?? null, parsed };
}

function parsedAt(path: string, { readings }: RuleContext): ParsedAmount | null {
  const reading = readings.get(path);
  return reading ? parsedOf(reading) : null;
}

const parsedOf = oncePer(({ text, stored }: Reading): ParsedAmount => parseAmount(text, stored));
