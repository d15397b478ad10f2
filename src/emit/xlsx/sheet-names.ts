import type { TargetTable } from "../../model/table.ts";

const usual = "绩效目标表";
/** Spreadsheets refuse longer names, in UTF-16 code units. */
const longest = 31;

/** A name for the sheet of each table: one alone has the usual name, of several each that of its project or department. */
export function sheetNames(tables: readonly TargetTable[]): readonly string[] {
  if (tables.length === 1) return [usual];
  const taken = new Set<string>();
  return tables.map((table) => {
    const wanted = allowed(nameOf(table));
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = numbered(wanted, ` (${count})`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function nameOf({ department, project }: TargetTable): string {
  return project?.name ?? department.name ?? usual;
}

/** The name without what a sheet's may not hold. */
function allowed(name: string): string {
  const kept = name
    .replace(/[\\/?*[\]:\p{C}]/gu, "")
    .replace(/\s+/gu, " ")
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, "")
    .replace(/^['\s]+|['\s]+$/gu, "");
  return kept === "" || kept.toLowerCase() === "history" ? usual : kept;
}

function numbered(name: string, suffix: string): string {
  return name.slice(0, longest - suffix.length).trimEnd() + suffix;
}
