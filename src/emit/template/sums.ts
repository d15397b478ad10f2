import Big from "big.js";
import { budgetItemOf } from "../../model/budget-items.ts";
import { cellName } from "../../source/place.ts";
import { amountContent } from "../xlsx/amount.ts";
import type { Content, PrintedCell } from "../xlsx/sheet.ts";

/** The content of a cell that adds up others, blank until one of them is filled in; `sheet` names theirs where it is another. */
export function sumOf(cells: readonly PrintedCell[], sheet: string | null = null): Content {
  if (cells.length === 0) return null;
  const range = rangeOf(cells, sheet);
  return formula(`IF(COUNT(${range})=0,"",SUM(${range}))`, total(cells));
}

/** The content of a cell that takes one sum from another, blank until both are there. */
export function differenceOf(left: readonly PrintedCell[], right: readonly PrintedCell[], sheet: string): Content {
  const [one, other] = [rangeOf(left, sheet), rangeOf(right, sheet)];
  const [first, second] = [total(left), total(right)];
  const result = first === null || second === null ? null : new Big(first).minus(second).toFixed();
  const isBlank = `OR(COUNT(${one})=0,COUNT(${other})=0)`;
  return formula(`IF(${isBlank},"",ROUND(SUM(${one})-SUM(${other}),6))`, result);
}

/** The amounts of a form that stand in a column, counted from 0, parts and totals left out. */
export function amountsIn(cells: readonly PrintedCell[], column: number): readonly PrintedCell[] {
  return cells.filter((cell) => {
    if (cell.input !== "amount" || cell.block.left !== column) return false;
    const label = cells.find(({ block }) => block.top === cell.block.top && block.right === column - 1);
    const text = label?.content?.kind === "text" ? label.content.text : "";
    return !text.startsWith("\u3000") && budgetItemOf(text) !== "total";
  });
}

function formula(text: string, result: string | null): Content {
  const shown = result === null ? null : amountContent(result);
  return { kind: "formula", formula: text, format: "#,##0.00", shown: shown?.kind === "number" ? shown.shown : "" };
}

/** Their sum; null where none is a number. */
function total(cells: readonly PrintedCell[]): string | null {
  const amounts = cells.flatMap(({ content }) =>
    content?.kind === "number" ? [content.shown.replaceAll(",", "")] : [],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed();
}

function rangeOf(cells: readonly PrintedCell[], sheet: string | null): string {
  const of = sheet === null ? "" : `'${sheet.replaceAll("'", "''")}'!`;
  return runs(cells.map(({ block }) => block))
    .map(([first, last]) => of + (first === last ? first : `${first}:${last}`))
    .join(",");
}

/** Cells right below each other as ranges: their first and last. */
function runs(blocks: readonly PrintedCell["block"][]): (readonly [string, string])[] {
  const found: { first: string; last: string; next: number }[] = [];
  for (const { top, bottom, left } of blocks) {
    const name = cellName(top, left);
    const run = found.at(-1);
    if (run && run.next === top) Object.assign(run, { last: name, next: bottom + 1 });
    else found.push({ first: name, last: name, next: bottom + 1 });
  }
  return found.map(({ first, last }) => [first, last] as const);
}
