import type { Cell } from "../source/grid.ts";
import type { Block } from "./blocks.ts";
import type { RecordColumn } from "./columns.ts";
import type { DraftBuilder } from "./draft-builder.ts";
import type { Header } from "./header.ts";
import { horizonOfRole, noteHorizons } from "./horizons.ts";
import { type FoundIndicator, joinNotes, keyOf, readTargets, weightOf } from "./indicator-parts.ts";
import { horizonOf } from "./labels.ts";
import { CarriedLevels, type Levels, levelsBeside, levelsOver } from "./levels.ts";
import { isBlankName, isLabelOfAnother, isSum } from "./other-rows.ts";
import { type Panel, panelsOf, type TargetRole } from "./panels.ts";
import { cellAt, placeAt, type RecordRow, type RecordsContext, readRecords } from "./records.ts";
import { indicatorsInText } from "./told-indicators.ts";
import { reportUnknownColumns } from "./unknown-columns.ts";
import { yearOf } from "./year-columns.ts";

/** No table says one thing more often; the rest are read as they stand. */
const mostAlike = 100;

/** An indicator's own targets, and the block that it was read from. */
interface Read {
  readonly block: Block;
  readonly roles: readonly TargetRole[];
}

/** Reads indicators, a row each, under the categories that stand before them or above; in one block of a table or several. */
export class IndicatorReader {
  readonly #draft: DraftBuilder;
  readonly #carried = new CarriedLevels();
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
        current =
          panels.get(header) ??
          panelsOf(context.page, header, {
            categories: context.categories,
            horizon: said,
            year: yearOf(context.draft),
          });
        noteHorizons(context.draft, current);
        if (!panels.has(header))
          reportUnknownColumns(context, header, { columns: current.flatMap(({ columns }) => columns), areKept: true });
        panels.set(header, current);
        return current.flatMap(({ columns }) => columns);
      },
      canSlide: (columns: readonly RecordColumn[]) =>
        current.length === 1 && columns.some(({ role }) => role === "level2"),
      onRow: (row: RecordRow) => this.addRow(context, row, current),
    };
  }

  addRow(context: RecordsContext, row: RecordRow, panels: readonly Panel[]): void {
    if (isSum(context, row)) return;
    for (const { categories } of panels) if (categories) this.#addTexts(context, row, categories);
    for (const [at, { told, columns }] of panels.entries())
      if (told) this.#addTold(context, { row: { ...row, columns }, column: told }, at);
    const found = panels.flatMap((panel, at) => this.#indicatorIn(context, { row, panel }, at) ?? []);
    const [left, right] = found;
    if (left && right && found.length === 2 && left.key === right.key) this.#add(context, [left, right]);
    else for (const one of found) this.#add(context, [one]);
  }

  #addTexts(context: RecordsContext, row: RecordRow, categories: ReadonlyMap<RecordColumn, Cell>): void {
    const levelsOf = levelsBeside([...categories.values()], context.categories);
    for (const [column, category] of categories)
      this.#addText(context, { row: { ...row, columns: [column] }, column, levels: levelsOf(category) });
  }

  /** Indicators that stand with their targets in one column. */
  #addTold(
    context: RecordsContext,
    { row, column }: { readonly row: RecordRow; readonly column: RecordColumn },
    at: number,
  ): void {
    this.#addText(context, { row, column, levels: this.#carried.of(row, at, context.categories) });
  }

  #addText(
    context: RecordsContext,
    { row, column, levels }: { readonly row: RecordRow; readonly column: RecordColumn; readonly levels: Levels },
  ): void {
    for (const record of indicatorsInText(row, column)) {
      const name = cellAt(record, "name");
      const found = { record, roles: ["annualTarget"] as const, ...levels, name };
      this.#draft.horizons.add("annual");
      this.#add(context, [{ ...found, key: keyOf(found) }]);
    }
  }

  #indicatorIn(
    context: RecordsContext,
    { row, panel }: { readonly row: RecordRow; readonly panel: Panel },
    at: number,
  ): FoundIndicator | null {
    const record = { ...row, columns: panel.columns };
    const { level1, level2 } = panel.category
      ? levelsOver(panel.category, context.categories)
      : this.#carried.of(record, at, context.categories);
    const roles = panel.targets;
    const name = cellAt(record, "name");
    const hasTarget = roles.some((role) => cellAt(record, role));
    if (!hasTarget && (!name || isBlankName(name))) return null;
    if (!hasTarget && isLabelOfAnother(context, record)) return null;
    return { record, roles, level1, level2, name, key: keyOf({ level1, level2, name }) };
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
    const path = `/indicators/${draft.indicators.length}`;
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
      horizons: roles.map((role) => horizonOfRole[role]),
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
    const path = `/indicators/${index}`;
    const [before, known] = [draft.indicators[index], this.#read[index]];
    if (!before || !known) return;
    const read = parts.map((part) => readTargets(draft, path, part));
    const roles = parts.flatMap((part) => part.roles);
    const notes = [before.note, ...read.map(({ note }) => note)].filter((note) => note !== null);
    draft.indicators[index] = {
      ...before,
      cycleTarget: before.cycleTarget ?? read.find(({ cycleTarget }) => cycleTarget !== null)?.cycleTarget ?? null,
      annualTarget: before.annualTarget ?? read.find(({ annualTarget }) => annualTarget !== null)?.annualTarget ?? null,
      note: notes.length === 0 ? null : [...new Set(notes)].join("；"),
      horizons: [...(before.horizons ?? []), ...roles.map((role) => horizonOfRole[role])],
    };
    this.#read[index] = { ...known, roles: [...known.roles, ...roles] };
  }
}

/** A category's label without the breaks and spaces that its narrow column brought in. */
function squeezed(label: string | null): string | null {
  return label === null ? null : label.replace(/\s+/gu, "");
}
