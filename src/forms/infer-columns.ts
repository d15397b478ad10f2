import type { Cell } from "../source/grid.ts";
import { compileTarget } from "../target/compile.ts";
import type { RecordColumn } from "./columns.ts";
import { partCategory } from "./combined-category.ts";
import type { Categories, ColumnRole } from "./form.ts";
import type { Header } from "./header.ts";
import { isOperator } from "./joined-target.ts";
import { bareLabel } from "./labels.ts";
import type { Page } from "./page.ts";
import { joinRegions } from "./region-columns.ts";

/** The share of cells that tells what a column holds. */
const mostOf = 0.6;

/**
 * The columns of a header, those that its words don't tell by what they hold: of columns that no form has the first behind the categories
 * is the name, and the first behind it that holds values the target.
 */
export function inferColumns(page: Page, header: Header, categories: Categories): RecordColumn[] {
  const own = withGoalsOfList(header.columns.map((column) => column as RecordColumn));
  const told = withSigns(page, header, own);
  const columns = told.some(({ role }) => isLevel(role))
    ? told
    : withCategories(page, header, { columns: told, categories });
  const last = columns.findLastIndex(({ role }) => isLevel(role) || role === "category");
  const name = columns.findIndex(({ role }) => role === "name");
  const named = [...joinRegions(name >= 0 || last < 0 ? columns : replaceRole(columns, last, "name", () => true))];
  if (named.some(({ role }) => isTarget(role))) return named;
  if (named.some(({ role }) => role === "nameAndTarget")) return named;
  const from = named.findIndex(({ role }) => role === "name");
  return from < 0 ? named : replaceRole(named, from, "target", (column) => holdsValues(page, header, column));
}

/** Where no header names the signs, the column that holds nothing else: 度量标准 over ≥ and 定性. */
function withSigns(page: Page, header: Header, columns: readonly RecordColumn[]): RecordColumn[] {
  if (columns.some(({ role }) => role === "operator")) return [...columns];
  const isSign = (text: string) => isOperator(text) || /^(?:定性|定量)$/u.test(text.trim());
  const holdsSigns = (column: RecordColumn) => {
    if (column.role !== "unknown" && column.role !== "detail") return false;
    const texts = textsUnder(page, header, column);
    return texts.some(isOperator) && texts.every(isSign);
  };
  return columns.map((column) => (holdsSigns(column) ? { ...column, role: "operator" as const } : column));
}

/** In a list, 年度目标 beside 指标值 is the project's goal, no target; elsewhere money beside an indicator is that of its task, and goes to the note. */
function withGoalsOfList(columns: readonly RecordColumn[]): readonly RecordColumn[] {
  if (!columns.some(({ role }) => role === "project" || role === "departmentOrProject"))
    return columns.map(withoutMoney);
  const isAim = ({ role, label }: RecordColumn) => isTarget(role) && /目标$/u.test(bareLabel(label));
  if (!columns.some((column) => isTarget(column.role) && !isAim(column))) return columns;
  return columns.map((column) => (isAim(column) ? { ...column, role: "goal" } : column));
}

function withoutMoney(column: RecordColumn): RecordColumn {
  return column.role === "funding" || column.role === "part" ? { ...column, role: "detail" } : column;
}

function replaceRole(
  columns: RecordColumn[],
  after: number,
  role: ColumnRole,
  isMeant: (column: RecordColumn) => boolean,
): RecordColumn[] {
  const at = columns.findIndex((column, index) => index > after && column.role === "unknown" && isMeant(column));
  const column = columns[at];
  return column ? columns.with(at, { ...column, role, rank: 0 }) : columns;
}

/** Where no header names the categories, the columns that hold them: 指标类别, or what stands below the label at the side. */
function withCategories(
  page: Page,
  header: Header,
  { columns, categories }: { readonly columns: readonly RecordColumn[]; readonly categories: Categories },
): RecordColumn[] {
  const side = sideColumn(header);
  const names = columns.filter(({ role }) => role === "name").map(({ label }) => label);
  const isSingle = (label: string) => names.indexOf(label) === names.lastIndexOf(label);
  return (side ? [side, ...columns] : [...columns]).flatMap((column) => {
    const canBe =
      column.role === "unknown" || column.role === "detail" || (column.role === "name" && isSingle(column.label));
    const role = canBe ? categoryRole(textsUnder(page, header, column), categories) : null;
    if (role === null) return column === side ? [] : [column];
    return [{ ...column, role }];
  });
}

function sideColumn({ side, columns, row }: Header): RecordColumn | null {
  const right = (columns[0]?.left ?? 0) - 1;
  if (!side || side.row !== row || right < side.column) return null;
  return { role: "unknown", left: side.column, right, label: "", above: null, rank: 0 };
}

/** The level of the categories that most cells of a column are; `category`: both levels in one. */
function categoryRole(texts: readonly string[], categories: Categories): ColumnRole | null {
  const share = (isOne: (text: string) => boolean) => texts.filter(isOne).length / Math.max(1, texts.length);
  if (share(categories.isLevel2) >= mostOf) return "level2";
  if (share(categories.isLevel1) >= mostOf) return "level1";
  return share((text) => partCategory(text, categories) !== null) >= mostOf ? "category" : null;
}

/** Whether most of the first cells under a header are numbers, dates or yes and no. */
function holdsValues(page: Page, header: Header, column: RecordColumn): boolean {
  const texts = textsUnder(page, header, column);
  const values = texts.filter((text) => !["qualitative", "blank"].includes(compileTarget(text).kind));
  return values.length > 0 && values.length * 2 >= texts.length;
}

/** The first texts under a header. */
function textsUnder(page: Page, { bottom }: Header, { left, right }: RecordColumn): string[] {
  const texts: string[] = [];
  for (let row = bottom + 1; row <= bottom + 8; row++) {
    const cell = firstFrom(page.own(row), left);
    if (cell && cell.column <= right) texts.push(cell.text);
  }
  return texts;
}

/** The first cell of a row at a column or right of it. */
function firstFrom(cells: readonly Cell[], left: number): Cell | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells[middle]?.column ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return cells[low];
}

function isLevel(role: ColumnRole): boolean {
  return role === "level1" || role === "level2";
}

export function isTarget(role: ColumnRole): boolean {
  return role === "target" || role === "annualTarget" || role === "cycleTarget";
}
