import { earlyFinding } from "../diagnostic.ts";
import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import { type Block, headersByRow } from "./blocks.ts";
import type { Column } from "./columns.ts";
import type { DraftBuilder, Side } from "./draft-builder.ts";
import type { Header } from "./header.ts";
import { bareLabel, bracketed } from "./labels.ts";
import type { Page } from "./page.ts";
import { moneyUnitIn } from "./surroundings.ts";

/** The column of a side's labels, and the column of their amounts. */
interface Pair {
  readonly side: Side;
  readonly label: Column;
  readonly amount: Column;
}

interface Context {
  readonly page: Page;
  readonly block: Block;
  readonly draft: DraftBuilder;
}

/** Reads budget lines: under each side's header its labels, and their amounts in the column of amounts that follows. */
export function readLines(context: Context): void {
  const { page, block, draft } = context;
  draft.sections.add(block.kind.section);
  const stated = block.label && moneyUnitIn(bracketed(block.label.text) ?? "");
  if (block.label && stated) draft.field("/budget/unit", stated, block.label.row, block.label.column);
  let pairs: readonly Pair[] = [];
  const headers = headersByRow(block);
  for (let row = block.top; row <= block.bottom; row++) {
    const header = headers.get(row);
    if (header?.top === row) pairs = readPairs(header, draft);
    if (header) continue;
    const cells = page.own(row).filter((cell) => cell !== block.label && !isLabelOf(page, block, cell));
    readLineRow(context, row, { cells, pairs });
  }
}

function isLabelOf(page: Page, { label, headers }: Block, cell: Cell): boolean {
  const isBeside = cell.column < (headers[0]?.columns[0]?.left ?? 0);
  return isBeside && label !== null && page.bare(label) === page.bare(cell);
}

function readPairs({ columns, top }: Header, draft: DraftBuilder): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, column] of columns.entries()) {
    const further = columns.slice(index + 1).find(({ role }) => role === "amount");
    const amount = further ?? (column.left < column.right ? { ...column, left: column.left + 1 } : undefined);
    if ((column.role !== "expenditure" && column.role !== "revenue") || !amount) continue;
    pairs.push({ side: column.role, label: column, amount });
    draft.mark(pointer("budget", column.role), top, column.left);
    const unit = moneyUnitIn(bracketed(amount.label) ?? "");
    if (!unit) continue;
    draft.field("/budget/unit", unit, top, amount.left);
    if (!draft.sideUnits.has(column.role)) draft.sideUnits.set(column.role, unit);
  }
  return pairs;
}

interface LineRow {
  readonly cells: readonly Cell[];
  readonly pairs: readonly Pair[];
}

function readLineRow(context: Context, row: number, part: LineRow): void {
  const placed = new Set<Cell>();
  for (const pair of part.pairs) {
    const label = part.cells.find((cell) => isIn(cell, pair.label));
    const amount = part.cells.find((cell) => cell !== label && isIn(cell, pair.amount));
    if (!label) continue;
    addLine(context, { pair, label, amount, row });
    placed.add(label);
    if (amount) placed.add(amount);
  }
  const isRepeated = (cell: Cell) => [...placed].some(({ column, text }) => column < cell.column && text === cell.text);
  for (const cell of part.cells) if (!placed.has(cell) && !isRepeated(cell)) reportUnplaced(context, cell, part.cells);
}

function isIn(cell: Cell, column: Column): boolean {
  return column.left <= cell.column && cell.column <= column.right;
}

function addLine(
  { page, draft }: Context,
  line: { readonly pair: Pair; readonly label: Cell; readonly amount: Cell | undefined; readonly row: number },
): void {
  const { pair, row } = line;
  const { indent: own, label } = nesting(line.label.text);
  const indent = own + (isPartOfSubtotal(page, label, draft.lines(pair.side).at(-1)?.label) ? 1 : 0);
  const { list, path } = draft.linesAt(pair.side, indent);
  const place = path + pointer(list.length);
  draft.mark(place, row, line.label.column);
  const amount = draft.amount(`${place}/amount`, line.amount, row, pair.amount.left);
  list.push({ label, amount, indent, children: [] });
}

/** Whether a line is a part of a subtotal above it: 一般公共预算 below 财政拨款小计. */
function isPartOfSubtotal(page: Page, label: string, above: string | undefined): boolean {
  const whole = /^(.+)小计$/u.exec(bareLabel(above ?? ""))?.[1];
  return whole !== undefined && page.lexicon.isWithin(bareLabel(label), whole);
}

/** How far a line's label is set in, in Chinese characters: by blanks, and by 其中：, which makes it a part of the line above. */
function nesting(text: string): { readonly indent: number; readonly label: string } {
  const blanks = /^\s*/u.exec(text)?.[0] ?? "";
  const label = text.trim().replace(/^其中[:：]?\s*/u, "");
  const isMarked = label !== text.trim() && label !== "";
  const width = [...blanks].reduce((sum, blank) => sum + (blank === "\u3000" ? 1 : 0.5), 0);
  return { indent: width + (isMarked ? 3 : 0), label: isMarked ? label : text.trim() };
}

function reportUnplaced({ page, block, draft }: Context, cell: Cell, cells: readonly Cell[]): void {
  const values = cells.filter((other) => other.column > cell.column).map(({ text }) => text);
  const section = block.label ? bareLabel(block.label.text) : null;
  const facts = { label: cell.text, section, values, nearest: null };
  draft.findings.push(earlyFinding("form/unknown-label", facts, page.grid.placeOf(cell.row, cell.column)));
}
