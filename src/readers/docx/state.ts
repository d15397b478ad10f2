import type { AttributeOf } from "../../package/xml.ts";
import type { OpenTable, TableGatherer } from "../tables.ts";
import { type Flow, flowParagraphs } from "./flow.ts";
import type { CellMerge, Merges } from "./merges.ts";
import type { Numbering } from "./numbering.ts";

/** Where reading stands. */
export interface State {
  readonly tables: TableGatherer;
  /** The names of the open elements. */
  readonly path: string[];
  /** Where text goes: outside tables, in a cell, in a text box; the innermost last. */
  readonly flows: Flow[];
  readonly frames: Frame[];
  readonly run: RunState;
  /** How many open elements are not seen: the outermost of them and all within it. */
  skipped: number;
  readonly numbering: Numbering;
  /** The level, in its list, of the paragraph whose properties are read. */
  level: number;
}

/** A table that is open. */
export interface Frame {
  readonly table: OpenTable;
  readonly merges: Merges;
  row: number;
  column: number;
  /** Where the cells of the row end. */
  edges: number[];
  isRowDeleted: boolean;
  cell: OpenCell | null;
}

/** The cell that is being read, and what is known of its merges so far. */
export interface OpenCell {
  readonly flow: Flow;
  span: number;
  vertical: CellMerge["vertical"];
  horizontal: CellMerge["horizontal"];
  isDeleted: boolean;
}

/** What decides whether the text of a run shows. */
export interface RunState {
  readonly isShown: () => boolean;
  readonly beginRun: () => void;
  readonly readProperty: (property: Property) => void;
  readonly beginControl: () => void;
  readonly endControl: () => void;
  readonly readControl: (property: Property) => void;
  /** Follows a field through its code, which doesn't show, and its result, which does. */
  readonly passField: (mark: string | undefined) => void;
}

/** The flow that text goes to now. */
export function flowOf(state: State): Flow {
  return state.flows.at(-1) ?? flowParagraphs(state.tables.addLine);
}

/** An element that says how a run or a control is shown. */
export interface Property {
  readonly element: string;
  readonly attribute: AttributeOf;
}

/** Whether a switch such as `<w:vanish/>` is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/iu.test(value);
}
