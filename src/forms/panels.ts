import type { Column } from "./columns.ts";
import { columnWith } from "./columns.ts";
import type { ColumnRole } from "./form.ts";
import type { Header } from "./header.ts";
import { bareLabel } from "./labels.ts";
import { horizonOf, type Page } from "./page.ts";

/** The columns of one run of indicators; the blocks of the cycle and of the year may stand side by side, each with its own. */
export interface Panel {
  /** What its undated targets are for. */
  readonly horizon: "annual" | "cycle";
  readonly columns: readonly Column<ColumnRole>[];
}

export type RecordColumn = Column<ColumnRole>;

/**
 * The panels of a header: a new one begins where a level or the name comes again. The time of a panel is what its headers or the
 * cells above them say; of two that say nothing, the left one is the cycle's.
 */
export function panelsOf(page: Page, header: Header, horizon: "annual" | "cycle" | null): Panel[] {
  const runs = split(header.columns.map((column) => column as RecordColumn));
  const said = runs.map((columns) => horizonOfRun(page, header, columns));
  return runs.map((columns, at): Panel => {
    const own = said[at] ?? horizon ?? (runs.length > 1 && at === 0 && said[1] !== "cycle" ? "cycle" : "annual");
    return { horizon: own, columns: settle(columns, own) };
  });
}

function split(columns: readonly RecordColumn[]): RecordColumn[][] {
  const runs: RecordColumn[][] = [];
  let run: RecordColumn[] = [];
  for (const column of columns) {
    if (runs.length === 0 || (isAgain(column, run) && isWhole(run))) {
      run = [];
      runs.push(run);
    }
    run.push(column);
  }
  return runs;
}

/** Whether a column of a run comes once more; another word for the name is only an explanation of it. */
function isAgain({ role, label }: RecordColumn, run: readonly RecordColumn[]): boolean {
  if (role === "level1" || role === "level2") return run.some((column) => column.role === role);
  return role === "name" && run.some((column) => column.role === role && bareLabel(column.label) === bareLabel(label));
}

function isWhole(run: readonly RecordColumn[]): boolean {
  const roles = new Set(run.map(({ role }) => role));
  return roles.has("name") && (roles.has("target") || roles.has("annualTarget") || roles.has("cycleTarget"));
}

function horizonOfRun(page: Page, header: Header, columns: readonly RecordColumn[]): "annual" | "cycle" | null {
  const [first] = columns;
  const last = columns.at(-1);
  const above = page.grid.row(header.top - 1).find((cell) => {
    const { left, right } = page.grid.block(cell);
    return (
      first &&
      last &&
      cell !== header.side &&
      left >= first.left - 1 &&
      left <= last.left &&
      (right > left || left > first.left)
    );
  });
  const isSplit = columns.length < header.columns.length;
  const texts = [
    ...columns.flatMap(({ label, above: over }) => [label, ...(over === null ? [] : [over])]),
    ...(isSplit && above ? [above.text] : []),
  ];
  const said = new Set(isSplit ? texts.map(horizonOf).filter((found) => found !== null) : []);
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** One name, and one target a horizon, are meant; what stands beside them under a header of the same kind goes to the note. */
function settle(columns: readonly RecordColumn[], horizon: "annual" | "cycle"): RecordColumn[] {
  const dated = columns.map((column): RecordColumn => {
    return column.role === "target"
      ? { ...column, role: horizon === "annual" ? "annualTarget" : "cycleTarget" }
      : column;
  });
  const annual = columnWith(columns, "annualTarget");
  const meant = new Set<RecordColumn | undefined>([
    columnWith(dated, "name"),
    annual ? dated[columns.indexOf(annual)] : columnWith(dated, "annualTarget"),
    columnWith(dated, "cycleTarget"),
    dated.filter(({ role }) => role === "weight").at(-1),
  ]);
  const single: readonly ColumnRole[] = ["name", "annualTarget", "cycleTarget", "weight"];
  return dated.map((column) =>
    single.includes(column.role) && !meant.has(column) ? { ...column, role: "detail" } : column,
  );
}
