import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import { type Column, columnOf } from "./columns.ts";
import { endsAt, isWithin } from "./containers.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import { FigureHeads } from "./figure-heads.ts";
import { type Header, readHeader } from "./header.ts";
import { budgetIn, isAmount, isFigure, type MoneyEntry, moneyIn, unnamedMoney } from "./money.ts";
import { isCaption, isOverLines, isPaid, isTallLine, moneyEntriesIn } from "./money-entries.ts";
import { amountsUnder, areCaptions, areHeads, dividedHeads, moneyHeadsIn } from "./money-heads.ts";
import { MoneySides } from "./money-sides.ts";
import { MoneyTree } from "./money-tree.ts";
import type { Page } from "./page.ts";
import { yearColumns, yearOf } from "./year-columns.ts";

/** Reads money told label by label: totals with their parts, side by side or one below the other, in one column of figures or several. */
export class Funding {
  readonly #page: Page;
  readonly #draft: DraftBuilder;
  readonly #tree: MoneyTree;
  readonly #sides: MoneySides;
  readonly #figureHeads: FigureHeads;
  #columns: readonly Column[] = [];
  #container: Cell | null = null;
  /** A line whose label is merged down from a header beside its amounts. */
  #tall: Cell | null = null;
  /** Labels that head columns, whose amounts stand in the row below. */
  #heads: readonly MoneyEntry[] = [];
  /** The last row with money in it, and the last row read. */
  #moneyRow = -2;
  #lastRow = -2;

  constructor(page: Page, draft: DraftBuilder) {
    this.#page = page;
    this.#draft = draft;
    this.#tree = new MoneyTree(page);
    this.#sides = new MoneySides(page);
    this.#figureHeads = new FigureHeads(page, draft);
  }

  /** Reads the money in a row; gives the cells that are none. */
  readRow(row: number, cells: readonly Cell[]): readonly Cell[] {
    const isNext = this.#moneyRow === this.#lastRow;
    const own = this.#figureHeads.leaveOut(
      cells.filter((cell) => !this.#repeatsContainer(cell)),
      isNext,
    );
    const rest = this.#readYears(own) ?? this.#readHeads(own) ?? this.#readEntries(row, own, isNext);
    if (rest.length < cells.length) this.#moneyRow = row;
    this.#lastRow = row;
    return rest;
  }

  /** Hands over what was collected. */
  finish(): void {
    this.#flushHeads(new Map());
    this.#tree.handTo(this.#draft);
  }

