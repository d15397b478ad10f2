import type { Checked, CheckedTable } from "../../checked.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import type { Block, Grid } from "../../source/grid.ts";
import { columnName, type Place } from "../../source/place.ts";
import { type LocatedCell, locateCell } from "../locate-cell.ts";
import type { Form, FormCell, FormRow } from "./form.ts";

/** Rows and columns beyond which a form is cut. */
const mostRows = 2000;
const mostColumns = 60;

/** Pointers at whose places values stand; at all others stand labels. */
const valuePointers =
  /\/(?:name|code|amount|text|content|funding|outcome|annualTarget|cycleTarget|weight|note|implementingUnit|attribute|period)$|^\/goals\/\d+$/u;

/** Whether a file was read from cells, so that its tables can be shown as they lie. */
export function isOfGrid({ workbook, tables }: Checked): boolean {
  return workbook !== null && tables.length > 0;
}

/** A table as it lies in its grid, from the end of the table above it to its own end, or to that of the sheet. */
export function gridForm(checked: Checked, index: number): Form | null {
  const cells = checked.tables.map((table) => placesOf(checked, table));
  const own = cells[index] ?? [];
  const grid = own[0]?.grid;
  if (!grid) return null;
  const region = regionOf(
    cells.map((found) => found.filter((cell) => cell.grid === grid)),
    index,
    grid,
  );
  const layout = { grid, region, values: new Set(own.filter(({ isValue }) => isValue).map(cellId)) };
  return {
    columns: own[0]?.columnName ? range(0, region.right).map(columnName) : null,
    rows: range(region.top, region.bottom).map((row) => rowOf(row, layout, own[0])),
    isCut: region.isCut,
    cellOf: (diagnostic) => cellOfFinding(checked, diagnostic, layout),
  };
}

interface Region extends Block {
  readonly isCut: boolean;
}

interface Layout {
  readonly grid: Grid;
  readonly region: Region;
  /** The ids of the cells in which values stand. */
  readonly values: ReadonlySet<string>;
}

type OwnCell = LocatedCell & { readonly isValue: boolean };

function placesOf(checked: Checked, { origins, table }: CheckedTable): OwnCell[] {
  return [...origins.entries()].flatMap(([pointer, place]) => {
    const cell = cellAt(checked, place);
    const isValue = valuePointers.test(pointer) && isWritten(table, pointer);
    return cell ? [{ ...cell, isValue }] : [];
  });
}

/** Whether the table has something at a pointer; where it has not, the place is that of something near. */
function isWritten(table: unknown, pointer: string): boolean {
  let value = table;
  for (const step of pointer.split("/").slice(1)) value = Object(value)[step];
  return value !== null && value !== undefined;
}

function cellAt(checked: Checked, place: Place): LocatedCell | null {
  if (place.kind === "text") return checked.text && locateCell(checked, checked.text.locate(place.start));
  const grid = checked.workbook?.sheets.find(({ name }) => name === place.sheet)?.grid;
  return grid ? { grid, row: place.row, column: place.column, rowName: (row) => String(row + 1), columnName } : null;
}

function regionOf(tables: readonly (readonly LocatedCell[])[], index: number, grid: Grid): Region {
  const lastRow = (cells: readonly LocatedCell[]) => cells.reduce((last, { row }) => Math.max(last, row), -1);
  const top = tables.slice(0, index).reduce((row, cells) => Math.max(row, lastRow(cells) + 1), 0);
  const isLast = tables.slice(index + 1).every((cells) => cells.length === 0);
  const end = isLast ? grid.rowCount - 1 : lastRow(tables[index] ?? []);
  const bottom = Math.min(end, top + mostRows - 1);
  const right = Math.min(grid.columnCount, mostColumns) - 1;
  return { top, left: 0, bottom, right, isCut: bottom < end || right < grid.columnCount - 1 };
}

function rowOf(row: number, layout: Layout, sample: LocatedCell | undefined): FormRow {
  const cells = range(0, layout.region.right).flatMap((column) => cellOf(row, column, layout));
  return { name: sample?.rowName(row) ?? null, cells };
}

/** The cell that begins at a place; none where a merged block that began elsewhere covers it. */
function cellOf(row: number, column: number, { grid, region, values }: Layout): readonly FormCell[] {
  const block = clip(grid.block({ row, column }), region);
  if (block.top !== row || block.left !== column) return [];
  const text = grid.at(row, column)?.text ?? "";
  const id = `${row},${column}`;
  const role = values.has(id) || text === "" ? "value" : "label";
  return [{ id, text, role, columns: block.right - column + 1, rows: block.bottom - row + 1 }];
}

function clip(block: Block, region: Region): Block {
  return {
    top: Math.max(block.top, region.top),
    left: block.left,
    bottom: Math.min(block.bottom, region.bottom),
    right: Math.min(block.right, region.right),
  };
}

function cellId(cell: LocatedCell): string {
  const { top, left } = cell.grid.block(cell);
  return `${top},${left}`;
}

function cellOfFinding(checked: Checked, { location }: Diagnostic, { grid, region }: Layout): string | null {
  const cell = location && locateCell(checked, location);
  if (!cell || cell.grid !== grid) return null;
  const block = clip(grid.block(cell), region);
  const isShown = block.top >= region.top && block.top <= region.bottom && block.left <= region.right;
  return isShown && cell.row <= region.bottom ? `${block.top},${block.left}` : null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
