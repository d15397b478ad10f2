import type { Language } from "../diagnostic.ts";
import type { FormKind } from "../draft.ts";
import type { TargetTable } from "../model/table.ts";
import { visible } from "../source/unsafe.ts";
import { blankMapping } from "./template/blank-mapping.ts";
import { blankTable, withBlankRows } from "./template/blank-table.ts";
import { addComments, commentsFor } from "./template/comments.ts";
import { formSheet } from "./template/form-sheet.ts";
import { instructionSheet } from "./template/instruction-sheet.ts";
import { forNextYear } from "./template/next-year.ts";
import { templateWords } from "./template/words.ts";
import { writeSheets } from "./xlsx/write.ts";
import { tableMapping } from "./yaml/mapping.ts";
import { printMapping } from "./yaml/nodes.ts";
import { yamlWords } from "./yaml/words.ts";

/** What a template is to be. */
export interface Template {
  readonly form: FormKind;
  /** Of keys and comments; the labels of the form are Chinese. */
  readonly language: Language;
  /** null: left to be filled in, or the one after that of `from`. */
  readonly year: number | null;
  /** A table to fill it in from, and what its file is called; null for a blank one. */
  readonly from: { readonly table: TargetTable; readonly file: string } | null;
}

/** A table to be filled in, as YAML with a comment at each field. `schema` is where editors find its JSON Schema; null: nowhere. */
export function yamlTemplate({ form, language, year, from }: Template, schema: string | null): string {
  const words = yamlWords[language];
  const say = templateWords[language];
  const mapping = from ? tableMapping(forNextYear(from.table, year), words) : blankMapping(form, year, words);
  const comments = commentsFor(from?.table.form ?? form, words, say);
  addComments(mapping, from ? [{ path: [words.fiscalYear], text: say.checkYear }, ...comments] : comments);
  const head = [
    ...(schema === null ? [] : [`yaml-language-server: $schema=${schema}`]),
    ...(from ? [say.from(visible(from.file), from.table.fiscalYear)] : []),
    ...say.head,
  ];
  const text = printMapping(mapping, head.map((line) => ` ${line}`).join("\n"));
  return from ? text : text.replace(/(?<! ) +$/gmu, "");
}

/** A table to be filled in, as the printed form in a workbook, with a sheet that says how. */
export async function xlsxTemplate({ form, language, year, from }: Template): Promise<Uint8Array> {
  const table = from ? withBlankRows(forNextYear(from.table, year)) : blankTable(form, year);
  const sheet = formSheet(table);
  const source = from ? { file: visible(from.file), year: from.table.fiscalYear } : null;
  return writeSheets([sheet, instructionSheet(sheet, language, source)]);
}
