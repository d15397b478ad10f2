import type { Cell, Grid } from "../source/grid.ts";
import { type JoinedTarget, joinTarget } from "./joined-target.ts";
import type { Entry } from "./label-index.ts";
import { bareLabel, canBeLabel, horizonOf, splitInline, withoutYear } from "./labels.ts";
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

/** What was looked up, by text: the same whatever form is read. */
interface Known {
  readonly joined: Map<string, JoinedTarget>;
  readonly rows: Map<number, readonly Cell[]>;
  readonly own: Map<number, readonly Cell[]>;
  readonly bare: Map<string, string>;
  readonly labels: Map<string, FoundLabel | null>;
  readonly horizons: Map<string, "annual" | "cycle" | null>;
  readonly columns: Readonly<Record<HeaderOf, Map<string, readonly Entry<ColumnMeaning>[]>>>;
}

interface FoundLabel extends Pick<Labelled, "bare" | "isExact" | "inline"> {
  readonly entries: readonly Entry<Meaning>[];
}

/** A grid whose cells are looked up in the words of the forms. */
export class Page {
  readonly grid: Grid;
  readonly lexicon: Lexicon;
  /** The form whose own words come before those of others, by its index in the lexicon; null before it is chosen. */
  readonly form: number | null;
  readonly #known: Known;

  constructor(grid: Grid, lexicon: Lexicon, from: { readonly form: number; readonly page: Page } | null = null) {
    this.grid = grid;
    this.lexicon = lexicon;
    this.form = from?.form ?? null;
    this.#known = from ? from.page.#known : nothingKnown();
  }

  /** The same page as it is read once a form is chosen. */
  as(form: number): Page {
    return new Page(this.grid, this.lexicon, { form, page: this });
  }

  /** The cells that touch a row, merged blocks that begin above it included. */
  row(row: number): readonly Cell[] {
    return memo(this.#known.rows, row, () => this.grid.row(row));
  }

  /** The cells that begin in a row, from left to right. */
  own(row: number): readonly Cell[] {
    return memo(this.#known.own, row, () => {
      const cells = this.row(row);
      return cells.every((cell) => cell.row === row) ? cells : cells.filter((cell) => cell.row === row);
    });
  }

  /** The next row in which cells begin, past a blank one or two; the row below where there is none. */
  nextFilled(row: number): number {
    return [row + 1, row + 2, row + 3].find((next) => this.own(next).length > 0) ?? row + 1;
  }

  /** The same without cells that say what the one before them says: where merged blocks were written out, cell by cell. */
  distinct(row: number): readonly Cell[] {
    const cells = this.own(row);
    const isRepeated = (cell: Cell, before: Cell | undefined) => {
      return (
        before?.text === cell.text &&
        this.grid.block(before).right + 1 === cell.column &&
        /\p{Script=Han}/u.test(cell.text)
      );
    };
    return cells.some((cell, at) => isRepeated(cell, cells[at - 1]))
      ? cells.filter((cell, at) => !isRepeated(cell, cells[at - 1]))
      : cells;
  }

