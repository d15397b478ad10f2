import { Script } from "node:vm";
import type { InputError } from "../../diagnostic.ts";
import { beyond } from "../../limits.ts";

const slot = Symbol.for("ptt.limited");
const script = new Script(`globalThis[Symbol.for("ptt.limited")]()`, { filename: "ptt-limit-time" });

/**
 * Runs something that waits for nothing and ends it, wherever it is, after `milliseconds` or at Ctrl-C: throws InputError for
 * the former, the reason of the signal for the latter. V8 watches the time from outside, so a loop or a regular expression without end is ended too.
 */
export function limitTime<Result>(run: () => Result, milliseconds: number): Result {
  const result: { value?: Result } = {};
  const keep = () => {
    result.value = run();
  };
  Object.assign(globalThis, { [slot]: keep });
  try {
    script.runInThisContext({ ...timeoutOf(milliseconds), breakOnSigint: true });
  } catch (error) {
    throw codeOf(error) === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? beyondTime(milliseconds) : error;
  } finally {
    Reflect.deleteProperty(globalThis, slot);
  }
  return result.value as Result;
}

/** The error of an input that took longer than it may. */
export function beyondTime(milliseconds: number): InputError {
  return beyond("time", milliseconds, null);
}

function timeoutOf(milliseconds: number): { readonly timeout?: number } {
  return Number.isFinite(milliseconds) ? { timeout: Math.max(1, Math.round(milliseconds)) } : {};
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}
