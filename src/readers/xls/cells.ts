import { beyond, type Limits } from "../../limits.ts";
import type { Cell } from "../../source/grid.ts";
import { type CellContent, type ReadValue, readValue } from "../xlsx/content.ts";
import { compileFormat, type NumberFormat } from "../xlsx/format.ts";
import type { LibraryCell, LibrarySheet } from "./library.ts";

/** What errors show, by their codes (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Turns the cells of the library into those of a grid: a number shows what the same number shows in an .xlsx. */
export function cellReader(is1904: boolean, limits: Limits): (sheet: LibrarySheet) => readonly Cell[] {
  const formats = new Map<string, NumberFormat>();
  const formatOf = (code: string): NumberFormat => {
    const known = formats.get(code) ?? compileFormat(code);
    formats.set(code, known);
    return known;
  };
  const read = (cell: LibraryCell): ReadValue | null => {
    const format = formatOf(typeof cell.z === "string" ? cell.z : "General");
    const content: CellContent = { strings: [], formatOf: () => format, is1904, textLength: limits.textLength };
    const written = writtenIn(cell);
    if (!written) return null;
    if (written.value.length > limits.textLength) throw beyond("text-length", limits.textLength, written.value.length);
    return readValue(content, { ...written, style: 0, place: () => "" });
  };
  return ({ rows }) =>
    rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => {
        const value = cell ? read(cell) : null;
        return value ? [{ row, column, ...value, formula: formulaOf(cell) }] : [];
      }),
    );
}

/** The value in the terms of an .xlsx; null for a cell that holds none. */
function writtenIn({ t, v }: LibraryCell): { readonly type: string; readonly value: string } | null {
  if (t === "n" && typeof v === "number") return { type: "n", value: String(v) };
  if (t === "b") return { type: "b", value: v === true || v === 1 ? "1" : "0" };
  if (t === "e") return { type: "e", value: errors[Number(v)] ?? "#ERROR" };
  return t === "s" && typeof v === "string" ? { type: "inlineStr", value: v.replace(/\r\n?/gu, "\n") } : null;
}

function formulaOf(cell: LibraryCell | undefined): string | null {
  return typeof cell?.f === "string" && cell.f !== "" ? cell.f : null;
}
