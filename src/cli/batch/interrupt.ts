import type { Terminal } from "../terminal.ts";

/** Whether an error is what Ctrl-C made of the run; inside a file it comes from V8, between files from the signal. */
export function isInterrupt(error: unknown, { signal }: Pick<Terminal, "signal">): boolean {
  if (signal.aborted) return true;
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}
