import type { Cell, Grid } from "../source/grid.ts";
import type { ColumnRole, Form, FormSection } from "./form.ts";
import { bareLabel, splitInline } from "./labels.ts";

/** A section of one table: its rows, the label's cell, and the rows' bounds; `bottom` is included. */
export interface SectionBlock {
  readonly section: FormSection;
  readonly top: number;
  readonly bottom: number;
  /** The cell that bears the section's label; null where only its header tells what it is. */
  readonly label: Cell | null;
}

/** One table in a grid: its sections, and the rows above them back to the table before. */
export interface TableBlock {
  readonly preambleTop: number;
  readonly sections: readonly SectionBlock[];
}

interface Start {
  readonly section: FormSection;
  readonly row: number;
  readonly label: Cell | null;
}

/** The tables of a form in a grid, from top to bottom. */
export function outline(grid: Grid, form: Form): TableBlock[] {
  const tables: Start[][] = [];
  for (const start of sectionStarts(grid, form)) {
    const table = tables.at(-1);
    if (!table || beginsTable(start, table, form)) tables.push([start]);
    else table.push(start);
  }
  return tables.map((starts, index) => tableBlock(starts, tables[index - 1], tables[index + 1], grid));
}

/** The role that a header cell names among the columns of a section; null where it names none. */
export function columnRole<Role extends string>(
  columns: Readonly<Partial<Record<Role, readonly string[]>>>,
  text: string,
): Role | null {
  const label = bareLabel(text);
  for (const role of Object.keys(columns) as Role[]) if (columns[role]?.includes(label)) return role;
  return null;
}

/** Whether a row is the header of a section: two of its cells name different columns. */
export function isHeaderRow(grid: Grid, row: number, section: FormSection): boolean {
  if (!("columns" in section)) return false;
  const columns: Readonly<Partial<Record<ColumnRole | "expenditure" | "revenue" | "amount", readonly string[]>>> =
    section.columns;
  const roles = new Set<string>();
  for (const cell of grid.row(row)) {
    const role = cell.row === row ? columnRole(columns, cell.text) : null;
    if (role) roles.add(role);
  }
  return roles.size >= 2;
}

function sectionStarts(grid: Grid, form: Form): Start[] {
  const starts: Start[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (const start of startsInRow(grid, row, form)) {
      if (starts.at(-1)?.section !== start.section) starts.push(start);
    }
  }
  return starts;
}

function startsInRow(grid: Grid, row: number, form: Form): Start[] {
  const cells = grid.row(row).filter((cell) => cell.row === row);
  const fields = cells.flatMap((cell) => {
    const section = form.sections.find((candidate) => candidate.layout === "field" && bearsLabel(cell, candidate));
    return section ? [{ section, row, label: cell }] : [];
  });
  const block = blockStart(grid, cells, form);
  return block ? [...fields, { ...block, row }] : fields;
}

function blockStart(grid: Grid, cells: readonly Cell[], form: Form): Omit<Start, "row"> | null {
  const [first] = cells;
  if (!first) return null;
  const labelled = form.sections.find((section) => section.layout !== "field" && bearsLabel(first, section));
  if (labelled) return { section: labelled, label: first };
  const headed = form.sections.find((section) => section.layout !== "lines" && isHeaderRow(grid, first.row, section));
  return headed ? { section: headed, label: null } : null;
}

function bearsLabel(cell: Cell, section: FormSection): boolean {
  if (section.labels.includes(bareLabel(cell.text))) return true;
  const inline = section.layout === "field" || section.layout === "text" ? splitInline(cell.text) : null;
  return inline !== null && section.labels.includes(bareLabel(inline.label));
}

function beginsTable(start: Start, table: readonly Start[], form: Form): boolean {
  const last = table.at(-1)?.section;
  const isRepeated = table.some(({ section }) => section === start.section);
  return isRepeated && last !== start.section && (last === form.sections.at(-1) || start.section === form.sections[0]);
}

function tableBlock(
  starts: readonly Start[],
  before: readonly Start[] | undefined,
  after: readonly Start[] | undefined,
  grid: Grid,
): TableBlock {
  const end = after?.[0]?.row ?? grid.rowCount;
  const sections = starts.map(({ section, row, label }, index) => ({
    section,
    label,
    top: row,
    bottom: Math.max(row, (starts[index + 1]?.row ?? end) - 1),
  }));
  return { preambleTop: before ? (before.at(-1)?.row ?? 0) + 1 : 0, sections };
}
