import type { InputError } from "../../diagnostic.ts";
import { beyond } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import type { AttributeOf, XmlHandler } from "../../package/xml.ts";
import type { Cell } from "../../source/grid.ts";
import { cellName } from "../../source/place.ts";
import { mostColumns, mostRows, parseReference, parseRow } from "../../source/reference.ts";
import { addToRanges, type Range } from "../ranges.ts";
import { type CellContent, readValue, type WrittenValue } from "./content.ts";
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
    context,
    cells: [],
    hiddenRows: [],
    shared: new Map(),
    inline: richText(context.content.textLength),
    row: -1,
    column: -1,
    isOpen: false,
    cell: { type: "n", style: 0, value: "", place: () => `${context.part}!${cellName(state.row, state.column)}` },
    formula: "",
    sharing: undefined,
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

interface State {
  readonly context: CellContext;
  readonly cells: Cell[];
  readonly hiddenRows: Range[];
  /** Shared formulas by their index. */
  readonly shared: Map<string, SharedFormula>;
  readonly inline: RichText;
  row: number;
  column: number;
  /** Whether a cell is open that is not empty, which the following then tell of; one object serves for all cells. */
  isOpen: boolean;
  readonly cell: WrittenCell;
  formula: string;
  /** The index of its shared formula. */
  sharing: string | undefined;
  /** The element of the cell whose text is being gathered: `v`, `f` or `is`. */
  field: string;
}

type WrittenCell = { -readonly [Field in keyof WrittenValue]: WrittenValue[Field] };

function open(state: State, element: string, attribute: AttributeOf, isEmpty: boolean): void {
  if (element === "c") openCell(state, attribute, isEmpty);
  else if (element === "row") openRow(state, attribute);
  else if (state.isOpen) openField(state, element, attribute);
}

function openRow(state: State, attribute: AttributeOf): void {
  const written = attribute("r");
  const row = written === undefined ? state.row + 1 : parseRow(written.trim());
  if (row === null || row >= mostRows) throw broken(state, `row ${written ?? state.row + 2}`);
  state.row = row;
  state.column = -1;
  const hidden = attribute("hidden");
  if (hidden === "1" || hidden === "true") addToRanges(state.hiddenRows, row);
}

function openCell(state: State, attribute: AttributeOf, isEmpty: boolean): void {
  const written = attribute("r");
  if (written === undefined) state.column++;
  else moveTo(state, written);
  if (state.row < 0 || state.column >= mostColumns) throw broken(state, `cell ${written}`);
  if (isEmpty) return;
  const { cell } = state;
  const style = attribute("s");
  state.isOpen = true;
  state.formula = "";
  state.sharing = undefined;
  cell.type = attribute("t") ?? "n";
  cell.style = style === undefined ? 0 : Number(style);
  cell.value = "";
}

function moveTo(state: State, written: string): void {
  const place = parseReference(written.trim());
  if (!place) throw broken(state, `cell ${written}`);
  state.row = place.row;
  state.column = place.column;
}

function broken({ context }: State, wrong: string): InputError {
  return unreadable("broken", `${context.part}: ${wrong}`);
}

function openField(state: State, element: string, attribute: AttributeOf): void {
  if (state.field === "is") state.inline.open(element);
  else if (element === "v" || element === "f" || element === "is") {
    state.field = element;
    if (element === "is") state.inline.start();
    else if (element === "f" && attribute("t") === "shared") state.sharing = attribute("si");
  }
}

function gather(state: State, text: string): void {
  const { cell, field } = state;
  if (!state.isOpen) return;
  if (field === "is") state.inline.text(text);
  else if (field === "v") cell.value += text;
  else if (field === "f") state.formula += text;
  const { textLength } = state.context.content;
  if (Math.max(cell.value.length, state.formula.length) > textLength) throw beyond("text-length", textLength, null);
}

function close(state: State, element: string): void {
  if (!state.isOpen) return;
  if (element === "c") closeCell(state);
  else if (element === state.field) {
    if (element === "is") state.cell.value = state.inline.end();
    state.field = "";
  } else if (state.field === "is") state.inline.close(element);
}

function closeCell(state: State): void {
  const { context, row, column, cell } = state;
  state.isOpen = false;
  const shared = shareFormula(state);
  if (cell.value === "") return;
  if (++context.count.cells > context.mostCells) throw beyond("cells", context.mostCells, null);
  const { kind, text, stored } = readValue(context.content, cell);
  if (shared) state.cells.push(sharingCell({ row, column, kind, text, stored }, shared));
  else state.cells.push({ row, column, kind, text, stored, formula: state.formula === "" ? null : state.formula });
}

/** Keeps the formula of the first of the cells that share it; for the others, gives it. */
function shareFormula({ sharing, formula, shared, row, column }: State): SharedFormula | undefined {
  if (sharing === undefined) return undefined;
  if (formula === "") return shared.get(sharing);
  shared.set(sharing, { text: formula, row, column });
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
