import type { Cell, Grid } from "../source/grid.ts";
import { bareLabel, bracketed, canBeLabel, horizonIn, splitInline, withoutYear } from "./labels.ts";
import type { ColumnMeaning, HeaderOf, Lexicon, Meaning } from "./lexicon.ts";

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

/** A grid whose cells are looked up in the words of the forms. */
export class Page {
  readonly grid: Grid;
  readonly lexicon: Lexicon;
  /** The form that is read, by its index in the lexicon; null before it is chosen. */
  readonly form: number | null;
  readonly #bare = new Map<string, string>();
  readonly #labels = new Map<string, Omit<Labelled, "cell"> | null>();
  readonly #columns = new Map<string, ColumnMeaning | null>();

  constructor(grid: Grid, lexicon: Lexicon, form: number | null = null) {
    this.grid = grid;
    this.lexicon = lexicon;
    this.form = form;
  }

  /** The cells that begin in a row, from left to right. */
  own(row: number): readonly Cell[] {
    const cells = this.grid.row(row);
    return cells.every((cell) => cell.row === row) ? cells : cells.filter((cell) => cell.row === row);
  }

  /** The bare label that a cell would be; "" where it is too long for one. */
  bare(cell: Cell): string {
    if (!canBeLabel(cell.text)) return "";
    return memo(this.#bare, cell.text, () => bareLabel(cell.text));
  }

  /** The label that a cell bears, alone or before a colon; null where no form has it. */
  label(cell: Cell): Labelled | null {
    const isLong = cell.text.length > 200;
    const found = isLong ? this.#lookUp(cell) : memo(this.#labels, cell.text, () => this.#lookUp(cell));
    return found && { ...found, cell };
  }

  /** What a cell means as a header; null where no form has it. */
  column(header: HeaderOf, cell: Cell): ColumnMeaning | null {
    const bare = this.bare(cell);
    return bare === "" ? null : this.columnOf(header, bare);
  }

  columnOf(header: HeaderOf, bare: string): ColumnMeaning | null {
    return memo(this.#columns, `${header} ${bare}`, () => {
      const { lexicon, form } = this;
      return lexicon.column(header, bare, form) ?? lexicon.column(header, withoutYear(bare), form);
    });
  }

  #lookUp(cell: Cell): Omit<Labelled, "cell"> | null {
    const whole = this.bare(cell);
    const found = whole === "" ? null : this.#meaning(whole);
    if (found) return { ...found, inline: null };
    const inline = splitInline(cell.text);
    if (!inline) return null;
    const before = this.#meaning(bareLabel(inline.label));
    if (before) return { ...before, inline: inline.value };
    const nested = bareLabel(inline.label) === "其中" ? splitInline(inline.value) : null;
    const part = nested && this.#meaning(bareLabel(nested.label));
    return part && nested ? { ...part, inline: nested.value } : null;
  }

  /** A label may be counted (目标1), marked as a part (其中：财政拨款) or dated (2024年目标). */
  #meaning(bare: string): Pick<Labelled, "bare" | "meanings" | "isExact"> | null {
    const { lexicon, form } = this;
    const part = bare.replace(/^其中[:、]?/u, "");
    const uncounted = part.replace(/(?<=.{3})[\d一二三四五六七八九十]{1,2}$/u, "");
    for (const label of [bare, part, uncounted, withoutYear(bare)]) {
      const meanings = label === "" ? [] : lexicon.meanings(label, form);
      if (meanings.length > 0) return { bare: part, meanings, isExact: lexicon.isExact(label) };
    }
    return null;
  }
}

/** What a header or label says of its time, in its words or in its brackets. */
export function horizonOf(text: string): "annual" | "cycle" | null {
  const bracket = bracketed(text);
  return (bracket === null ? null : horizonIn(bracket)) ?? horizonIn(bareLabel(text));
}

function memo<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as Value;
  const found = find();
  known.set(key, found);
  return found;
}
