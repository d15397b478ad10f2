import type { Cell, Grid } from "../source/grid.ts";
import type { Entry } from "./label-index.ts";
import { hasHan } from "./labels.ts";
import type { ColumnMeaning, HeaderOf, Lexicon, Meaning } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** A cell that bears a label, and the value that stands after a colon in the same cell. */
export interface Labelled {
  readonly cell: Cell;
  /** The label, bare. */
  readonly bare: string;
  readonly meanings: readonly Meaning[];
  readonly inline: string | null;
  /** Whether it is known as it is, not only by a pattern. */
  readonly isExact: boolean;
}

/** The cells of a row, from left to right. */
interface Row {
  /** Those that touch it, merged blocks that begin above it included. */
  readonly all: readonly Cell[];
  /** Those that begin in it. */
  readonly own: readonly Cell[];
  /** Those that don't say what the one before them says. */
  readonly distinct: readonly Cell[];
}

/** A grid whose cells are looked up in the words of the forms. */
export class Page {
  readonly grid: Grid;
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** The form whose own words come before those of others, by its index in the lexicon; null before it is chosen. */
  readonly form: number | null;
  /** The same whatever form is read. */
  readonly #rows: Map<number, Row>;

  constructor(grid: Grid, words: Words, from: { readonly form: number; readonly page: Page } | null = null) {
    this.grid = grid;
    this.words = words;
    this.lexicon = words.lexicon;
    this.form = from?.form ?? null;
    this.#rows = from ? from.page.#rows : new Map();
  }

  /** The same page as it is read once a form is chosen. */
  as(form: number): Page {
    return new Page(this.grid, this.words, { form, page: this });
  }

  /** The cells that touch a row, merged blocks that begin above it included. */
  row(row: number): readonly Cell[] {
    return this.#rowAt(row).all;
  }

  /** The cells that begin in a row, from left to right. */
  own(row: number): readonly Cell[] {
    return this.#rowAt(row).own;
  }

  /** The next row in which cells begin, past a blank one or two; the row below where there is none. */
  nextFilled(row: number): number {
    return [row + 1, row + 2, row + 3].find((next) => this.own(next).length > 0) ?? row + 1;
  }

  /** The same as `own` without cells that say what the one before them says: where merged blocks were written out, cell by cell. */
  distinct(row: number): readonly Cell[] {
    return this.#rowAt(row).distinct;
  }

  /** The bare label that a cell would be; "" where it is too long for one. */
  bare({ text }: Cell): string {
    return this.words.of(text).bare;
  }

  /** The label that a cell bears, alone or before a colon; null where no form has it. */
  label(cell: Cell): Labelled | null {
    const found = this.words.of(cell.text).label;
    if (!found) return null;
    const { bare, inline, isExact, entries } = found;
    return { cell, bare, inline, isExact, meanings: preferred(entries, this.form) };
  }

  /** Whether a cell bears a label of fields, goals or blocks that is known as it is: not by a pattern, and no word for money. */
  isFirm(cell: Cell): boolean {
    const found = this.words.of(cell.text).label;
    return (
      found?.isExact === true && found.entries.some(({ value: { kind } }) => kind !== "money" && kind !== "ignored")
    );
  }

  /** What a cell means as a header; null where no form has it. */
  column(header: HeaderOf, { text }: Cell): ColumnMeaning | null {
    return firstOf(this.words.of(text).columns(header), this.form);
  }

  columnOf(header: HeaderOf, bare: string): ColumnMeaning | null {
    return firstOf(this.words.columns(header, bare), this.form);
  }

  /** What a bare text means beside a value, in the form that is read first; none where no form has it. */
  meaningsOf(bare: string): readonly Meaning[] {
    return preferred(this.words.known(bare)?.entries ?? [], this.form);
  }

  #rowAt(row: number): Row {
    const known = this.#rows.get(row);
    if (known) return known;
    const all = this.grid.row(row);
    const own = all.every((cell) => cell.row === row) ? all : all.filter((cell) => cell.row === row);
    const found = { all, own, distinct: distinctIn(this.grid, own) };
    this.#rows.set(row, found);
    return found;
  }
}

/** The cells of a row without those that repeat the one before them; the same cells where none does. */
function distinctIn(grid: Grid, cells: readonly Cell[]): readonly Cell[] {
  const isRepeated = (cell: Cell, at: number) => {
    const before = cells[at - 1];
    return before?.text === cell.text && grid.block(before).right + 1 === cell.column && hasHan(cell.text);
  };
  return cells.some(isRepeated) ? cells.filter((cell, at) => !isRepeated(cell, at)) : cells;
}

/** The first meaning in the form that is read, else in others. */
function firstOf<Value>(entries: readonly Entry<Value>[], form: number | null): Value | null {
  const own = form === null || entries.length < 2 ? undefined : entries.find(({ owners }) => owners.has(form));
  return (own ?? entries[0])?.value ?? null;
}

/** Meanings in the form that is read before those in others. */
function preferred<Value>(entries: readonly Entry<Value>[], form: number | null): readonly Value[] {
  const values = entries.map(({ value }) => value);
  if (form === null || entries.length < 2) return values;
  const isOwn = ({ owners }: Entry<Value>) => owners.has(form);
  return [...entries.filter(isOwn), ...entries.filter((entry) => !isOwn(entry))].map(({ value }) => value);
}
