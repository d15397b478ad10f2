import type { Indicator, TargetTable } from "../../model/table.ts";
import { fundingSection, linesSection } from "./budget-lines.ts";
import { cellsOf, goalSections } from "./goal-lines.ts";
import { headOf } from "./head.ts";
import { type IndicatorColumn, indicatorColumns } from "./indicator-columns.ts";
import { indicatorSection, pairedColumns, pairedSection } from "./indicator-lines.ts";
import { type Form, filled, type Line, layOut, type Piece, piece, type Section, wide } from "./layout.ts";
import type { PrintedSheet } from "./sheet.ts";
import { taskSections } from "./task-lines.ts";

const goalLabels = { only: "年度总体目标", cycle: "中期目标", annual: "年度目标" };

/**
 * Lays out a project's table: 项目支出绩效目标表 of 2021 (财预〔2021〕101号) where it speaks of the year alone, with the targets in one column,
 * and 项目支出绩效目标申报表 of 2015 (财预〔2015〕88号) where it speaks of the cycle too, both side by side. Codes, tasks and budget lines
 * for which the forms have no place stand in rows of their own.
 */
export function projectSheet(table: TargetTable, name: string): PrintedSheet {
  const { widths, sections } = projectForm(table);
  const right = widths.length - 1;
  const head = headOf(table, right);
  return { name, widths, cells: [...head, ...layOut(sections, head.length, right)], headRows: head.length };
}

/** The sections of the form, and the widths of its columns; `always` are columns of indicators that are printed, filled or not. */
export function projectForm(table: TargetTable, always: readonly IndicatorColumn["column"][] = []): Form {
  const isWide = hasCycle(table);
  const indicators = indicatorPart(table, isWide, always);
  const widths = isWide
    ? [...wideWidths, ...extra(indicators.columns - 7)]
    : narrowWidths.slice(0, Math.max(5, 1 + indicators.columns));
  const half = isWide ? 3 : 2;
  const sections: Section[] = [
    ...projectSections(table, half),
    ...budgetSections(table, half, isWide),
    ...(isWide ? pairedGoals(table, widths) : goalSections(table.goals, goalLabels, widths)),
    ...(table.tasks.length === 0 ? [] : taskSections(table, isWide ? [2, 1, 1] : [1, 1, 1])),
    indicators.section,
  ];
  return { widths, sections };
}

const narrowWidths = [14, 16, 20, 30, 22, 12, 16];
const wideWidths = [12, 12, 14, 22, 16, 14, 22, 16];

function extra(columns: number): number[] {
  return new Array<number>(Math.max(0, columns)).fill(11);
}

function hasCycle({ goals, indicators, budget }: TargetTable): boolean {
  return (
    goals.some(({ horizon }) => horizon === "cycle") ||
    indicators.some(({ cycleTarget }) => cycleTarget !== null) ||
    budget.revenue.some(({ label }) => label === "中期资金总额")
  );
}

/** The section of indicators, and how many columns it needs after the labels at the side. */
function indicatorPart(
  { indicators }: TargetTable,
  isWide: boolean,
  always: readonly IndicatorColumn["column"][],
): { readonly section: Section; readonly columns: number } {
  if (arePaired(indicators)) {
    const paired = pairedColumns(indicators);
    return { section: pairedSection(indicators, paired), columns: 5 + paired.cycle.length + paired.annual.length };
  }
  const columns = indicatorColumns(indicators, indicators.length === 0 ? ["annualTarget"] : always).map(formColumn);
  const section = indicatorSection(indicators, columns, isWide ? [1, 1, 2] : []);
  return { section, columns: (isWide ? 4 : 3) + columns.length };
}

/** Whether targets of both horizons stand side by side; a nameless indicator would not be seen where one of them is blank. */
function arePaired(indicators: readonly Indicator[]): boolean {
  const has = (column: "cycleTarget" | "annualTarget") => indicators.some((one) => one[column] !== null);
  const isUneven = indicators.some(({ cycleTarget, annualTarget }) => cycleTarget === null || annualTarget === null);
  return has("cycleTarget") && has("annualTarget") && (isUneven || indicators.every(({ name }) => name !== null));
}

/** A target that stands alone is that of the year. */
function formColumn(own: IndicatorColumn, _at: number, all: readonly IndicatorColumn[]): IndicatorColumn {
  if (own.column === "cycleTarget") return { ...own, label: "中期指标值" };
  return own.column === "annualTarget" && all[0] === own ? { ...own, label: "指标值" } : own;
}

/** 项目名称, 主管部门, 实施单位, 项目属性, 项目期; codes where there are any. */
function projectSections({ department, project }: TargetTable, half: number): Section[] {
  const { name, code, implementingUnit, attribute, period } = project ?? blankProject;
  const pair = (value: Piece, label: string, other: string | null): Line => [
    wide(value, half),
    piece(label, "header"),
    filled(other, "text"),
  ];
  const whole = (label: string, text: string | null): Section => ({ label, lines: [[filled(text, "text")]] });
  return [
    code === null
      ? whole("项目名称", name)
      : { label: "项目名称", lines: [pair(filled(name, "text"), "项目代码", code)] },
    ...(department.code === null ? [] : [whole("主管部门代码", department.code)]),
    { label: "主管部门", lines: [pair(filled(department.name, "text"), "实施单位", implementingUnit)] },
    { label: "项目属性", lines: [pair(filled(attributeText(attribute), "text", "attribute"), "项目期", period)] },
  ];
}

const blankProject = { name: null, code: null, implementingUnit: null, attribute: null, period: null };

/** The boxes that the form prints, the one that is meant ticked. */
function attributeText(attribute: string | null): string | null {
  const options = ["新增项目", "延续项目"];
  if (attribute === null || !options.includes(attribute)) return attribute;
  return options.map((option) => `${option === attribute ? "☑" : "□"}${option}`).join("\u3000");
}

/** 项目资金 as the form has it, else the lines as they are; nothing where nothing is stated. */
function budgetSections({ budget }: TargetTable, half: number, isWide: boolean): Section[] {
  if (budget.unit === null && budget.expenditure.length + budget.revenue.length === 0) return [];
  const spans = isWide ? [2, 2, 2] : [half];
  return [fundingSection(budget, spans) ?? linesSection(budget)];
}

/** Goals of the cycle beside those of the year, if each side's stand in one cell; else one below the other. */
function pairedGoals({ goals }: TargetTable, widths: readonly number[]): Section[] {
  const cycle = goals.filter(({ horizon }) => horizon === "cycle");
  const annual = goals.filter(({ horizon }) => horizon === "annual");
  const texts = [cellsOf(cycle), cellsOf(annual)];
  const isOrdered = goals.slice(0, cycle.length).every(({ horizon }) => horizon === "cycle");
  if (!isOrdered || texts.some((cells) => cells.length > 1)) return goalSections(goals, goalLabels, widths);
  const line = (pieces: readonly Piece[]): Line => pieces.map((own) => wide(own, 4));
  const heads = [goalLabels.cycle, goalLabels.annual].map((label) => piece(label, "header"));
  const cells = texts.map(([text]) => filled(text ?? null, "text"));
  return [{ label: "总体目标", lines: [line(heads), line(cells)] }];
}
