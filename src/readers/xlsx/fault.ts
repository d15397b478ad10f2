import { earlyFinding, InputError, type LimitName, type UnreadableReason } from "../../diagnostic.ts";

/** The file is no workbook that can be read; `detail` says what was met, in words of the file format. */
export function unreadable(reason: UnreadableReason, detail: string | null = null): InputError {
  return new InputError(earlyFinding("input/unreadable", { reason, format: "xlsx", detail }, null));
}

/** The file exceeds a limit; `actual` is null where reading stopped at the limit. */
export function beyond(limit: LimitName, allowed: number, actual: number | null): InputError {
  return new InputError(earlyFinding("input/limit", { limit, allowed, actual }, null));
}
