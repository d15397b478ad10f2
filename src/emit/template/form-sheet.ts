import type { TargetTable } from "../../model/table.ts";
import { departmentForm } from "../xlsx/department.ts";
import { layOut, type Section } from "../xlsx/layout.ts";
import { projectForm } from "../xlsx/project.ts";
import type { PrintedCell, PrintedSheet } from "../xlsx/sheet.ts";
import { sumOf } from "./sums.ts";

/** The name of the sheet with the form. */
export const formSheetName = "绩效目标表";

/** The printed form of a table as one to be filled in: a row of categories for each indicator, totals that add themselves up. */
export function formSheet(table: TargetTable): PrintedSheet {
  const { widths, sections } = table.form === "department" ? departmentForm(table) : projectForm(table, ["weight"]);
  const right = widths.length - 1;
  const head = headCells(table, right);
  const cells = [...head, ...layOut(sections.map(unmerged), head.length, right)];
  return { name: formSheetName, widths, cells: roomy(withTotal(cells)), headRows: head.length, isTemplate: true };
}

function headCells({ title, fiscalYear }: TargetTable, right: number): PrintedCell[] {
  const year = fiscalYear === null ? "\u3000\u3000\u3000\u3000年度" : `${fiscalYear}年度`;
  const row = (top: number) => ({ top, bottom: top, left: 0, right });
  return [
    { block: row(0), content: { kind: "text", text: title ?? "" }, look: "title", input: "text" },
    { block: row(1), content: { kind: "text", text: year }, look: "caption", input: "year" },
  ];
}

/** Categories are chosen row by row. */
function unmerged({ label, lines }: Section): Section {
  return { label, lines: lines.map((line) => line.map(({ isCategory: _, ...piece }) => piece)) };
}

/** A total whose parts are printed below it is their sum. */
function withTotal(cells: readonly PrintedCell[]): readonly PrintedCell[] {
  const label = cells.find(({ content }) => content?.kind === "text" && content.text === "年度资金总额");
  if (!label) return cells;
  const column = label.block.right + 1;
  const amounts = cells.filter(({ block, input }) => input === "amount" && block.left === column);
  const [total, ...parts] = amounts.filter(({ block }) => block.top >= label.block.top);
  const sum = sumOf(parts);
  if (!total || !sum || !isSame(sum, total.content)) return cells;
  const { input: _, ...locked } = total;
  return cells.map((cell) => (cell === total ? { ...locked, content: sum } : cell));
}

/** The labels of what takes more than a line, and the lines that there is room for. */
const roomOf: ReadonlyMap<string, number> = new Map([
  ["总体绩效目标", 6],
  ["年度总体目标", 6],
  ["年度重点工作任务", 2],
]);

function roomy(cells: readonly PrintedCell[]): readonly PrintedCell[] {
  const sections = cells.filter(({ look }) => look === "section");
  return cells.map((cell) => {
    const at = sections.find(({ block }) => block.top <= cell.block.top && cell.block.top <= block.bottom);
    const label = at?.content?.kind === "text" ? at.content.text : "";
    const lines = roomOf.get(label);
    return lines !== undefined && cell.input === "text" && cell.content === null ? { ...cell, lines } : cell;
  });
}

/** A total that was stated and is another one stays as it is. */
function isSame(sum: PrintedCell["content"], stated: PrintedCell["content"]): boolean {
  if (stated === null) return true;
  return sum?.kind === "formula" && stated.kind === "number" && Number(sum.shown.replaceAll(",", "")) === stated.value;
}
