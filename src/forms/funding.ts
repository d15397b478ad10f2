import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import { type Column, columnOf } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import { readHeader } from "./header.ts";
import { isAmount, isFigure, isLineName, type Money, type MoneyEntry, moneyIn, unnamedMoney } from "./money.ts";
import { MoneySides } from "./money-sides.ts";
import { MoneyTree } from "./money-tree.ts";
import type { Page } from "./page.ts";

/** Reads money told label by label: totals with their parts, side by side or one below the other, in one column of figures or several. */
export class Funding {
  readonly #page: Page;
  readonly #draft: DraftBuilder;
  readonly #tree: MoneyTree;
  readonly #sides: MoneySides;
  #columns: readonly Column[] = [];
  #container: Cell | null = null;
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
  }

  /** Reads the money in a row; gives the cells that are none. */
  readRow(row: number, cells: readonly Cell[]): readonly Cell[] {
    const isNext = this.#moneyRow === this.#lastRow;
    const own = cells.filter((cell) => !this.#repeatsContainer(cell));
    const rest = this.#readHeads(own) ?? this.#readEntries(row, own, isNext);
    if (rest.length < cells.length) this.#moneyRow = row;
    this.#lastRow = row;
    return rest;
  }

  /** Hands over what was collected. */
  finish(): void {
    this.#flushHeads(new Map());
    this.#tree.handTo(this.#draft);
  }

  #readEntries(row: number, cells: readonly Cell[], isNext: boolean): readonly Cell[] {
    const header = cells.some(({ text }) => isAmount(text)) ? null : readHeader(this.#page, row, "funding");
    if (header) {
      this.#columns = header.columns;
      this.#noteContainer(header.side ?? cells[0]);
      this.#tall = cells.find((cell) => this.#isTallLine(cell)) ?? null;
      return [];
    }
    if (this.#container && !this.#isInContainer(row, cells)) this.#leaveContainer();
    if (this.#readTall(row, cells)) return [];
    const inner = cells.filter((cell) => !this.#sides.note(cell, cells));
    const heads = this.#headsIn(inner, inner.length < cells.length);
    if (heads.length > 0) {
      this.#draft.sections.add("budget");
      this.#heads = heads;
      return [];
    }
    const entries = this.#entriesIn(inner, isNext || this.#container !== null);
    if (entries.length === 0) return inner;
    const lines = entries.filter(
      (entry, at) => !this.#readContainer(entry) && !this.#isCaption(entry, entries[at + 1]),
    );
    if (lines.length > 0) this.#draft.sections.add("budget");
    if (!areHeads(lines)) for (const entry of lines) this.#add(entry, this.#amountOf(entry));
    else if (!this.#areCaptions(lines)) this.#heads = lines;
    const read = new Set(entries.flatMap(({ cell, values }) => [cell, ...values]));
    return inner.filter((cell) => !read.has(cell));
  }

  /** A line whose label is merged down from the header beside its amounts. */
  #isTallLine(cell: Cell): boolean {
    const role = moneyIn(this.#page.label(cell))?.role;
    return (role === "total" || role === "part") && this.#page.grid.block(cell).bottom > cell.row;
  }

  #readTall(row: number, cells: readonly Cell[]): boolean {
    const cell = this.#tall;
    if (!cell || row > this.#page.grid.block(cell).bottom || !cells.every(({ text }) => isFigure(text))) return false;
    this.#tall = null;
    const labelled = this.#page.label(cell);
    const entry = { labelled, money: moneyIn(labelled) ?? unnamedMoney(cell), cell, values: cells };
    this.#add(entry, this.#amountOf(entry));
    return true;
  }

  #add(entry: MoneyEntry, amount: Cell | null): void {
    this.#tree.add(entry, amount, this.#sides.of(entry.cell));
  }

  /** A label whose parts follow it in its row in the place of its amount: 基本支出 before 人员经费 and 公用经费. */
  #isCaption({ labelled, cell, values }: MoneyEntry, next: MoneyEntry | undefined): boolean {
    if (!labelled || !next?.labelled || labelled.inline !== null || values.length > 0) return false;
    return next.cell.row === cell.row && this.#page.lexicon.isWithin(next.labelled.bare, labelled.bare);
  }

  /** Labels over other labels, 按收入性质分 over 收入总额, have no amounts of their own. */
  #areCaptions(lines: readonly MoneyEntry[]): boolean {
    const [first] = lines;
    const below = first ? this.#page.own(this.#page.nextFilled(first.cell.row)) : [];
    const under = (cell: Cell) => below.find(({ column }) => column === cell.column);
    return lines.every(({ cell }) => {
      const found = under(cell);
      return found !== undefined && moneyIn(this.#page.label(found)) !== null;
    });
  }

  /** Whether a cell is the container once more, as where merged blocks are written out. */
  #repeatsContainer(cell: Cell): boolean {
    const container = this.#container;
    return container !== null && container.column === cell.column && container.text === cell.text;
  }

  /** Labels side by side within a container, or beside a label of their side, without a figure in their row: the amounts stand below them. */
  #headsIn(cells: readonly Cell[], isBeside: boolean): MoneyEntry[] {
    const container = this.#container ?? cells.find((cell) => this.#isContainer(cell)) ?? null;
    const heads = cells.filter((cell) => cell !== container && !this.#isIgnored(cell));
    const [left] = heads;
    if ((!container && !isBeside) || !left || heads.length < 2) return [];
    if (heads.some(({ text }) => !isLineName(text) || text.length > 20)) return [];
    const money = heads.map((cell) => moneyIn(this.#page.label(cell)));
    const isTold = money.filter((found) => found !== null).length >= 2;
    if (!isTold || heads.some((cell) => this.#page.label(cell)?.inline)) return [];
    const below = this.#page.own(this.#page.nextFilled(left.row));
    const amounts = below.filter(({ column }) => column >= left.column);
    if (amounts.length === 0 || !amounts.every(({ text }) => isFigure(text))) return [];
    if (container && container !== this.#container) this.#noteContainer(container);
    return heads.map((cell, at) => {
      return { labelled: this.#page.label(cell), money: money[at] ?? unnamedMoney(cell), cell, values: [] };
    });
  }

  #isIgnored(cell: Cell): boolean {
    return this.#page.label(cell)?.meanings[0]?.kind === "ignored";
  }

  #isContainer(cell: Cell): boolean {
    return moneyIn(this.#page.label(cell))?.role === "container";
  }

  #leaveContainer(): void {
    this.#container = null;
    this.#columns = [];
  }

  #isInContainer(row: number, cells: readonly Cell[]): boolean {
    const container = this.#container;
    if (!container) return false;
    const { top, bottom } = this.#page.grid.block(container);
    return top < bottom ? row <= bottom : (cells[0]?.column ?? 0) > container.column;
  }

  #entriesIn(cells: readonly Cell[], isExpected: boolean): MoneyEntry[] {
    const entries: MoneyEntry[] = [];
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      const money = cell && this.#moneyOf(cells, at, isExpected || entries.length > 0);
      if (!cell || !money) continue;
      const values = this.#valuesAfter(cells, at);
      entries.push({ labelled: this.#page.label(cell), money, cell, values });
      at += values.length;
    }
    return entries;
  }

  /** What a cell means as a label of money; a value of another label is none, and parts are only where money is told. */
  #moneyOf(cells: readonly Cell[], at: number, isExpected: boolean): Money | null {
    const [before, cell, next] = [cells[at - 1], cells[at], cells[at + 1]];
    const label = cell ? this.#page.label(cell) : null;
    const isPaid = isFigure(label?.inline ?? next?.text ?? "");
    if (!cell || (before && this.#takesAsValue(before, isPaid))) return null;
    if (label === null) return isPaid && this.#container !== null && isLineName(cell.text) ? unnamedMoney(cell) : null;
    const money = moneyIn(label);
    if (!money || isExpected) return money;
    return label.isExact && (isPaid || (money.role !== "part" && !isPlain(label.bare))) ? money : null;
  }

  /** Whether the cell after a label is its value: after a field's always, after one that is ignored (资金性质) unless an amount follows. */
  #takesAsValue(label: Cell, isPaid: boolean): boolean {
    return this.#isField(label) || (!isPaid && this.#isIgnored(label));
  }

  #isField(cell: Cell): boolean {
    const label = this.#page.label(cell);
    return label?.isExact === true && label.inline === null && label.meanings.some(({ kind }) => kind === "field");
  }

  #valuesAfter(cells: readonly Cell[], at: number): readonly Cell[] {
    const values: Cell[] = [];
    for (const cell of cells.slice(at + 1)) {
      if (this.#page.label(cell) !== null && !isFigure(cell.text)) break;
      values.push(cell);
    }
    const last = values.findIndex(
      (cell, index) => index > 0 && !isFigure(cell.text) && !/^[-—/%无]*$/u.test(cell.text.trim()),
    );
    return last < 0 || this.#columns.length > 0 ? values : values.slice(0, last);
  }

  /** A container is no line of its own, unless its amount stands beside it. */
  #readContainer({ money, cell, values, labelled }: MoneyEntry): boolean {
    if (money.role !== "container") return false;
    this.#noteContainer(cell);
    return !(values[0] && isFigure(values[0].text)) && !(labelled?.inline && isFigure(labelled.inline));
  }

  #noteContainer(cell: Cell | undefined): void {
    if (!cell) return;
    this.#draft.sections.add("budget");
    if (
      this.#container === null ||
      this.#page.grid.block(cell).bottom > cell.row ||
      cell.column <= this.#container.column
    ) {
      this.#container = cell;
    }
    this.#draft.mark(pointer("budget", "revenue"), cell.row, cell.column);
  }

  #amountOf({ values }: MoneyEntry): Cell | null {
    if (this.#columns.length === 0) return values[0] ?? null;
    const budget = this.#columns.filter(({ role }) => role === "amount").sort((a, b) => a.rank - b.rank);
    for (const column of budget) {
      const found = values.find((cell) => columnOf([column], cell));
      if (found) return found;
    }
    return null;
  }

  /** The amounts of labels that head columns, if this row holds them. */
  #readHeads(cells: readonly Cell[]): readonly Cell[] | null {
    if (this.#heads.length === 0) return null;
    if (this.#divideHeads(cells)) return [];
    const amounts = new Map<MoneyEntry, Cell>();
    for (const [index, head] of this.#heads.entries()) {
      const end = this.#heads[index + 1]?.cell.column ?? Number.MAX_SAFE_INTEGER;
      const found = cells.find(({ column, text }) => head.cell.column <= column && column < end && isFigure(text));
      if (found) amounts.set(head, found);
    }
    if (cells.some(({ text }) => !isFigure(text))) amounts.clear();
    this.#flushHeads(amounts);
    if (amounts.size === 0) return null;
    const read = new Set(amounts.values());
    return cells.filter((cell) => !read.has(cell));
  }

  /** Labels under one that spans them are its parts, their amounts in the row after: 一般公共预算 and 政府性基金 under 财政拨款. */
  #divideHeads(cells: readonly Cell[]): boolean {
    const [first] = cells;
    const over = this.#heads.find(({ cell }) => {
      const { left, right } = this.#page.grid.block(cell);
      return cells.length >= 2 && left < right && cells.every(({ column }) => left <= column && column <= right);
    });
    if (!over || !first || cells.some((cell) => isFigure(cell.text) || !moneyIn(this.#page.label(cell)))) return false;
    const isWhole = /^(?:小计|合计)$/u.test(this.#page.bare(first));
    const parts = isWhole ? cells.slice(1) : cells;
    const whole = isWhole ? [{ ...over, cell: { ...over.cell, column: first.column } }] : [];
    const divided = parts.map((cell, at): MoneyEntry => {
      const labelled = this.#page.label(cell);
      const marked = { ...cell, row: over.cell.row, text: at === 0 ? `其中：${cell.text}` : cell.text };
      return { labelled, money: moneyIn(labelled) ?? unnamedMoney(cell), cell: marked, values: [] };
    });
    this.#heads = this.#heads.flatMap((head) => (head === over ? [...whole, ...divided] : [head]));
    return true;
  }

  #flushHeads(amounts: ReadonlyMap<MoneyEntry, Cell>): void {
    for (const head of this.#heads) this.#add(head, amounts.get(head) ?? null);
    this.#heads = [];
  }
}

function areHeads(lines: readonly MoneyEntry[]): boolean {
  return lines.length >= 2 && lines.every(({ values, labelled }) => values.length === 0 && !labelled?.inline);
}

/** Words that mean money only beside a figure: 合计. */
function isPlain(bare: string): boolean {
  return bare.length <= 2;
}
