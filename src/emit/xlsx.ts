import type { FormKind } from "../draft.ts";
import type { TargetTable } from "../model/table.ts";
import { departmentSheet } from "./xlsx/department.ts";
import { writeSheet } from "./xlsx/write.ts";

/** Whether tables of this kind can be printed. */
export function hasPrintedForm(form: FormKind): boolean {
  return form === "department";
}

/**
 * The official printed form of a table as the bytes of an .xlsx workbook; the same table gives the same bytes. Reading it yields
 * the same table, but for what `unprinted` tells. Throws where the table's form is not to be printed (`hasPrintedForm`).
 */
export async function printWorkbook(table: TargetTable): Promise<Uint8Array> {
  if (!hasPrintedForm(table.form)) throw new Error(`no printed form for ${table.form}`);
  return writeSheet(departmentSheet(table));
}

/** The values that the printed form has no room for, as JSON Pointers. */
export function unprinted(table: TargetTable): readonly string[] {
  return [
    ...(table.department.code === null ? [] : ["/department/code"]),
    ...(table.project === null ? [] : ["/project"]),
    ...table.goals.flatMap(({ horizon }, index) => (horizon === "annual" ? [] : [`/goals/${index}`])),
  ];
}
