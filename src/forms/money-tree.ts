import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import type { DraftBuilder, OpenLine, Side } from "./draft-builder.ts";
import type { Horizon } from "./form.ts";
import { lineOf, type MoneyEntry, type MoneyLine } from "./money.ts";
import type { Page } from "./page.ts";
import { budgetedParts } from "./parts-as-spent.ts";

const order: readonly Horizon[] = ["annual", "either", "cycle"];

/** A line with all its parts. */
type ClosedLine = Omit<MoneyLine, "parts"> & { readonly parts: readonly MoneyLine[] };

/** Lines of money by the totals that they are parts of. */
export class MoneyTree {
  readonly #page: Page;
  readonly #totals: MoneyLine[] = [];
  readonly #spent: MoneyLine[] = [];
  readonly #loose: MoneyLine[] = [];
  /** Lines whose parts stand in the place of their amount. */
  #captions: readonly MoneyLine[] = [];
  /** The line read last, and the one whose parts 其中 has begun. */
  #last: MoneyLine | null = null;
  #divided: MoneyLine | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** `side`: what stands beside the line tells of it. */
  add(entry: MoneyEntry, amount: Cell | null, side: Side | null): void {
    const line = lineOf(entry, amount);
    this.#listFor(line, entry, side).push(line);
    this.#last = line;
  }

  /** Adds a line whose parts follow in the place of its amount. */
  addCaption(entry: MoneyEntry, side: Side | null): void {
    this.add(entry, null, side);
    this.#divided = this.#last;
    const isOpen = (caption: MoneyLine) => this.#page.grid.block(caption.cell).bottom >= entry.cell.row;
    this.#captions = [...this.#captions, ...(this.#last ? [this.#last] : [])].filter(isOpen);
  }

  /** Hands the lines over: totals for the year first, then those for the whole cycle. */
  handTo(draft: DraftBuilder): void {
    const totals = order
      .flatMap((horizon) => this.#totals.filter((line) => line.horizon === horizon))
      .map((total) => ({ ...total, parts: budgetedParts(total, total.parts) }));
    const [whole] = totals;
    this.#hand(draft, "revenue", [...totals, ...this.#loose]);
    this.#hand(draft, "expenditure", whole ? budgetedParts(whole, this.#spent) : this.#spent);
  }

  /** A part belongs to the last total above it in its column, else to the last one at all. */
  #listFor(line: MoneyLine, { money }: MoneyEntry, side: Side | null): MoneyLine[] {
    const whole = this.#wholeOf(line);
    this.#divided = whole;
    if (whole) return whole.parts;
    if (side === "expenditure" || (side === null && this.#page.lexicon.isExpenditure(line.bare))) return this.#spent;
    if (money.role !== "part") return this.#totals;
    const { column } = line.cell;
    const above = this.#totals.findLast(({ cell }) => cell.column === column) ?? this.#totals.at(-1);
    return above ? above.parts : this.#loose;
  }

  /** The line that a line is a part of: the one before it where 其中 begins its parts, and the same one for those that follow. */
  #wholeOf({ bare, cell }: MoneyLine): MoneyLine | null {
    const beside = this.#captions.find((caption) => this.#isBeside(caption.cell, cell));
    if (beside && this.#page.lexicon.isWithin(bare, beside.bare)) return beside;
    const isMarked = /^\s*其中/u.test(cell.text);
    const whole = isMarked ? this.#last : this.#divided;
    if (!whole || (isMarked && whole.cell.column !== cell.column && whole.cell.row !== cell.row)) return null;
    return this.#page.lexicon.isWithin(bare, whole.bare.replace(/^当年|^本年/u, "")) ? whole : null;
  }

  /** Whether a cell is merged down past another, left of it. */
  #isBeside(caption: Cell, { row, column }: Cell): boolean {
    const { top, bottom, right } = this.#page.grid.block(caption);
    return top <= row && row <= bottom && right < column;
  }

  #hand(draft: DraftBuilder, side: Side, lines: readonly ClosedLine[]): void {
    this.#handInto(draft, draft.lines(side), { path: pointer("budget", side), lines });
  }

  #handInto(
    draft: DraftBuilder,
    list: OpenLine[],
    { path, lines }: { readonly path: string; readonly lines: readonly ClosedLine[] },
  ): void {
    for (const line of lines) {
      const own = path + pointer(list.length);
      const children: OpenLine[] = [];
      draft.mark(own, line.cell.row, line.cell.column);
      list.push({ label: line.label, amount: this.#textOf(draft, line, `${own}/amount`), children, indent: 0 });
      this.#handInto(draft, children, { path: `${own}/children`, lines: line.parts });
    }
  }

  #textOf(draft: DraftBuilder, { inline, amount, cell }: ClosedLine, path: string): string | null {
    if (inline !== null) return draft.inlineAmount(path, inline, cell);
    return draft.amount(path, amount ?? undefined, cell.row, this.#page.grid.block(cell).right + 1);
  }
}
