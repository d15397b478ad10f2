import type { Reading } from "../../draft.ts";
import { isUnstated, type ParsedAmount, parseAmount } from "../../model/amount.ts";
import { isToldByParts } from "../../model/identities.ts";
import type { BudgetLine } from "../../model/table.ts";
import { oncePer } from "../once.ts";
import type { RuleContext } from "../rule.ts";
import { isDigit } from "../text/codes.ts";

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

/** Every amount cell of budget and tasks, in the order of the table: a line before its parts, expenditure before revenue. */
export const amountCells = oncePer((context: RuleContext): readonly AmountCell[] => {
  const { budget, tasks } = context.table;
  const cells: AmountCell[] = [];
  addLines(budget.expenditure, "/budget/expenditure", { context, cells });
  addLines(budget.revenue, "/budget/revenue", { context, cells });
  if (context.taskColumns?.has("funding") === false) return cells;
  for (const [index, { name, funding }] of tasks.entries()) {
    cells.push(cellOf(context, `/tasks/${index}/funding`, { label: name, amount: funding }));
  }
  return cells;
});

/** Whether a cell has something written in it that is no amount. */
export function isInvalidAmount(cell: Pick<AmountCell, "pointer" | "amount">, context: RuleContext): boolean {
  if (cell.amount !== null) return false;
  return !isUnstated(parsedAt(cell.pointer, context)?.problem ?? "blank");
}

interface Gathering {
  readonly context: RuleContext;
  readonly cells: AmountCell[];
}

function addLines(lines: readonly BudgetLine[], path: string, gathering: Gathering): void {
  for (const [index, line] of lines.entries()) {
    const place = `${path}/${index}`;
    if (!isToldByParts(line)) gathering.cells.push(cellOf(gathering.context, `${place}/amount`, line));
    addLines(line.children, `${place}/children`, gathering);
  }
}

function cellOf(context: RuleContext, path: string, { label, amount }: Pick<AmountCell, "label" | "amount">) {
  const reading = context.readings.get(path) ?? null;
  return { pointer: path, label, amount, reading, parsed: parsedCell(amount, reading) };
}

/** An amount whose text ends in a digit has no unit in its cell. */
function parsedCell(amount: string | null, reading: Reading | null): ParsedAmount {
  if (amount !== null && (reading === null || isDigit(reading.text.charCodeAt(reading.text.length - 1))))
    return { amount, unit: null, problem: null };
  return reading === null ? parseAmount(amount) : parsedOf(reading);
}

function parsedAt(path: string, { readings }: RuleContext): ParsedAmount | null {
  const reading = readings.get(path);
  return reading ? parsedOf(reading) : null;
}

const parsedOf = oncePer(({ text, stored }: Reading): ParsedAmount => parseAmount(text, stored));
