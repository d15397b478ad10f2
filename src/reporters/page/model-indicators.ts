import type { Indicator, TargetTable } from "../../model/table.ts";
import type { FormCell, FormRow } from "./form.ts";
import { label, row, value } from "./model-cells.ts";

/** The section of the indicators, categories merged over the rows that share them. Columns that a table has nothing for are left out. */
export function indicatorRows({ indicators }: TargetTable): FormRow[] {
  const extra = extraColumns({ indicators });
  const hasCycle = indicators.some(({ cycleTarget }) => cycleTarget !== null);
  const nameSpan = { columns: hasCycle ? 1 : 2 };
  const heads = row(
    label("row", "绩效指标", { id: "/indicators", rows: indicators.length + 1 }),
    ...["一级指标", "二级指标"].map((name) => label("column", name)),
    label("column", "指标名称", nameSpan),
    ...(hasCycle ? [label("column", "实施周期指标值")] : []),
    label("column", "年度指标值"),
    ...extra.map(({ name }) => label("column", name)),
  );
  const rows = indicators.map((indicator, index) => {
    const path = `/indicators/${index}`;
    const { level1, level2, name, cycleTarget, annualTarget } = indicator;
    return row(
      ...spanning(indicators, index, { id: `${path}/level1`, text: level1.label, key: (one) => one.level1.label }),
      ...spanning(indicators, index, {
        id: `${path}/level2`,
        text: level2.label,
        key: (one) => `${one.level1.label}\n${one.level2.label}`,
      }),
      value(`${path}/name`, name, nameSpan),
      ...(hasCycle ? [value(`${path}/cycleTarget`, cycleTarget?.raw ?? null)] : []),
      value(`${path}/annualTarget`, annualTarget?.raw ?? null),
      ...extra.map(({ key }) => value(`${path}/${key}`, indicator[key])),
    );
  });
  return [heads, ...rows];
}

interface Spanning {
  readonly id: string;
  readonly text: string | null;
  readonly key: (indicator: Indicator) => string | null;
}

/** A category's cell, merged over the rows that share it; none in the rows below its first. */
function spanning(indicators: readonly Indicator[], index: number, { id, text, key }: Spanning): readonly FormCell[] {
  const isSame = (other: Indicator | undefined) => {
    const own = indicators[index];
    return own !== undefined && other !== undefined && key(other) === key(own);
  };
  if (isSame(indicators[index - 1])) return [];
  let rows = 1;
  while (isSame(indicators[index + rows])) rows++;
  return [value(id, text, { rows })];
}

/** The columns that stand beside the targets where a table has something in them. */
export function extraColumns({
  indicators,
}: Pick<TargetTable, "indicators">): readonly { readonly key: "weight" | "note"; readonly name: string }[] {
  const columns = [{ key: "weight", name: "权重" } as const, { key: "note", name: "备注" } as const];
  return columns.filter(({ key }) => indicators.some((indicator) => indicator[key] !== null));
}
