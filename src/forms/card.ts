import { earlyFinding } from "../diagnostic.ts";
import type { Cell } from "../source/grid.ts";
import { nearestName } from "../source/nearest-name.ts";
import { pointer } from "../source/origins.ts";
import { chosen } from "./choices.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { FieldSection, Horizon } from "./form.ts";
import { Funding } from "./funding.ts";
import { bareLabel, bracketed } from "./labels.ts";
import type { Meaning } from "./lexicon.ts";
import { OpenLabels } from "./open-labels.ts";
import type { Labelled, Page } from "./page.ts";
import { splitPairs } from "./split-pairs.ts";
import { moneyUnitIn, readPreambleCell } from "./surroundings.ts";

/** A label and the one beside it that make one are no longer together. */
const longestGrouped = 12;
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
  /** Whether a label was read: texts that stand alone above all labels are no part of the table. */
  #hasBegun = false;
  /** The row whose cells are values of the labels above them, once those were read. */
  #valueRow = -1;

  constructor(page: Page, draft: DraftBuilder) {
    this.#page = page;
    this.#draft = draft;
    this.#funding = new Funding(page, draft);
    this.#open = new OpenLabels(page);
  }

  readRow(row: number): void {
    if (row === this.#valueRow) return;
    const below = this.#valuesBelow(row);
    if (below.length > 0) {
      for (const pair of below) this.#readCells(row, pair);
      this.#valueRow = this.#page.nextFilled(row);
      return;
    }
    const own = this.#page.distinct(row).flatMap((cell) => splitPairs(this.#page, cell));
    if (own.length > 1 && own.every(({ text }) => isYear(text))) return;
    const isNew = (cell: Cell, at: number) => !this.#isPreamble(cell, own[at - 1]) && !this.#open.repeats(cell);
    this.#readCells(row, own.filter(isNew));
  }

  /** Labels in one row with their values in the row below, each with its own. */
  #valuesBelow(row: number): readonly (readonly Cell[])[] {
    const labels = this.#page.distinct(row);
    const values = this.#page.distinct(this.#page.nextFilled(row));
    const isHead = (cell: Cell) => this.#page.label(cell)?.inline === null;
    if (labels.length < 3 || values.length < 2 || !labels.every(isHead)) return [];
    if (!labels.slice(0, 2).every((cell) => this.#isField(cell))) return [];
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
    return readPreambleCell(this.#page, cell, this.#draft) || (!this.#hasBegun && this.#readUnit(cell));
  }

  /** A unit with its code, 138001某县水务局, that stands by itself above all labels. */
  #readUnit(cell: Cell): boolean {
    const [, code = "", name = ""] = /^\s*(\d{6,9})[-—_]?(\p{Script=Han}{3,30})\s*$/u.exec(cell.text) ?? [];
    if (
      code === "" ||
      !/(?:局|委|委员会|部|厅|府|办|办公室|中心|院|校|学|园|所|队|站|馆|处|社|会|本级|机关)$/u.test(name)
    )
      return false;
    this.#draft.sections.add("department");
    this.#draft.field("/department/name", name, cell.row, cell.column);
    this.#draft.field("/department/code", code, cell.row, cell.column);
    return true;
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
        return this.#readField(meaning.field, label, cells.slice(at + 1));
      case "goals":
        return this.#readGoals(label, meaning, cells.slice(at + 1));
      case "block":
        this.#draft.mark(pointer(meaning.block.section), cell.row, cell.column);
        return 1;
      default:
        return this.#readOther(label, meaning ?? { kind: "ignored" }, cells.slice(at + 1));
    }
  }

  /** Labels known by a pattern alone are labels only where nothing claims them as a value. */
  #labelOf(cell: Cell): Labelled | null {
    const label = this.#page.label(cell) ?? this.#labelInGroup(cell);
    if (!label || label.isExact) return label;
    return this.#open.ownerOf(cell) ? null : label;
  }

  /** A label that only what stands merged down beside it makes whole: 项目 beside 名称 and 编码. */
  #labelInGroup(cell: Cell): Labelled | null {
    const group = this.#page.row(cell.row).findLast(({ column }) => column < cell.column);
    const { top, bottom } = this.#page.grid.block(group ?? cell);
    if (!group || top === bottom || group.text.length + cell.text.length > longestGrouped) return null;
    const bare = this.#page.bare(group) + this.#page.bare(cell);
    if (!this.#page.lexicon.isExact(bare)) return null;
    return { cell, bare, meanings: this.#page.meaningsOf(bare), inline: null, isExact: true };
  }

  #isField(cell: Cell): boolean {
    return this.#page.isFirm(cell) && this.#page.label(cell)?.meanings.some(({ kind }) => kind === "field") === true;
  }

  #readField(field: FieldSection, { cell, inline }: Labelled, after: readonly Cell[]): number {
    const [next] = after;
    if (inline !== null) {
      this.#draft.offer(field, { text: inline, row: cell.row, column: cell.column });
      return 1;
    }
    if (!next || this.#page.isFirm(next)) {
      this.#draft.offer(field, { text: null, row: cell.row, column: this.#page.grid.block(cell).right + 1 });
      return 1;
    }
    const unit = moneyUnitIn(next.text);
    if (unit !== null) {
      this.#draft.field("/budget/unit", unit, next.row, next.column);
      return 2;
    }
    const values = [next, ...this.#furtherValues(field, after.slice(1))];
    const text = [...new Set(values.map((value) => value.text.trim()))].join(" ");
    this.#draft.offer(field, { text, row: next.row, column: next.column });
    return 1 + values.length;
  }

  /** The further cells of a value that is spread: options, each in a cell of its own, or both ends of a period. */
  #furtherValues({ reads, into }: FieldSection, after: readonly Cell[]): readonly Cell[] {
    const end = after.findIndex((cell) => this.#page.label(cell) !== null);
    const cells = after.slice(0, end < 0 ? after.length : end);
    if (reads === "choice") return cells.every((cell) => chosen(cell.text) !== cell.text.trim()) ? cells : [];
    if (into !== "/project/period") return [];
    return cells.every(({ text }) => /^[-—–~至到]?[\d年月日./\s-]*$/u.test(text.trim())) ? cells : [];
  }

  #readGoals(label: Labelled, meaning: Meaning & { readonly kind: "goals" }, after: readonly Cell[]): number {
    const { cell, inline } = label;
    this.#draft.sections.add("goals");
    if (this.#draft.goals.length === 0) this.#draft.mark("/goals", cell.row, cell.column);
    if (inline !== null) this.#addGoal(inline, meaning.horizon, cell);
    const [next, value] = after;
    if (next && value && this.#isOverRows(cell, next, value)) return 1;
    const isDivided = meaning.horizon === "either" && next !== undefined && this.#isDivided(cell, after);
    const isHeader = !next || this.#page.isFirm(next) || this.#isHeading(next);
    this.#open.add(cell, meaning, { next, isHeader, isDivided });
    return 1;
  }

  /** Whether a label is merged down beside rows that each have a label of their own with its value: 部门总体目标 beside 部门职责. */
  #isOverRows(cell: Cell, next: Cell, value: Cell): boolean {
    const isTaller = this.#page.grid.block(cell).bottom > this.#page.grid.block(next).bottom;
    return isTaller && this.#page.label(next)?.isExact === true && this.#page.label(value) === null;
  }

  /** Whether labels of two times, or one that a merged label reaches past, divide what a label names. */
  #isDivided(cell: Cell, after: readonly Cell[]): boolean {
    const dated = after.filter((next) => this.#isDated(next));
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
      if (owner?.meaning.kind === "goals") this.#readGoal(cell, owner.meaning.horizon);
      else if (!owner) unknown.push(cell);
    }
    this.#reportUnknown(row, unknown);
  }

  /** Whether a cell stands in a column of remarks: 说明 stands over it, a few rows above. */
  #isRemark({ row, column }: Cell): boolean {
    for (let above = row - 1; above >= Math.max(0, row - mostRemarks); above--) {
      const head = this.#page.own(above).find((cell) => cell.column === column);
      if (head && this.#page.own(above)[0] !== head && /^(?:说明|备注)$/u.test(this.#page.bare(head))) return true;
    }
    return false;
  }

  #readGoal(cell: Cell, horizon: Horizon): void {
    const text = cell.text.trim();
    if (/^(?:绩效)?目标(?:\s*[\d一二三四五六七八九十]{1,2})?\s*[:：]?$/u.test(text) || /^[…．.·\s]+$/u.test(text))
      return;
    this.#addGoal(text, horizon, cell);
  }

  #addGoal(whole: string, horizon: Horizon, cell: Cell): void {
    const text = whole.replace(/(?:\n\s*[…．.·]+\s*)+$/u, "");
    this.#draft.mark(pointer("goals", this.#draft.goals.length), cell.row, cell.column);
    this.#draft.goals.push({ horizon, text });
  }

  /** Whether a text that stands alone says something. */
  #isAlone({ text }: Cell): boolean {
    return this.#hasBegun && text.trim().length > 30;
  }

  /** A cell that nothing claims is a label, and those after it its values; a short text alone says nothing. */
  #reportUnknown(row: number, cells: readonly Cell[]): void {
    const [first, ...values] = cells;
    if (!first || !/\p{Script=Han}/u.test(first.text) || (values.length === 0 && !this.#isAlone(first))) return;
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

function isYear(text: string): boolean {
  return /^\s*(?:19|20)\d\d年?\s*$/u.test(text);
}
