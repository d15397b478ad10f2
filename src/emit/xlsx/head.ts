import type { TargetTable } from "../../model/table.ts";
import type { Look, PrintedCell } from "./sheet.ts";
import { textContent } from "./sheet.ts";

/** The rows above a form: its title, and below it the year. `right` is the last column of the sheet. */
export function headOf({ title, fiscalYear }: TargetTable, right: number): PrintedCell[] {
  const rows: (readonly [string | null, Look])[] = [
    [title, "title"],
    [fiscalYear === null ? null : `${fiscalYear}年度`, "caption"],
  ];
  return rows
    .filter(([text]) => text !== null)
    .map(([text, look], row) => ({
      block: { top: row, bottom: row, left: 0, right },
      content: textContent(text),
      look,
    }));
}
