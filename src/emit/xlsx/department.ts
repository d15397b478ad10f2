import type { TargetTable } from "../../model/table.ts";
import { linesSection } from "./budget-lines.ts";
import { goalSections } from "./goal-lines.ts";
import { headOf } from "./head.ts";
import { indicatorColumns } from "./indicator-columns.ts";
import { indicatorSection } from "./indicator-lines.ts";
import { type Form, filled, type Line, layOut, piece, type Section, wide } from "./layout.ts";
import type { PrintedSheet } from "./sheet.ts";
import { taskSections } from "./task-lines.ts";

/** Widths of the six columns of the published form, then of those for weight and note. */
const publishedWidths = [12, 17, 26, 25, 18, 18];

const goalLabels = { only: "总体绩效目标", cycle: "实施周期目标", annual: "年度目标" };

/**
 * Lays out 部门整体预算绩效目标表 as it is published in Guangdong: 部门名称, 预算整体情况, 总体绩效目标, tasks, 绩效指标. A department's code
 * and goals of the whole cycle, for which it has no place, stand beside the name and above the goals of the year.
 */
export function departmentSheet(table: TargetTable, name: string): PrintedSheet {
  const { widths, sections } = departmentForm(table);
  const head = headOf(table, widths.length - 1);
  const cells = [...head, ...layOut(sections, head.length, widths.length - 1)];
  return { name, widths, cells, headRows: head.length };
}

/** The sections of the form, and the widths of its columns. */
export function departmentForm(table: TargetTable): Form {
  const widths = widthsOf(table);
  const sections: Section[] = [
    { label: "部门名称", lines: [departmentLine(table)] },
    linesSection(table.budget),
    ...goalSections(table.goals, goalLabels, widths),
    ...taskSections(table, [1, 1, 1, 1]),
    indicatorSection(table.indicators, columnsOf(table)),
  ];
  return { widths, sections };
}

/** A form without indicators has both columns of targets. */
function columnsOf({ indicators }: TargetTable) {
  return indicatorColumns(indicators, indicators.length === 0 ? ["cycleTarget", "annualTarget"] : []);
}

function widthsOf(table: TargetTable): readonly number[] {
  const columns = 1 + 3 + columnsOf(table).length;
  return [...publishedWidths, ...new Array<number>(Math.max(0, columns - publishedWidths.length)).fill(12)];
}

function departmentLine({ department: { name, code } }: TargetTable): Line {
  if (code === null) return [filled(name, "text")];
  return [wide(filled(name, "text"), 3), piece("部门代码", "header"), filled(code, "text")];
}
