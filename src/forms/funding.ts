import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import { type Column, columnOf } from "./columns.ts";
import type { DraftBuilder, OpenLine, Side } from "./draft-builder.ts";
import type { Horizon } from "./form.ts";
import { readHeader } from "./header.ts";
import { bareLabel, printedLabel } from "./labels.ts";
import type { Meaning } from "./lexicon.ts";
import type { Labelled, Page } from "./page.ts";

type Money = Meaning & { readonly kind: "money" };

/** A line of money as it was met, before its place in the table is known. */
interface Line {
  readonly label: string;
  readonly bare: string;
  readonly cell: Cell;
  /** The cell of the amount; null where it is blank or stands in the label's cell. */
  readonly amount: Cell | null;
  readonly inline: string | null;
  readonly horizon: Horizon;
  readonly parts: Line[];
}

/** A label of money, and the cells beside it up to the next label. */
interface Entry {
  readonly labelled: Labelled | null;
  readonly money: Money;
  readonly cell: Cell;
  readonly values: readonly Cell[];
}

const order: readonly Horizon[] = ["annual", "either", "cycle"];

/** Reads money told label by label: totals with their parts, side by side or one below the other, in one column of figures or several. */
export class Funding {
  readonly #page: Page;
  readonly #draft: DraftBuilder;
  readonly #totals: Line[] = [];
  readonly #spent: Line[] = [];
  readonly #loose: Line[] = [];
  #columns: readonly Column[] = [];
  #container: Cell | null = null;
  /** Labels that head columns, whose amounts stand in the row below. */
  #heads: readonly Entry[] = [];
  /** The last row with money in it, and the last row read. */
  #moneyRow = -2;
  #lastRow = -2;
  /** The line read last, and the one whose parts 其中 has begun. */
  #last: Line | null = null;
  #divided: Line | null = null;

