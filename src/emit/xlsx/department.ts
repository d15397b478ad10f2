import type { BudgetLine, Indicator, TargetTable, Task } from "../../model/table.ts";
import { amountContent } from "./amount.ts";
import { goalsText } from "../goals-text.ts";
import { rowsFor } from "./heights.ts";
import { indicatorColumns } from "./indicator-columns.ts";
import { type Content, type Look, type PrintedCell, type PrintedSheet, textContent } from "./sheet.ts";

/** What one column of a line holds. */
interface Piece {
  readonly content: Content;
  readonly look: Look;
}

type Line = readonly Piece[];

/** A section: its label down the side, and its lines; each line has the same columns. */
interface Section {
  readonly label: string;
  readonly lines: readonly Line[];
  /** How many of its columns are merged over lines that are alike. */
  readonly categories: number;
}

const labelColumns = 1;
/** Widths of the six columns of the published form, then of those for weight and note. */
const publishedWidths = [12, 17, 26, 25, 18, 18];

/** Lays out 部门整体预算绩效目标表 as it is published in Guangdong: 部门名称, 预算整体情况, 总体绩效目标, tasks, 绩效指标. */
export function departmentSheet(table: TargetTable): PrintedSheet {
  const widths = widthsOf(table);
  const sections = sectionsOf(table, widths);
  const head = headOf(table).map((piece, row) => cellOf(piece, { top: row, bottom: row, left: 0 }, widths.length - 1));
  const cells = [...head];
  let top = head.length;
  for (const section of sections) {
    cells.push(...sectionCells(section, top, widths.length - 1));
    top += section.lines.length;
  }
  return { name: "绩效目标表", widths, cells, headRows: head.length };
}

function widthsOf({ indicators }: TargetTable): readonly number[] {
  const columns = labelColumns + 3 + indicatorColumns(indicators).length;
  return [...publishedWidths, ...new Array<number>(Math.max(0, columns - publishedWidths.length)).fill(12)];
}

function headOf(table: TargetTable): Piece[] {
  const title = table.title === null ? [] : [piece(table.title, "title")];
  return table.fiscalYear === null ? title : [...title, piece(`${table.fiscalYear}年度`, "caption")];
}

function sectionsOf(table: TargetTable, widths: readonly number[]): Section[] {
  const keyTasks = taskLines(table, "key");
  return [
    { label: "部门名称", lines: [[piece(table.department.name, "text")]], categories: 0 },
    { label: "预算整体情况", lines: budgetLines(table), categories: 0 },
    { label: "总体绩效目标", lines: goalLines(table, widths), categories: 1 },
    { label: "年度重点工作任务", lines: [taskHeader(table), ...keyTasks], categories: 0 },
    { label: "其他需完成的任务（可选填）", lines: taskLines(table, "other"), categories: 0 },
    { label: "绩效指标", lines: indicatorLines(table.indicators), categories: 2 },
  ];
}

function budgetLines({ budget }: TargetTable): Line[] {
  const amount = withUnit("预算金额", budget.unit);
  const header = ["部门预算支出", amount, "收入来源", amount].map((label) => piece(label, "header"));
  const expenditure = budget.expenditure.flatMap((line) => lineAndParts(line, 0));
  const revenue = budget.revenue.flatMap((line) => lineAndParts(line, 0));
  const count = Math.max(1, expenditure.length, revenue.length);
  const blank = [piece(null, "text"), piece(null, "amount")];
  return [
    header,
    ...Array.from({ length: count }, (_, at) => [...(expenditure[at] ?? blank), ...(revenue[at] ?? blank)]),
  ];
}

/** A budget line, and below it its parts, indented and marked 其中. */
function lineAndParts(line: BudgetLine, depth: number): Line[] {
  const label = depth === 0 ? line.label : `${"\u3000\u3000".repeat(depth)}其中：${line.label}`;
  const own = [piece(label, "text"), { content: amountContent(line.amount), look: "amount" as const }];
  return [own, ...line.children.flatMap((child) => lineAndParts(child, depth + 1))];
}

/** The goals in one cell; one that is taller than a row may be is merged over several. */
function goalLines({ goals }: TargetTable, widths: readonly number[]): Line[] {
  const texts = goals.filter(({ horizon }) => horizon === "annual").map(({ text }) => text);
  const own = piece(goalsText(texts), "text");
  const cell = cellOf(own, { top: 0, bottom: 0, left: labelColumns }, widths.length - 1);
  return new Array<Line>(rowsFor(cell, widths)).fill([own]);
}

function taskHeader({ budget }: TargetTable): Line {
  const funding = withUnit("拟投入的资金", budget.unit);
  return ["名称", "主要实施内容", funding, "期望达到的目标（概述）"].map((label) => piece(label, "header"));
}

function taskLines(table: TargetTable, category: Task["category"]): Line[] {
  const lines = table.tasks.filter((task) => task.category === category).map(taskLine);
  return lines.length > 0 ? lines : [taskLine({ category, name: null, content: null, funding: null, outcome: null })];
}

function taskLine({ name, content, funding, outcome }: Task): Line {
  const amount = { content: amountContent(funding), look: "amount" as const };
  return [piece(name, "text"), piece(content, "text"), amount, piece(outcome, "text")];
}

function indicatorLines(indicators: readonly Indicator[]): Line[] {
  const columns = indicatorColumns(indicators);
  const header = ["一级指标", "二级指标", "三级指标", ...columns.map(({ label }) => label)];
  const lines = indicators.map(
    (indicator): Line => [
      piece(indicator.level1.label, "category"),
      piece(indicator.level2.label, "category"),
      piece(indicator.name, "text"),
      ...columns.map(({ contentOf }): Piece => ({ content: contentOf(indicator), look: "target" })),
    ],
  );
  return [header.map((label) => piece(label, "header")), ...lines];
}

function sectionCells(section: Section, top: number, right: number): PrintedCell[] {
  const bottom = top + section.lines.length - 1;
  const label: PrintedCell = {
    block: { top, bottom, left: 0, right: labelColumns - 1 },
    content: textContent(section.label),
    look: "section",
  };
  const cells = section.lines.flatMap((line, at) =>
    line.flatMap((own, column) => {
      const end = lastAlike(section, at, column);
      if (end === null) return [];
      const left = labelColumns + column;
      return [cellOf(own, { top: top + at, bottom: top + end, left }, column === line.length - 1 ? right : left)];
    }),
  );
  return [label, ...cells];
}

/** The last line that a line's category is merged down to; itself for a value, null where a line above covers it. */
function lastAlike(section: Section, at: number, column: number): number | null {
  if (column >= section.categories) return at;
  const own = categoryKey(section, at, column);
  if (own === categoryKey(section, at - 1, column)) return null;
  let end = at;
  while (own === categoryKey(section, end + 1, column)) end++;
  return end;
}

/** What lines share if one cell stands for both: this category and those before it. Past the ends, nothing. */
function categoryKey(section: Section, at: number, column: number): string {
  return JSON.stringify(section.lines[at]?.slice(0, column + 1) ?? at);
}

function cellOf(own: Piece, at: { top: number; bottom: number; left: number }, right: number): PrintedCell {
  return { block: { ...at, right }, ...own };
}

function piece(text: string | null, look: Look): Piece {
  return { content: textContent(text), look };
}

function withUnit(label: string, unit: string | null): string {
  return unit === null ? label : `${label}（${unit}）`;
}
