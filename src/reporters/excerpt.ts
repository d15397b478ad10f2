import type { Checked } from "../checked.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { gridExcerpt } from "./grid-excerpt.ts";
import { type LocatedCell, locateCell } from "./locate-cell.ts";
import type { Style } from "./reporter.ts";
import { textExcerpt } from "./text-excerpt.ts";

/** How many other places that a message names are shown beside its own. */
const mostRelated = 6;

/** The rows of the form, or the lines of the text, around a finding, as visible lines; none where it has no place. */
export function excerpt(checked: Checked, diagnostic: Diagnostic, style: Style): readonly string[] {
  const { location } = diagnostic;
  if (!location) return [];
  const related = Object.values(diagnostic.related).slice(0, mostRelated);
  const cell = locateCell(checked, location);
  if (cell) {
    const others = related.map((place) => locateCell(checked, place));
    return gridExcerpt(
      { cell, related: others.filter((other) => isBeside(other, cell)), severity: diagnostic.severity },
      style,
    );
  }
  if (!checked.text || location.line === null) return [];
  const lines = related.flatMap((place) => (place.line === null ? [] : [place.line]));
  return textExcerpt(
    { text: checked.text, place: diagnostic.place, location, related: lines, severity: diagnostic.severity },
    style,
  );
}

function isBeside(other: LocatedCell | null, cell: LocatedCell): other is LocatedCell {
  return other !== null && other.grid === cell.grid && !(other.row === cell.row && other.column === cell.column);
}
