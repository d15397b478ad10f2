import type { Diagnostic, Finding, Severity } from "./diagnostic.ts";
import type { Origins } from "./source/origins.ts";
import { cellName, type Location, type Place, placeOrder } from "./source/place.ts";
import type { SourceText } from "./source/text.ts";

/** The findings of one table, or of the file as a whole (`table` null). */
export interface Findings {
  readonly table: number | null;
  readonly origins: Origins | null;
  readonly findings: Iterable<Finding>;
}

/** What places are told by. */
export interface Ground {
  /** The names of the sheets, in their order. */
  readonly sheets: readonly string[];
  readonly text: SourceText | null;
  readonly severityOf: (rule: string) => Severity | "off";
}

/** Gives findings their severity and place, and puts them in the order of the file; those of rules that are off fall away. */
export function diagnose(groups: readonly Findings[], ground: Ground): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const group of groups) {
    for (const finding of group.findings) {
      const severity = ground.severityOf(finding.rule);
      if (severity !== "off") diagnostics.push(diagnosticOf(finding, severity, { group, ground }));
    }
  }
  return inOrder(diagnostics, ground);
}

/** Tells whether two values of a table stand in one cell of its file. */
export function sharedCells(origins: Origins): (path: string, other: string) => boolean {
  return (path, other) => {
    const [a, b] = [origins.get(path), origins.get(other)];
    if (a?.kind !== "cell" || b?.kind !== "cell") return false;
    return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
  };
}

/** Findings in the order of the file, those without a place first. */
export function inOrder(diagnostics: readonly Diagnostic[], { sheets }: Pick<Ground, "sheets">): Diagnostic[] {
  const compare = placeOrder(sheets);
  return diagnostics.toSorted(({ place: a }, { place: b }) =>
    a && b ? compare(a, b) : Number(a !== null) - Number(b !== null),
  );
}

function diagnosticOf(
  finding: Finding,
  severity: Severity,
  { group, ground }: { readonly group: Findings; readonly ground: Ground },
): Diagnostic {
  const placeOf = (path: string) => group.origins?.nearest(path) ?? null;
  const place = finding.place ?? (finding.path === null ? null : placeOf(finding.path));
  const related = finding.related.flatMap((path) => {
    const location = locationOf(placeOf(path), ground.text);
    return location ? [[path, location] as const] : [];
  });
  return {
    rule: finding.rule,
    severity,
    facts: finding.facts,
    pointer: finding.path,
    table: group.table,
    location: locationOf(place, ground.text),
    place,
    related: Object.fromEntries(related),
    ...(finding.fix ? { fix: finding.fix } : {}),
  };
}

function locationOf(place: Place | null, text: SourceText | null): Location | null {
  if (!place) return null;
  if (place.kind === "cell") {
    return { sheet: place.sheet, cell: cellName(place.row, place.column), line: null, column: null };
  }
  return text?.locate(place.start) ?? null;
}