  /** Figures by years, of which that of the table's year is meant. */
  #readYears(cells: readonly Cell[]): readonly Cell[] | null {
    const columns = yearColumns(cells, yearOf(this.#draft));
    if (columns.length === 0) return null;
    this.#beginColumns({ columns, side: null }, cells);
    return [];
  }

  #readEntries(row: number, cells: readonly Cell[], isNext: boolean): readonly Cell[] {
    const header = cells.some(({ text }) => isAmount(text)) ? null : readHeader(this.#page, row, "funding");
    if (header) {
      this.#beginColumns(header, cells);
      return [];
    }
    if (this.#container && !this.#isInContainer(row, cells)) this.#leaveContainer();
    if (cells.slice(1).some((cell) => this.#endsColumns(cell))) this.#columns = [];
    if (this.#readTall(row, cells)) return [];
    const inner = cells.filter((cell) => !this.#sides.note(cell, cells));
    if (this.#beginHeads(inner, inner.length < cells.length)) return [];
    return this.#readLines(inner, isNext);
  }

  /** A label of money in a column of figures ends them: 按支出性质分 under 全年执行数, beside 按收入性质分. */
  #endsColumns(cell: Cell): boolean {
    const column = columnOf(this.#columns, cell);
    return (column?.role === "amount" || column?.role === "other") && moneyIn(this.#page.label(cell)) !== null;
  }

  #beginColumns({ columns, side }: Pick<Header, "columns" | "side">, cells: readonly Cell[]): void {
    this.#columns = columns;
    if (!side && endsAt(this.#page, this.#container, cells[0]?.row)) this.#container = null;
    this.#noteContainer(side ?? cells[0]);
    this.#tall = cells.find((cell) => isTallLine(this.#page, cell)) ?? null;
  }

  #readTall(row: number, cells: readonly Cell[]): boolean {
    const cell = this.#tall;
    if (!cell || row > this.#page.grid.block(cell).bottom || !cells.every(({ text }) => isFigure(text))) return false;
    this.#tall = null;
    const labelled = this.#page.label(cell);
    const entry = { labelled, money: moneyIn(labelled) ?? unnamedMoney(cell), cell, values: cells };
    this.#add(entry, budgetIn(entry, this.#columns));
    return true;
  }

  /** Labels side by side within a container, or beside a label of their side, head columns. */
  #beginHeads(cells: readonly Cell[], isBeside: boolean): boolean {
    const isContainer = (cell: Cell) => moneyIn(this.#page.label(cell))?.role === "container";
    const container = this.#container ?? cells.find(isContainer) ?? null;
    if (!container && !isBeside) return false;
    const heads = moneyHeadsIn(
      this.#page,
      cells.filter((cell) => cell !== container),
    );
    if (heads.length === 0) return false;
    if (container && container !== this.#container) this.#noteContainer(container);
    this.#draft.sections.add("budget");
    this.#heads = heads;
    return true;
  }

  #readLines(cells: readonly Cell[], isNext: boolean): readonly Cell[] {
    const isInContainer = this.#container !== null;
    const entries = moneyEntriesIn(this.#page, cells, {
      isExpected: isNext || isInContainer,
      isInContainer,
      hasColumns: this.#columns.length > 0,
    });
    const told = entries.filter((entry) => !this.#readContainer(entry, entries));
    const captions = new Set(told.filter((entry, at) => isCaption(this.#page, entry, told[at + 1])));
    const lines = told.filter((entry) => !captions.has(entry));
    if (lines.length > 0) this.#draft.sections.add("budget");
    if (!areHeads(lines)) for (const entry of told) this.#addLine(entry, captions);
    else if (!areCaptions(this.#page, lines)) this.#heads = lines;
    const read = new Set(entries.flatMap(({ cell, values }) => [cell, ...values]));
    return cells.filter((cell) => !read.has(cell));
  }

  #addLine(entry: MoneyEntry, captions: ReadonlySet<MoneyEntry>): void {
    if (captions.has(entry)) this.#tree.addCaption(entry, this.#sides.of(entry.cell));
    else this.#add(entry, budgetIn(entry, this.#columns));
  }

  #add(entry: MoneyEntry, amount: Cell | null): void {
    this.#tree.add(entry, amount, this.#sides.of(entry.cell));
  }

  /** Whether a cell is the container once more, as where merged blocks are written out. */
  #repeatsContainer(cell: Cell): boolean {
    const container = this.#container;
    return container !== null && container.column === cell.column && container.text === cell.text;
  }

  #leaveContainer(): void {
    this.#container = null;
    this.#columns = [];
  }

  #isInContainer(row: number, cells: readonly Cell[]): boolean {
    return this.#container !== null && isWithin(this.#page, this.#container, { row, cells, columns: this.#columns });
  }

  /** A container is no line of its own, unless its amount stands beside it. */
  #readContainer(entry: MoneyEntry, row: readonly MoneyEntry[]): boolean {
    if (entry.money.role !== "container" && !isOverLines(this.#page, entry, row)) return false;
    this.#noteContainer(entry.cell);
    return !isPaid(entry);
  }

  #noteContainer(cell: Cell | undefined): void {
    if (!cell) return;
    this.#draft.sections.add("budget");
    const isInner = this.#page.grid.block(cell).bottom > cell.row;
    if (this.#container === null || isInner || cell.column <= this.#container.column) this.#container = cell;
    this.#draft.mark(pointer("budget", "revenue"), cell.row, cell.column);
  }

  /** The amounts of labels that head columns, if this row holds them, or further labels that divide them. */
  #readHeads(cells: readonly Cell[]): readonly Cell[] | null {
    if (this.#heads.length === 0) return null;
    const divided = dividedHeads(this.#page, this.#heads, cells);
    if (divided) {
      this.#heads = divided;
      return [];
    }
    const [first] = cells;
    const isNamed = first && this.#page.column("funding", first)?.role === "amount";
    const figures = isNamed ? cells.slice(1) : cells;
    const amounts = amountsUnder(this.#heads, figures);
    this.#flushHeads(amounts);
    if (amounts.size === 0) return null;
    const read = new Set(amounts.values());
    return figures.filter((cell) => !read.has(cell));
  }

  #flushHeads(amounts: ReadonlyMap<MoneyEntry, Cell>): void {
    for (const head of this.#heads) this.#add(head, amounts.get(head) ?? null);
    this.#heads = [];
  }
}
