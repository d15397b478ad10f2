import fc from "fast-check";

/** Seconds that each property is searched; null in the suite, where so many runs are made that all of them take some seconds. */
const seconds = process.env.FUZZ_SECONDS ? Number(process.env.FUZZ_SECONDS) : null;

/** Holds a property for as long as there is time. What fails is shrunk, and shown with the seed that finds it again. */
export function search<Value>(values: fc.Arbitrary<Value>, holds: (value: Value) => Promise<void>, runs: number) {
  return fc.assert(fc.asyncProperty(values, holds), {
    numRuns: seconds === null ? runs : Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: 1000 * (seconds ?? 20),
    markInterruptAsFailure: false,
    ...(process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : {}),
  });
}

/** For vitest, in milliseconds: what a search takes, and what shrinking takes when it has found something. */
export const patience = 1000 * (2 * (seconds ?? 20) + 120);
