import { earlyFinding } from "../diagnostic.ts";
import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import type { Block } from "./blocks.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { ColumnRole } from "./form.ts";
import type { Header } from "./header.ts";
import { isOperator, joinTarget } from "./joined-target.ts";
import { noteCell, noteOf } from "./notes.ts";
import { horizonOf } from "./page.ts";
import { type Panel, panelsOf, type RecordColumn } from "./panels.ts";
import { cellAt, firstCell, placeAt, type RecordRow, type RecordsContext, readRecords } from "./records.ts";
import { reportUnknownColumns } from "./unknown-columns.ts";

type TargetRole = "cycleTarget" | "annualTarget";

const horizons = { cycleTarget: "cycle", annualTarget: "annual" } as const;

/** No table says one thing more often; the rest are read as they stand. */
const mostAlike = 100;

/** The categories in force: a blank category cell means that of the row above. */
interface Carried {
  level1: Cell | undefined;
  level2: Cell | undefined;
}

/** An indicator's own targets, and the block that it was read from. */
interface Read {
  readonly block: Block;
  readonly roles: readonly TargetRole[];
}

/** Reads indicators, a row each, under the categories that stand before them or above; in one block of a table or several. */
export class IndicatorReader {
  readonly #draft: DraftBuilder;
  /** By the place of the panel among its row's. */
  readonly #carried: Carried[] = [];
  readonly #read: Read[] = [];
  /** The indicators that have been read, by what makes them the same. */
  readonly #byKey = new Map<string, number[]>();

  constructor(draft: DraftBuilder) {
    this.#draft = draft;
  }

  /** Reads a block; returns the header last in force. */
  read(context: RecordsContext): Header | null {
    const { block } = context;
    this.#draft.sections.add("indicators");
    if (block.label) this.#draft.mark("/indicators", block.label.row, block.label.column);
    return readRecords(context, this.rowReader(context));
  }

  rowReader(context: RecordsContext) {
    const panels = new Map<Header, Panel[]>();
    const said = context.block.label && horizonOf(context.block.label.text);
    let current: Panel[] = [];
    return {
      columnsOf: (header: Header): readonly RecordColumn[] => {
        current = panels.get(header) ?? panelsOf(context.page, header, { horizon: said, year: yearOf(context.draft) });
        noteHorizons(context.draft, current);
        if (!panels.has(header))
          reportUnknownColumns(context, header, { columns: current.flatMap(({ columns }) => columns), areKept: true });
        panels.set(header, current);
        return current.flatMap(({ columns }) => columns);
      },
      canSlide: () => current.length === 1,
      onRow: (row: RecordRow) => this.addRow(context, row, current),
    };
  }

  /** Forgets the categories above, as another project begins. */
  begin(): void {
    this.#carried.length = 0;
  }

  addRow(context: RecordsContext, row: RecordRow, panels: readonly Panel[]): void {
    if (isSum(context, row)) return;
    const found = panels.flatMap(({ columns }, at) => this.#indicatorIn(context, { ...row, columns }, at));
    const [left, right] = found;
    if (left && right && found.length === 2 && left.key === right.key) this.#add(context, [left, right]);
    else for (const one of found) this.#add(context, [one]);
  }

  #indicatorIn(context: RecordsContext, record: RecordRow, at: number): FoundIndicator[] {
    const carried = this.#carry(record, at);
    const shared = this.#carried[0];
    const level1 = record.columns.some(({ role }) => role === "level1") || at === 0 ? carried.level1 : shared?.level1;
    const roles = (["cycleTarget", "annualTarget"] as const).filter((role) =>
      record.columns.some((column) => column.role === role),
    );
    const name = cellAt(record, "name");
    const hasTarget = roles.some((role) => cellAt(record, role));
    if (!hasTarget && (!name || isBlankName(name))) return [];
    if (!hasTarget && isLabelOfAnother(context, record)) return [];
    const found = { record, roles, level1, level2: carried.level2, name };
    return [{ ...found, key: keyOf(found) }];
  }

