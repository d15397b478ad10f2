import department from "../../schemas/forms/department.json" with { type: "json" };
import { earlyFinding, type Finding } from "../diagnostic.ts";
import type { Draft } from "../draft.ts";
import type { Sheet, Workbook } from "../source/workbook.ts";
import type { Categories, Form } from "./form.ts";
import { outline, type TableBlock } from "./outline.ts";
import { readTable } from "./read-table.ts";

/** The printed forms that are known. */
export const forms: readonly Form[] = [department as Form];

/** The tables of a workbook, in the order of its sheets, and what is to be said where there is none. */
export interface ReadForms {
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}

interface Candidate {
  readonly form: Form;
  readonly tables: readonly TableBlock[];
  /** Labels of sections that were found. */
  readonly found: readonly string[];
}

/** Recognises the printed forms in the sheets of a workbook by their labels, and reads a draft of each table. */
export function readForms(workbook: Workbook, categories: Categories): ReadForms {
  const drafts: Draft[] = [];
  let nearest: { readonly sheet: Sheet; readonly candidate: Candidate } | null = null;
  for (const sheet of workbook.sheets) {
    const candidate = bestCandidate(sheet);
    if (!candidate) continue;
    const tables = candidate.tables.filter(isTable);
    for (const table of tables) drafts.push(readTable(sheet.grid, table, candidate.form, categories));
    if (candidate.found.length > (nearest?.candidate.found.length ?? 0)) nearest = { sheet, candidate };
  }
  return { drafts, findings: drafts.length > 0 ? [] : [noTable(nearest)] };
}

/** A form's sections are a table where two of them stand together, or indicators alone. */
function isTable(table: TableBlock): boolean {
  const sections = new Set(table.sections.map(({ section }) => section.section));
  return sections.has("indicators") || sections.size >= 2;
}

function bestCandidate(sheet: Sheet): Candidate | null {
  const candidates = forms.map((form) => {
    const tables = outline(sheet.grid, form);
    const found = new Set(tables.flatMap(({ sections }) => sections.map(({ section }) => section.labels[0] ?? "")));
    return { form, tables, found: [...found] };
  });
  return candidates.sort((a, b) => b.found.length - a.found.length)[0] ?? null;
}

function noTable(nearest: { readonly sheet: Sheet; readonly candidate: Candidate } | null): Finding {
  const form = nearest?.candidate.form ?? forms[0];
  const found = nearest?.candidate.found ?? [];
  const missing = (form?.sections ?? []).map(({ labels }) => labels[0] ?? "").filter((label) => !found.includes(label));
  return earlyFinding("input/no-table", { missing, found, sheet: nearest?.sheet.name ?? null }, null);
}
