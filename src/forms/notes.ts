import type { Cell } from "../source/grid.ts";
import type { RecordColumn } from "./columns.ts";
import type { RecordRow } from "./records.ts";

/**
 * The note of a record: a remark column as it is; what other columns explain, each with its header; and a sign or measure that no
 * target took in. 「指标解释：…；评分标准：…」
 */
export function noteOf(record: RecordRow, joined: readonly RecordColumn[]): string | null {
  if (!noteCell(record)) return null;
  const remarks = partsOf(record, ({ role }) => role === "note");
  const details = partsOf(record, (column) => isDetail(column) && !joined.includes(column));
  if (details.length === 0 && remarks.length === 1) return remarks[0]?.text ?? null;
  const parts = [...details, ...remarks].map(({ header, text }) => (header === "" ? text : `${header}：${text}`));
  return parts.length === 0 ? null : parts.join("；");
}

/** The first cell that the note is made of. */
export function noteCell(record: RecordRow): Cell | undefined {
  for (const column of record.columns) {
    const cell = isDetail(column) || column.role === "note" ? record.cells.get(column) : undefined;
    if (cell) return cell;
  }
  return undefined;
}

function isDetail({ role }: RecordColumn): boolean {
  return role === "detail" || role === "unknown" || role === "operator" || role === "unit";
}

function partsOf(record: RecordRow, isPart: (column: RecordColumn) => boolean) {
  return record.columns.flatMap((column) => {
    const cell = isPart(column) ? record.cells.get(column) : undefined;
    return cell ? [{ header: column.label, text: cell.text.trim() }] : [];
  });
}
