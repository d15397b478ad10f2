import type { Indicator } from "../../model/table.ts";
import { amountContent } from "./amount.ts";
import { type Content, textContent } from "./sheet.ts";

/** A column after 三级指标. */
export interface IndicatorColumn {
  readonly column: "cycleTarget" | "annualTarget" | "weight" | "note";
  readonly label: string;
  readonly contentOf: (indicator: Indicator) => Content;
}

/** The columns that a table's indicators fill: targets where the form has them, weight and note where one is set; and those `always` printed. */
export function indicatorColumns(
  indicators: readonly Indicator[],
  always: readonly IndicatorColumn["column"][] = [],
): readonly IndicatorColumn[] {
  const isNeeded = ({ column }: IndicatorColumn) =>
    always.includes(column) || indicators.some((indicator) => indicator[column] !== null);
  return [cycleColumn, annualColumn, weightColumn, noteColumn].filter(isNeeded);
}

/** 实施周期指标值, as written. */
export const cycleColumn: IndicatorColumn = {
  column: "cycleTarget",
  label: "实施周期指标值",
  contentOf: ({ cycleTarget }) => textContent(cycleTarget?.raw ?? null),
};

/** 年度指标值, as written. */
export const annualColumn: IndicatorColumn = {
  column: "annualTarget",
  label: "年度指标值",
  contentOf: ({ annualTarget }) => textContent(annualTarget?.raw ?? null),
};

const weightColumn: IndicatorColumn = {
  column: "weight",
  label: "权重",
  contentOf: ({ weight }) => amountContent(weight),
};

const noteColumn: IndicatorColumn = { column: "note", label: "备注", contentOf: ({ note }) => textContent(note) };