  constructor(page: Page, draft: DraftBuilder) {
    this.#page = page;
    this.#draft = draft;
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

  /** Hands the lines over: totals for the year first, then those for the whole cycle. */
  finish(): void {
    this.#flushHeads(new Map());
    const totals = order.flatMap((horizon) => this.#totals.filter((line) => line.horizon === horizon));
    this.#hand("revenue", [...totals, ...this.#loose]);
    this.#hand("expenditure", this.#spent);
  }

  #readEntries(row: number, cells: readonly Cell[], isNext: boolean): readonly Cell[] {
    const header = readHeader(this.#page, row, "funding");
    if (header) {
      this.#columns = header.columns;
      this.#noteContainer(header.side ?? cells[0]);
      return [];
    }
    if (this.#container && !this.#isInContainer(row, cells)) this.#leaveContainer();
    const heads = this.#headsIn(cells);
    if (heads.length > 0) {
      this.#heads = heads;
      return [];
    }
    const entries = this.#entriesIn(cells, isNext || this.#container !== null);
    if (entries.length === 0) return cells;
    const lines = entries.filter((entry) => !this.#readContainer(entry));
    const areHeads =
      lines.length >= 2 && lines.every(({ values, labelled }) => values.length === 0 && !labelled?.inline);
    if (areHeads) this.#heads = lines;
    else for (const entry of lines) this.#add(entry, this.#amountOf(entry));
    const read = new Set(entries.flatMap(({ cell, values }) => [cell, ...values]));
    return cells.filter((cell) => !read.has(cell));
  }

  /** Whether a cell is the container once more, as where merged blocks are written out. */
  #repeatsContainer(cell: Cell): boolean {
    const container = this.#container;
    return container !== null && container.column === cell.column && container.text === cell.text;
  }

  /** Labels side by side within a container, without a figure in their row: the amounts stand below them. */
  #headsIn(cells: readonly Cell[]): Entry[] {
    const container = this.#container ?? cells.find((cell) => this.#isContainer(cell)) ?? null;
    const heads = cells.filter((cell) => cell !== container);
    if (!container || heads.length < 2 || heads.some(({ text }) => !isName(text) || text.length > 20)) return [];
    const money = heads.map((cell) =>
      this.#page.label(cell)?.meanings.find((found): found is Money => found.kind === "money"),
    );
    if (money.filter((found) => found !== undefined).length < 2 || heads.some((cell) => this.#page.label(cell)?.inline))
      return [];
    if (!this.#page.own(this.#page.nextFilled(cells[0]?.row ?? container.row)).some(({ text }) => isFigure(text)))
      return [];
    if (container !== this.#container) this.#noteContainer(container);
    return heads.map((cell, at) => ({
      labelled: this.#page.label(cell),
      money: money[at] ?? meaningOf(cell),
      cell,
      values: [],
    }));
  }

  #isContainer(cell: Cell): boolean {
    const label = this.#page.label(cell);
    return label?.meanings.some((found) => found.kind === "money" && found.role === "container") === true;
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

  #entriesIn(cells: readonly Cell[], isExpected: boolean): Entry[] {
    const entries: Entry[] = [];
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

  /** What a cell means as a label of money; a value of a field is none, and parts are only where money is told. */
  #moneyOf(cells: readonly Cell[], at: number, isExpected: boolean): Money | null {
    const [before, cell, next] = [cells[at - 1], cells[at], cells[at + 1]];
    if (!cell || (before && this.#isField(before))) return null;
    const label = this.#page.label(cell);
    const isPaid = isFigure(label?.inline ?? next?.text ?? "");
    if (label === null) return isPaid && this.#container !== null && isName(cell.text) ? unnamedPart : null;
    const money = label.meanings.find((meaning): meaning is Money => meaning.kind === "money");
    if (!money || isExpected) return money ?? null;
    return label.isExact && (isPaid || (money.role !== "part" && !isPlain(label.bare))) ? money : null;
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
  #readContainer({ money, cell, values, labelled }: Entry): boolean {
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

  #amountOf({ values }: Entry): Cell | null {
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
    const amounts = new Map<Entry, Cell>();
    for (const [index, head] of this.#heads.entries()) {
      const end = this.#heads[index + 1]?.cell.column ?? Number.MAX_SAFE_INTEGER;
      const found = cells.find(({ column, text }) => head.cell.column <= column && column < end && isFigure(text));
      if (found) amounts.set(head, found);
    }
    this.#flushHeads(amounts);
    if (amounts.size === 0) return null;
    const read = new Set(amounts.values());
    return cells.filter((cell) => !read.has(cell));
  }

  #flushHeads(amounts: ReadonlyMap<Entry, Cell>): void {
    for (const head of this.#heads) this.#add(head, amounts.get(head) ?? null);
    this.#heads = [];
  }

  #add({ labelled, money, cell }: Entry, amount: Cell | null): void {
    this.#draft.sections.add("budget");
    const bare = labelled?.bare ?? bareLabel(cell.text);
    const inline = labelled?.inline ?? null;
    const line: Line = {
      label: lineLabel(cell, inline),
      bare,
      cell,
      amount,
      inline,
      horizon: money.horizon,
      parts: [],
    };
    this.#listFor(line, money).push(line);
    this.#last = line;
  }

  #listFor(line: Line, money: Money): Line[] {
    const whole = this.#wholeOf(line);
    this.#divided = whole;
    if (whole) return whole.parts;
    if (this.#page.lexicon.isExpenditure(line.bare)) return this.#spent;
    if (money.role !== "part") return this.#totals;
    const { column } = line.cell;
    const above = this.#totals.filter(({ cell }) => cell.column === column).at(-1) ?? this.#totals.at(-1);
    return above ? above.parts : this.#loose;
  }

  /** The line that a line is a part of: the one before it where 其中 begins its parts, and the same one for those that follow. */
  #wholeOf({ bare, cell }: Line): Line | null {
    const isMarked = /^\s*其中/u.test(cell.text);
    const whole = isMarked ? this.#last : this.#divided;
    if (!whole || (isMarked && whole.cell.column !== cell.column && whole.cell.row !== cell.row)) return null;
    return this.#page.lexicon.isWithin(bare, whole.bare.replace(/^当年|^本年/u, "")) ? whole : null;
  }

  #hand(side: Side, lines: readonly Line[]): void {
    this.#handInto(this.#draft.lines(side), pointer("budget", side), lines);
  }

  #handInto(list: OpenLine[], path: string, lines: readonly Line[]): void {
    for (const line of lines) {
      const own = path + pointer(list.length);
      const children: OpenLine[] = [];
      this.#draft.mark(own, line.cell.row, line.cell.column);
      list.push({ label: line.label, amount: this.#textOf(line, `${own}/amount`), children, indent: 0 });
      this.#handInto(children, `${own}/children`, line.parts);
    }
  }

  #textOf({ inline, amount, cell }: Line, path: string): string | null {
    if (inline !== null) return this.#draft.inlineAmount(path, inline, cell);
    return this.#draft.amount(path, amount ?? undefined, cell.row, this.#page.grid.block(cell).right + 1);
  }
}

/** What an unknown label is by its ending. */
function meaningOf({ text }: Cell): Money {
  return /(?:总额|合计|总计)$/u.test(bareLabel(text)) ? { ...unnamedPart, role: "total" } : unnamedPart;
}

const unnamedPart: Money = { kind: "money", role: "part", horizon: "either" };

function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !isFigure(text);
}

/** Words that mean money only beside a figure: 合计. */
function isPlain(bare: string): boolean {
  return bare.length <= 2;
}

/** Whether a text begins as an amount does, or is a mark that stands for none. */
function isFigure(text: string): boolean {
  return /^\s*[¥￥]?\s*[-+−(（]?\s*[\d０-９.]/u.test(text) || /^\s*[-—/]+\s*$/u.test(text);
}

function lineLabel(cell: Cell, inline: string | null): string {
  const whole = inline === null ? cell.text : cell.text.slice(0, cell.text.lastIndexOf(inline));
  const own = whole.trim().replace(/^.*[:：](?=.*\S$)/u, "");
  const bare = (own === "" ? whole : own)
    .trim()
    .replace(
      /^其中\s*[:：]?\s*|^[（(][\d一二三四五六七八九十]{1,2}[)）]|^[①-⑳]|^\d{1,2}[.、．]|^[一二三四五六七八九十]{1,2}、/gu,
      "",
    );
  return printedLabel(bare).replace(/[（(](?:百万元|亿元|万元|千元|元)[)）]$/u, "");
}
