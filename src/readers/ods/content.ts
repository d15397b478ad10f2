import { beyond, type Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import type { AttributeOf, XmlHandler } from "../../package/xml.ts";
import { type Block, type Cell, Grid } from "../../source/grid.ts";
import { mostColumns, mostRows } from "../../source/reference.ts";
import type { Sheet } from "../../source/workbook.ts";
import { expandRanges, type Range } from "../xlsx/range.ts";
import { readStored, type StoredValue } from "./cell.ts";
import { type ShownText, shownText } from "./text.ts";

/** What is read of the content part of a spreadsheet. */
export interface ContentReader {
  readonly handler: XmlHandler;
  readonly sheets: () => readonly Sheet[];
}

const namespaces: Readonly<Record<string, string>> = {
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
  "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
};

/** Elements whose content is none of a cell's. */
const unread: ReadonlySet<string> = new Set([
  "office:annotation",
  "table:shapes",
  "table:tracked-changes",
  "draw:frame",
  "draw:custom-shape",
  "draw:g",
]);

interface State {
  readonly limits: Limits;
  readonly count: { cells: number; merges: number };
  readonly sheets: Sheet[];
  readonly hiddenStyles: Set<string>;
  readonly text: ShownText;
  /** How many open elements are unread: the outermost of them and all within it. */
  skipped: number;
  /** The style that is being read. */
  style: string;
  table: Table | null;
}

interface Table {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: Cell[];
  readonly merges: Block[];
  readonly hiddenRows: Range[];
  readonly hiddenColumns: Range[];
  row: number;
  /** How often the row that is being read repeats. */
  rows: number;
  /** Where the next cell, or column definition, stands. */
  column: number;
  /** The cells and merges of the row that is being read. */
  line: { readonly cells: Cell[]; readonly merges: Block[] };
  cell: OpenCell | null;
}

interface OpenCell extends StoredValue {
  readonly columns: number;
  readonly merge: Block | null;
}

/** Reads the sheets of the content part of an OpenDocument spreadsheet (OASIS ODF 1.3 part 3, 9). */
export function readContent(limits: Limits): ContentReader {
  const state: State = {
    limits,
    count: { cells: 0, merges: 0 },
    sheets: [],
    hiddenStyles: new Set(),
    text: shownText(limits.textLength),
    skipped: 0,
    style: "",
    table: null,
  };
  return {
    handler: {
      namespaces,
      open: (element, attribute) => open(state, element, attribute),
      close: (element) => close(state, element),
      text: (text) => {
        if (state.skipped === 0 && state.table?.cell) state.text.text(text);
      },
    },
    sheets: () => state.sheets,
  };
}

function open(state: State, element: string, attribute: AttributeOf): void {
  const { table } = state;
  if (state.skipped > 0 || unread.has(element)) state.skipped++;
  else if (table) openInTable(state, table, { element, attribute });
  else if (element === "table:table") openTable(state, attribute);
  else if (element === "style:style") state.style = attribute("style:name") ?? "";
  else if (element === "style:table-properties") {
    if (attribute("table:display") === "false") state.hiddenStyles.add(state.style);
  } else if (element === "office:text") throw unreadable("other-type", "odt");
  else if (element === "office:presentation") throw unreadable("other-type", "odp");
}

interface Opened {
  readonly element: string;
  readonly attribute: AttributeOf;
}

function openInTable(state: State, table: Table, { element, attribute }: Opened): void {
  if (table.cell) state.text.open(element, attribute);
  else if (element === "table:table-cell" || element === "table:covered-table-cell") openCell(state, table, attribute);
  else if (element === "table:table-row") openRow(table, attribute);
  else if (element === "table:table-column") passColumns(table, attribute);
}

function close(state: State, element: string): void {
  const { table } = state;
  if (state.skipped > 0) state.skipped--;
  else if (!table) return;
  else if (element === "table:table-cell" || element === "table:covered-table-cell") closeCell(state, table);
  else if (table.cell) state.text.close(element);
  else if (element === "table:table-row") closeRow(state, table);
  else if (element === "table:table") closeTable(state, table);
}

function openTable(state: State, attribute: AttributeOf): void {
  if (state.sheets.length >= state.limits.sheets) throw beyond("sheets", state.limits.sheets, null);
  state.table = {
    name: attribute("table:name") ?? "",
    isHidden: state.hiddenStyles.has(attribute("table:style-name") ?? ""),
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    row: 0,
    rows: 1,
    column: 0,
    line: { cells: [], merges: [] },
    cell: null,
  };
}

function closeTable(state: State, table: Table): void {
  const { name, isHidden, cells, merges } = table;
  const grid = new Grid({
    cells,
    merges,
    hiddenRows: expandRanges(
      table.hiddenRows,
      cells.reduce((end, { row }) => Math.max(end, row + 1), 0),
    ),
    hiddenColumns: expandRanges(
      table.hiddenColumns,
      cells.reduce((end, { column }) => Math.max(end, column + 1), 0),
    ),
    placeOf: (row, column) => ({ kind: "cell", sheet: name, row, column }),
  });
  state.sheets.push({ name, isHidden, grid });
  state.table = null;
}

function passColumns(table: Table, attribute: AttributeOf): void {
  const first = table.column;
  table.column += countOf(attribute("table:number-columns-repeated"));
  if (isCollapsed(attribute)) table.hiddenColumns.push({ first, last: table.column - 1 });
}

function openRow(table: Table, attribute: AttributeOf): void {
  table.rows = countOf(attribute("table:number-rows-repeated"));
  table.column = 0;
  table.line = { cells: [], merges: [] };
  if (isCollapsed(attribute)) table.hiddenRows.push({ first: table.row, last: table.row + table.rows - 1 });
}

function isCollapsed(attribute: AttributeOf): boolean {
  return /^(?:collapse|filter)$/u.test(attribute("table:visibility") ?? "");
}

/** A row that repeats is as many rows. */
function closeRow(state: State, table: Table): void {
  const { line, rows } = table;
  countUp(state, line.cells.length * (rows - 1), line.merges.length * (rows - 1));
  if (line.cells.length > 0 && table.row + rows > mostRows) throw beyond("cells", mostRows, null);
  for (let copy = 0; line.cells.length + line.merges.length > 0 && copy < rows; copy++) {
    for (const cell of line.cells) table.cells.push({ ...cell, row: cell.row + copy });
    for (const merge of line.merges)
      table.merges.push({ ...merge, top: merge.top + copy, bottom: merge.bottom + copy });
  }
  table.row += rows;
}

function openCell(state: State, table: Table, attribute: AttributeOf): void {
  const right = table.column + countOf(attribute("table:number-columns-spanned")) - 1;
  const bottom = table.row + countOf(attribute("table:number-rows-spanned")) - 1;
  const isMerged = right > table.column || bottom > table.row;
  table.cell = {
    ...readStored(attribute),
    columns: countOf(attribute("table:number-columns-repeated")),
    merge: isMerged ? { top: table.row, left: table.column, bottom, right } : null,
  };
  state.text.start();
}

function closeCell(state: State, table: Table): void {
  const { cell, line, row, column } = table;
  if (!cell) return;
  table.cell = null;
  table.column += cell.columns;
  if (cell.merge) {
    countUp(state, 0, 1);
    line.merges.push(cell.merge);
  }
  const shown = state.text.end();
  // Formats of numbers pad what they show.
  const text = cell.kind === "text" ? shown : shown.trim();
  if (text.trim() === "") return;
  countUp(state, cell.columns, 0);
  if (table.column > mostColumns) throw beyond("cells", mostColumns, null);
  const { kind, stored, formula } = cell;
  for (let at = column; at < table.column; at++) line.cells.push({ row, column: at, kind, text, stored, formula });
}

function countUp({ count, limits }: State, cells: number, merges: number): void {
  count.cells += cells;
  count.merges += merges;
  if (count.cells > limits.cells) throw beyond("cells", limits.cells, null);
  if (count.merges > limits.merges) throw beyond("merges", limits.merges, null);
}

/** A count as written; 1 where it is none. */
function countOf(written: string | undefined): number {
  return written !== undefined && /^\d{1,9}$/u.test(written) ? Math.max(1, Number(written)) : 1;
}
