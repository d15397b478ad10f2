import type { Cell } from "../source/grid.ts";
import { compileTarget } from "../target/compile.ts";
import type { RecordColumn } from "./columns.ts";
import type { ColumnRole } from "./form.ts";
import type { RecordRow } from "./records.ts";

/** Whether columns are headed by categories, 数量指标 | 质量指标, with their indicators as texts below. */
export function areOfCategories(columns: readonly { readonly role: string }[]): boolean {
  return columns.some(({ role }) => role === "ofCategory");
}

/**
 * An indicator for each that the text of a column tells: 「抽检批次≥1600批次；检测准确率100%」. What else its row holds, its weight and remarks,
 * belongs to the first.
 */
export function indicatorsInText(row: RecordRow, column: RecordColumn): RecordRow[] {
  const cell = row.cells.get(column);
  if (!cell) return [];
  const name: RecordColumn = { ...column, role: "name" };
  const target: RecordColumn = { ...column, role: "annualTarget" };
  const others = row.columns.filter(({ role }) => beside.includes(role));
  return piecesOf(cell.text).map((text, at) => {
    const parts = partsOf(text);
    const cells = new Map<RecordColumn, Cell>(at === 0 ? [...row.cells].filter(([of]) => others.includes(of)) : []);
    cells.set(name, { ...cell, text: parts.name }).set(target, { ...cell, text: parts.target });
    return { row: row.row, columns: [name, target, ...others], cells, further: new Map() };
  });
}

/** What stands beside an indicator that is told with its target. */
const beside: readonly ColumnRole[] = ["weight", "note", "detail"];

function piecesOf(text: string): string[] {
  const pieces = text.split(/[；;\n]|(?<=[^\d.])(?=(?:\d{1,2}[.、．](?!\d)|[①-⑳]|[(（]\d{1,2}[)）]))/u);
  const bare = pieces.map((piece) => piece.replace(/^\s*(?:\d{1,2}[.、．](?!\d)|[①-⑳]|[(（]\d{1,2}[)）])/u, "").trim());
  return bare.filter((piece) => piece !== "");
}

const sign =
  /[≥≧≤≦＞＜><=＝]|不低于|不少于|不超过|不高于|不大于|不小于|大于等于|小于等于|大于|小于|超过|达到|控制在|至少/u;

/** A name and its target: parted at the sign of comparison, at a colon, or before a number; else what is to be met is all that is said. */
function partsOf(text: string): { readonly name: string; readonly target: string } {
  const at = text.search(sign);
  if (at > 1) return { name: text.slice(0, at).replace(/[:：]\s*$/u, ""), target: text.slice(at) };
  const [, told, said] = /^([^:：]{2,40})[:：]\s*(.+)$/su.exec(text) ?? [];
  if (told !== undefined && said !== undefined) return { name: told, target: said };
  const [, name, target] = /^(\D{2,40}?)\s*(\d[\d.,]*\D{0,8})$/u.exec(text) ?? [];
  const isPlain = name !== undefined && target !== undefined && compileTarget(target).kind === "quantity";
  return isPlain ? { name, target } : { name: text, target: text };
}
