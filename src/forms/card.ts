import { earlyFinding } from "../diagnostic.ts";
import type { Cell } from "../source/grid.ts";
import { nearestName } from "../source/nearest-name.ts";
import { pointer } from "../source/origins.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import { isField, labelInGroup, readField } from "./fields.ts";
import { Funding } from "./funding.ts";
import { Goals } from "./goals.ts";
import { bareLabel, bracketed, hasHan } from "./labels.ts";
import type { Meaning } from "./lexicon.ts";
import { OpenLabels } from "./open-labels.ts";
import type { Labelled, Page } from "./page.ts";
import { splitPairs } from "./split-pairs.ts";
import { moneyUnitIn, readCodedUnit, readPreambleCell } from "./surroundings.ts";
import { tellsByYear } from "./year-columns.ts";

/** A column of remarks goes down so many rows from its header. */
const mostRemarks = 8;

/**
 * Reads the rows of a table that hold labels beside values, in any order and number: fields, money, goals. A cell that is no label and
 * no value of one belongs to the label beside or above it that still goes on; else it is reported.
 */
export class Card {
  readonly #page: Page;
  readonly #draft: DraftBuilder;
  readonly #funding: Funding;
  readonly #open: OpenLabels;
  readonly #goals: Goals;
  /** Whether a label was read: texts that stand alone above all labels are no part of the table. */
  #hasBegun = false;
  /** The row whose cells are values of the labels above them, once those were read. */
  #valueRow = -1;

  constructor(page: Page, draft: DraftBuilder) {
    this.#page = page;
    this.#draft = draft;
    this.#funding = new Funding(page, draft);
    this.#open = new OpenLabels(page);
    this.#goals = new Goals(page, draft, this.#open);
  }