  #carry(record: RecordRow, at: number): Carried {
    const carried = this.#carried[at] ?? { level1: undefined, level2: undefined };
    this.#carried[at] = carried;
    const level1 = cellAt(record, "level1");
    const level2 = cellAt(record, "level2");
    const isNew = level1 !== undefined && level1.text.trim() !== carried.level1?.text.trim();
    if (level1) carried.level1 = level1;
    if (level2 || isNew) carried.level2 = level2;
    if (at === 0 && isNew) for (const other of this.#carried.slice(1)) other.level2 = undefined;
    return carried;
  }

  #add({ block }: RecordsContext, parts: readonly [FoundIndicator, ...FoundIndicator[]]): void {
    const [first] = parts;
    const roles = parts.flatMap((part) => part.roles);
    const earlier = this.#earlier(block, first.key, roles);
    if (earlier >= 0) {
      this.#complete(earlier, parts);
      return;
    }
    const draft = this.#draft;
    const path = pointer("indicators", draft.indicators.length);
    const { record, level1, level2, name } = first;
    const read = parts.map((part) => readTargets(draft, path, part));
    draft.mark(path, record.row, placeAt(record, "name"));
    draft.indicators.push({
      level1: squeezed(draft.text(`${path}/level1`, level1, record.row, placeAt(record, "level1"))),
      level2: squeezed(draft.text(`${path}/level2`, level2, record.row, placeAt(record, "level2"))),
      name: draft.text(`${path}/name`, name, record.row, placeAt(record, "name")),
      cycleTarget: read.find(({ cycleTarget }) => cycleTarget !== null)?.cycleTarget ?? null,
      annualTarget: read.find(({ annualTarget }) => annualTarget !== null)?.annualTarget ?? null,
      weight: weightOf(draft, path, parts.find((part) => cellAt(part.record, "weight")) ?? first),
      note: joinNotes(
        draft,
        path,
        parts,
        read.map(({ note }) => note),
      ),
      horizons: roles.map((role) => horizons[role]),
    });
    this.#note(first.key);
    this.#read.push({ block, roles });
  }

  #note(key: string): void {
    const alike = this.#byKey.get(key) ?? [];
    this.#byKey.set(key, alike);
    if (alike.length < mostAlike) alike.push(this.#read.length);
  }

  /** The same indicator in an earlier block, which has targets of the other time. */
  #earlier(block: Block, key: string, roles: readonly TargetRole[]): number {
    const isEarlier = (index: number) => {
      const other = this.#read[index];
      return other && other.block !== block && !other.roles.some((role) => roles.includes(role));
    };
    return this.#byKey.get(key)?.find(isEarlier) ?? -1;
  }

  #complete(index: number, parts: readonly FoundIndicator[]): void {
    const draft = this.#draft;
    const path = pointer("indicators", index);
    const before = draft.indicators[index];
    const known = this.#read[index];
    if (!before || !known) return;
    const read = parts.map((part) => readTargets(draft, path, part));
    const roles = parts.flatMap((part) => part.roles);
    const notes = [before.note, ...read.map(({ note }) => note)].filter((note) => note !== null);
    draft.indicators[index] = {
      ...before,
      cycleTarget: before.cycleTarget ?? read.find(({ cycleTarget }) => cycleTarget !== null)?.cycleTarget ?? null,
      annualTarget: before.annualTarget ?? read.find(({ annualTarget }) => annualTarget !== null)?.annualTarget ?? null,
      note: notes.length === 0 ? null : [...new Set(notes)].join("；"),
      horizons: [...(before.horizons ?? []), ...roles.map((role) => horizons[role])],
    };
    this.#read[index] = { ...known, roles: [...known.roles, ...roles] };
  }
}

/** The year that is stated above the indicators, or in the title. */
function yearOf(draft: DraftBuilder): string | null {
  return draft.value("/fiscalYear") ?? /(?:19|20)\d\d/u.exec(draft.value("/title") ?? "")?.[0] ?? null;
}

/** A category's label without the breaks and spaces that its narrow column brought in. */
function squeezed(label: string | null): string | null {
  return label === null ? null : label.replace(/\s+/gu, "");
}

