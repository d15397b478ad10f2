import { beyond, type Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import type { AttributeOf, XmlHandler } from "../../package/xml.ts";
import type { Sheet } from "../../source/workbook.ts";
import {
  beginTable,
  type Counting,
  closeCell,
  closeRow,
  openCell,
  openRow,
  passColumns,
  sheetOf,
  type Table,
} from "./table.ts";
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

interface State extends Counting {
  readonly sheets: Sheet[];
  readonly hiddenStyles: Set<string>;
  readonly text: ShownText;
  /** How many open elements are unread: the outermost of them and all within it. */
  skipped: number;
  /** The style that is being read. */
  style: string;
  table: Table | null;
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
  else if (element === "table:table-cell" || element === "table:covered-table-cell") startCell(state, table, attribute);
  else if (element === "table:table-row") openRow(table, attribute);
  else if (element === "table:table-column") passColumns(table, attribute);
}

function close(state: State, element: string): void {
  const { table } = state;
  if (state.skipped > 0) state.skipped--;
  else if (!table) return;
  else if (element === "table:table-cell" || element === "table:covered-table-cell") endCell(state, table);
  else if (table.cell) state.text.close(element);
  else if (element === "table:table-row") closeRow(state, table);
  else if (element === "table:table") {
    state.sheets.push(sheetOf(table));
    state.table = null;
  }
}

function openTable(state: State, attribute: AttributeOf): void {
  if (state.sheets.length >= state.limits.sheets) throw beyond("sheets", state.limits.sheets, null);
  state.table = beginTable(attribute, state.hiddenStyles);
}

function startCell(state: State, table: Table, attribute: AttributeOf): void {
  openCell(table, attribute);
  state.text.start();
}

function endCell(state: State, table: Table): void {
  if (table.cell) closeCell(state, table, state.text.end());
}
