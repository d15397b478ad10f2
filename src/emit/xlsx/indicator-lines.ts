import type { Indicator } from "../../model/table.ts";
import { annualColumn, cycleColumn, type IndicatorColumn, indicatorColumns } from "./indicator-columns.ts";
import { filled, type Line, type Piece, piece, type Section, wide } from "./layout.ts";

/** 绩效指标: a row each, their categories merged over the rows that share them, then name and targets. `spans` are those of all columns. */
export function indicatorSection(
  indicators: readonly Indicator[],
  columns: readonly IndicatorColumn[],
  spans: readonly number[] = [],
): Section {
  const header = ["一级指标", "二级指标", "三级指标", ...columns.map(({ label }) => label)];
  const lines = indicators.map((indicator): Line => {
    return [...categories(indicator), filled(indicator.name, "text"), ...valuesOf(indicator, columns)];
  });
  const all = [header.map((label) => piece(label, "header")), ...lines];
  return { label: "绩效指标", lines: all.map((line) => line.map((own, at) => wide(own, spans[at] ?? 1))) };
}

/** The columns of the cycle and of the year side by side, after level 1; each has level 2, name, target, and what else is told. */
export interface PairedColumns {
  readonly cycle: readonly IndicatorColumn[];
  readonly annual: readonly IndicatorColumn[];
}

/** Weight and note stand on the year's side; on the cycle's where an indicator has no target for the year. */
export function pairedColumns(indicators: readonly Indicator[]): PairedColumns {
  const others = (of: readonly Indicator[]) =>
    indicatorColumns(of).filter(({ column }) => column === "weight" || column === "note");
  return {
    cycle: [{ ...cycleColumn, label: "中期指标值" }, ...others(indicators.filter((one) => one.annualTarget === null))],
    annual: [annualColumn, ...others(indicators.filter((one) => one.annualTarget !== null))],
  };
}

/**
 * 绩效指标 of the cycle and of the year side by side, as the form of 2015 has them: level 1 stands for both. Where an indicator has no
 * such target, its side is blank.
 */
export function pairedSection(indicators: readonly Indicator[], { cycle, annual }: PairedColumns): Section {
  const labels = (columns: readonly IndicatorColumn[]) => [
    "二级指标",
    "三级指标",
    ...columns.map(({ label }) => label),
  ];
  const header = ["一级指标", ...labels(cycle), ...labels(annual)].map((label) => piece(label, "header"));
  const lines = indicators.map((indicator): Line => {
    const [level1, level2] = categories(indicator);
    const isYearly = indicator.annualTarget !== null;
    const half = (columns: readonly IndicatorColumn[], isThere: boolean): Piece[] =>
      isThere ? [level2, filled(indicator.name, "text"), ...valuesOf(indicator, columns)] : blankHalf(columns.length);
    return [
      level1,
      ...half(cycle, indicator.cycleTarget !== null).map((own, at) =>
        isYearly && at > 2 ? piece(null, "target") : own,
      ),
      ...half(annual, isYearly),
    ];
  });
  return { label: "绩效指标", lines: [header, ...lines] };
}

function blankHalf(columns: number): Piece[] {
  return [piece(null, "category"), piece(null, "text"), ...new Array<Piece>(columns).fill(piece(null, "target"))];
}

function categories({ level1, level2 }: Indicator): readonly [Piece, Piece] {
  const category = (label: string | null, input: "level1" | "level2"): Piece => {
    return { ...filled(label, "category", input), isCategory: true };
  };
  return [category(level1.label, "level1"), category(level2.label, "level2")];
}

function valuesOf(indicator: Indicator, columns: readonly IndicatorColumn[]): Piece[] {
  return columns.map(({ column, contentOf }) => {
    const input = column === "weight" ? "weight" : column === "note" ? "text" : "target";
    return { content: contentOf(indicator), look: "target", input };
  });
}
