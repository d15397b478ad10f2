import type { Cell } from "../source/grid.ts";
import { type Header, readHeader } from "./header.ts";
import { kindsOfHeader } from "./header-cells.ts";
import type { BlockKind, HeaderOf, Meaning } from "./lexicon.ts";
import type { Labelled, Page } from "./page.ts";
import { endsTable, isTitle } from "./surroundings.ts";

/** A block of lines or records: its rows, its headers, and the cell that bears its label. */
export interface Block {
  readonly kind: BlockKind;
  readonly label: Cell | null;
  readonly top: number;
  bottom: number;
  readonly headers: Header[];
  /** What its columns hold, where it has no header. */
  readonly implied?: Header;
}

const lines: BlockKind = { section: "budget", layout: "lines", category: "key", columnsOf: "budget" };

const kinds: Readonly<Record<HeaderOf, BlockKind | null>> = {
  indicators: { section: "indicators", layout: "indicators", category: "key", columnsOf: "indicators" },
  tasks: { section: "tasks", layout: "tasks", category: "key", columnsOf: "tasks" },
  lines,
  funding: null,
};

/** The blocks of a page, from top to bottom. */
export function findBlocks(page: Page): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (let row = 0; row < page.grid.rowCount; row++) {
    if (page.own(row).length === 0 || isInHeader(open, row)) continue;
    const next: Block | null = blockAt(page, row, open);
    if (next && next !== open) {
      cutAt(open, next.top);
      blocks.push(next);
    }
    if (next || (open && !continues(page, open, row))) open = next;
    if (open) open.bottom = Math.max(open.bottom, row, open.headers.at(-1)?.bottom ?? row);
  }
  return blocks;
}

/** A header may begin in rows that were read as part of the block above it. */
function cutAt(block: Block | null, top: number): void {
  if (block) block.bottom = Math.min(block.bottom, top - 1);
}

/** Whether a row belongs to the header that was read last. */
function isInHeader(open: Block | null, row: number): boolean {
  const header = open?.headers.at(-1);
  return header !== undefined && header.top < row && row <= header.bottom;
}

/** The headers of a block by each of the rows that they take. */
export function headersByRow({ headers }: Block): ReadonlyMap<number, Header> {
  const byRow = new Map<number, Header>();
  for (const header of headers) for (let row = header.top; row <= header.bottom; row++) byRow.set(row, header);
  return byRow;
}

/** The block whose header or label a row bears: a new one, or the open one, to which a header of its kind belongs. */
function blockAt(page: Page, row: number, open: Block | null): Block | null {
  const told = kindsOfHeader(page, page.own(row));
  for (const of of ["indicators", "tasks", "lines"] as const) {
    const header = told.includes(of) ? readHeader(page, row, of) : null;
    if (header && of === "tasks" && headsIndicators(header)) continue;
    const kind = header && kindOf(page, header);
    if (!header || !kind) continue;
    const isOwn = header.side && blockLabel(page.label(header.side)) !== null && !isLabelOf(page, open, header.side);
    if (open?.kind.layout === kind.layout && !isOwn) {
      open.headers.push(header);
      return open;
    }
    return { kind, label: header.side, top: header.top, bottom: row, headers: [header] };
  }
  return open && beginsUnheaded(page, row, open);
}

/** Whether what looks like a header of tasks goes on below as one of indicators. */
function headsIndicators({ columns }: Header): boolean {
  return columns.filter(({ label }) => /^[一二三]级(?:指标)?$/u.test(label)).length >= 2;
}

/** A block that shares the header of the one before it: 其他需完成的任务 below 年度重点工作任务. */
function beginsUnheaded(page: Page, row: number, open: Block): Block | null {
  const cells = page.own(row);
  const [first] = cells;
  const label = first ? page.label(first) : null;
  const kind = blockLabel(label);
  if (!first || !kind || kind.layout === "lines" || cells.length < 2) return null;
  if (kind.layout === "indicators" && label?.meanings.some((meaning) => meaning.kind === "goals")) return null;
  if (isLabelOf(page, open, first) || first.column > leftOf(open)) return null;
  return { kind, label: first, top: row, bottom: row, headers: [] };
}

