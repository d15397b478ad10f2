import { safeJson } from "../source/unsafe.ts";

/** A value as JSON in lines, each of which begins with `indent`. */
export function indented(value: unknown, indent: string): string {
  return safeJson(value, 2).replace(/^/gmu, indent);
}
