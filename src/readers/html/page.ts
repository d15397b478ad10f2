import { createRequire } from "node:module";
import type * as Library from "htmlparser2";
import { beyond, type Limits } from "../../limits.ts";
import type { Sheet } from "../../source/workbook.ts";
import { gatherTables, type OpenTable, type TableGatherer } from "../tables.ts";
import { type Choice, readChoice } from "./choice.ts";
import { type Attributes, blockElements, fieldText, isHidden, unseenElements } from "./elements.ts";
import { type Flow, flowText } from "./flow.ts";
import { columnsOf, layOutSlots, rowsOf, type Slots } from "./slots.ts";

/** How deep elements may stand in one another; browsers keep no more either. */
const deepest = 512;

/** The tables of a page, nested ones each for itself. Scripts are not run and nothing is fetched. */
export function readPage(html: string, limits: Limits): readonly Sheet[] {
  const tables = gatherTables(limits);
  const state: State = { tables, frames: [], flow: flowText(tables.addLine), unseen: [], choice: null, limits };
  let depth = 0;
  // Not bundled: other formats need none of it.
  const { Parser } = createRequire(import.meta.url)("htmlparser2") as typeof Library;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > deepest) throw beyond("depth", deepest, null);
        open(state, name, attributes, depth);
      },
      ontext: (text) => write(state, text),
      onclosetag: (name) => {
        close(state, name, depth);
        depth--;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  while (state.frames.length > 0) closeTable(state);
  return tables.sheets();
}

interface State {
  readonly tables: TableGatherer;
  readonly limits: Limits;
  /** The open tables, the innermost last. */
  readonly frames: Frame[];
  /** The text outside all tables. */
  readonly flow: Flow;
  /** The depths of the open elements whose text is not shown. */
  readonly unseen: number[];
  choice: Choice | null;
}

interface Frame {
  readonly table: OpenTable;
  readonly slots: Slots;
  /** The text in the table that stands in no cell, as its caption. */
  readonly loose: Flow;
  /** How many elements around the table are not shown. */
  readonly unseen: number;
  /** Whether the rows of the open group are hidden. */
  isGroupHidden: boolean;
  isRowOpen: boolean;
  /** The open cell; null where none is. */
  cell: OpenCell | null;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly flow: Flow;
}

function open(state: State, name: string, attributes: Attributes, depth: number): void {
  const frame = state.frames.at(-1);
  if (name === "table") openTable(state, isHidden(attributes));
  else if (frame && tableParts.has(name)) openPart(state, frame, { name, attributes, depth });
  else openText(state, name, attributes, depth);
}

function openText(state: State, name: string, attributes: Attributes, depth: number): void {
  if (unseenElements.has(name) || isHidden(attributes)) state.unseen.push(depth);
  if (name === "br") flowOf(state).breakLine("forced");
  else if (blockElements.has(name)) flowOf(state).breakLine("block");
  else if (name === "input") write(state, fieldText(attributes) ?? "");
  else if (name === "select") state.choice = readChoice();
  else if (name === "option") state.choice?.beginOption("selected" in attributes);
}

function write(state: State, text: string): void {
  if (state.unseen.length > (state.frames.at(-1)?.unseen ?? 0)) return;
  if (state.choice) state.choice.write(text);
  else flowOf(state).write(text);
}

function close(state: State, name: string, depth: number): void {
  const frame = state.frames.at(-1);
  if (name === "table" && frame) closeTable(state);
  else if (frame && tableParts.has(name)) closePart(state, frame, name);
  else if (name === "select") endChoice(state);
  else if (blockElements.has(name)) flowOf(state).breakLine("block");
  if (state.unseen.at(-1) === depth) state.unseen.pop();
}

/** Where text goes now. */
function flowOf({ frames, flow }: State): Flow {
  const frame = frames.at(-1);
  return frame ? (frame.cell?.flow ?? frame.loose) : flow;
}

function endChoice(state: State): void {
  const { choice } = state;
  if (!choice) return;
  state.choice = null;
  write(state, choice.chosen());
}

function openTable(state: State, isTableHidden: boolean): void {
  flowOf(state).breakLine("block");
  const { tables, frames, unseen } = state;
  const table = tables.open(isTableHidden || unseen.length > 0);
  frames.push({
    table,
    slots: layOutSlots(tables.countCells, table.addMerge),
    loose: flowText(table.addCaption),
    unseen: unseen.length,
    isGroupHidden: false,
    isRowOpen: false,
    cell: null,
  });
}

function closeTable(state: State): void {
  const frame = state.frames.pop();
  if (!frame) return;
  closeCell(frame);
  frame.loose.end();
  frame.slots.endGroup();
  frame.table.close();
  state.unseen.length = Math.min(state.unseen.length, frame.unseen);
}

/** The elements that a table is made of. */
const tableParts: ReadonlySet<string> = new Set(["tbody", "thead", "tfoot", "tr", "td", "th"]);

interface Part {
  readonly name: string;
  readonly attributes: Attributes;
  readonly depth: number;
}

function openPart(state: State, frame: Frame, { name, attributes, depth }: Part): void {
  endChoice(state);
  closeCell(frame);
  if (name === "tr") beginRow(frame, isHidden(attributes));
  else if (name === "td" || name === "th") openCell(state, frame, { name, attributes, depth });
  else beginGroup(frame, isHidden(attributes));
}

function closePart(state: State, frame: Frame, name: string): void {
  endChoice(state);
  closeCell(frame);
  state.unseen.length = Math.min(state.unseen.length, frame.unseen);
  if (name === "tr") frame.isRowOpen = false;
  else if (name !== "td" && name !== "th") beginGroup(frame, false);
}

function beginGroup(frame: Frame, isGroupHidden: boolean): void {
  frame.slots.endGroup();
  frame.isRowOpen = false;
  frame.isGroupHidden = isGroupHidden;
}

function beginRow(frame: Frame, isRowHidden: boolean): void {
  frame.slots.beginRow();
  frame.isRowOpen = true;
  if (isRowHidden || frame.isGroupHidden) frame.table.hideRow(frame.slots.row());
}

/** A cell that is not displayed takes no place. */
function openCell(state: State, frame: Frame, { attributes, depth }: Part): void {
  if (isHidden(attributes)) {
    state.unseen.push(depth);
    return;
  }
  if (!frame.isRowOpen) beginRow(frame, false);
  const block = frame.slots.place(columnsOf(attributes.colspan), rowsOf(attributes.rowspan));
  frame.cell = { row: block.top, column: block.left, flow: flowText(state.tables.addLine) };
}

function closeCell(frame: Frame): void {
  const { cell, table } = frame;
  if (!cell) return;
  frame.cell = null;
  table.addCell(cell.row, cell.column, cell.flow.end());
}
