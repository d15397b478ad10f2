import { join } from "node:path";
import type { InputFile } from "../inputs.ts";
import { outputName, stem } from "../table-output.ts";
import { UsageError } from "../usage-error.ts";
import type { CliWords } from "../words.ts";

/** The folder that outputs go to, and how many tables an input holds. */
export interface CollisionCheck {
  readonly folder: string;
  readonly ending: string;
  readonly words: CliWords;
  readonly countTables: (input: InputFile) => Promise<number>;
}

/**
 * Throws UsageError where two inputs would be written to one file of a folder. An input is read for that only where its number of
 * tables decides: x.yaml, where there is an x.2.yaml.
 */
export async function refuseCollisions(inputs: readonly InputFile[], check: CollisionCheck): Promise<void> {
  const writers = new Map<string, InputFile>();
  for (const input of inputs) {
    const earlier = writers.get(stem(input.name));
    if (earlier)
      throw collision([earlier, input], outputName(input.name, 0, { count: 1, ending: check.ending }), check);
    writers.set(stem(input.name), input);
  }
  for (const [name, input] of writers) await refuseNumbered(name, input, { writers, check });
}

async function refuseNumbered(
  name: string,
  input: InputFile,
  { writers, check }: { readonly writers: ReadonlyMap<string, InputFile>; readonly check: CollisionCheck },
): Promise<void> {
  const [, base = "", number] = /^(.+)\.([1-9]\d*)$/u.exec(name) ?? [];
  const numbered = writers.get(base);
  if (!numbered) return;
  const count = await check.countTables(numbered);
  if (count > 1 && Number(number) <= count) throw collision([input, numbered], `${name}.${check.ending}`, check);
}

function collision(inputs: readonly InputFile[], file: string, { folder, words }: CollisionCheck): UsageError {
  return new UsageError(
    words.sameOutput(
      join(folder, file),
      inputs.map(({ name }) => name),
    ),
  );
}
