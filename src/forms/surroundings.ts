import type { Cell, Grid } from "../source/grid.ts";
import type { DraftBuilder } from "./draft-builder.ts";

const title = /绩效.*表$/u;
const year = /^(?:(?:预算|填报)?年[度份][:：]?)?[(（]?((?:19|20)\d\d)年?度?[)）]?$/u;
const unit = /单位[:：]?[（(]?(百万元|亿元|万元|千元|元)/u;
const closing =
  /^(?:[(（]?(?:注|备注|附注|说明|填表说明|填报说明)[)）]?[:：\d.、]|(?:填报|填表|制表|编制|经办|审核|复核|审批|审定|批准|负责|联系|主管|单位负责|部门负责|财务负责|项目负责|分管)[^:：]{0,12}[:：]|(?:填报|填表|制表|编制|日期|时间|盖章|公章|单位公章)[^:：]{0,8}[:：(（]|[(（](?:盖章|公章)[)）]|第\d+页|共\d+页)/u;

/** Reads the title, year and unit from the rows above a table, the nearest ones to it first. */
export function readPreamble(
  grid: Grid,
  rows: { readonly top: number; readonly bottom: number },
  draft: DraftBuilder,
): void {
  for (let row = rows.bottom; row >= rows.top; row--) {
    for (const cell of grid.row(row)) if (cell.row === row) readPreambleCell(cell, draft);
    if (draft.has("/title")) return;
  }
}

/** Whether a row after the last indicator ends the table: a note, a signature, or the title, year or unit of the next. */
export function endsTable(cells: readonly Cell[]): boolean {
  const [first] = cells;
  if (!first) return false;
  const text = squeezed(first);
  if (closing.test(text)) return true;
  return cells.every((cell) => isPreamble(squeezed(cell)));
}

function isPreamble(text: string): boolean {
  return title.test(text) || year.test(text) || unit.test(text);
}

function readPreambleCell(cell: Cell, draft: DraftBuilder): void {
  const text = squeezed(cell);
  const stated = year.exec(text)?.[1];
  if (stated) draft.field("/fiscalYear", stated, cell.row, cell.column);
  const measured = unit.exec(text)?.[1];
  if (measured) draft.field("/budget/unit", measured, cell.row, cell.column);
  if (!stated && title.test(withoutYear(text))) draft.field("/title", cell.text.trim(), cell.row, cell.column);
}

function withoutYear(text: string): string {
  return text.replace(/[(（]\d{4}年?度?[)）]$/u, "");
}

function squeezed(cell: Cell): string {
  return cell.text.replace(/\s+/gu, "");
}
