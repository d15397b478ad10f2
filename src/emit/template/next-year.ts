import type { TargetTable } from "../../model/table.ts";

/** A table with the year after its own, or the one asked for; a year of its own in the title goes with it. All else is as it was. */
export function forNextYear(table: TargetTable, asked: number | null): TargetTable {
  const { fiscalYear, title } = table;
  const year = asked ?? (fiscalYear === null ? null : fiscalYear + 1);
  const dated =
    title !== null && fiscalYear !== null && year !== null ? title.replaceAll(`${fiscalYear}`, `${year}`) : title;
  return { ...table, fiscalYear: year, title: dated };
}
