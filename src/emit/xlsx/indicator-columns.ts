import type { Indicator } from "../../model/table.ts";
import { amountContent } from "./amount.ts";
import { type Content, textContent } from "./sheet.ts";

/** A column after 三级指标. */
export interface IndicatorColumn {
  readonly label: string;
  readonly contentOf: (indicator: Indicator) => Content;
}

/** The columns that a table's indicators fill: targets where the form has them, both in a blank form; weight and note where one is set. */
export function indicatorColumns(indicators: readonly Indicator[]): readonly IndicatorColumn[] {
  const hasTargets = indicators.some(({ cycleTarget, annualTarget }) => cycleTarget !== null || annualTarget !== null);
  const isNeeded = (column: keyof Indicator) => indicators.some((indicator) => indicator[column] !== null);
  return [
    ...(!hasTargets || isNeeded("cycleTarget") ? [cycle] : []),
    ...(!hasTargets || isNeeded("annualTarget") ? [annual] : []),
    ...(isNeeded("weight") ? [weight] : []),
    ...(isNeeded("note") ? [note] : []),
  ];
}

const cycle: IndicatorColumn = {
  label: "实施周期指标值",
  contentOf: ({ cycleTarget }) => textContent(cycleTarget?.raw ?? null),
};

const annual: IndicatorColumn = {
  label: "年度指标值",
  contentOf: ({ annualTarget }) => textContent(annualTarget?.raw ?? null),
};

const weight: IndicatorColumn = { label: "权重", contentOf: (indicator) => amountContent(indicator.weight) };

const note: IndicatorColumn = { label: "备注", contentOf: (indicator) => textContent(indicator.note) };
