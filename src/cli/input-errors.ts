import { earlyFinding, InputError } from "../diagnostic.ts";

/** The error of an input that is larger than it may be; `actual` is null where reading stopped at the limit. */
export function tooLarge(allowed: number, actual: number | null): InputError {
  return new InputError(earlyFinding("input/limit", { limit: "file-size", allowed, actual }, null));
}

/** What the system says of a file that can't be read; other errors stay what they are. */
export function refusal(error: unknown, name: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null || error instanceof InputError) return error;
  const format = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return new InputError(earlyFinding("input/unreadable", { reason: "cannot-open", format, detail: code }, null));
}
