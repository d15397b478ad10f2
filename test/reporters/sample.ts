import type { Checked, CheckedTable } from "../../src/checked.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import type { TargetTable } from "../../src/model/table.ts";
import type { Rule, Words } from "../../src/rules/rule.ts";
import { type Block, type Cell, Grid } from "../../src/source/grid.ts";
import { Origins } from "../../src/source/origins.ts";
import { cellName, type Location } from "../../src/source/place.ts";
import { SourceText } from "../../src/source/text.ts";

const words = (about: string): Words<Readonly<Record<string, unknown>>> => ({
  title: about,
  what: about,
  why: about,
  message: ({ says }, at) => `${about}: ${says} (${at("/title")}).`,
  hint: ({ hint }) => (hint === undefined ? null : String(hint)),
});

/** A rule whose messages say what the facts say. */
export const sampleRule: Rule = {
  id: "sample/rule",
  severity: "error",
  en: words("sample"),
  zh: words("样例"),
  ground: { en: "", zh: "" },
  examples: { faulty: [], correct: [] },
  check: null,
};

export const plain = { language: "en", hasColour: false, width: 80 } as const;

/** A grid of rows, top left at A1; "" is blank. */
export function gridOf(rows: readonly (readonly string[])[], merges: readonly Block[] = []): Grid {
  const cells = rows.flatMap((row, index) =>
    row.map((text, column): Cell => ({ row: index, column, kind: "text", text, stored: null, formula: null })),
  );
  return new Grid({ cells, merges, placeOf: (row, column) => ({ kind: "cell", sheet: "Sheet1", row, column }) });
}

export const emptyTable: TargetTable = {
  schemaVersion: 1,
  form: "department",
  title: "绩效目标表",
  fiscalYear: 2024,
  department: { name: "某局", code: null },
  project: null,
  budget: { unit: null, expenditure: [], revenue: [] },
  goals: [],
  tasks: [],
  indicators: [],
};

export function tableOf(table: Partial<TargetTable> = {}): CheckedTable {
  return { table: { ...emptyTable, ...table }, origins: new Origins(), ledger: [] };
}

/** A workbook of one sheet that was checked. */
export function workbookOf(grid: Grid, diagnostics: readonly Diagnostic[]): Checked {
  const workbook = { sheets: [{ name: "Sheet1", isHidden: false, grid }] };
  return { path: "tables/a.xlsx", workbook, text: null, tables: [tableOf()], diagnostics, suppressed: [] };
}

/** A YAML file that was checked. */
export function textOf(text: string, diagnostics: readonly Diagnostic[]): Checked {
  return {
    path: "a.yaml",
    workbook: null,
    text: new SourceText(text),
    tables: [tableOf()],
    diagnostics,
    suppressed: [],
  };
}

export function diagnostic(parts: Partial<Diagnostic>): Diagnostic {
  return {
    rule: "sample/rule",
    severity: "error",
    facts: { says: "something" },
    pointer: null,
    table: 0,
    location: null,
    place: null,
    related: {},
    ...parts,
  };
}

export function cellAt(row: number, column: number): Location {
  return { sheet: "Sheet1", cell: cellName(row, column), line: null, column: null };
}
