import type { Block } from "./blocks.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import type { BlockKind } from "./lexicon.ts";

const kind: BlockKind = { section: "indicators", layout: "indicators", category: "key", columnsOf: "indicators" };

/**
 * The indicators that stand beside tasks in the same rows, as Hebei prints them: each with what earns 优, which is its target, and what
 * earns 良, 中 and 差, which goes to the note. null where tasks stand alone.
 */
export function indicatorsBeside(block: Block): Block | null {
  const headers = block.headers.filter(hasIndicators).map((header): Header => {
    return { ...header, of: "indicators", columns: header.columns.map(asIndicators) };
  });
  return headers.length === 0 ? null : { ...block, kind, label: null, headers };
}

function hasIndicators({ columns }: Header): boolean {
  return ["indicator", "annualTarget"].every((role) => columns.some((column) => column.role === role));
}

function asIndicators(column: Column): Column {
  if (column.role === "indicator") return { ...column, role: "name" };
  return column.role === "annualTarget" || column.role === "detail" ? column : { ...column, role: "ignored" };
}
