import type { TargetTable } from "../model/table.ts";
import { departmentSheet } from "./xlsx/department.ts";
import { projectSheet } from "./xlsx/project.ts";
import { sheetNames } from "./xlsx/sheet-names.ts";
import { writeSheets } from "./xlsx/write.ts";

/**
 * The official printed forms of tables as the bytes of an .xlsx workbook, a sheet each; the same tables give the same bytes. Reading
 * it yields the same tables, but for what no form can tell: a blank category below one that isn't, blanks around a text, a text
 * longer than a cell may be.
 */
export async function printWorkbook(...tables: readonly TargetTable[]): Promise<Uint8Array> {
  const names = sheetNames(tables);
  return writeSheets(
    tables.map((table, at) => {
      const name = names[at] ?? "";
      return table.form === "department" ? departmentSheet(table, name) : projectSheet(table, name);
    }),
  );
}
