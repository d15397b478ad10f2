import type { Cell } from "../source/grid.ts";
import { pointer } from "../source/origins.ts";
import type { Block } from "./blocks.ts";
import { DraftBuilder } from "./draft-builder.ts";
import type { Categories, ColumnRole } from "./form.ts";
import type { Header } from "./header.ts";
import { noteHorizons } from "./horizons.ts";
import { IndicatorReader } from "./indicators.ts";
import { horizonOf } from "./labels.ts";
import { areOfList } from "./list-columns.ts";
import { putName, readMoney } from "./list-project.ts";
import type { Page } from "./page.ts";
import { type Panel, panelsOf } from "./panels.ts";
import { cellAt, type RecordRow, type RecordsContext, readRecords } from "./records.ts";

/** Whether a header is that of a list: many projects in one sheet, a row an indicator. */
export function isList(header: Header | undefined): boolean {
  return header !== undefined && areOfList(header.columns);
}

const contents: readonly ColumnRole[] = [
  "goal",
  "level1",
  "level2",
  "name",
  "annualTarget",
  "cycleTarget",
  "ofCategory",
];

/** What is known of a list: the categories, and what its units are where none of them is a department. */
export interface AboutList {
  readonly categories: Categories;
  readonly units: "departments" | "implementing";
}

/** Reads a list, in one block or in several that go on with it: one draft a project. */
export function readList(page: Page, blocks: readonly Block[], about: AboutList): DraftBuilder[] {
  const list = new ListReader(page, about);
  for (const block of blocks) list.read(block);
  return list.drafts;
}

/** Projects one after the other; their unit and name stand beside their rows, merged or repeated, or in a row above them. */
class ListReader {
  readonly #page: Page;
  readonly #about: AboutList;
  readonly drafts: DraftBuilder[] = [];
  #reader: IndicatorReader | null = null;
  #draft: DraftBuilder;
  #panels: readonly Panel[] = [];
  /** Units and names that stood alone in rows since the last indicator. */
  #alone: Cell[] = [];
  #department: Cell | undefined;
  #unit: Cell | undefined;
  #project: Cell | undefined;

  constructor(page: Page, about: AboutList) {
    this.#page = page;
    this.#about = about;
    this.#draft = new DraftBuilder(page.grid);
  }

  read(block: Block): void {
    const known = new Map<Header, Panel[]>();
    const context = () => ({
      page: this.#page,
      block,
      header: null,
      categories: this.#about.categories,
      draft: this.#draft,
    });
    readRecords(context(), {
      columnsOf: (header) => {
        const panels =
          known.get(header) ??
          panelsOf(this.#page, header, { categories: this.#about.categories, horizon: null, year: null });
        known.set(header, panels);
        this.#panels = panels;
        return panels.flatMap(({ columns }) => columns);
      },
      canSlide: () => false,
      onRow: (row) => this.#readRow(row, context),
    });
  }

  #readRow(row: RecordRow, context: () => RecordsContext): void {
    const isAlone = !contents.some((role) => cellAt(row, role));
    const project = cellAt(row, "project") ?? cellAt(row, "departmentOrProject");
    if (project && /^(?:合计|总计|小计)$/u.test(this.#page.bare(project))) return;
    if (isAlone) {
      const cell = project ?? cellAt(row, "implementingUnit") ?? cellAt(row, "department");
      if (cell && cell.row === row.row) this.#alone.push(cell);
      return;
    }
    const own = project ?? this.#alone.pop();
    this.#settleAlone(row);
    this.#noteUnits(row);
    if (own && this.#isAnother(own)) this.#begin(own, row);
    this.#readGoal(row);
    this.#reader?.addRow(context(), row, this.#panels);
  }

  #noteUnits(row: RecordRow): void {
    const department = cellAt(row, "department");
    const unit = cellAt(row, "implementingUnit");
    if (department && !isSame(department, this.#department)) this.#project = undefined;
    if (unit && !isSame(unit, this.#unit)) this.#project = undefined;
    this.#department = department ?? this.#department;
    this.#unit = unit ?? this.#unit;
  }

  /** Rows above a project that hold nothing but a name are its units, the department first; those whose own unit stands beside them, their department. */
  #settleAlone(row: RecordRow): void {
    const [first, ...others] = this.#alone;
    this.#alone = [];
    if (!first) return;
    if (cellAt(row, "implementingUnit")) {
      this.#department = first;
      return;
    }
    const last = others.at(-1);
    if (last) {
      this.#department = first;
      this.#unit = last;
    } else if (this.#unit) this.#unit = first;
    else this.#department = first;
  }

  /** Another cell is another project where it is merged, or says something else than the rows above. */
  #isAnother(cell: Cell): boolean {
    if (!this.#project) return true;
    if (cell === this.#project) return false;
    const { top, bottom } = this.#page.grid.block(cell);
    return top < bottom || cell.text.trim() !== this.#project.text.trim();
  }

  #begin(project: Cell, row: RecordRow): void {
    this.#project = project;
    const draft = new DraftBuilder(this.#page.grid);
    this.drafts.push(draft);
    this.#draft = draft;
    this.#reader = new IndicatorReader(draft);
    noteHorizons(draft, this.#panels);
    draft.sections.add("indicators");
    draft.mark("", project.row, project.column);
    draft.sections.add("project");
    putName(draft, "/project/name", project);
    const code = cellAt(row, "projectCode");
    if (code) draft.field("/project/code", code.text.trim(), code.row, code.column);
    const unitCode = cellAt(row, "departmentCode");
    if (unitCode) draft.field("/department/code", unitCode.text.trim(), unitCode.row, unitCode.column);
    if (this.#department ?? this.#unit) draft.sections.add("department");
    if (this.#department) putName(draft, "/department/name", this.#department);
    if (this.#unit) {
      const isImplementing = this.#department !== undefined || this.#about.units === "implementing";
      const into = isImplementing ? "/project/implementingUnit" : "/department/name";
      putName(draft, into, this.#unit);
    }
    readMoney(draft, row);
  }

  #readGoal(row: RecordRow): void {
    const draft = this.#draft;
    for (const column of row.columns.filter(({ role }) => role === "goal")) {
      draft.sections.add("goals");
      const cell = row.cells.get(column);
      const goal = { horizon: horizonOf(column.label) ?? "either", text: cell?.text.trim() ?? "" } as const;
      if (!cell || draft.goals.some(({ horizon, text }) => text === goal.text && horizon === goal.horizon)) continue;
      draft.mark(pointer("goals", draft.goals.length), cell.row, cell.column);
      draft.goals.push(goal);
    }
  }
}

function isSame(cell: Cell, other: Cell | undefined): boolean {
  return other === undefined || cell.text.trim() === other.text.trim();
}
