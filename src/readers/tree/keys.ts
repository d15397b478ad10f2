import { aQuarter, nearestName } from "../../source/nearest-name.ts";
import * as vocabulary from "../../vocabulary/yaml-names.ts";

/** The keys of one kind of mapping by all their names, English and Chinese, without blanks and in half width. */
export interface KeyTable<Key extends string> {
  readonly byName: ReadonlyMap<string, Key>;
}

/** Those of each kind of mapping, and of the values that are words, as the vocabulary names them. */
export const tableKeys = keyTable(vocabulary.tableNames);
export const departmentKeys = keyTable(vocabulary.departmentNames);
export const projectKeys = keyTable(vocabulary.projectNames);
export const budgetKeys = keyTable(vocabulary.budgetNames);
export const lineKeys = keyTable(vocabulary.lineNames);
export const horizonKeys = keyTable(vocabulary.horizonNames);
export const goalKeys = keyTable(vocabulary.goalNames);
export const taskKeys = keyTable(vocabulary.taskNames);
export const targetKeys = keyTable(vocabulary.targetNames);
export const indicatorKeys = keyTable(vocabulary.indicatorNames);
export const formNames = keyTable(vocabulary.formNames);
export const categoryNames = keyTable(vocabulary.categoryNames);

const allKeys: readonly KeyTable<string>[] = [
  tableKeys,
  departmentKeys,
  projectKeys,
  budgetKeys,
  lineKeys,
  horizonKeys,
  goalKeys,
  taskKeys,
  indicatorKeys,
];

/** The key that a name stands for: width and the blanks in it aside; undefined if none. */
export function keyOf<Key extends string>(table: KeyTable<Key>, name: string): Key | undefined {
  return table.byName.get(bareName(name));
}

/** Whether a name is a key of any kind of mapping. */
export function isKey(name: string): boolean {
  return allKeys.some((table) => keyOf(table, name) !== undefined);
}

/** The known name that a name, or what stands before a colon in it, comes nearest to: one slip in four characters; null if none is near. */
export function nearestKey(table: KeyTable<string>, name: string): string | null {
  const bare = bareName(name.slice(0, 40)).split(":", 1)[0] ?? "";
  const known = new Map([...table.byName.keys()].map((key) => [key.toLowerCase(), key]));
  const nearest = nearestName(bare.toLowerCase(), known.keys(), oneInFour);
  return nearest === null ? null : (known.get(nearest) ?? null);
}

/** Short names may differ by a character too, but not by all that they have. */
function oneInFour(name: string): number {
  return Math.min(Math.max(1, aQuarter(name)), name.length - 1);
}

function keyTable<Key extends string>(names: Readonly<Record<Key, readonly string[]>>): KeyTable<Key> {
  const byName = new Map<string, Key>();
  for (const [key, others] of Object.entries(names) as [Key, readonly string[]][]) {
    for (const name of [key, ...others]) byName.set(bareName(name), key);
  }
  return { byName };
}

function bareName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}
