import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { Horizon } from "./form.ts";
import type { Meaning } from "./lexicon.ts";
import type { OpenLabels } from "./open-labels.ts";
import type { Labelled, Page } from "./page.ts";

/** So many cells beside a label are looked at. */
const mostBeside = 12;

/** Reads the goals of a card: texts beside or below their labels, in one cell or several. */
export class Goals {
  readonly #page: Page;
  readonly #draft: DraftBuilder;
  readonly #open: OpenLabels;

  constructor(page: Page, draft: DraftBuilder, open: OpenLabels) {
    this.#page = page;
    this.#draft = draft;
    this.#open = open;
  }

  /** Reads a label of goals, which stays open for the texts that follow. */
  readLabel({ cell, inline }: Labelled, meaning: Meaning & { readonly kind: "goals" }, after: readonly Cell[]): void {
    this.#draft.sections.add("goals");
    if (this.#draft.goals.length === 0) this.#draft.mark("/goals", cell.row, cell.column);
    if (inline !== null) this.#add(inline, meaning.horizon, cell);
    const [next, value] = after;
    if (next && value && this.#isOverRows(cell, next, value)) return;
    const isDivided = meaning.horizon === "either" && next !== undefined && this.#isDivided(cell, after);
    const isHeader = !next || this.#page.isFirm(next) || this.#isHeading(next);
    this.#open.add(cell, meaning, { next, isHeader, isDivided });
  }

  /** Reads a text that an open label claims; a blank line of a template, 目标1 or 未实施情况： or ……, or a mark for none is no goal. */
  readText(cell: Cell, horizon: Horizon): void {
    const text = cell.text.trim();
    const isBlank = /^(?:(?:绩效)?目标\s*[\d一二三四五六七八九十]{0,2}|[^:：]{0,20}[:：])$/u.test(text);
    if (!isBlank && !/^(?:[…．.·\s]+|[无—/-]+)$/u.test(text)) this.#add(text, horizon, cell);
  }

  #add(whole: string, horizon: Horizon, cell: Cell): void {
    const text = withoutDots(whole);
    this.#draft.mark(pointer("goals", this.#draft.goals.length), cell.row, cell.column);
    this.#draft.goals.push({ horizon, text });
  }

  /** Whether a label is merged down beside rows that each have a label of their own with its value: 部门总体目标 beside 部门职责. */
  #isOverRows(cell: Cell, next: Cell, value: Cell): boolean {
    const isTaller = this.#page.grid.block(cell).bottom > this.#page.grid.block(next).bottom;
    return isTaller && this.#page.label(next)?.isExact === true && this.#page.label(value) === null;
  }

  /** Whether labels of two times, or one that a merged label reaches past, divide what a label names. */
  #isDivided(cell: Cell, after: readonly Cell[]): boolean {
    const dated = after.slice(0, mostBeside).filter((next) => this.#isDated(next));
    const [first] = dated;
    if (first === undefined || first !== after[0]) return false;
    return dated.length > 1 || this.#page.grid.block(cell).bottom > this.#page.grid.block(first).bottom;
  }

  #isDated(cell: Cell): boolean {
    const label = this.#page.label(cell);
    return label?.meanings.some((meaning) => meaning.kind === "goals" && meaning.horizon !== "either") === true;
  }

  /** Whether a label beside a goal's heads a column of its own: 实际完成情况 beside 预期目标. */
  #isHeading(cell: Cell): boolean {
    const label = this.#page.label(cell);
    if (!label?.meanings.some(({ kind }) => kind === "ignored")) return false;
    return label.isExact || /(?:完成情况|完成目标|实现情况)$/u.test(label.bare);
  }
}

/** A text without the lines of dots that end it, as a template has them to be filled in. */
function withoutDots(text: string): string {
  const lines = text.split("\n");
  while (lines.length > 1 && /^[…．.·\s]*$/u.test(lines.at(-1) ?? "")) lines.pop();
  return lines.join("\n");
}