/** Columns of expenditure and of revenue, each with its amounts under a header of their own or under its own, need no label. */
function hasBothSides({ columns }: Header): boolean {
  const roles = columns.map(({ role }) => role);
  const sides = columns.filter(({ role }) => role === "expenditure" || role === "revenue");
  if (new Set(sides.map(({ role }) => role)).size < 2) return false;
  const amounts = roles.filter((role) => role === "amount").length;
  return amounts >= 2 || (amounts === 0 && sides.every(({ left, right }) => left < right));
}

/** What a header's block is: as the label beside it says; lines are only those of a label of their own. */
function kindOf(page: Page, header: Header): BlockKind | null {
  const own = header.side ? blockLabel(page.label(header.side)) : null;
  if (header.of === "lines") return own?.layout === "lines" ? own : hasBothSides(header) ? lines : null;
  return own?.layout === header.of ? own : kinds[header.of];
}

function isLabelOf(page: Page, block: Block | null, cell: Cell): boolean {
  const label = block?.label ?? null;
  return label !== null && (label === cell || page.bare(label) === page.bare(cell));
}

function leftOf({ label, headers }: Block): number {
  return label?.column ?? headers[0]?.columns[0]?.left ?? 0;
}

/** The block that a label names. */
function blockLabel(label: Labelled | null): BlockKind | null {
  const found = label?.inline === null ? label.meanings.find(({ kind }) => kind === "block") : undefined;
  return found?.kind === "block" ? found.block : null;
}

/** Whether a row belongs to the block above it: no other section, title, note or signature begins in it. */
function continues(page: Page, block: Block, row: number): boolean {
  const cells = page.distinct(row);
  const [first] = cells;
  if (!first || isTitle(page, cells)) return false;
  if (endsTable(page.row(row))) return isNoteBetween(page, block, row);
  if (first.column <= leftOf(block) && isCaption(cells)) return false;
  const label = first.column <= leftOf(block) ? page.label(first) : null;
  if (label?.meanings.some((meaning) => endsBlock(meaning, label, cells))) return false;
  if (block.kind.layout === "indicators" || !block.label) return true;
  return first.column > page.grid.block(block.label).right || isLabelOf(page, block, first);
}

/** Whether a note stands alone in its row between records of one block: more of them follow it. */
function isNoteBetween(page: Page, { headers }: Block, row: number): boolean {
  const next = page.nextFilled(row);
  const cells = page.own(next);
  const [first] = cells;
  const [header] = headers;
  if (page.distinct(row).length > 1 || !header || !first || cells.length < 3 || endsTable(cells)) return false;
  if (page.isFirm(first) || isTitle(page, cells)) return false;
  const [from, to] = [header.columns[0]?.left ?? 0, header.columns.at(-1)?.right ?? 0];
  const isInside = from <= first.column && (cells.at(-1)?.column ?? 0) <= to;
  return isInside && readHeader(page, next, "indicators") === null;
}

/** 五、其他, by itself in its row: what follows is another section. */
function isCaption(cells: readonly Cell[]): boolean {
  const [first] = cells;
  return cells.length === 1 && first !== undefined && /^[一二三四五六七八九十]{1,3}、.{1,30}$/u.test(first.text.trim());
}

/** Whether a label at the start of a row begins something else than a record. */
function endsBlock(meaning: Meaning, { bare, inline, isExact }: Labelled, cells: readonly Cell[]): boolean {
  if (meaning.kind === "field") return isExact && (inline === null || cells.length <= 3);
  if (meaning.kind === "goals") return isExact && (inline === null || cells.length <= 2);
  if (meaning.kind === "money")
    return isExact && meaning.role !== "part" && inline === null && bare.length > 2 && cells.length <= 8;
  return (
    meaning.kind === "ignored" &&
    cells.length <= 4 &&
    (isExact || /^其他.*说明|意见$|盖章|签字|签章|负责人|联系人|电话$/u.test(bare))
  );
}
