import { earlyFinding } from "../diagnostic.ts";
import type { Cell, Grid } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import { type Column, readColumns } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { LinesSection } from "./form.ts";
import { bracketed } from "./labels.ts";
import { isHeaderRow, type SectionBlock } from "./outline.ts";
import { endsTable } from "./surroundings.ts";

type Side = "expenditure" | "revenue";

/** The column of a side's labels, and the column of their amounts. */
interface Pair {
  readonly side: Side;
  readonly label: Column<string>;
  readonly amount: Column<string>;
}

/** Reads budget lines: under each side's header its labels, and their amounts in the column of amounts that follows. */
export function readLines(grid: Grid, block: SectionBlock, draft: DraftBuilder): void {
  const section = block.section as LinesSection;
  draft.sections.add(section.section);
  let pairs: readonly Pair[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    if (isHeaderRow(grid, row, section)) {
      pairs = readPairs(grid, row, section, draft);
    } else {
      const cells = grid.row(row).filter((cell) => cell !== block.label && !isLabelOf(section, cell));
      if (row > block.top && endsTable(cells)) return;
      readLineRow(grid, row, { cells, pairs, section, draft });
    }
  }
}

function isLabelOf(section: LinesSection, cell: Cell): boolean {
  return section.labels.includes(cell.text.replace(/\s+/gu, ""));
}

function readPairs(grid: Grid, row: number, section: LinesSection, draft: DraftBuilder): Pair[] {
  const columns = readColumns(grid, row, section.columns);
  const pairs: Pair[] = [];
  for (const [index, column] of columns.entries()) {
    const amount = columns.slice(index + 1).find(({ role }) => role === "amount");
    if (column.role === "amount" || !amount) continue;
    pairs.push({ side: column.role as Side, label: column, amount });
    draft.mark(pointer("budget", column.role), row, column.left);
    const unit = bracketed(amount.label);
    if (unit) draft.field("/budget/unit", unit, row, amount.left);
  }
  return pairs;
}

function readLineRow(
  grid: Grid,
  row: number,
  part: {
    readonly cells: readonly Cell[];
    readonly pairs: readonly Pair[];
    readonly section: LinesSection;
    readonly draft: DraftBuilder;
  },
): void {
  const placed = new Set<Cell>();
  for (const pair of part.pairs) {
    const label = part.cells.find((cell) => isIn(cell, pair.label) && cell.row === row);
    const amount = part.cells.find((cell) => isIn(cell, pair.amount) && cell.row === row);
    if (!label) continue;
    addLine(part.draft, { pair, label, amount, row });
    placed.add(label);
    if (amount) placed.add(amount);
  }
  for (const cell of part.cells) if (!placed.has(cell) && cell.row === row) reportUnplaced(grid, cell, part);
}

function isIn(cell: Cell, column: Column<string>): boolean {
  return column.left <= cell.column && cell.column <= column.right;
}

function addLine(
  draft: DraftBuilder,
  line: { readonly pair: Pair; readonly label: Cell; readonly amount: Cell | undefined; readonly row: number },
): void {
  const { pair, row } = line;
  const { indent, label } = nesting(line.label.text);
  const { list, path } = draft.linesAt(pair.side, indent);
  const own = path + pointer(list.length);
  draft.mark(own, row, line.label.column);
  const amount = draft.amount(`${own}/amount`, line.amount, row, pair.amount.left);
  draft.addLine(list, { label, amount, indent });
}

/** How far a line's label is set in, in Chinese characters: by blanks, and by 其中：, which makes it a part of the line above. */
function nesting(text: string): { readonly indent: number; readonly label: string } {
  const blanks = /^\s*/u.exec(text)?.[0] ?? "";
  const label = text.trim().replace(/^其中[:：]?\s*/u, "");
  const isMarked = label !== text.trim() && label !== "";
  const width = [...blanks].reduce((sum, blank) => sum + (blank === "\u3000" ? 1 : 0.5), 0);
  return { indent: width + (isMarked ? 3 : 0), label: isMarked ? label : text.trim() };
}

function reportUnplaced(
  grid: Grid,
  cell: Cell,
  part: { readonly cells: readonly Cell[]; readonly section: LinesSection; readonly draft: DraftBuilder },
): void {
  const values = part.cells.filter((other) => other.column > cell.column).map(({ text }) => text);
  const facts = { label: cell.text, section: part.section.labels[0] ?? null, values, nearest: null };
  part.draft.findings.push(earlyFinding("form/unknown-label", facts, grid.placeOf(cell.row, cell.column)));
}
