import { beyond, type Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import type { AttributeOf, XmlHandler } from "../../package/xml.ts";
import type { Block, Cell } from "../../source/grid.ts";
import { mostColumns, mostRows } from "../../source/reference.ts";
import type { Sheet } from "../../source/workbook.ts";
import type { Range } from "../ranges.ts";
import { sheetGrid } from "../sheet-grid.ts";
import { readValue } from "../xlsx/content.ts";
import { addressFormula } from "./formula.ts";
import { readStyles, type Styles } from "./styles.ts";

/** What is read of a workbook. */
export interface SheetsReader {
  readonly handler: XmlHandler;
  readonly sheets: () => readonly Sheet[];
}

const namespaces: Readonly<Record<string, string>> = {
  "urn:schemas-microsoft-com:office:spreadsheet": "ss",
  "urn:schemas-microsoft-com:office:excel": "x",
};

interface State {
  readonly limits: Limits;
  readonly count: { cells: number; merges: number };
  readonly styles: Styles;
  readonly sheets: Sheet[];
  /** How many open elements are comments: the outermost and all within it. */
  skipped: number;
  sheet: OpenSheet | null;
  /** The element whose text is gathered: `ss:Data` or `x:Visible`. */
  gathers: string;
  text: string;
}

interface OpenSheet {
  readonly name: string;
  readonly cells: Cell[];
  readonly merges: Block[];
  readonly hiddenRows: Range[];
  readonly hiddenColumns: Range[];
  isHidden: boolean;
  row: number;
  rowStyle: string | undefined;
  /** Where the next cell, or column definition, stands. */
  column: number;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly column: number;
  readonly style: string | undefined;
  readonly formula: string | null;
  type: string;
}

/** Reads the worksheets of an XML workbook of Excel 2002 and 2003 (XML Spreadsheet Reference). */
export function readSheets(limits: Limits): SheetsReader {
  const count = { cells: 0, merges: 0 };
  const styles = readStyles();
  const state: State = { limits, count, styles, sheets: [], skipped: 0, sheet: null, gathers: "", text: "" };
  return {
    handler: {
      namespaces,
      open: (element, attribute) => open(state, element, attribute),
      close: (element) => close(state, element),
      text: (text) => {
        if (state.gathers === "" || state.skipped > 0) return;
        state.text += text;
        if (state.text.length > limits.textLength) throw beyond("text-length", limits.textLength, null);
      },
    },
    sheets: () => state.sheets,
  };
}

function open(state: State, element: string, attribute: AttributeOf): void {
  const { sheet, styles } = state;
  if (state.skipped > 0 || element === "ss:Comment") state.skipped++;
  else if (element === "ss:Worksheet") openSheet(state, attribute);
  else if (!sheet) styles.open(element, attribute);
  else if (element === "x:Visible" || (element === "ss:Data" && sheet.cell)) {
    if (sheet.cell) sheet.cell.type = attribute("ss:Type") ?? "String";
    state.gathers = element;
    state.text = "";
  } else openInSheet(state, sheet, { element, attribute });
}

interface Opened {
  readonly element: string;
  readonly attribute: AttributeOf;
}

function openInSheet(state: State, sheet: OpenSheet, { element, attribute }: Opened): void {
  if (element === "ss:Column") passColumns(sheet, attribute);
  else if (element === "ss:Row") openRow(sheet, attribute);
  else if (element === "ss:Cell") openCell(state, sheet, attribute);
}

function close(state: State, element: string): void {
  const { sheet } = state;
  if (state.skipped > 0) state.skipped--;
  else if (!sheet) return;
  else if (element === state.gathers) {
    state.gathers = "";
    if (element === "x:Visible") sheet.isHidden = /hidden/iu.test(state.text);
    else closeData(state, sheet);
  } else if (element === "ss:Cell") sheet.cell = null;
  else if (element === "ss:Worksheet") closeSheet(state, sheet);
}

function openSheet(state: State, attribute: AttributeOf): void {
  if (state.sheets.length >= state.limits.sheets) throw beyond("sheets", state.limits.sheets, null);
  state.sheet = {
    name: attribute("ss:Name") ?? "",
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isHidden: false,
    row: -1,
    rowStyle: undefined,
    column: 0,
    cell: null,
  };
}

function closeSheet(state: State, sheet: OpenSheet): void {
  const { name, isHidden } = sheet;
  state.sheets.push({ name, isHidden, grid: sheetGrid(sheet) });
  state.sheet = null;
}

function passColumns(sheet: OpenSheet, attribute: AttributeOf): void {
  const first = indexIn(attribute("ss:Index"), sheet.column);
  const last = first + countIn(attribute("ss:Span"));
  sheet.column = last + 1;
  if (attribute("ss:Hidden") === "1") sheet.hiddenColumns.push({ first, last });
}

function openRow(sheet: OpenSheet, attribute: AttributeOf): void {
  sheet.row = indexIn(attribute("ss:Index"), sheet.row + 1);
  sheet.rowStyle = attribute("ss:StyleID");
  sheet.column = 0;
  const last = sheet.row + countIn(attribute("ss:Span"));
  if (attribute("ss:Hidden") === "1") sheet.hiddenRows.push({ first: sheet.row, last });
}

function openCell({ count, limits }: State, sheet: OpenSheet, attribute: AttributeOf): void {
  const column = indexIn(attribute("ss:Index"), sheet.column);
  const right = column + countIn(attribute("ss:MergeAcross"));
  const bottom = sheet.row + countIn(attribute("ss:MergeDown"));
  if (right > column || bottom > sheet.row) {
    if (++count.merges > limits.merges) throw beyond("merges", limits.merges, null);
    sheet.merges.push({ top: sheet.row, left: column, bottom, right });
  }
  sheet.column = right + 1;
  const formula = addressFormula(attribute("ss:Formula"), sheet.row, column);
  sheet.cell = { column, style: attribute("ss:StyleID") ?? sheet.rowStyle, formula, type: "String" };
}

function closeData({ text, count, limits, styles }: State, sheet: OpenSheet): void {
  const { cell, row } = sheet;
  if (!cell || text.trim() === "") return;
  const { column } = cell;
  if (++count.cells > limits.cells) throw beyond("cells", limits.cells, null);
  if (row < 0 || row >= mostRows || column >= mostColumns)
    throw unreadable("broken", `row ${row + 1}, cell ${column + 1}`);
  const content = {
    strings: [],
    formatOf: () => styles.formatOf(cell.style),
    is1904: false,
    textLength: limits.textLength,
  };
  const lines = text.replace(/\r\n?/gu, "\n");
  const value = cell.type === "DateTime" ? lines.replace(/\.000$/u, "") : lines;
  const read = readValue(content, { type: types[cell.type] ?? "inlineStr", style: 0, value, place: () => sheet.name });
  sheet.cells.push({ row, column, ...read, formula: cell.formula });
}

/** The kinds of values in the terms of an .xlsx. */
const types: Readonly<Record<string, string>> = { Number: "n", DateTime: "d", Boolean: "b", Error: "e" };

/** An index as written, from 1, counted from 0. */
function indexIn(written: string | undefined, otherwise: number): number {
  return written !== undefined && /^[1-9]\d{0,6}$/u.test(written) ? Number(written) - 1 : otherwise;
}

function countIn(written: string | undefined): number {
  return written !== undefined && /^\d{1,7}$/u.test(written) ? Number(written) : 0;
}
