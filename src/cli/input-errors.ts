import { earlyFinding, InputError } from "../diagnostic.ts";

/** What the system says of a file that can't be read; other errors stay what they are. */
export function refusal(error: unknown, name: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null || error instanceof InputError) return error;
  const format = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return new InputError(earlyFinding("input/unreadable", { reason: "cannot-open", format, detail: code }, null));
}
