import { earlyFinding } from "../diagnostic.ts";
import type { Cell } from "../source/grid.ts";
import { cellAt, firstCell, isSumLabel, type RecordRow, type RecordsContext } from "./records.ts";

/** A row that sums up: 合计, 总分. */
export function isSum({ page }: RecordsContext, row: RecordRow): boolean {
  const first = firstCell(row);
  return first !== undefined && isSumLabel(page.bare(first));
}

/** 指标1： without anything behind it, as templates have. */
export function isBlankName(name: Cell): boolean {
  return /^(?:绩效)?指标(?:\s*[\d一二三四五六七八九十]{1,2})?\s*[:：]?$/u.test(name.text.trim());
}

/** A row without a target whose first column holds no category is a label of something else: 其他说明. */
export function isLabelOfAnother(context: RecordsContext, record: RecordRow): boolean {
  const level1 = cellAt(record, "level1");
  if (!level1 || level1.row !== record.row || context.categories.isLevel1(level1.text)) return false;
  if (cellAt(record, "level2") || context.categories.isLevel2(level1.text)) return false;
  if (/指标/u.test(level1.text)) return false;
  const values = [...record.cells.values()].filter((cell) => cell !== level1).map(({ text }) => text);
  const facts = { label: level1.text.trim(), section: null, values, nearest: null };
  context.draft.findings.push(
    earlyFinding("form/unknown-label", facts, context.page.grid.placeOf(level1.row, level1.column)),
  );
  return true;
}
