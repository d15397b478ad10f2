import type { Finding } from "../diagnostic.ts";
import type { Draft, DraftIndicator, DraftLine, DraftTask, Section } from "../draft.ts";
import type { Cell, Grid } from "../source/grid.ts";
import { Origins } from "../source/origins.ts";
import { AmountReadings, type WrittenAmount } from "./amount-readings.ts";
import { chosen } from "./choices.ts";
import { splitCode } from "./coded-name.ts";
import type { FieldSection, Form } from "./form.ts";
import { type Collected, type OpenGoal, settledTable } from "./settled-table.ts";

/** A budget line that may still be given parts; `indent` is how far its label is set in. */
export interface OpenLine extends DraftLine {
  readonly children: OpenLine[];
  readonly indent: number;
}

export type Side = "expenditure" | "revenue";

/** A value and where it stands; a blank one by the cell in which it would be written. */
export interface Found {
  readonly text: string | null;
  readonly row: number;
  readonly column: number;
}

/** No form parts lines further; what is set in more stands beside the parts at this depth. */
const deepest = 16;

/** Collects one table from a grid, with the place of each value and how its amounts are stored. */
export class DraftBuilder {
  readonly sections = new Set<Section>();
  readonly horizons = new Set<"cycle" | "annual">();
  readonly taskColumns = new Set<"name" | "content" | "funding" | "outcome">();
  readonly sideUnits = new Map<Side, string>();
  readonly findings: Finding[] = [];
  readonly goals: OpenGoal[] = [];
  readonly tasks: DraftTask[] = [];
  readonly indicators: DraftIndicator[] = [];
  /** The fields that stand by themselves, as above a table, not beside a label. */
  readonly apart = new Set<string>();
  readonly #grid: Grid;
  readonly #origins = new Origins();
  readonly #amounts = new AmountReadings();
  readonly #fields = new Map<string, Found & { readonly text: string }>();
  readonly #weak: { readonly field: FieldSection; readonly found: Found }[] = [];
  readonly #lines: Readonly<Record<Side, OpenLine[]>> = { expenditure: [], revenue: [] };

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** Notes where a value stands; a blank one too, by the cell in which it would be written. */
  mark(pointer: string, row: number, column: number): void {
    this.#origins.set(pointer, this.#grid.placeOf(row, column));
  }

  /** The text of a value and its place; null where the cell is blank. */
  text(pointer: string, cell: Cell | undefined, row: number, column: number): string | null {
    this.mark(pointer, cell?.row ?? row, cell?.column ?? column);
    return cell?.text.trim() || null;
  }

  /** As `text`, for an amount: how it is stored is kept. */
  amount(pointer: string, cell: Cell | undefined, row: number, column: number): string | null {
    const text = this.text(pointer, cell, row, column);
    if (!cell || text === null) return text;
    this.#amounts.note(pointer, text, cell);
    return text;
  }

  /** An amount that stands in one cell with its label. */
  inlineAmount(pointer: string, text: string, cell: Cell): string {
    this.mark(pointer, cell.row, cell.column);
    this.#amounts.noteInline(pointer, text, cell);
    return text;
  }

  /** The amounts that were read, as written, with their places. */
  amountTexts(): readonly WrittenAmount[] {
    return this.#amounts.written;
  }

  /** Sets a single value of the table by its pointer, unless it is set. */
  field(pointer: string, value: string | null, row: number, column: number): void {
    if (this.#fields.has(pointer) || (value === null && this.#origins.get(pointer))) return;
    this.mark(pointer, row, column);
    if (value !== null) this.#fields.set(pointer, { text: value, row, column });
  }

  /** A field's value; one that has another place to go waits for those that have none. */
  offer(field: FieldSection, found: Found): void {
    this.sections.add(field.section === "department" && field.otherwise ? "department" : field.section);
    if (field.otherwise) this.#weak.push({ field, found });
    else this.#put(field, found);
  }

  has(pointer: string): boolean {
    return this.#fields.has(pointer);
  }

  value(pointer: string): string | null {
    return this.found(pointer)?.text ?? null;
  }

  /** A field's value and where it stands. */
  found(pointer: string): (Found & { readonly text: string }) | undefined {
    return this.#fields.get(pointer);
  }

  /** The list that a line belongs to, and its path: the parts of the nearest line above that is set in less. */
  linesAt(side: Side, indent: number): { readonly list: OpenLine[]; readonly path: string } {
    let list = this.#lines[side];
    let path = `/budget/${side}`;
    let depth = 0;
    for (let last = list.at(-1); last && last.indent < indent && depth < deepest; last = list.at(-1)) {
      depth++;
      path += `/${list.length - 1}/children`;
      list = last.children;
    }
    return { list, path };
  }

  lines(side: Side): OpenLine[] {
    return this.#lines[side];
  }

  build({ kind, requires }: Pick<Form, "kind" | "requires">): Draft {
    this.settle();
    const { sections, horizons, findings, taskColumns, sideUnits } = this;
    return {
      table: settledTable(kind, this.#collected()),
      origins: this.#origins,
      readings: this.#amounts.summed(this.#grid),
      sections,
      horizons,
      findings,
      ...(requires && { requires }),
      ...(taskColumns.size > 0 && { taskColumns }),
      ...(sideUnits.size > 0 && { sideUnits }),
    };
  }

  #collected(): Collected {
    const { goals, tasks, indicators, horizons } = this;
    return { value: (pointer) => this.value(pointer), ...this.#lines, goals, tasks, indicators, horizons };
  }

  #put(field: FieldSection, { text, row, column }: Found): void {
    const { into, reads } = field;
    if (reads === "choice") this.field(into, text === null ? null : chosen(text), row, column);
    else if (reads === "coded" && text !== null && (into === "/department/name" || into === "/project/name")) {
      const isProject = into === "/project/name";
      const { name, code } = splitCode(text, isProject ? 6 : 3);
      if (!this.has(into) && code !== null)
        this.field(isProject ? "/project/code" : "/department/code", code, row, column);
      this.field(into, name, row, column);
    } else this.field(into, text, row, column);
  }

  /** Gives the fields that have another place to go the one that is theirs. */
  settle(): void {
    for (const { field, found } of this.#weak.splice(0)) {
      const isFilled = this.has(field.into);
      if (!isFilled) this.#put(field, found);
      else if (field.otherwise && this.value(field.into) !== found.text) {
        this.#put({ ...field, into: field.otherwise }, found);
      }
    }
  }
}
