import { Script } from "node:vm";

const slot = Symbol.for("ptt.fuzz");
const script = new Script(`globalThis[Symbol.for("ptt.fuzz")]()`);

/** Runs what waits for nothing and ends it after 20 seconds, even in a regular expression, so that a hang is found and shrunk. */
export function within<Result>(run: () => Result): Result {
  const result: { value?: Result } = {};
  Object.assign(globalThis, {
    [slot]: () => {
      result.value = run();
    },
  });
  script.runInThisContext({ timeout: 20_000 });
  return result.value as Result;
}
