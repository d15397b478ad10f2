import { realpathSync } from "node:fs";
import type { InputFile } from "./inputs.ts";
import { UsageError } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

/** Throws UsageError where an output would be written over an input. */
export function refuseOverwriting(file: string, inputs: readonly InputFile[], words: CliWords): void {
  const target = realPath(file);
  const input = inputs.find(({ path }) => path !== null && realPath(path) === target);
  if (input) throw new UsageError(words.overInput(input.name));
}

/** Where a path leads: through its links, where it is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