  readRow(row: number): void {
    if (row === this.#valueRow) return;
    const below = this.#valuesBelow(row);
    if (below.length > 0) {
      for (const pair of below) this.#readCells(row, pair);
      this.#valueRow = this.#page.nextFilled(row);
      return;
    }
    const own = this.#cellsOf(row).flatMap((cell) => splitPairs(this.#page, cell));
    if (!this.#hasBegun && own.length === 1 && this.#isHeading(own[0])) return;
    const areYears = tellsByYear(own);
    const isNew = (cell: Cell, at: number) =>
      (areYears || !this.#isPreamble(cell, own[at - 1])) && !this.#open.repeats(cell);
    this.#readCells(row, own.filter(isNew));
  }

  /** The cells of a row that say something of their own: under heads of columns one may say what the one before it says. */
  #cellsOf(row: number): readonly Cell[] {
    const distinct = this.#page.distinct(row);
    const own = this.#page.own(row);
    if (distinct === own || distinct.some((cell) => this.#page.isFirm(cell))) return distinct;
    const isOwn = new Set(distinct);
    return own.filter((cell) => isOwn.has(cell) || this.#open.hasHeadOver(cell));
  }

  /** Reads what would be a label of goals where it stands alone above all labels, and more of them follow: 部门整体绩效目标. */
  #isHeading(cell: Cell | undefined): boolean {
    const label = cell && this.#page.label(cell);
    if (!label || label.inline !== null || !label.meanings.some(({ kind }) => kind === "goals")) return false;
    const below = this.#page.distinct(this.#page.nextFilled(cell.row));
    if (!below.some((next) => this.#page.label(next) !== null)) return false;
    this.#draft.field("/title", cell.text.trim(), cell.row, cell.column);
    return true;
  }

  /** Labels in one row with their values in the row below, each with its own. */
  #valuesBelow(row: number): readonly (readonly Cell[])[] {
    const labels = this.#page.distinct(row);
    const values = this.#page.distinct(this.#page.nextFilled(row));
    const isHead = (cell: Cell) => this.#page.label(cell)?.inline === null;
    if (labels.length < 3 || values.length < 2 || !labels.every(isHead)) return [];
    if (!labels.slice(0, 2).every((cell) => isField(this.#page, cell))) return [];
    const pairs = values.map((value) => [labels.find(({ column }) => column === value.column), value]);
    if (pairs.some(([label]) => !label) || values.some((value) => this.#page.isFirm(value))) return [];
    return pairs.map((pair) => pair.filter((cell) => cell !== undefined));
  }

  #readCells(row: number, cells: readonly Cell[]): void {
    for (const cell of cells) this.#noteUnit(cell);
    if (cells.length === 0) return;
    this.#open.close(row, cells);
    const rest = this.#funding.readRow(row, cells);
    const left: Cell[] = [];
    for (let at = 0; at < rest.length; ) at += this.#readCell(rest, at, left);
    this.#readRest(row, left);
  }

  /** Hands over what was collected. */
  finish(): void {
    this.#funding.finish();
  }

  /** A unit in the brackets of a label: 部门总体资金情况（万元）. */
  #noteUnit(cell: Cell): void {
    const unit = cell.text.length <= 40 ? moneyUnitIn(bracketed(cell.text) ?? "") : null;
    if (unit) this.#draft.field("/budget/unit", unit, cell.row, cell.column);
  }

  /** Reads a year, unit or title that stands by itself, and is not the value of a label before it. */
  #isPreamble(cell: Cell, before: Cell | undefined): boolean {
    const label = before && this.#page.label(before);
    if (label?.isExact && label.inline === null) return false;
    return readPreambleCell(this.#page, cell, this.#draft) || (!this.#hasBegun && readCodedUnit(cell, this.#draft));
  }

  /** Reads a label with its value, or puts a cell aside; gives how many cells were read. */
  #readCell(cells: readonly Cell[], at: number, left: Cell[]): number {
    const cell = cells[at];
    const label = cell && this.#labelOf(cell);
    if (!cell || !label) {
      if (cell) left.push(cell);
      return 1;
    }
    this.#hasBegun = true;
    const meaning = label.meanings.find(({ kind }) => kind !== "ignored") ?? label.meanings[0];
    switch (meaning?.kind) {
      case "field":
        return readField(this.#page, this.#draft, { field: meaning.field, label, after: cells.slice(at + 1) });
      case "goals":
        this.#goals.readLabel(label, meaning, cells.slice(at + 1));
        return 1;
      case "block":
        this.#draft.mark(pointer(meaning.block.section), cell.row, cell.column);
        return 1;
      default:
        return this.#readOther(label, meaning ?? { kind: "ignored" }, cells.slice(at + 1));
    }
  }

  /** Labels known by a pattern alone are labels only where nothing claims them as a value. */
  #labelOf(cell: Cell): Labelled | null {
    const label = this.#page.label(cell) ?? labelInGroup(this.#page, cell);
    if (!label || label.isExact) return label;
    return this.#open.ownerOf(cell) ? null : label;
  }

  #readOther({ cell, inline }: Labelled, meaning: Meaning, after: readonly Cell[]): number {
    const [next] = after;
    const isHeader = this.#open.hasHeads(cell.row);
    this.#open.add(cell, meaning, { next, isHeader, isDivided: false });
    return inline !== null || isHeader || !next || this.#page.isFirm(next) ? 1 : 2;
  }

  #readRest(row: number, cells: readonly Cell[]): void {
    const unknown: Cell[] = [];
    for (const cell of cells) {
      if (this.#isRemark(cell)) continue;
      const owner = this.#open.ownerOf(cell);
      if (owner?.meaning.kind === "goals") this.#goals.readText(cell, owner.meaning.horizon);
      else if (!owner) unknown.push(cell);
    }
    this.#reportUnknown(row, unknown);
  }

  /** Whether a cell stands in a column of remarks: 说明 stands over it, a few rows above. */
  #isRemark({ row, column }: Cell): boolean {
    for (let above = row - 1; above >= Math.max(0, row - mostRemarks); above--) {
      const head = this.#page.grid.at(above, column);
      const isOwn = head?.row === above && head.column === column && this.#page.own(above)[0] !== head;
      if (head && isOwn && /^(?:说明|备注)$/u.test(this.#page.bare(head))) return true;
    }
    return false;
  }

  /** Whether a text that stands alone says something. */
  #isAlone({ text }: Cell): boolean {
    return this.#hasBegun && text.trim().length > 30;
  }

  /** A cell that nothing claims is a label, and those after it its values; a short text alone says nothing. */
  #reportUnknown(row: number, cells: readonly Cell[]): void {
    const [first, ...values] = cells;
    if (!first || !canBeUnknown(first.text) || (values.length === 0 && !this.#isAlone(first))) return;
    const label = first.text.trim();
    const facts = {
      label: label.length > 60 ? `${label.slice(0, 60)}…` : label,
      section: null,
      values: values.map(({ text }) => text),
      nearest: nearestName(bareLabel(label.slice(0, 60)), this.#page.lexicon.labels()),
    };
    this.#draft.findings.push(earlyFinding("form/unknown-label", facts, this.#page.grid.placeOf(row, first.column)));
  }
}

/** A label has words in it, and is no date: 6月底. */
function canBeUnknown(text: string): boolean {
  return hasHan(text) && !/^\s*\d{1,4}\s*[年月日号]/u.test(text);
}
