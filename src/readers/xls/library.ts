import { createRequire } from "node:module";
import type * as Library from "@e965/xlsx";
import { unreadable } from "../../package/fault.ts";
import { builtinFormats } from "../xlsx/styles.ts";
import { dropNames } from "./records.ts";

type SheetJs = typeof Library;

/** A cell as the library gives it. `z` is its format code. */
export interface LibraryCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
  readonly f?: unknown;
}

/** A sheet as the library gives it. */
export interface LibrarySheet {
  readonly name: string;
  /** By row and column; with holes. */
  readonly rows: readonly (readonly (LibraryCell | undefined)[] | undefined)[];
}

/** A workbook as the library gives it; `is1904` where days are counted from 1904-01-01. */
export interface LibraryBook {
  readonly is1904: boolean;
  readonly sheets: readonly LibrarySheet[];
}

/** Reads a guarded stream by SheetJS; if its formulas can't be told, without them. Throws `InputError`. */
export function readByLibrary(stream: Buffer): LibraryBook {
  const library = createRequire(import.meta.url)("@e965/xlsx") as SheetJs;
  try {
    return readStream(library, stream, true);
  } catch {
    dropNames(stream);
  }
  try {
    return readStream(library, stream, false);
  } catch (error) {
    throw unreadable("broken", error instanceof Error ? error.message : String(error));
  }
}

function readStream(library: SheetJs, stream: Buffer, cellFormula: boolean): LibraryBook {
  resetFormats(library);
  const book = library.read(stream, {
    type: "buffer",
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula,
  });
  return {
    is1904: book.Workbook?.WBProps?.date1904 === true,
    sheets: book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name]) })),
  };
}

function rowsOf(sheet: unknown): LibrarySheet["rows"] {
  const rows: unknown = typeof sheet === "object" && sheet !== null && "!data" in sheet ? sheet["!data"] : [];
  return Array.isArray(rows) ? rows : [];
}

/** The library keeps the formats of the file before, and its own are American. */
function resetFormats(library: SheetJs): void {
  const table: Record<number, string> = library.SSF.get_table();
  for (const id of Object.keys(table)) delete table[Number(id)];
  table[0] = "General";
  for (const [id, code] of Object.entries(builtinFormats)) table[Number(id)] = code;
}
