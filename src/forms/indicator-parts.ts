import type { Cell } from "../source/grid.ts";
import { type Column, columnOf, type RecordColumn } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { ColumnRole } from "./form.ts";
import { isOperator, joinTarget } from "./joined-target.ts";
import { bracketed, folded } from "./labels.ts";
import { noteCell, noteOf } from "./notes.ts";
import type { TargetRole } from "./panels.ts";
import { cellAt, placeAt, type RecordRow } from "./records.ts";

/** An indicator in a row, or in a part of it where blocks stand side by side. */
export interface FoundIndicator {
  readonly record: RecordRow;
  readonly roles: readonly TargetRole[];
  readonly level1: Cell | undefined;
  readonly level2: Cell | undefined;
  readonly name: Cell | undefined;
  /** What makes two indicators the same: their categories and name. */
  readonly key: string;
}

/** What makes two indicators the same. */
export function keyOf({ level1, level2, name }: Pick<FoundIndicator, "level1" | "level2" | "name">): string {
  return [level1, level2, name].map((cell) => (cell ? folded(cell.text) : "")).join("\n");
}

/** The targets of an indicator, and what its other columns say. */
export interface ReadTargets {
  readonly cycleTarget: string | null;
  readonly annualTarget: string | null;
  readonly note: string | null;
}

/** Reads the targets, joined with their signs and measures, and marks their places. */
export function readTargets(draft: DraftBuilder, path: string, { record, roles }: FoundIndicator): ReadTargets {
  const joined: RecordColumn[] = [];
  const targets: Record<TargetRole, string | null> = { cycleTarget: null, annualTarget: null };
  for (const [at, role] of roles.entries()) {
    const cell = cellAt(record, role);
    draft.text(`${path}/${role}`, cell, record.row, placeAt(record, role));
    targets[role] = cell ? targetText(record, { cell, role, at, joined }) : null;
  }
  return { ...targets, note: noteOf(record, joined) };
}

/** A target's text, joined with the sign and the measure beside it. */
function targetText(
  record: RecordRow,
  target: {
    readonly cell: Cell;
    readonly role: TargetRole;
    readonly at: number;
    /** The columns that targets took in. */
    readonly joined: RecordColumn[];
  },
): string | null {
  const { cell, role, at, joined } = target;
  const column = record.columns.find((candidate) => candidate.role === role && record.cells.has(candidate));
  const cells = [cell, ...((column && record.further.get(column)) ?? [])];
  if (column?.regions) return regionsText(record, { cells, regions: column.regions, joined });
  const [value, ...spread] = spreadText(cells);
  const sign = nthColumn(record, "operator", at);
  const unit = nthColumn(record, "unit", at);
  const result = joinTarget(value ?? "", textIn(record, sign), textIn(record, unit));
  if (sign && result.hasOperator) joined.push(sign);
  if (unit && result.hasUnit) joined.push(unit);
  return spread.length === 0 ? result.text : [result.text, ...spread].join(" ");
}

/** What the target of each region is, 「甲市：≥320户；乙市：≥210户」; the value alone where it is the same for all. */
function regionsText(
  record: RecordRow,
  target: {
    readonly cells: readonly Cell[];
    readonly regions: readonly Column[];
    readonly joined: RecordColumn[];
  },
): string {
  const { cells, regions, joined } = target;
  const unit = nthColumn(record, "unit", 0);
  const sign = nthColumn(record, "operator", 0);
  for (const column of [unit, sign]) if (column) joined.push(column);
  const measure = textIn(record, unit) ?? measureIn(cellAt(record, "name"));
  const texts = cells.map(({ text }) => joinTarget(text, textIn(record, sign), measure).text ?? text);
  if (cells.length === regions.length && new Set(texts).size === 1) return texts[0] ?? "";
  return cells.map((cell, at) => `${columnOf(regions, cell)?.label ?? ""}：${texts[at] ?? ""}`).join("；");
}

/** The measure in the brackets of a name: 治理水土流失面积（平方公里）. */
function measureIn(name: Cell | undefined): string | null {
  const found = name === undefined ? null : bracketed(name.text);
  return found !== null && /^(?:\p{Script=Han}{1,6}|[%‰])$/u.test(found) ? found : null;
}

/** Cells under one header: sign, number and measure are one text; what is none of them, as a second number, stays apart. */
function spreadText(cells: readonly Cell[]): string[] {
  const texts = cells.map(({ text }) => text);
  const [first = "", second, third, ...others] = texts;
  if (second === undefined) return [first];
  if (/\d/u.test(first) && /^\s*[\d.]/u.test(second)) return texts;
  if (isOperator(first)) return [joinTarget(second, first, third ?? null).text ?? second, ...others];
  return [joinTarget(first, null, second).text ?? first, ...(third === undefined ? [] : [third]), ...others];
}

function nthColumn(record: RecordRow, role: ColumnRole, at: number): RecordColumn | undefined {
  const columns = record.columns.filter((column) => column.role === role);
  return columns[at] ?? columns[0];
}

function textIn(record: RecordRow, column: RecordColumn | undefined): string | null {
  return (column && record.cells.get(column)?.text) ?? null;
}

export function weightOf(draft: DraftBuilder, path: string, { record }: FoundIndicator): string | null {
  return draft.amount(`${path}/weight`, cellAt(record, "weight"), record.row, placeAt(record, "weight"));
}

export function joinNotes(
  draft: DraftBuilder,
  path: string,
  parts: readonly FoundIndicator[],
  notes: readonly (string | null)[],
): string | null {
  const at = Math.max(
    0,
    notes.findIndex((note) => note !== null),
  );
  const record = (parts[at] ?? parts[0])?.record;
  if (record) draft.text(`${path}/note`, noteCell(record), record.row, placeAt(record, "note"));
  const written = [...new Set(notes.filter((note) => note !== null))];
  return written.length === 0 ? null : written.join("；");
}
