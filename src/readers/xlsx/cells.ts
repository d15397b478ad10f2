import { beyond } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import type { AttributeOf, XmlHandler } from "../../package/xml.ts";
import type { Cell } from "../../source/grid.ts";
import { cellName } from "../../source/place.ts";
import { mostColumns, mostRows, parseReference, parseRow } from "../../source/reference.ts";
import { addToRanges, type Range } from "../ranges.ts";
import { type CellContent, readValue } from "./content.ts";
import { type SharedFormula, shiftFormula } from "./formula.ts";
import { type RichText, richText } from "./strings.ts";

/** What cells are read with. */
export interface CellContext {
  /** The worksheet part, named in messages. */
  readonly part: string;
  readonly content: CellContent;
  readonly mostCells: number;
  /** Cells of the sheets read so far; counted up here. */
  readonly count: { cells: number };
}

/** What is read of the `sheetData` of a worksheet. */
export interface CellCollector {
  readonly handler: Required<Omit<XmlHandler, "namespaces">>;
  readonly cells: readonly Cell[];
  readonly hiddenRows: readonly Range[];
}

/** Collects the cells that hold something; those without a value are passed over as fast as can be. */
export function collectCells(context: CellContext): CellCollector {
  const state: State = {
    ...context,
    cells: [],
    hiddenRows: [],
    shared: new Map(),
    inline: richText(context.content.textLength),
    row: -1,
    column: -1,
    cell: null,
    field: "",
  };
  return {
    handler: {
      open: (element, attribute, isEmpty) => open(state, element, attribute, isEmpty),
      close: (element) => close(state, element),
      text: (text) => gather(state, text),
    },
    cells: state.cells,
    hiddenRows: state.hiddenRows,
  };
}

interface State extends CellContext {
  readonly cells: Cell[];
  readonly hiddenRows: Range[];
  /** Shared formulas by their index. */
  readonly shared: Map<string, SharedFormula>;
  readonly inline: RichText;
  row: number;
  column: number;
  /** The cell that is being read. */
  cell: WrittenCell | null;
  /** The element of the cell whose text is being gathered: `v`, `f` or `is`. */
  field: string;
}

interface WrittenCell {
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
  /** The index of its shared formula. */
  shared: string | undefined;
}

function open(state: State, element: string, attribute: AttributeOf, isEmpty: boolean): void {
  if (element === "c") openCell(state, attribute, isEmpty);
  else if (element === "row") openRow(state, attribute);
  else if (state.cell) openField(state, state.cell, element, attribute);
}

function openRow(state: State, attribute: AttributeOf): void {
  const written = attribute("r");
  const row = written === undefined ? state.row + 1 : parseRow(written.trim());
  if (row === null || row >= mostRows) throw unreadable("broken", `${state.part}: row ${written ?? state.row + 2}`);
  state.row = row;
  state.column = -1;
  const hidden = attribute("hidden");
  if (hidden === "1" || hidden === "true") addToRanges(state.hiddenRows, row);
}

function openCell(state: State, attribute: AttributeOf, isEmpty: boolean): void {
  const written = attribute("r");
  const place = written === undefined ? { row: state.row, column: state.column + 1 } : parseReference(written.trim());
  if (!place || place.row < 0 || place.column >= mostColumns)
    throw unreadable("broken", `${state.part}: cell ${written}`);
  state.row = place.row;
  state.column = place.column;
  if (isEmpty) return;
  const style = attribute("s");
  state.cell = {
    type: attribute("t") ?? "n",
    style: style === undefined ? 0 : Number(style),
    value: "",
    formula: "",
    shared: undefined,
  };
}

function openField(state: State, cell: WrittenCell, element: string, attribute: AttributeOf): void {
  if (state.field === "is") state.inline.open(element);
  else if (element === "v" || element === "f" || element === "is") {
    state.field = element;
    if (element === "is") state.inline.start();
    else if (element === "f" && attribute("t") === "shared") cell.shared = attribute("si");
  }
}

function gather(state: State, text: string): void {
  const { cell, field } = state;
  if (!cell) return;
  if (field === "is") state.inline.text(text);
  else if (field === "v") cell.value += text;
  else if (field === "f") cell.formula += text;
  const length = Math.max(cell.value.length, cell.formula.length);
  if (length > state.content.textLength) throw beyond("text-length", state.content.textLength, null);
}

function close(state: State, element: string): void {
  const { cell } = state;
  if (!cell) return;
  if (element === "c") {
    state.cell = null;
    closeCell(state, cell);
  } else if (element === state.field) {
    if (element === "is") cell.value = state.inline.end();
    state.field = "";
  } else if (state.field === "is") state.inline.close(element);
}

function closeCell(state: State, cell: WrittenCell): void {
  const shared = shareFormula(state, cell);
  if (cell.value === "") return;
  if (++state.count.cells > state.mostCells) throw beyond("cells", state.mostCells, null);
  const { row, column } = state;
  const place = (): string => `${state.part}!${cellName(row, column)}`;
  const read = readValue(state.content, { type: cell.type, style: cell.style, value: cell.value, place });
  const { kind, text, stored } = read;
  if (shared) state.cells.push(sharingCell({ row, column, kind, text, stored }, shared));
  else state.cells.push({ row, column, kind, text, stored, formula: cell.formula === "" ? null : cell.formula });
}

/** Keeps the formula of the first of the cells that share it; for the others, gives it. */
function shareFormula(state: State, cell: WrittenCell): SharedFormula | undefined {
  if (cell.shared === undefined) return undefined;
  if (cell.formula === "") return state.shared.get(cell.shared);
  state.shared.set(cell.shared, { text: cell.formula, row: state.row, column: state.column });
  return undefined;
}

/** The formula is worked out when it is asked for: a small file could fill memory with long ones. */
function sharingCell(cell: Omit<Cell, "formula">, shared: SharedFormula): Cell {
  return {
    ...cell,
    get formula() {
      return shiftFormula(shared, cell.row, cell.column);
    },
  };
}
