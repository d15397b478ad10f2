import { earlyFinding, InputError, type UnreadableReason } from "../diagnostic.ts";

/** The file is no workbook that can be read; `detail` says what was met, in words of the file format. */
export function unreadable(reason: UnreadableReason, detail: string | null = null): InputError {
  return new InputError(earlyFinding("input/unreadable", { reason, format: "xlsx", detail }, null));
}
