import type { Reading } from "../draft.ts";
import type { Cell, Grid } from "../source/grid.ts";
import { adderOf } from "./formula.ts";

/** An amount as written, and where. */
export interface WrittenAmount {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Cells that the sums of a table may name in all: so many, and so many more an amount. */
const mostAdded = { inAll: 2_000, anAmount: 20 };

/** How the amounts of a table stand in their cells, by pointer. */
export class AmountReadings {
  readonly #readings = new Map<string, Reading>();
  readonly #cells = new Map<string, Cell>();
  readonly #written: WrittenAmount[] = [];

  /** The amounts as they are written, in the order in which they were read. */
  get written(): readonly WrittenAmount[] {
    return this.#written;
  }

  /** Notes an amount that has a cell of its own. */
  note(pointer: string, text: string, cell: Cell): void {
    this.#readings.set(pointer, { text, stored: cell.stored, formula: cell.formula });
    this.#cells.set(pointer, cell);
    this.#written.push({ text, row: cell.row, column: cell.column });
  }

  /** Notes an amount that stands in one cell with its label. */
  noteInline(pointer: string, text: string, { row, column }: Cell): void {
    this.#readings.set(pointer, { text, stored: null, formula: null });
    this.#written.push({ text, row, column });
  }

  /** The readings, those with a simple sum with what its cells come to. */
  summed(grid: Grid): ReadonlyMap<string, Reading> {
    const pointers = this.#pointersByPlace();
    const sumOf = adderOf(grid, mostAdded.inAll + mostAdded.anAmount * this.#cells.size);
    for (const [pointer, reading] of this.#readings) {
      const sum = reading.formula === null ? null : sumOf(reading.formula);
      if (!sum) continue;
      const operands = sum.cells.flatMap((cell) => pointers.get(cell) ?? []);
      this.#readings.set(pointer, { ...reading, sum: { value: sum.value, operands } });
    }
    return this.#readings;
  }

  #pointersByPlace(): ReadonlyMap<string, readonly string[]> {
    const pointers = new Map<string, string[]>();
    for (const [pointer, { row, column }] of this.#cells) {
      const place = `${row},${column}`;
      const here = pointers.get(place);
      if (here) here.push(pointer);
      else pointers.set(place, [pointer]);
    }
    return pointers;
  }
}
