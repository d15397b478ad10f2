import type { Checked, CheckedTable } from "../../checked.ts";
import type { Language } from "../../diagnostic.ts";
import { emitJson } from "../../emit/json.ts";
import { emitNdjson } from "../../emit/ndjson.ts";
import { normalized, withSource } from "../../emit/normalized.ts";
import type { TargetTable } from "../../model/table.ts";

/** The notations of tables, which are the endings of their files too. */
export const tableFormats = ["json", "ndjson", "yaml", "xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];

export type Content = string | Uint8Array;

/** How the tables of a file are written. Plain data, so that a worker can be told it. */
export interface Emission {
  readonly format: TableFormat;
  /** Whether each table is a file of its own; else it is a part of the one that holds all, to be joined by `joiningOf`. */
  readonly isApart: boolean;
  /** Whether tables in which something is an error are left out. */
  readonly isStrict: boolean;
  /** Whether each table tells where its values stand. */
  readonly hasSource: boolean;
  /** Of the keys of YAML. */
  readonly language: Language;
}

/** One table as it is to be written. */
export interface TableContent {
  /** Counts the tables of its file from 0. */
  readonly index: number;
  readonly content: Content;
  /** The values that the printed form tells otherwise, by JSON Pointer; only where there are some. */
  readonly unprinted?: readonly string[];
}

/** Joins the parts of a file of several tables: what is known when a part comes, and what remains at the end; null where there is to be no file. */
export interface Joining {
  readonly add: (part: Content) => Promise<Content>;
  readonly end: () => Promise<Content | null>;
}

/** The tables of a file as they are to be written; fewer than it holds where some are left out. Before each, `pause` may end it by throwing. */
export async function emitTables(
  checked: Checked,
  emission: Emission,
  pause: () => void,
): Promise<readonly TableContent[]> {
  const contents: TableContent[] = [];
  for (const [index, table] of checked.tables.entries()) {
    if (emission.isStrict && hasError(checked, index)) continue;
    pause();
    contents.push({ index, ...(await emitTable(table, checked, emission)) });
  }
  return contents;
}

/** How the parts of a format are joined. */
export function joiningOf(format: TableFormat): Joining {
  if (format === "yaml") return joinYaml();
  if (format === "xlsx") return joinXlsx();
  return format === "json" ? joinJson() : { add: async (part) => part, end: async () => "" };
}

function hasError({ diagnostics }: Checked, index: number): boolean {
  return diagnostics.some(({ severity, table }) => severity === "error" && (table === null || table === index));
}

async function emitTable(
  table: CheckedTable,
  checked: Checked,
  emission: Emission,
): Promise<Omit<TableContent, "index">> {
  const { format, isApart, language } = emission;
  if (format === "yaml") return { content: (await import("../../emit/yaml.ts")).emitYaml(table.table, language) };
  if (format === "xlsx") return printTable(table.table, isApart);
  const value = emission.hasSource ? withSource(checked, table) : normalized(table.table);
  return { content: isApart && format === "json" ? emitJson(value) : emitNdjson(value) };
}

/** A workbook of its own; of one that is to hold several tables, the part is the table's line of JSON. */
async function printTable(table: TargetTable, isApart: boolean): Promise<Omit<TableContent, "index">> {
  const { printWorkbook } = await import("../../emit/xlsx.ts");
  const { unprintedIn } = await import("./unprinted.ts");
  const workbook = await printWorkbook(table);
  const unprinted = await unprintedIn(workbook, table);
  const content = isApart ? workbook : emitNdjson(normalized(table));
  return unprinted.length === 0 ? { content } : { content, unprinted };
}

function joinYaml(): Joining {
  let count = 0;
  return { add: async (part) => (count++ === 0 ? part : `---\n${part}`), end: async () => "" };
}

/** A workbook, a sheet a table; without a table there is none. */
function joinXlsx(): Joining {
  const tables: TargetTable[] = [];
  return {
    add: async (part) => {
      tables.push(JSON.parse(String(part)));
      return "";
    },
    end: async () => {
      if (tables.length === 0) return null;
      const { printWorkbook } = await import("../../emit/xlsx.ts");
      return printWorkbook(...tables);
    },
  };
}

/** One table is a JSON document; several are lines. The parts are lines. */
function joinJson(): Joining {
  let first: Content = "";
  let count = 0;
  return {
    add: async (part) => {
      count++;
      const before = count === 2 ? first : "";
      first = count === 1 ? part : "";
      return count === 1 ? "" : `${before}${part}`;
    },
    end: async () => (first === "" ? "" : emitJson(JSON.parse(String(first)))),
  };
}
