import { type Block, type Cell, Grid } from "../../src/source/grid.ts";
import type { CellPlace } from "../../src/source/place.ts";
import type { Workbook } from "../../src/source/workbook.ts";
import type { TableFacts } from "./facts.ts";
import type { Layout, Slide } from "./layouts.ts";
import { type Ink, type Line, type Sketch, sketch, spell } from "./sketch.ts";

/** One sheet as it was laid out. */
export interface LaidSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly LaidCell[];
  readonly merges: readonly Block[];
}

interface LaidCell {
  readonly row: number;
  readonly column: number;
  readonly ink: Ink;
}

/** The sheets, and for each table where each of its values stands, by pointers into the draft. */
export interface Laid {
  readonly sheets: readonly LaidSheet[];
  readonly places: readonly ReadonlyMap<string, CellPlace>[];
}

/** The tables in a layout. */
export function layOut(tables: readonly TableFacts[], layout: Layout): Laid {
  const pages = layout.tables === "stacked" ? [new Page("Sheet1")] : tables.map((_, at) => new Page(`Sheet${at + 1}`));
  const places: Map<string, CellPlace>[] = [];
  tables.forEach((facts, at) => {
    const page = pages[layout.tables === "stacked" ? 0 : at];
    if (page) places.push(drawTable(page, facts, layout));
  });
  return { sheets: [...extraSheets(layout), ...pages], places };
}

/** The laid sheets as the workbook that a reader makes of them. */
export function workbookOf(laid: Laid): Workbook {
  return { sheets: laid.sheets.map((sheet) => ({ ...sheet, grid: gridOf(sheet) })) };
}

function gridOf(sheet: LaidSheet): Grid {
  return new Grid({
    cells: sheet.cells.map(cellOf),
    merges: sheet.merges,
    placeOf: (row, column) => ({ kind: "cell", sheet: sheet.name, row, column }),
  });
}

function cellOf({ row, column, ink }: LaidCell): Cell {
  return {
    row,
    column,
    kind: ink.stored === null ? "text" : "number",
    text: ink.text,
    stored: ink.stored,
    formula: null,
  };
}

/** A sheet while it is drawn on. */
class Page implements LaidSheet {
  readonly name: string;
  readonly isHidden = false;
  readonly cells: LaidCell[] = [];
  readonly merges: Block[] = [];
  /** The first row that nothing was drawn on. */
  next = 0;

  constructor(name: string) {
    this.name = name;
  }

  put(block: Block, ink: Ink): LaidCell {
    const cell = { row: block.top, column: block.left, ink };
    this.cells.push(cell);
    if (block.top < block.bottom || block.left < block.right) this.merges.push(block);
    this.next = Math.max(this.next, block.bottom + 1);
    return cell;
  }
}

/** Where a form is drawn: its columns on the sheet. */
interface Frame {
  readonly page: Page;
  readonly layout: Layout;
  readonly left: number;
  readonly right: number;
  /** The row of the next line; counts the lines, for the blank rows before some. */
  readonly nextRow: () => number;
}

function drawTable(page: Page, facts: TableFacts, layout: Layout): Map<string, CellPlace> {
  const sections = sketch(facts, layout);
  const first = page.cells.length;
  const frame = frameOf(page, layout, widthOf(sections, layout));
  drawHeading(frame, facts);
  const rows = sections.flatMap((section) => drawSection(frame, section));
  slide(page, frame, rows.slice(rows.length - facts.indicators.length), facts);
  drawEnding(frame);
  const places = new Map<string, CellPlace>();
  for (const { row, column, ink } of page.cells.slice(first)) {
    if (ink.pointer !== null) places.set(ink.pointer, { kind: "cell", sheet: page.name, row, column });
  }
  return places;
}

function frameOf(page: Page, layout: Layout, width: number): Frame {
  let row = page.next === 0 ? layout.rowOffset : page.next + layout.gap;
  let line = 0;
  const nextRow = () => {
    if (layout.blankRows.includes(line++)) row++;
    return row++;
  };
  return { page, layout, left: layout.columnOffset, right: layout.columnOffset + width - 1, nextRow };
}

function widthOf(sections: readonly Sketch[], layout: Layout): number {
  const widths = sections.map((section) => {
    const count = section.lines[0]?.inks.length ?? 0;
    return section.columns === "whole" ? 1 : sum(layout.spans[section.columns].slice(0, count));
  });
  return layout.labelSpan + Math.max(...widths);
}

