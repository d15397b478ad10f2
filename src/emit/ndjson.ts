import { safeJson } from "../source/unsafe.ts";

/** One table as one line of NDJSON. */
export function emitNdjson(table: unknown): string {
  return `${safeJson(table)}\n`;
}
