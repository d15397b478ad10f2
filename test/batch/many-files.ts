import { readFileSync } from "node:fs";
import { correct, two, unbalanced } from "../cli/sample-table.ts";

const workbook = readFileSync(new URL("../../examples/panyu-2024.xlsx", import.meta.url));

/** Files of all kinds, good and bad, enough for workers to be started. */
export function manyFiles(): Record<string, string | Uint8Array> {
  const kinds = [
    correct,
    unbalanced,
    two,
    "",
    "title: [",
    new Uint8Array(workbook),
    new Uint8Array(workbook.subarray(0, 3000)),
  ];
  return Object.fromEntries(
    Array.from({ length: 28 }, (_, index) => {
      const content = kinds[index % kinds.length] ?? "";
      const ending = typeof content === "string" ? "yaml" : "xlsx";
      return [`in/${index % 3 === 0 ? "deep/" : ""}${String(index).padStart(2, "0")}.${ending}`, content];
    }),
  );
}