function drawHeading(frame: Frame, facts: TableFacts): void {
  const { layout, right } = frame;
  for (const text of layout.above) drawLine(frame, text, frame.left);
  if (layout.title !== "none") drawTitle(frame, facts.title);
  if (layout.year !== null) drawTitle(frame, layout.year.replace("2024", facts.year));
  if (layout.unit === "line" || layout.unit === "both") drawLine(frame, `单位：${facts.unit}`, right);
}

function drawTitle(frame: Frame, text: string): void {
  const { layout, left, right } = frame;
  const row = frame.nextRow();
  const column = layout.title === "middle" ? (left + right) >> 1 : left;
  const end = layout.title === "merged" ? right : column;
  frame.page.put({ top: row, left: column, bottom: row, right: end }, label(text));
}

function drawLine(frame: Frame, text: string, column: number): void {
  const row = frame.nextRow();
  frame.page.put({ top: row, left: column, bottom: row, right: column }, label(text));
}

/** Draws a section and gives the rows of its lines that are no headers. */
function drawSection(frame: Frame, section: Sketch): number[] {
  const rows = section.lines.map(() => frame.nextRow());
  const groups = groupsOf(frame, section);
  for (const piece of piecesOf(section)) {
    drawSectionLabel(frame, section, rows, piece);
    for (let level = 0; level < section.levels; level++) drawLevel(frame, { section, rows, groups, piece, level });
  }
  section.lines.forEach((line, at) => {
    drawValues(frame, section, groups, { line, row: rows[at] ?? 0 });
  });
  return rows.filter((_, at) => section.lines[at]?.isHeader === false);
}

/** The first and the last line of each stretch of a section that no page break cuts. */
interface Piece {
  readonly first: number;
  readonly last: number;
}

function piecesOf(section: Sketch): Piece[] {
  const starts = section.lines.flatMap((line, at) => (at === 0 || line.isHeader ? [at] : []));
  return starts.map((first, at) => ({ first, last: (starts[at + 1] ?? section.lines.length) - 1 }));
}

/** The columns of the sheet that a column of a section takes. */
interface Group {
  readonly left: number;
  readonly right: number;
}

function groupsOf(frame: Frame, section: Sketch): Group[] {
  const start = frame.left + frame.layout.labelSpan;
  if (section.columns === "whole") return [{ left: start, right: frame.right }];
  const count = section.lines[0]?.inks.length ?? 0;
  const spans = frame.layout.spans[section.columns].slice(0, count);
  return spans.map((span, at) => {
    const left = start + sum(spans.slice(0, at));
    const isStretched = at === count - 1 && frame.layout.lastColumn === "stretched";
    return { left, right: isStretched ? frame.right : left + span - 1 };
  });
}

function drawSectionLabel(frame: Frame, section: Sketch, rows: readonly number[], piece: Piece): void {
  const { layout, left } = frame;
  if (piece.first > 0 && layout.labelsAfterBreak === "blank") return;
  const isVertical = layout.spelling.sections === "vertical";
  const text = isVertical ? [...section.label].join("\n") : spell(section.label, layout);
  const right = layout.valueAcross === "merged" ? left + layout.labelSpan - 1 : left;
  drawDown(frame, label(text), {
    rows: rows.slice(piece.first, piece.last + 1),
    left,
    right,
    down: layout.sectionDown,
  });
}

interface LevelOf {
  readonly section: Sketch;
  readonly rows: readonly number[];
  readonly groups: readonly Group[];
  readonly piece: Piece;
  readonly level: number;
}

/** Draws one level's labels in a piece: each stretch of lines that are alike in this level and those above it. */
function drawLevel(frame: Frame, { section, rows, groups, piece, level }: LevelOf): void {
  const group = groups[level];
  if (!group) return;
  const key = (at: number) => JSON.stringify(section.lines[at]?.inks.slice(0, level + 1).map((ink) => ink?.text));
  let first = piece.first + 1;
  for (let at = first; at <= piece.last; at++) {
    if (at < piece.last && key(at + 1) === key(at)) continue;
    const isContinued = first === piece.first + 1 && first > 1 && key(first) === key(first - 2);
    const down = level === 0 ? frame.layout.level1Down : frame.layout.level2Down;
    const lines = section.lines.slice(first, at + 1);
    if (!isContinued || frame.layout.labelsAfterBreak === "again" || down === "repeated") {
      drawLabels(frame, lines, { rows: rows.slice(first, at + 1), ...valueColumns(frame, group), down }, level);
    }
    first = at + 1;
  }
}

