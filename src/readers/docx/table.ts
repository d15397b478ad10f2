import { beyond } from "../../limits.ts";
import { mostColumns } from "../../source/reference.ts";
import { flowParagraphs } from "./flow.ts";
import { trackMerges } from "./merges.ts";
import { type Frame, isOn, type OpenCell, type Property, type State } from "./state.ts";

/** Gives false for an element that is no part of a table. */
export function openTablePart(state: State, element: string): boolean {
  const frame = state.frames.at(-1);
  if (element === "w:tbl") openTable(state);
  else if (element === "w:tr" && frame) openRow(frame);
  else if (element === "w:tc" && frame) openCell(state, frame);
  else return false;
  return true;
}

/** Takes the end of a table, row or cell; false where an element is none of these. */
export function closeTablePart(state: State, element: string): boolean {
  const frame = state.frames.at(-1);
  if (element === "w:tbl") closeTable(state);
  else if (element === "w:tr" && frame) closeRow(frame);
  else if (element === "w:tc" && frame) closeCell(state, frame);
  else return false;
  return true;
}

/** Reads what the properties of a row or cell say of where it stands. */
export function readTableProperty(state: State, of: string, property: Property): void {
  const frame = state.frames.at(-1);
  if (of === "w:trPr" && frame) readRowProperty(frame, property);
  else if (of === "w:tcPr" && frame?.cell) readCellProperty(frame.cell, property);
}

function readRowProperty(frame: Frame, { element, attribute }: Property): void {
  if (element === "w:gridBefore") frame.column = countIn(attribute("w:val"), 0);
  else if (element === "w:del") frame.isRowDeleted = true;
  else if (element === "w:hidden" && isOn(attribute("w:val"))) frame.table.hideRow(frame.row);
}

function readCellProperty(cell: OpenCell, { element, attribute }: Property): void {
  if (element === "w:gridSpan") cell.span = Math.max(1, countIn(attribute("w:val"), 1));
  else if (element === "w:vMerge") cell.vertical = mergeIn(attribute("w:val"));
  else if (element === "w:hMerge") cell.horizontal = mergeIn(attribute("w:val"));
  else if (element === "w:cellDel") cell.isDeleted = true;
}

function mergeIn(value: string | undefined): "restart" | "continue" {
  return value === "restart" ? "restart" : "continue";
}

function openTable(state: State): void {
  const table = state.tables.open(false);
  state.frames.push({ table, merges: trackMerges(), row: -1, column: 0, edges: [], isRowDeleted: false, cell: null });
}

function closeTable(state: State): void {
  const frame = state.frames.pop();
  if (!frame) return;
  for (const block of frame.merges.blocks()) frame.table.addMerge(block);
  frame.table.close();
}

function openRow(frame: Frame): void {
  frame.row++;
  frame.column = 0;
  frame.edges = [];
  frame.isRowDeleted = false;
}

function closeRow(frame: Frame): void {
  if (frame.isRowDeleted) frame.row--;
  else frame.table.endRow(frame.row, frame.edges);
}

function openCell(state: State, frame: Frame): void {
  state.tables.countCells(1);
  const flow = flowParagraphs(state.tables.addLine);
  state.flows.push(flow);
  frame.cell = { flow, span: 1, vertical: null, horizontal: null, isDeleted: frame.isRowDeleted };
}

function closeCell(state: State, frame: Frame): void {
  const { cell, row, column, merges, table } = frame;
  if (!cell) return;
  state.flows.pop();
  frame.cell = null;
  if (cell.isDeleted) return;
  frame.column += cell.span;
  frame.edges.push(frame.column);
  if (frame.column > mostColumns) throw beyond("cells", mostColumns, null);
  const text = cell.flow.end();
  if (merges.place(row, column, cell)) table.addCell(row, column, text);
}

function countIn(value: string | undefined, otherwise: number): number {
  const digits = /^\s*(\d{1,9})\s*$/u.exec(value ?? "")?.[1];
  return digits === undefined ? otherwise : Number(digits);
}
