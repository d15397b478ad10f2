import type { Finding } from "../diagnostic.ts";
import type {
  Draft,
  DraftIndicator,
  DraftLine,
  DraftProject,
  DraftTable,
  DraftTask,
  FormKind,
  Reading,
  Section,
} from "../draft.ts";
import type { Cell, Grid } from "../source/grid.ts";
import { Origins } from "../source/origins.ts";
import { chosen } from "./choices.ts";
import { splitCode } from "./coded-name.ts";
import type { FieldSection, Form, Horizon } from "./form.ts";
import { adderOf } from "./formula.ts";

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

/** Cells that the sums of a table may name in all: so many, and so many more an amount. */
const mostAdded = { inAll: 2_000, anAmount: 20 };

/** No form parts lines further; what is set in more stands beside the parts at this depth. */
const deepest = 16;

interface OpenGoal {
  readonly horizon: Horizon;
  readonly text: string;
}

/** Collects one table from a grid, with the place of each value and how its amounts are stored. */
export class DraftBuilder {
  readonly sections = new Set<Section>();
  readonly horizons = new Set<"cycle" | "annual">();
  readonly taskColumns = new Set<"name" | "content" | "funding" | "outcome">();
  readonly findings: Finding[] = [];
  readonly goals: OpenGoal[] = [];
  readonly tasks: DraftTask[] = [];
  readonly indicators: DraftIndicator[] = [];
  /** The fields that stand by themselves, as above a table, not beside a label. */
  readonly apart = new Set<string>();
  readonly #grid: Grid;
  readonly #origins = new Origins();
  readonly #readings = new Map<string, Reading>();
  /** The cells of amounts, by pointer. */
  readonly #cells = new Map<string, Cell>();
  readonly #fields = new Map<string, Found & { readonly text: string }>();
  readonly #amounts: (Found & { readonly text: string })[] = [];
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
    this.#readings.set(pointer, { text, stored: cell.stored, formula: cell.formula });
    this.#cells.set(pointer, cell);
    this.#amounts.push({ text, row: cell.row, column: cell.column });
    return text;
  }

  /** An amount that stands in one cell with its label. */
  inlineAmount(pointer: string, text: string, cell: Cell): string {
    this.mark(pointer, cell.row, cell.column);
    this.#readings.set(pointer, { text, stored: null, formula: null });
    this.#amounts.push({ text, row: cell.row, column: cell.column });
    return text;
  }

  /** The amounts that were read, as written, with their places. */
  amountTexts(): readonly (Found & { readonly text: string })[] {
    return this.#amounts;
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
    const { sections, horizons, findings, taskColumns } = this;
    return {
      table: this.#table(kind),
      origins: this.#origins,
      readings: this.#summedReadings(),
      sections,
      horizons,
      findings,
      ...(requires && { requires }),
      ...(taskColumns.size > 0 && { taskColumns }),
    };
  }

  /** The readings, those with a simple sum with what its cells come to. */
  #summedReadings(): ReadonlyMap<string, Reading> {
    const pointers = new Map<string, string[]>();
    for (const [pointer, { row, column }] of this.#cells) {
      const place = `${row},${column}`;
      const here = pointers.get(place);
      if (here) here.push(pointer);
      else pointers.set(place, [pointer]);
    }
    const sumOf = adderOf(this.#grid, mostAdded.inAll + mostAdded.anAmount * this.#cells.size);
    for (const [pointer, reading] of this.#readings) {
      const sum = reading.formula === null ? null : sumOf(reading.formula);
      if (!sum) continue;
      const operands = sum.cells.flatMap((cell) => pointers.get(cell) ?? []);
      this.#readings.set(pointer, { ...reading, sum: { value: sum.value, operands } });
    }
    return this.#readings;
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

  #table(form: FormKind): DraftTable {
    const field = (pointer: string) => this.value(pointer);
    return {
      form,
      title: field("/title"),
      fiscalYear: field("/fiscalYear"),
      department: { name: field("/department/name"), code: field("/department/code") },
      project: form === "project" ? this.#project() : null,
      budget: {
        unit: field("/budget/unit"),
        expenditure: this.#lines.expenditure.map(closed),
        revenue: this.#lines.revenue.map(closed),
      },
      goals: this.#settledGoals(),
      tasks: this.tasks,
      indicators: this.indicators.map((indicator) => this.#settledIndicator(indicator)),
    };
  }

  #project(): DraftProject {
    const field = (pointer: string) => this.value(`/project/${pointer}`);
    const ends = [field("period/start"), field("period/end")].filter((end) => end !== null);
    return {
      name: field("name"),
      code: field("code"),
      implementingUnit: field("implementingUnit"),
      attribute: field("attribute"),
      period: field("period") ?? (ends.length > 0 ? ends.join("—") : null),
    };
  }

  #settledIndicator({ horizons = [], ...indicator }: DraftIndicator): DraftIndicator {
    const isWhole = [...this.horizons].every((horizon) => horizons.includes(horizon));
    return isWhole ? indicator : { ...indicator, horizons };
  }

  /** Goals of no stated time are the cycle's where annual ones stand beside them. */
  #settledGoals(): DraftTable["goals"] {
    const others = this.goals.some(({ horizon }) => horizon === "annual") ? "cycle" : "annual";
    return this.goals.map(({ horizon, text }) => ({ horizon: horizon === "either" ? others : horizon, text }));
  }
}

function closed({ label, amount, children }: OpenLine): DraftLine {
  return { label, amount, children: children.map(closed) };
}
