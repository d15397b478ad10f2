import type { Checked } from "../checked.ts";
import type { Location } from "../source/place.ts";

/** A place as it is written in a report: `Sheet1!E7`, or line and column, `12:5`. */
export function locationName(location: Location): string {
  if (location.cell !== null)
    return location.sheet === null ? location.cell : `${sheetName(location.sheet)}!${location.cell}`;
  return location.line === null ? (location.sheet ?? "") : `${location.line}:${location.column ?? 1}`;
}

/** The path of a file and a place in it, as compilers write it: `tables/a.xlsx:Sheet1!E7`. */
export function pathAndPlace(checked: Checked, location: Location | null): string {
  return location ? `${checked.path}:${locationName(location)}` : checked.path;
}

/** A sheet's name as formulas write it: in quotes where it begins with a digit or holds signs or spaces. */
function sheetName(name: string): string {
  return /^\d|[^\w.\u0080-\uffff]/.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
}