function drawLabels(frame: Frame, lines: readonly Line[], stretch: Stretch, level: number): void {
  if (stretch.down !== "repeated") {
    drawDown(frame, lines[0]?.inks[level], stretch);
    return;
  }
  lines.forEach((line, at) => {
    drawDown(frame, line.inks[level], { ...stretch, rows: stretch.rows.slice(at, at + 1) });
  });
}

interface Stretch extends Group {
  readonly rows: readonly number[];
  readonly down: Layout["sectionDown"];
}

function drawDown(frame: Frame, ink: Ink | null | undefined, { rows, left, right, down }: Stretch): void {
  const [top = 0] = rows;
  if (!ink) return;
  if (down === "merged") frame.page.put({ top, left, bottom: rows.at(-1) ?? top, right }, ink);
  else for (const row of down === "first" ? [top] : rows) frame.page.put({ top: row, left, bottom: row, right }, ink);
}

function drawValues(frame: Frame, section: Sketch, groups: readonly Group[], at: { line: Line; row: number }): void {
  at.line.inks.forEach((ink, index) => {
    const group = groups[index];
    if (!ink || !group || (!at.line.isHeader && index < section.levels)) return;
    const columns = at.line.isHeader ? headerColumns(frame, group) : bodyColumns(frame, section, group);
    frame.page.put({ top: at.row, bottom: at.row, ...columns }, ink);
  });
}

function headerColumns({ layout }: Frame, group: Group): Group {
  return layout.headerAcross === "merged" ? group : firstOf(group);
}

function bodyColumns(frame: Frame, section: Sketch, group: Group): Group {
  if (section.columns !== "whole" || frame.layout.valueAcross === "merged") return valueColumns(frame, group);
  return firstOf(group);
}

function firstOf({ left }: Group): Group {
  return { left, right: left };
}

function valueColumns({ layout }: Frame, group: Group): Group {
  if (layout.valueAcross === "merged") return group;
  const isLast = layout.valueAt === "last" && layout.headerAcross === "merged";
  return firstOf(isLast ? { left: group.right, right: group.right } : group);
}

/** Slides the rows that are to slide, each once. */
function slide(page: Page, frame: Frame, rows: readonly number[], facts: TableFacts): void {
  const slides = new Map(frame.layout.slides.map(({ indicator, kind }) => [indicator % rows.length, kind]));
  for (const [index, kind] of slides) {
    const indicator = facts.indicators[index];
    const row = rows[index];
    const isFull = indicator?.name && indicator.cycle && indicator.annual && facts.columns.length === 2;
    if (row !== undefined && isFull) slideRow(page, frame, row, kind);
  }
}

function slideRow(page: Page, frame: Frame, row: number, kind: Slide["kind"]): void {
  const start = Math.min(...page.cells.filter((cell) => cell.row === row).map((cell) => cell.column));
  if (start === frame.left) return;
  const isApart = kind === "apart" && start === frame.left + 3;
  page.cells.forEach((cell, at) => {
    if (cell.row !== row) return;
    const steps = kind === "one" || (isApart && cell.column > start) ? 1 : start - frame.left;
    page.cells[at] = { ...cell, column: cell.column - steps };
  });
}

function drawEnding(frame: Frame): void {
  const names = ["填报人：张三", "审核人：李四", "联系电话：020-84636123", "填报日期：2023年12月20日"];
  for (const text of frame.layout.below) drawLine(frame, text, frame.left);
  if (frame.layout.signatures === "one-cell") drawLine(frame, names.join("    "), frame.left);
  if (frame.layout.signatures !== "cells") return;
  const row = frame.nextRow();
  names.forEach((text, at) => {
    frame.page.put({ top: row, left: frame.left + at, bottom: row, right: frame.left + at }, label(text));
  });
}

function extraSheets(layout: Layout): LaidSheet[] {
  const cover = [
    "附件",
    "2024年部门整体预算绩效目标表",
    "部门名称：某某局",
    "目录",
    "1. 部门整体预算绩效目标表",
    "二〇二四年一月",
  ];
  const codes = ["一级指标", "产出指标", "效益指标", "满意度指标", "二级指标", "数量指标", "质量指标", "经济效益指标"];
  return layout.extraSheets.map((kind) =>
    kind === "cover" ? listSheet("封面", false, cover) : listSheet("代码", true, codes),
  );
}

function listSheet(name: string, isHidden: boolean, texts: readonly string[]): LaidSheet {
  const cells = texts.map((text, at) => ({ row: at * 2, column: 1, ink: label(text) }));
  return { name, isHidden, cells, merges: [] };
}

function label(text: string): Ink {
  return { text, stored: null, format: null, pointer: null };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