  /** The bare label that a cell would be; "" where it is too long for one. */
  bare(cell: Cell): string {
    return canBeLabel(cell.text) ? memo(this.#known.bare, cell.text, () => bareLabel(cell.text)) : "";
  }

  /** The label that a cell bears, alone or before a colon; null where no form has it. */
  label(cell: Cell): Labelled | null {
    const isLong = cell.text.length > 200;
    const found = isLong ? this.#lookUp(cell) : memo(this.#known.labels, cell.text, () => this.#lookUp(cell));
    if (!found) return null;
    const { bare, inline, isExact, entries } = found;
    return { cell, bare, inline, isExact, meanings: preferred(entries, this.form) };
  }

  /** As `joinTarget`; in lists the same values come again and again. */
  join(value: string, sign: string | null, measure: string | null): JoinedTarget {
    return memo(this.#known.joined, JSON.stringify([value, sign, measure]), () => joinTarget(value, sign, measure));
  }

  /** What a short text says of its time. */
  horizon(text: string): "annual" | "cycle" | null {
    return memo(this.#known.horizons, text, () => horizonOf(text));
  }

  /** Whether a cell bears a label of fields, goals or blocks that is known as it is: not by a pattern, and no word for money. */
  isFirm(cell: Cell): boolean {
    const label = this.label(cell);
    return label?.isExact === true && label.meanings.some(({ kind }) => kind !== "money" && kind !== "ignored");
  }

  /** What a cell means as a header; null where no form has it. */
  column(header: HeaderOf, cell: Cell): ColumnMeaning | null {
    const bare = this.bare(cell);
    return bare === "" ? null : this.columnOf(header, bare);
  }

  columnOf(header: HeaderOf, bare: string): ColumnMeaning | null {
    const entries = memo(this.#known.columns[header], bare, () => {
      const unmarked = withoutYear(bare.replace(/^其中[:、]?/u, ""));
      const spellings = [bare, unmarked, unmarked.replace(/^绩效(?=.{3})/u, "")];
      return spellings.map((label) => this.lexicon.columns(header, label)).find(({ length }) => length > 0) ?? [];
    });
    return preferred(entries, this.form)[0] ?? null;
  }

  #lookUp(cell: Cell): FoundLabel | null {
    const bare = this.bare(cell);
    const inline = splitInline(cell.text);
    const whole = bare === "" || (inline && holdsFigure(inline.value)) ? null : this.#meaning(bare);
    const split = inline && !whole?.isExact ? this.#beforeColon(inline) : null;
    return whole && !split?.isExact ? { ...whole, inline: null } : split;
  }

  /** What stands before a colon as a label, what stands behind it as its value; a label behind one of money is the label meant. */
  #beforeColon(inline: NonNullable<ReturnType<typeof splitInline>>): FoundLabel | null {
    const before = this.#meaning(bareLabel(inline.label));
    const inner = before?.entries.some(({ value }) => value.kind === "money") && this.#meaning(bareLabel(inline.value));
    if (inner) return { ...inner, inline: null };
    if (before) return { ...before, inline: inline.value };
    const nested = bareLabel(inline.label) === "其中" ? splitInline(inline.value) : null;
    const part = nested && this.#meaning(bareLabel(nested.label));
    return part && nested ? { ...part, inline: nested.value } : null;
  }

  /** What a bare text means beside a value, in the form that is read first; none where no form has it. */
  meaningsOf(bare: string): readonly Meaning[] {
    return preferred(this.#meaning(bare)?.entries ?? [], this.form);
  }

  /** A label may be marked as a part (其中：财政拨款), counted (年度目标1) or dated (2024年目标, 2024年度目标); as it is known it comes before a pattern. */
  #meaning(bare: string): Omit<FoundLabel, "inline"> | null {
    const part = bare.replace(/^其中[:、]?/u, "");
    const uncounted = part.replace(/(?<=.{3})[\d一二三四五六七八九十]{1,2}$/u, "");
    const dated = bare.replace(/^(?:19|20)\d\d(?=年度.)/u, "");
    const spellings = [...new Set([bare, part, uncounted, dated, withoutYear(bare)])].filter((label) => label !== "");
    const exact = spellings.find((label) => this.lexicon.isExact(label));
    const label = exact ?? spellings.find((spelling) => this.lexicon.meanings(spelling).length > 0);
    if (label === undefined) return null;
    return { bare: part, entries: this.lexicon.meanings(label), isExact: exact !== undefined };
  }
}

function nothingKnown(): Known {
  const columns = { tasks: new Map(), indicators: new Map(), lines: new Map(), funding: new Map() };
  return {
    joined: new Map(),
    rows: new Map(),
    own: new Map(),
    bare: new Map(),
    labels: new Map(),
    horizons: new Map(),
    columns,
  };
}

/** Meanings in the form that is read before those in others. */
function preferred<Value>(entries: readonly Entry<Value>[], form: number | null): readonly Value[] {
  const values = entries.map(({ value }) => value);
  if (form === null || entries.length < 2) return values;
  const isOwn = ({ owners }: Entry<Value>) => owners.has(form);
  return [...entries.filter(isOwn), ...entries.filter((entry) => !isOwn(entry))].map(({ value }) => value);
}

/** Whether what stands after a colon ends as an amount does, or is a mark for none. */
function holdsFigure(text: string): boolean {
  return /(?:^|[:：])\s*(?:(?:[¥￥]\s*)?[-+]?[\d０-９][^:：]*|[-—/]+|无)$/u.test(text);
}

function memo<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as Value;
  const found = find();
  known.set(key, found);
  return found;
}
