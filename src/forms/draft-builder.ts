import type { Finding } from "../diagnostic.ts";
import type {
  Draft,
  DraftGoal,
  DraftIndicator,
  DraftLine,
  DraftTable,
  DraftTask,
  FormKind,
  Reading,
  Section,
} from "../draft.ts";
import type { Cell, Grid } from "../source/grid.ts";
import { Origins } from "../source/origins.ts";

/** A budget line that may still be given parts; `indent` is how far its label is set in. */
interface OpenLine extends DraftLine {
  readonly children: OpenLine[];
  readonly indent: number;
}

/** Collects one table from a grid, with the place of each value and how its amounts are stored. */
export class DraftBuilder {
  readonly sections = new Set<Section>();
  readonly horizons = new Set<"cycle" | "annual">();
  readonly findings: Finding[] = [];
  readonly goals: DraftGoal[] = [];
  readonly tasks: DraftTask[] = [];
  readonly indicators: DraftIndicator[] = [];
  readonly #grid: Grid;
  readonly #origins = new Origins();
  readonly #readings = new Map<string, Reading>();
  readonly #fields = new Map<string, string>();
  readonly #lines: Readonly<Record<"expenditure" | "revenue", OpenLine[]>> = { expenditure: [], revenue: [] };

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
    if (cell && text !== null) this.#readings.set(pointer, { text, stored: cell.stored, formula: cell.formula });
    return text;
  }

  /** Sets a single value of the table by its pointer, unless it is set. */
  field(pointer: string, value: string | null, row: number, column: number): void {
    if (this.#fields.has(pointer) || (value === null && this.#origins.get(pointer))) return;
    this.mark(pointer, row, column);
    if (value !== null) this.#fields.set(pointer, value);
  }

  has(pointer: string): boolean {
    return this.#fields.has(pointer);
  }

  /** The list that a line belongs to, and its path: the parts of the nearest line above that is set in less. */
  linesAt(side: "expenditure" | "revenue", indent: number): { readonly list: OpenLine[]; readonly path: string } {
    let list = this.#lines[side];
    let path = `/budget/${side}`;
    for (let last = list.at(-1); last && last.indent < indent; last = list.at(-1)) {
      path += `/${list.length - 1}/children`;
      list = last.children;
    }
    return { list, path };
  }

  addLine(list: OpenLine[], line: Omit<OpenLine, "children">): void {
    list.push({ ...line, children: [] });
  }

  build(kind: FormKind): Draft {
    const { sections, horizons, findings } = this;
    return { table: this.#table(kind), origins: this.#origins, readings: this.#readings, sections, horizons, findings };
  }

  #table(form: FormKind): DraftTable {
    const field = (pointer: string) => this.#fields.get(pointer) ?? null;
    return {
      form,
      title: field("/title"),
      fiscalYear: field("/fiscalYear"),
      department: { name: field("/department/name"), code: field("/department/code") },
      project: null,
      budget: {
        unit: field("/budget/unit"),
        expenditure: this.#lines.expenditure.map(closed),
        revenue: this.#lines.revenue.map(closed),
      },
      goals: this.goals,
      tasks: this.tasks,
      indicators: this.indicators,
    };
  }
}

function closed({ label, amount, children }: OpenLine): DraftLine {
  return { label, amount, children: children.map(closed) };
}