/** The target columns that a header has, be they filled or not. */
export function noteHorizons(draft: DraftBuilder, panels: readonly Panel[]): void {
  for (const { role } of panels.flatMap(({ columns }) => columns)) {
    if (role === "cycleTarget" || role === "annualTarget") draft.horizons.add(horizons[role]);
  }
}

interface FoundIndicator {
  readonly record: RecordRow;
  readonly roles: readonly TargetRole[];
  readonly level1: Cell | undefined;
  readonly level2: Cell | undefined;
  readonly name: Cell | undefined;
  /** What makes two indicators the same: their categories and name. */
  readonly key: string;
}

function keyOf({ level1, level2, name }: Pick<FoundIndicator, "level1" | "level2" | "name">): string {
  const parts = [level1, level2, name].map((cell) => cell?.text.normalize("NFKC").replace(/\s+/gu, "") ?? "");
  return JSON.stringify(parts);
}

interface ReadTargets {
  readonly cycleTarget: string | null;
  readonly annualTarget: string | null;
  readonly note: string | null;
}

function readTargets(draft: DraftBuilder, path: string, { record, roles }: FoundIndicator): ReadTargets {
  const joined = new Set<RecordColumn>();
  const targets: Record<TargetRole, string | null> = { cycleTarget: null, annualTarget: null };
  for (const [at, role] of roles.entries()) {
    const cell = cellAt(record, role);
    draft.text(`${path}/${role}`, cell, record.row, placeAt(record, role));
    targets[role] = cell ? targetText(record, { cell, role, at }, joined) : null;
  }
  return { ...targets, note: noteOf(record, joined) };
}

/** A target's text, joined with the sign and the measure beside it. */
function targetText(
  record: RecordRow,
  { cell, role, at }: { readonly cell: Cell; readonly role: TargetRole; readonly at: number },
  joined: Set<RecordColumn>,
): string | null {
  const column = record.columns.find((candidate) => candidate.role === role && record.cells.has(candidate));
  const [value, ...spread] = spreadText([cell, ...((column && record.further.get(column)) ?? [])]);
  const sign = nthColumn(record, "operator", at);
  const unit = nthColumn(record, "unit", at);
  const result = joinTarget(value ?? null, textIn(record, sign), textIn(record, unit));
  if (sign && result.hasOperator) joined.add(sign);
  if (unit && result.hasUnit) joined.add(unit);
  return spread.length === 0 ? result.text : [result.text, ...spread].join(" ");
}

/** Cells under one header: sign, number and measure are one text; what is none of them stays apart. */
function spreadText(cells: readonly Cell[]): string[] {
  const texts = cells.map(({ text }) => text);
  const [first = "", second, third, ...others] = texts;
  if (second === undefined) return [first];
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

function weightOf(draft: DraftBuilder, path: string, { record }: FoundIndicator): string | null {
  return draft.text(`${path}/weight`, cellAt(record, "weight"), record.row, placeAt(record, "weight"));
}

function joinNotes(
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

/** A row that sums up: 合计, 总分. */
function isSum({ page }: RecordsContext, row: RecordRow): boolean {
  const first = firstCell(row);
  return first !== undefined && /^(?:合计|总计|小计|总分|总得分|合计得分|得分合计|分值合计)$/u.test(page.bare(first));
}

/** 指标1： without anything behind it, as templates have. */
function isBlankName(name: Cell): boolean {
  return /^(?:绩效)?指标\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?$/u.test(name.text.trim());
}

/** A row without a target whose first column holds no category is a label of something else: 其他说明. */
function isLabelOfAnother(context: RecordsContext, record: RecordRow): boolean {
  const level1 = cellAt(record, "level1");
  if (!level1 || level1.row !== record.row || context.categories.isLevel1(level1.text)) return false;
  if (cellAt(record, "level2") || context.categories.isLevel2(level1.text)) return false;
  if (/指标/u.test(level1.text)) return false;
  const values = [...record.cells.values()].filter((cell) => cell !== level1).map(({ text }) => text);
  const facts = { label: level1.text.trim(), section: null, values, nearest: null };
  context.draft.findings.push(
    earlyFinding("form/unknown-label", facts, context.page.grid.placeOf(level1.row, level1.column)),
  );
  return true;
}
