import type { Checked } from "../../checked.ts";
import { type Language, type Severity, severities } from "../../diagnostic.ts";
import { describe } from "../../rules/describe.ts";
import type { CellPlace } from "../../source/place.ts";
import { visible } from "../../source/unsafe.ts";

/** A finding as it is written into a workbook: its texts hold nothing that a cell can't. */
export interface MarkedFinding {
  readonly severity: Severity;
  readonly rule: string;
  /** The cell at fault; null where the finding is about the file. */
  readonly place: CellPlace | null;
  readonly message: string;
  readonly hint: string | null;
}

/** A cell at fault. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  /** The last column of its merged block. */
  readonly right: number;
  /** The worst of its findings'. */
  readonly severity: Severity;
  readonly findings: readonly MarkedFinding[];
}

/** The findings of a workbook in words, in its order. */
export function markedFindings({ diagnostics }: Checked, language: Language): readonly MarkedFinding[] {
  return diagnostics.map((diagnostic): MarkedFinding => {
    const { message, hint } = describe(diagnostic, language);
    const { rule, severity, place } = diagnostic;
    return {
      severity,
      rule,
      place: place?.kind === "cell" ? place : null,
      message: visible(message),
      hint: hint === null ? null : visible(hint),
    };
  });
}

/** The cells at fault of each sheet, in the order of their rows and columns. */
export function cellMarks(
  checked: Checked,
  findings: readonly MarkedFinding[],
): ReadonlyMap<string, readonly CellMark[]> {
  const sheets = new Map<string, Map<string, MarkedFinding[]>>();
  for (const finding of findings) {
    if (!finding.place) continue;
    const { sheet, row, column } = finding.place;
    const cells = sheets.get(sheet) ?? new Map<string, MarkedFinding[]>();
    sheets.set(sheet, cells);
    const here = cells.get(`${row} ${column}`);
    if (here) here.push(finding);
    else cells.set(`${row} ${column}`, [finding]);
  }
  return new Map(
    [...sheets].map(([sheet, cells]) => [sheet, [...cells.values()].flatMap(markOf(checked)).sort(byPlace)]),
  );
}

function markOf(checked: Checked) {
  return (findings: readonly MarkedFinding[]): readonly CellMark[] => {
    const place = findings[0]?.place;
    if (!place) return [];
    const { sheet, row, column } = place;
    const grid = checked.workbook?.sheets.find(({ name }) => name === sheet)?.grid;
    const cell = grid?.at(row, column);
    const right = grid && cell ? grid.block(cell).right : column;
    const severity = severities.find((worst) => findings.some((finding) => finding.severity === worst)) ?? "info";
    return [{ row, column, right, severity, findings }];
  };
}

function byPlace(a: CellMark, b: CellMark): number {
  return a.row - b.row || a.column - b.column;
}
