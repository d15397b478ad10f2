import type { Cell } from "../source/grid.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import { bareLabel } from "./labels.ts";
import type { Page } from "./page.ts";

const title = /(?:表|自评|批复|申报)$(?<=绩效.*)/u;
/** 2024年度, （2024）, 年度：2024; a bare 2024 may be an amount. */
const year =
  /^(?:(?:预算|填报|申报)?年[度份][:：]?[(（]?(?=\d)|[(（](?=\d{4}年?度?[)）])|(?=\d{4}年))((?:19|20)\d\d)年?度?[)）]?$/u;
const unit = /单位[:：]?[（(]?(百万元|亿元|万元|千元|元)/u;
const money = /^(?:人民币)?(百万元|亿元|万元|千元|元)$/u;
/** What closing lines begin with: few texts do, and the whole pattern is large. */
const closingStart = /^[(（注备附说填制编经审复批负联主单部财项分日时盖公]/u;
const closing =
  /^(?:[(（]?(?:注|备注|附注|说明|填表说明|填报说明|备注说明)[)）]?[:：\d.、]|(?:填报|填表|制表|编制|经办|审核|复核|审批|审定|批准|负责|联系|主管|单位负责|部门负责|财务负责|项目负责|分管|单位领导)[^:：]{0,12}[:：]|(?:填报|填表|制表|编制|日期|时间|盖章|公章|单位公章)[^:：]{0,8}[:：(（]|[(（](?:盖章|公章)[)）])/u;

/** What names of public bodies end in. */
const body = /(?:局|委|委员会|部|厅|府|办|办公室|中心|院|校|学|园|所|队|站|馆|处|社|会|本级|机关)$/u;

/** What states a title, year or unit is no longer. */
const longest = 100;

/** Reads the title, year and unit from the rows above a table, the nearest ones to it first. */
export function readPreamble(
  page: Page,
  rows: { readonly top: number; readonly bottom: number },
  draft: DraftBuilder,
): void {
  for (let row = rows.bottom; row >= rows.top; row--) {
    for (const cell of page.own(row)) readPreambleCell(page, cell, draft);
    if (draft.has("/title")) return;
  }
}

/** Reads a title, year or unit; false where a cell is none of them. */
export function readPreambleCell(page: Page, cell: Cell, draft: DraftBuilder): boolean {
  if (cell.text.length > longest) return false;
  const text = squeezed(cell);
  const stated = year.exec(text)?.[1] ?? null;
  if (stated) draft.field("/fiscalYear", stated, cell.row, cell.column);
  const measured = (unit.exec(text) ?? money.exec(text))?.[1] ?? null;
  if (measured && !draft.has("/budget/unit")) {
    draft.field("/budget/unit", measured, cell.row, cell.column);
    draft.apart.add("/budget/unit");
  }
  const isTitled = !stated && isTitleOf(page, bareLabel(text));
  if (isTitled) draft.field("/title", cell.text.trim(), cell.row, cell.column);
  return isTitled || stated !== null || (measured !== null && text.length <= 20);
}

/** Reads a unit with its code, 138001某县水务局; false where a cell is anything else. */
export function readCodedUnit(cell: Cell, draft: DraftBuilder): boolean {
  if (!/^\s*\d{3}/u.test(cell.text)) return false;
  const [, code = "", name = ""] = /^\s*(\d{3}|\d{6,9})[-—_]?(\p{Script=Han}{3,30})\s*$/u.exec(cell.text) ?? [];
  if (code === "" || !body.test(name)) return false;
  draft.sections.add("department");
  draft.field("/department/name", name, cell.row, cell.column);
  draft.field("/department/code", code, cell.row, cell.column);
  return true;
}

/** Whether a row holds the title of a table and nothing else but its year and unit. */
export function isTitle(page: Page, cells: readonly Cell[]): boolean {
  const [first] = cells;
  if (!first || cells.length > 2 || !cells.some((cell) => isTitleText(page, cell))) return false;
  return cells.every((cell) => isTitleText(page, cell) || isPreamble(cell.text));
}

/** Whether a row after the last indicator ends the table: a note, a signature, or the title, year or unit of the next. */
export function endsTable(cells: readonly Cell[]): boolean {
  const [first] = cells;
  if (!first) return false;
  const start = first.text.slice(0, longest).replace(/\s+/gu, "");
  if (closingStart.test(start) && closing.test(start)) return true;
  return cells.every((cell) => isPreamble(cell.text));
}

/** Whether a cell holds nothing but dots, as blank rows of a template do, or the number of a page. */
export function isFiller({ text }: Cell): boolean {
  return (
    text.length < 30 &&
    /^[…．.·\s\-—–第]/u.test(text) &&
    /^(?:[…．.·\s]+|\s*[-—–]\s*\d+\s*[-—–]\s*|第\s*\d+\s*页.*)$/u.test(text)
  );
}

/** Whether a row under a header numbers its columns: 1 | 2 | 3 | 4, the first perhaps 栏次 or 甲. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  const [first, ...others] = cells;
  if (!first || others.length < 3) return false;
  const from = /^(?:栏次|行次|列次|[甲乙])$/u.test(first.text.trim()) ? 1 : 2;
  return (from === 1 || first.text.trim() === "1") && others.every(({ text }, at) => text.trim() === String(from + at));
}

/** Whether a text states what stands above a table: its title, year or unit. */
export function isPreamble(text: string): boolean {
  if (text.length > longest) return false;
  const whole = text.replace(/\s+/gu, "");
  if (/\d{4}/u.test(whole) && year.test(whole)) return true;
  if (whole.includes("元") && (unit.test(whole) || money.test(whole))) return true;
  return title.test(bareLabel(whole));
}

function isTitleText(page: Page, cell: Cell): boolean {
  return cell.text.length <= 80 && isTitleOf(page, page.bare(cell) || bareLabel(cell.text)) && !page.label(cell);
}

/** A text that ends as titles of these tables do, or that is the title of a form. */
function isTitleOf(page: Page, bare: string): boolean {
  return title.test(bare) || page.lexicon.isTitle(bare.replace(/^(?:19|20)\d\d年?度?/u, ""));
}

/** The unit of money that a text is: 万元; null where it is none. */
export function moneyUnitIn(text: string): string | null {
  return money.exec(text.replace(/\s+|单位[:：]?/gu, ""))?.[1] ?? null;
}

export function squeezed(cell: Cell): string {
  return cell.text.replace(/\s+/gu, "");
}
