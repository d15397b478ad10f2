import { safeJson } from "../source/unsafe.ts";

/** One table as a JSON document. */
export function emitJson(table: unknown): string {
  return `${safeJson(table, 2)}\n`;
}
