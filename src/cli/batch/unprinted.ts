import { readTables } from "../../check.ts";
import { normalized } from "../../emit/normalized.ts";
import type { TargetTable } from "../../model/table.ts";
import { pointer } from "../../source/origins.ts";

/** Where a workbook that a table was printed to says something else than the table: JSON Pointers of the values; "" for all of it. */
export async function unprintedIn(workbook: Uint8Array, table: TargetTable): Promise<readonly string[]> {
  const [again] = await readTables({ name: "printed.xlsx", bytes: workbook });
  return again ? [...differences(normalized(table), normalized(again), "")] : [""];
}

/** The pointers of what two values don't share; of lists of different length the list's own. */
function* differences(one: unknown, other: unknown, path: string): Generator<string> {
  if (Object.is(one, other)) return;
  const keys = commonKeys(one, other);
  if (!keys) yield path;
  for (const key of keys ?? []) {
    yield* differences(fieldOf(one, key), fieldOf(other, key), path + pointer(key));
  }
}

/** The keys that both values have; null where one has others, or is no list or object. */
function commonKeys(one: unknown, other: unknown): readonly string[] | null {
  if (!isObject(one) || !isObject(other)) return null;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other) ? keys : null;
}

function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
